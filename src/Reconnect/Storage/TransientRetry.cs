using Npgsql;

namespace Reconnect.Storage;

/// <summary>
/// One retry where a connection was broken: after a restart of PostgreSQL each pool has exactly one stale connection to find out about.
/// Only for work that is safe to repeat. A database that does not answer in time is not asked again: the sender will.
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

    private static bool IsWorthARetry(Exception error) => error switch
    {
        NpgsqlException e => e is { IsTransient: true, InnerException: not TimeoutException },
        // As EF Core hands it on.
        InvalidOperationException { InnerException: NpgsqlException e } => IsWorthARetry(e),
        _ => false,
    };
}
