using Npgsql;
using Reconnect.Tracking;

namespace Reconnect.Pipeline;

/// <summary>How far the reports are behind what was acknowledged.</summary>
/// <param name="QueueLength">Queue rows not yet worked off, and clicks and impressions that this host has yet to write; 0 means that every acknowledged event is in the reports.</param>
/// <param name="LagSeconds">Age of the oldest of them.</param>
/// <param name="AsOf">Everything received before this instant is in the reports.</param>
/// <param name="Quarantined">Acknowledged events held back because they name something that does not exist.</param>
/// <param name="StuckPeople">People whose facts could not be computed and are old. It should be 0: each is a fault of Reconnect.</param>
public sealed record PipelineStatus(long QueueLength, double LagSeconds, DateTimeOffset AsOf, long Quarantined, long StuckPeople);

/// <summary>Reads the queues' state.</summary>
public sealed class PipelineStatusReader(NpgsqlDataSource database, TouchQueue touches, TimeProvider clock)
{
    /// <summary>The receipt of the oldest queued work, found by one index probe a lane.</summary>
    public const string OldestSql = """
        SELECT min(queued_at) FROM (
            SELECT head.queued_at FROM lanes, LATERAL (SELECT queued_at FROM attribution_queue q WHERE q.lane = lanes.lane ORDER BY id LIMIT 1) AS head
            UNION ALL
            (SELECT queued_at FROM identity_queue ORDER BY id LIMIT 1)
            UNION ALL
            SELECT min(received_at) FROM quarantine WHERE checked_revision < (SELECT revision FROM catalog_revision)
        ) AS heads
        """;

    private const string LengthSql = """
        SELECT (SELECT count(*) FROM attribution_queue) + (SELECT count(*) FROM identity_queue)
                + (SELECT count(*) FROM quarantine WHERE checked_revision < (SELECT revision FROM catalog_revision)),
            (SELECT count(*) FROM quarantine), (SELECT count(*) FROM stuck_people)
        """;

    public async Task<PipelineStatus> ReadAsync(CancellationToken cancellationToken)
    {
        // Before the queues: what is written meanwhile is found in one of the two.
        var waiting = touches.Waiting;
        await using var batch = database.CreateBatch();
        // One statement's snapshot for both would be dearer than it is worth: the length is read first, so 0 never claims too much.
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LengthSql));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(OldestSql));
        var now = clock.GetUtcNow();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (length, quarantined, stuck) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var asOf = reader.IsDBNull(0) ? now : new DateTimeOffset(reader.GetDateTime(0));
        return new PipelineStatus(length + waiting, Lag(now, asOf), asOf < now ? asOf : now, quarantined, stuck);
    }

    public static double Lag(DateTimeOffset now, DateTimeOffset asOf) => Math.Round(Math.Max(0, (now - asOf).TotalSeconds), 3);
}
