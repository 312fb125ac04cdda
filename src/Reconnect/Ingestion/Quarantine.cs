using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Campaigns;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>
/// Acknowledged events that name a campaign, version or variation that does not exist yet. They are kept with their raw bytes
/// and move to the log, each once, when it does.
/// </summary>
internal sealed class Quarantine([FromKeyedServices(Pools.Intake)] NpgsqlDataSource database)
{
    private const string Insert = """
        INSERT INTO quarantine (event_key, site_id, received_at, source, event_id, campaign, code, detail, content_hash, raw, checked_revision)
        SELECT * FROM unnest(@key, @site, @received, @source, @event_id, @campaign, @code, @detail, @content, @raw, @revision)
        ON CONFLICT (event_key) DO NOTHING
        RETURNING event_key
        """;

    private const string Claim = """
        SELECT event_key, site_id, received_at, source, raw FROM quarantine
        WHERE checked_revision < @revision
        ORDER BY event_key LIMIT @limit
        FOR UPDATE SKIP LOCKED
        """;

    /// <summary>Keeps events aside; an event that is kept already is a duplicate or a conflict.</summary>
    public async Task<IReadOnlyDictionary<Guid, Outcome>> KeepAsync(
        IReadOnlyCollection<(EventRow Row, Fault Fault)> held, long catalogRevision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var outcomes = await KeepAsync(held, catalogRevision, connection, cancellationToken);
        await IntakeCounts.AddAsync(held.Select(h => IntakeCount.Of(h.Row, outcomes[h.Row.Key])), connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>The same within the transaction of a connection.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Outcome>> KeepAsync(
        IReadOnlyCollection<(EventRow Row, Fault Fault)> held, long catalogRevision, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var ordered = held.OrderBy(h => h.Row.Key).ToList();
        var outcomes = ordered.ToDictionary(h => h.Row.Key, _ => Outcome.Duplicate);
        await using var insert = new NpgsqlCommand(Insert, connection);
        insert.Parameters.Add(new NpgsqlParameter<Guid[]>("key", [.. ordered.Select(h => h.Row.Key)]));
        insert.Parameters.Add(new NpgsqlParameter<int[]>("site", [.. ordered.Select(h => h.Row.SiteId)]));
        insert.Parameters.Add(new NpgsqlParameter<DateTime[]>("received", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { TypedValue = [.. ordered.Select(h => h.Row.ReceivedAt.UtcDateTime)] });
        insert.Parameters.Add(new NpgsqlParameter<string[]>("source", [.. ordered.Select(h => h.Row.Source)]));
        insert.Parameters.Add(new NpgsqlParameter<string[]>("event_id", [.. ordered.Select(h => h.Row.Event.EventId)]));
        insert.Parameters.Add(new NpgsqlParameter<string?[]>("campaign", [.. ordered.Select(h => h.Row.Event.CampaignId)]));
        insert.Parameters.Add(new NpgsqlParameter<string[]>("code", [.. ordered.Select(h => h.Fault.Code)]));
        insert.Parameters.Add(new NpgsqlParameter<string[]>("detail", [.. ordered.Select(h => h.Fault.Detail)]));
        insert.Parameters.Add(new NpgsqlParameter<Guid[]>("content", [.. ordered.Select(h => h.Row.Content)]));
        insert.Parameters.Add(new NpgsqlParameter<byte[][]>("raw", [.. ordered.Select(h => h.Row.Event.Raw.ToArray())]));
        insert.Parameters.Add(new NpgsqlParameter<long[]>("revision", [.. ordered.Select(_ => catalogRevision)]));
        await using (var reader = await insert.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                outcomes[reader.GetGuid(0)] = Outcome.Held;
        await Conflicts.MarkAsync("quarantine", ordered.ConvertAll(h => h.Row), outcomes, connection, cancellationToken);
        return outcomes;
    }

    /// <summary>Looks again at events whose campaign may exist by now. Returns how many were looked at.</summary>
    public async Task<int> ReplayAsync(CampaignCatalog catalog, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await ClaimAsync(catalog.Revision, limit, connection, cancellationToken);
        if (rows.Count == 0)
            return 0;
        var known = rows.Where(r => CampaignCheck.Unknown(r.Event, catalog.Sites.GetValueOrDefault(r.SiteId)) is null).ToList();
        if (known.Count > 0)
        {
            var outcomes = await EventWriter.WriteAsync(known, connection, cancellationToken);
            // Received before: it only moves.
            await IntakeCounts.AddAsync(known.Select(r => IntakeCount.Of(r, outcomes[r.Key]) with { Received = 0 }), connection, cancellationToken);
        }

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("DELETE FROM quarantine WHERE event_key = ANY(@keys)") { Parameters = { new NpgsqlParameter<Guid[]>("keys", [.. known.Select(r => r.Key)]) } },
                new("UPDATE quarantine SET checked_revision = @revision WHERE event_key = ANY(@keys)")
                {
                    Parameters = { new NpgsqlParameter<Guid[]>("keys", [.. rows.Except(known).Select(r => r.Key)]), new NpgsqlParameter<long>("revision", catalog.Revision) },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }

    private static async Task<List<EventRow>> ClaimAsync(long revision, int limit, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var claim = new NpgsqlCommand(Claim, connection);
        claim.Parameters.Add(new NpgsqlParameter<long>("revision", revision));
        claim.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await claim.ExecuteReaderAsync(cancellationToken);
        var rows = new List<EventRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var receivedAt = new DateTimeOffset(reader.GetDateTime(2));
            var item = EventReader.Read(0, reader.GetFieldValue<byte[]>(4), receivedAt);
            var e = item.Event ?? throw new InvalidDataException($"The quarantined event {reader.GetGuid(0)} was well-formed when it was kept and is not now.");
            rows.Add(new EventRow(e, reader.GetInt32(1), reader.GetString(3), receivedAt));
        }

        return rows;
    }
}
