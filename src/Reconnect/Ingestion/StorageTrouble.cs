using Npgsql;

namespace Reconnect.Ingestion;

/// <summary>Whether PostgreSQL lately had no room to store events. Senders are told to come back; the host says that it is not ready.</summary>
public sealed class StorageTrouble(TimeProvider clock)
{
    /// <summary>How long it counts: then the next request tries again.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private volatile Failure? last;

    /// <summary>What PostgreSQL said; null while it stores what it is given.</summary>
    public string? Current => last is { } failure && clock.GetUtcNow() - failure.At < Memory ? failure.Message : null;

    /// <summary>Disk full, out of memory, too many connections: SQLSTATE class 53.</summary>
    public static bool IsOf(PostgresException error) => error.SqlState.StartsWith("53", StringComparison.Ordinal);

    internal void Note(PostgresException error)
    {
        if (IsOf(error))
            last = new Failure(clock.GetUtcNow(), $"{error.MessageText} ({error.SqlState})");
    }

    internal void Over() => last = null;

    private sealed record Failure(DateTimeOffset At, string Message);
}
