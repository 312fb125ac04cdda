using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>What became of one event of a reclassification.</summary>
public enum Reclassification
{
    Changed,

    /// <summary>It was classified so already.</summary>
    Unchanged,

    /// <summary>Neither the caller's source nor, alone, another source of the site has posted an event of this id.</summary>
    NotFound,

    /// <summary>More than one source has an event of this id.</summary>
    Ambiguous,

    /// <summary>Only clicks and impressions are automatic or not.</summary>
    NotATouch,
}

/// <summary>Corrects afterwards whether clicks and impressions were automatic; their credits and revenue move with them (A28). The log stays as it is.</summary>
public sealed class Reclassifier(NpgsqlDataSource database, PipelineSignal signal, TimeProvider clock)
{
    // Whether a click that is not flagged is a machine's, other events of its message decide (A28): what somebody says about it is always news.
    private const string Find = """
        SELECT e.event_key, e.type,
            COALESCE(
                (SELECT r.machine FROM reclassifications r WHERE r.event_key = e.event_key ORDER BY r.id DESC LIMIT 1),
                CASE WHEN e.type = 7 AND NOT e.machine AND e.message_key IS NOT NULL THEN NULL ELSE e.machine END)
        FROM events e WHERE e.event_key = ANY(@keys)
        """;

    private const string Sources = "SELECT DISTINCT source FROM api_keys WHERE site_id = @site";

    private const string Store = """
        WITH changed AS (
            INSERT INTO reclassifications (event_key, machine, reclassified_at)
            SELECT key, @machine, @now FROM unnest(@keys) AS key
            RETURNING event_key
        ), people AS (
            INSERT INTO attribution_queue (lane, person_key, queued_at)
            SELECT DISTINCT lane_of(e.person_key), e.person_key, @now FROM changed JOIN events e USING (event_key) WHERE e.person_key IS NOT NULL
        )
        INSERT INTO identity_queue (subject_kind, subject_key, queued_at)
        SELECT DISTINCT s.kind, s.key, @now FROM changed JOIN events e USING (event_key)
        CROSS JOIN LATERAL (VALUES (1::smallint, e.anonymous_key), (2::smallint, e.message_key)) AS s(kind, key)
        WHERE s.key IS NOT NULL
        """;

    /// <summary>One verdict for each id, in order.</summary>
    /// <param name="source">Whose ids these are; where it has none of an id, that of the only other source that has.</param>
    public async Task<IReadOnlyList<Reclassification>> ReclassifyAsync(
        int siteId, string source, IReadOnlyList<string> eventIds, bool machine, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Two corrections of one event must not both find it unchanged.
        await LockAsync(siteId, connection, cancellationToken);
        var sources = await SourcesAsync(siteId, connection, cancellationToken);
        var keys = eventIds.Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => sources.Append(EventSources.Tracking).Append(source).Distinct(StringComparer.Ordinal).ToDictionary(s => s, s => EventKeys.Event(siteId, s, id)), StringComparer.Ordinal);
        var found = await FindAsync([.. keys.Values.SelectMany(k => k.Values)], connection, cancellationToken);
        var verdicts = keys.ToDictionary(k => k.Key, k => Decide(k.Value, source, found, machine), StringComparer.Ordinal);
        var changed = verdicts.Values.Where(v => v.Verdict == Reclassification.Changed).Select(v => v.Key).ToArray();
        if (changed.Length > 0)
            await StoreAsync(changed, machine, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return [.. eventIds.Select(id => verdicts[id].Verdict)];
    }

    private static (Reclassification Verdict, Guid Key) Decide(
        Dictionary<string, Guid> keys, string source, Dictionary<Guid, (EventType Type, bool? Machine)> found, bool machine)
    {
        var candidates = found.ContainsKey(keys[source]) ? [keys[source]] : keys.Values.Where(found.ContainsKey).ToList();
        if (candidates is not [var key])
            return (candidates.Count == 0 ? Reclassification.NotFound : Reclassification.Ambiguous, Guid.Empty);
        var (type, now) = found[key];
        return type is not (EventType.Click or EventType.Impression) ? (Reclassification.NotATouch, key)
            : (now == machine ? Reclassification.Unchanged : Reclassification.Changed, key);
    }

    private static async Task LockAsync(int siteId, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const int LockClass = 0x5ec1a55;
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(@class, @site)", connection)
        {
            Parameters = { new NpgsqlParameter<int>("class", LockClass), new NpgsqlParameter<int>("site", siteId) },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<string>> SourcesAsync(int siteId, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sources, connection) { Parameters = { new NpgsqlParameter<int>("site", siteId) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sources = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            sources.Add(reader.GetString(0));
        return sources;
    }

    private static async Task<Dictionary<Guid, (EventType Type, bool? Machine)>> FindAsync(
        Guid[] keys, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Find, connection);
        command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, keys);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<Guid, (EventType, bool?)>();
        while (await reader.ReadAsync(cancellationToken))
            found[reader.GetGuid(0)] = ((EventType)reader.GetInt16(1), reader.IsDBNull(2) ? null : reader.GetBoolean(2));
        return found;
    }

    private async Task StoreAsync(Guid[] keys, bool machine, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Store, connection);
        command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, keys);
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", machine));
        command.Parameters.Add(new NpgsqlParameter("now", NpgsqlDbType.TimestampTz) { Value = clock.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
