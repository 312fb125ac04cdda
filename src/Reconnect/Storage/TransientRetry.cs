using Npgsql;

namespace Reconnect.Storage;

/// <summary>
/// One retry where a connection was broken: after a restart of PostgreSQL each pool has exactly one stale connection to find out about.
/// Only for work that is safe to repeat. A database that does not answer in time is not asked again: the sender will.
/// </summary>
internal static class TransientRetry
{
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (NpgsqlException e) when (e is { IsTransient: true, InnerException: not TimeoutException })
        {
            return await work(cancellationToken);
        }
    }
}
