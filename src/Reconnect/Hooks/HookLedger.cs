using Npgsql;
using NpgsqlTypes;
using Reconnect.Connections;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Pipeline;
using Reconnect.Storage;
using Reconnect.Tracking;
using Reconnect.Triggers;

namespace Reconnect.Hooks;

/// <summary>
/// Keeps what a verified request brought, in one transaction: events into the log, everything else beside it, what the request's verdict was.
/// An item counts once, for ever, however the vendor cuts its batches.
/// </summary>
public sealed class HookLedger
{
    private const string ClaimTokens = """
        INSERT INTO hook_tokens (connection_id, token_key, content_hash)
        SELECT @connection, * FROM unnest(@token, @content)
        ON CONFLICT DO NOTHING
        """;

    private const string ReadTokens = "SELECT token_key, content_hash FROM hook_tokens WHERE connection_id = @connection AND token_key = ANY(@token)";

    private const string KeepItems = """
        INSERT INTO hook_items (event_key, connection_id, kind, outcome, vendor_type, code, detail, occurred_at, received_at, message_key, raw)
        SELECT i.key, @connection, i.kind, i.outcome, i.vendor_type, i.code, i.detail, i.occurred, @received, i.message, i.raw
        FROM unnest(@key, @kind, @outcome, @vendor_type, @code, @detail, @occurred, @message, @raw)
            AS i(key, kind, outcome, vendor_type, code, detail, occurred, message, raw)
        WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.event_key = i.key)
        ORDER BY i.key
        ON CONFLICT DO NOTHING
        RETURNING event_key
        """;

    private const string KeptItems = "SELECT event_key FROM hook_items WHERE event_key = ANY(@key)";

    // A new alias may lead an event to its message: identity looks at it again.
    private const string AddAliases = """
        WITH added AS (
            INSERT INTO message_aliases (alias_key, message_key, received_at)
            SELECT a.alias, a.message, @received FROM unnest(@alias, @message) AS a(alias, message)
            ON CONFLICT DO NOTHING
            RETURNING alias_key
        )
        INSERT INTO identity_queue (subject_kind, subject_key, origin, queued_at)
        SELECT DISTINCT 2, alias_key, NULL::uuid, @received FROM added
        """;

    private const string WithoutSend = """
        SELECT m.key FROM unnest(@message) AS m(key)
        WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.message_key = m.key AND events.type = 2)
            AND NOT EXISTS (SELECT 1 FROM message_aliases a JOIN events ON events.message_key = a.message_key WHERE a.alias_key = m.key AND events.type = 2)
        """;

    private const string Owners = """
        SELECT DISTINCT ON (e.anonymous_key) e.anonymous_key, p.user_id
        FROM browser_links e JOIN people p ON p.person_key = e.person_key
        WHERE e.anonymous_key = ANY(@browsers) AND p.user_id IS NOT NULL
        ORDER BY e.anonymous_key, e.occurred_at DESC, e.event_id COLLATE "C" DESC
        """;

    private const int Answered = 200;

    private readonly NpgsqlDataSource database;
    private readonly Ingestor ingestor;
    private readonly ClickTokens clickTokens;
    private readonly PipelineSignal signal;

    internal HookLedger(NpgsqlDataSource database, Ingestor ingestor, ClickTokens clickTokens, PipelineSignal signal) =>
        (this.database, this.ingestor, this.clickTokens, this.signal) = (database, ingestor, clickTokens, signal);

    /// <summary>Committed when it returns. Safe to repeat.</summary>
    /// <param name="bytes">Size of the request's body.</param>
    /// <param name="faulty">What becomes of an item that something is wrong with.</param>
    public async Task<HookResult> StoreAsync(
        Connection connection, IReadOnlyList<HookItem> items, int bytes, DateTimeOffset receivedAt, FaultyItems faulty, CancellationToken cancellationToken)
    {
        var mapped = new List<MappedItem>(items.Count);
        foreach (var item in items)
            mapped.Add(await CheckAsync(HookMapping.Map(item, connection, receivedAt), connection, receivedAt, cancellationToken));
        if (faulty.AllRefusedStatus is not null)
            mapped = mapped.ConvertAll(HookMapping.RefuseFaulty);
        var result = await TransientRetry.RunAsync(token => StoreAsync(connection, mapped, bytes, receivedAt, faulty, token), cancellationToken);
        signal.Raise();
        return result;
    }

