using Npgsql;
using NpgsqlTypes;
using Reconnect.Campaigns;

namespace Reconnect.Ingestion;

/// <summary>
/// Acknowledged events that name a campaign, version or variation that does not exist yet. They are kept with their raw bytes
/// and move to the log, each once, when it does.
/// </summary>
internal sealed class Quarantine(NpgsqlDataSource database)
{
    private const string Insert = """
        INSERT INTO quarantine (event_key, site_id, received_at, source, event_id, campaign, code, detail, content_hash, raw, checked_revision)
        SELECT * FROM unnest(@key, @site, @received, @source, @event_id, @campaign, @code, @detail, @content, @raw, @revision)
        ON CONFLICT (event_key) DO NOTHING
        RETURNING event_key
        """;

    private const string Requeue = """
        UPDATE quarantine SET checked_revision = 0
        WHERE site_id = @site AND checked_revision > 0 AND (@campaign IS NULL OR campaign = @campaign)
        """;

    private const string LookedAt = "UPDATE quarantine SET checked_revision = @revision, tries = tries + 1, last_tried_at = now() WHERE event_key = ANY(@keys)";

    private const string Broken = """
        UPDATE quarantine SET code = @code, detail = 'The event cannot be stored as it is. It is kept; look at its raw text.' WHERE event_key = ANY(@keys)
        """;

    private const string Claim = """
        SELECT event_key, site_id, received_at, source, raw FROM quarantine
        WHERE checked_revision < @revision
        ORDER BY event_key LIMIT @limit
        FOR UPDATE SKIP LOCKED
        """;

    /// <summary>Keeps events aside, within the transaction of a connection; an event that is kept already is a duplicate or a conflict.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Outcome>> KeepAsync(
        IEnumerable<(EventRow Row, Fault Fault)> held, long catalogRevision, NpgsqlConnection connection, CancellationToken cancellationToken)
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
        var (rows, broken) = await ClaimAsync(catalog.Revision, limit, connection, cancellationToken);
        if (rows.Count + broken.Count == 0)
            return 0;
        var known = rows.Where(r => CampaignCheck.Unknown(r.Event, catalog.Sites.GetValueOrDefault(r.SiteId)) is null).ToList();
        if (!await MoveAsync(known, transaction, cancellationToken))
            foreach (var row in known)
                if (!await MoveAsync([row], transaction, cancellationToken))
                    broken.Add(row.Key);
        await LookedAtAsync(rows, broken, catalog.Revision, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows.Count + broken.Count;
    }

    /// <summary>Lets the worker look again at events of a site, whatever has changed. Returns how many.</summary>
    public async Task<long> RequeueAsync(int siteId, string? campaign, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Requeue);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        command.Parameters.Add(new NpgsqlParameter("campaign", NpgsqlDbType.Text) { Value = (object?)campaign ?? DBNull.Value });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>From the quarantine into the log. False: the database does not take one of them, and none was moved.</summary>
    private static async Task<bool> MoveAsync(List<EventRow> rows, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        const string Savepoint = "moving";
        if (rows.Count == 0)
            return true;
        var connection = transaction.Connection!;
        await transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            await using var delete = new NpgsqlCommand("DELETE FROM quarantine WHERE event_key = ANY(@keys)", connection);
            delete.Parameters.Add(new NpgsqlParameter<Guid[]>("keys", [.. rows.Select(r => r.Key)]));
            await delete.ExecuteNonQueryAsync(cancellationToken);
            await EventWriter.WriteAsync(rows, IntakeTally.OfReplayed(rows), connection, cancellationToken);
            await transaction.ReleaseAsync(Savepoint, cancellationToken);
            return true;
        }
        catch (PostgresException e) when (!e.IsTransient)
        {
            await transaction.RollbackAsync(Savepoint, cancellationToken);
            return false;
        }
    }

    /// <summary>What could not be moved stays until the catalog changes again or somebody asks for a replay.</summary>
    private static async Task LookedAtAsync(
        List<EventRow> rows, List<Guid> broken, long revision, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(LookedAt) { Parameters = { new NpgsqlParameter<Guid[]>("keys", [.. rows.Select(r => r.Key), .. broken]), new NpgsqlParameter<long>("revision", revision) } },
                new(Broken) { Parameters = { new NpgsqlParameter<Guid[]>("keys", [.. broken]), new NpgsqlParameter<string>("code", FaultCodes.NotStorable) } },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Claimed events; those that cannot be read any more by key.</summary>
    private static async Task<(List<EventRow> Rows, List<Guid> Broken)> ClaimAsync(
        long revision, int limit, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var claim = new NpgsqlCommand(Claim, connection);
        claim.Parameters.Add(new NpgsqlParameter<long>("revision", revision));
        claim.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await claim.ExecuteReaderAsync(cancellationToken);
        var rows = new List<EventRow>();
        var broken = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var receivedAt = new DateTimeOffset(reader.GetDateTime(2));
            if (EventReader.Read(0, reader.GetFieldValue<byte[]>(4), receivedAt).Event is { } e)
                rows.Add(new EventRow(e, reader.GetInt32(1), reader.GetString(3), receivedAt));
            else
                broken.Add(reader.GetGuid(0));
        }

        return (rows, broken);
    }
}
