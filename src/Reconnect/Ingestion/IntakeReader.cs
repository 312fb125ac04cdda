using Npgsql;
using NpgsqlTypes;

namespace Reconnect.Ingestion;

/// <summary>What a source has sent since it exists: received = stored + duplicates + refused + quarantined, at any moment.</summary>
/// <param name="Duplicates">Repetitions and conflicts.</param>
/// <param name="Quarantined">Held back now.</param>
/// <param name="Missing">Received, and in none of the four: 0 as long as the balance holds.</param>
public sealed record IntakeBalance(string Source, long Received, long Stored, long Duplicates, long Refused, long Quarantined, long Missing, DateTimeOffset LastAt);

/// <summary>An event that is held back until what it names exists.</summary>
public sealed record HeldEvent(Guid Key, string Source, string EventId, DateTimeOffset ReceivedAt, string? Campaign, string Code, string Detail, ReadOnlyMemory<byte> Raw);

/// <summary>An event that was refused.</summary>
public sealed record RefusedEvent(long Id, string Source, DateTimeOffset ReceivedAt, string? EventId, string Code, string Detail, string Pointer, string Excerpt);

/// <summary>Reads what became of what was sent.</summary>
public sealed class IntakeReader(NpgsqlDataSource database)
{
    private const string Balances = """
        SELECT c.source, c.received, c.stored, c.duplicates, c.refused, (SELECT count(*) FROM quarantine q WHERE q.site_id = @site AND q.source = c.source), c.last_at
        FROM (
            SELECT source, sum(received)::bigint AS received, sum(stored)::bigint AS stored, sum(duplicates)::bigint AS duplicates,
                sum(refused)::bigint AS refused, max(last_at) AS last_at
            FROM intake_counts WHERE site_id = @site GROUP BY source
        ) AS c ORDER BY c.source
        """;

    private const string Held = """
        SELECT event_key, source, event_id, received_at, campaign, code, detail, raw FROM quarantine
        WHERE site_id = @site AND (@source IS NULL OR source = @source) AND (@campaign IS NULL OR campaign = @campaign)
            AND (received_at, event_key) > (@after_at, @after_key)
        ORDER BY received_at, event_key LIMIT @limit
        """;

    private const string Refused = """
        SELECT id, source, received_at, event_id, code, detail, pointer, excerpt FROM refusals
        WHERE site_id = @site AND (@source IS NULL OR source = @source) AND id < @before
        ORDER BY id DESC LIMIT @limit
        """;

    private const string Replay = """
        UPDATE quarantine SET checked_revision = 0
        WHERE site_id = @site AND (@source IS NULL OR source = @source) AND (@campaign IS NULL OR campaign = @campaign)
        """;

    public async Task<IReadOnlyList<IntakeBalance>> BalancesAsync(int siteId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Balances);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        return await ReadAsync(command, Balance, cancellationToken);
    }

    private static IntakeBalance Balance(NpgsqlDataReader r)
    {
        var (received, stored, duplicates, refused, quarantined) = (r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5));
        return new IntakeBalance(
            r.GetString(0), received, stored, duplicates, refused, quarantined, received - stored - duplicates - refused - quarantined, Instant(r, 6));
    }

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<HeldEvent>> HeldAsync(
        int siteId, string? source, string? campaign, (DateTimeOffset At, Guid Key)? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = Filtered(Held, siteId, source, campaign);
        var (at, key) = after ?? (DateTimeOffset.MinValue, Guid.Empty);
        command.Parameters.Add(new NpgsqlParameter("after_at", NpgsqlDbType.TimestampTz) { Value = at.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<Guid>("after_key", key));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        return await ReadAsync(
            command,
            r => new HeldEvent(r.GetGuid(0), r.GetString(1), r.GetString(2), Instant(r, 3), r.IsDBNull(4) ? null : r.GetString(4), r.GetString(5), r.GetString(6), r.GetFieldValue<byte[]>(7)),
            cancellationToken);
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<RefusedEvent>> RefusedAsync(int siteId, string? source, long before, int limit, CancellationToken cancellationToken)
    {
        await using var command = Filtered(Refused, siteId, source, campaign: null);
        command.Parameters.Add(new NpgsqlParameter<long>("before", before));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        return await ReadAsync(
            command,
            r => new RefusedEvent(r.GetInt64(0), r.GetString(1), Instant(r, 2), r.IsDBNull(3) ? null : r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7)),
            cancellationToken);
    }

    /// <summary>Has held-back events looked at again at once; returns how many. It happens by itself with every change of a campaign.</summary>
    public async Task<int> ReplayAsync(int siteId, string? source, string? campaign, CancellationToken cancellationToken)
    {
        await using var command = Filtered(Replay, siteId, source, campaign);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Filtered(string sql, int siteId, string? source, string? campaign)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        command.Parameters.Add(new NpgsqlParameter("source", NpgsqlDbType.Text) { Value = (object?)source ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("campaign", NpgsqlDbType.Text) { Value = (object?)campaign ?? DBNull.Value });
        return command;
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    private static DateTimeOffset Instant(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column));
}