    private async ValueTask<MappedItem> CheckAsync(MappedItem m, Connection connection, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (m.Event is not { ClickToken: not null } given)
            return m;
        var (e, fault) = await clickTokens.CheckAsync(given, connection.SiteId, cancellationToken);
        return fault is null ? m with { Event = e } : HookMapping.Quarantine(m.Item, fault, receivedAt);
    }

    private async Task<HookResult> StoreAsync(
        Connection connection, List<MappedItem> mapped, int bytes, DateTimeOffset receivedAt, FaultyItems faulty, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await session.BeginTransactionAsync(cancellationToken);
        var known = await WithoutReusedTokensAsync(connection, mapped, session, receivedAt, cancellationToken);
        var pass = new HookPass(connection, await WithOwnersAsync(connection, known, session, cancellationToken), receivedAt);
        await KeepAsync(pass, session, cancellationToken);
        if (pass.NewOptIns() is { Count: > 0 } changes)
            await OptIns.WriteAsync(connection.SiteId, connection.Source, changes, receivedAt, session, cancellationToken);
        await LogAsync(pass, session, cancellationToken);
        await AddAliasesAsync(pass, session, cancellationToken);
        var summary = pass.Summarise(await CountWithoutSendAsync(pass, session, cancellationToken));
        await DeliveryLog.AddAsync(connection.Id, new Delivery(receivedAt, pass.IsAllRefused ? faulty.AllRefusedStatus!.Value : Answered, pass.FirstDetail(), bytes, summary), session, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new HookResult(pass.Verdicts(), summary);
    }

    private static async Task<List<MappedItem>> WithoutReusedTokensAsync(
        Connection connection, List<MappedItem> mapped, NpgsqlConnection session, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var tokens = mapped.Where(m => m.Item.OnceToken is not null)
            .Select(m => (Key: TokenKey(connection, m), Content: ContentOf(m)))
            .DistinctBy(t => t.Key).OrderBy(t => t.Key).ToList();
        if (tokens.Count == 0)
            return mapped;
        NpgsqlBatchCommand Command(string sql) => new(sql)
        {
            Parameters = { new NpgsqlParameter<int>("connection", connection.Id), new NpgsqlParameter<Guid[]>("token", [.. tokens.Select(t => t.Key)]) },
        };
        var claim = Command(ClaimTokens);
        claim.Parameters.Add(new NpgsqlParameter<Guid[]>("content", [.. tokens.Select(t => t.Content)]));
        await using var batch = new NpgsqlBatch(session) { BatchCommands = { claim, Command(ReadTokens) } };
        var first = new Dictionary<Guid, Guid>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            first[reader.GetGuid(0)] = reader.GetGuid(1);
        return mapped.ConvertAll(m => m.Item.OnceToken is null || first[TokenKey(connection, m)] == ContentOf(m)
            ? m
            : HookMapping.Quarantine(m.Item, HookMapping.TokenReused, receivedAt));
    }

    /// <summary>An opt-in that names a browser alone is of whom the browser was linked to last.</summary>
    private static async Task<List<MappedItem>> WithOwnersAsync(
        Connection connection, List<MappedItem> mapped, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        bool IsOwnerless(MappedItem m) => HookMapping.IsOptIn(m.Item.Kind) && m.Verdict.Outcome == ItemOutcome.Ignored && HookMapping.OptInOf(m, connection) is null;
        Guid BrowserOf(MappedItem m) => EventKeys.Browser(connection.SiteId, m.Item.AnonymousId!);
        var browsers = mapped.Where(IsOwnerless).Select(BrowserOf).Distinct().ToArray();
        if (browsers.Length == 0)
            return mapped;
        var owners = new Dictionary<Guid, string>();
        await using var command = new NpgsqlCommand(Owners, session) { Parameters = { new NpgsqlParameter<Guid[]>("browsers", browsers) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            owners[reader.GetGuid(0)] = reader.GetString(1);
        return mapped.ConvertAll(m => !IsOwnerless(m) ? m
            : owners.TryGetValue(BrowserOf(m), out var user) ? m with { Item = m.Item with { UserId = user } }
            : HookMapping.WithoutOwner(m));
    }

    private static Guid TokenKey(Connection connection, MappedItem m) => EventKeys.Event(connection.SiteId, connection.Source, m.Item.OnceToken!);

    /// <summary>What the item says, in whatever spelling; a retry says the same.</summary>
    private static Guid ContentOf(MappedItem m) =>
        EventKeys.Content($"{m.EventId}\0{m.Event?.ContentHash()}\0{m.Item.Kind}\0{m.OccurredAt.UtcTicks}\0{m.MessageId}");

    /// <summary>Beside the log, unless the log has the key already.</summary>
    private static async Task KeepAsync(HookPass pass, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        var rows = pass.Beside;
        if (rows.Count == 0)
            return;
        await using var command = new NpgsqlCommand(KeepItems, session);
        void Add<T>(string name, NpgsqlDbType type, Func<MappedItem, T> value) => command.Parameters.AddArray(name, type, [.. rows.Select(r => value(r.Item))]);
        command.Parameters.Add(new NpgsqlParameter<int>("connection", pass.Connection.Id));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("received", pass.ReceivedAt.UtcDateTime));
        command.Parameters.AddArray("key", NpgsqlDbType.Uuid, [.. rows.Select(r => r.Key)]);
        Add("kind", NpgsqlDbType.Smallint, m => (short)m.Item.Kind);
        Add("outcome", NpgsqlDbType.Smallint, m => (short)m.Verdict.Outcome);
        Add("vendor_type", NpgsqlDbType.Text, m => HookMapping.Excerpt(m.Item.VendorType));
        Add("code", NpgsqlDbType.Text, m => m.Verdict.Fault?.Code);
        Add("detail", NpgsqlDbType.Text, m => m.Verdict.Fault?.Detail);
        Add("occurred", NpgsqlDbType.TimestampTz, m => m.OccurredAt.UtcDateTime);
        Add<Guid?>("message", NpgsqlDbType.Uuid, m => m.MessageId is { } id ? EventKeys.Message(pass.Connection.SiteId, id) : null);
        Add("raw", NpgsqlDbType.Bytea, m => m.Item.Raw.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var kept = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            kept.Add(reader.GetGuid(0));
        foreach (var row in rows)
            pass.Decide(row.Key, kept.Contains(row.Key) ? row.Item.Verdict : HookPass.Known);
    }

    /// <summary>Into the log, unless the key is kept beside it.</summary>
    private async Task LogAsync(HookPass pass, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        var kept = await KeysAsync(KeptItems, "key", [.. pass.ForLog.Select(r => r.Key)], session, cancellationToken);
        foreach (var row in pass.ForLog.Where(r => kept.Contains(r.Key)))
            pass.Decide(row.Key, HookPass.Known);
        var rows = pass.ForLog.Where(r => !kept.Contains(r.Key)).ToList();
        if (rows.Count == 0)
            return;
        var verdicts = await ingestor.IngestAsync(
            pass.Connection.SiteId, pass.Connection.Source, rows.ConvertAll(r => r.Item.Event!), pass.ReceivedAt, session, cancellationToken);
        foreach (var (row, verdict) in rows.Zip(verdicts))
            pass.Decide(row.Key, verdict.Outcome switch
            {
                Outcome.Stored => row.Item.Verdict,
                Outcome.Held => new ItemVerdict(ItemOutcome.Quarantined, verdict.Fault),
                _ => new ItemVerdict(ItemOutcome.Duplicate, verdict.Fault),
            });
    }

    private static async Task AddAliasesAsync(HookPass pass, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        var pairs = pass.Aliases().Distinct().Order().ToList();
        if (pairs.Count == 0)
            return;
        await using var command = new NpgsqlCommand(AddAliases, session)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]>("alias", [.. pairs.Select(p => p.Alias)]),
                new NpgsqlParameter<Guid[]>("message", [.. pairs.Select(p => p.Message)]),
                new NpgsqlParameter<DateTime>("received", pass.ReceivedAt.UtcDateTime),
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<int> CountWithoutSendAsync(HookPass pass, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        var messages = pass.StoredTouches().Select(m => EventKeys.Message(pass.Connection.SiteId, m)).ToList();
        var unknown = await KeysAsync(WithoutSend, "message", [.. messages.Distinct()], session, cancellationToken);
        return messages.Count(unknown.Contains);
    }

    private static async Task<HashSet<Guid>> KeysAsync(string sql, string parameter, Guid[] keys, NpgsqlConnection session, CancellationToken cancellationToken)
    {
        var found = new HashSet<Guid>();
        if (keys.Length == 0)
            return found;
        await using var command = new NpgsqlCommand(sql, session) { Parameters = { new NpgsqlParameter<Guid[]>(parameter, keys) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader.GetGuid(0));
        return found;
    }
}
