using Npgsql;

namespace Reconnect.Storage;

/// <summary>
/// One retry where a connection was broken: after a restart of PostgreSQL each pool has exactly one stale connection to find out about.
/// Only for work that is safe to repeat.
/// </summary>
public static class TransientRetry
{
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception e) when (IsWorthARetry(e))
        {
            return await work(cancellationToken);
        }
    }

    /// <summary>What took too long already would only take as long again.</summary>
    private static bool IsWorthARetry(Exception error) => error switch
    {
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException e => e.IsTransient,
        // As EF Core hands it on.
        InvalidOperationException { InnerException: NpgsqlException e } => IsWorthARetry(e),
        _ => false,
    };
}
