using System.Buffers.Binary;
using System.Buffers.Text;
using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Triggers;

/// <summary>What the database knows about one trigger and its person, read and written within one transaction.</summary>
internal sealed class TriggerLog(TriggerCall call, CampaignDefinition campaign, NpgsqlConnection connection)
{
    private const string Lock = "SELECT pg_advisory_xact_lock(@event), pg_advisory_xact_lock(@person)";

    private const string Known = """
        SELECT e.type, e.person_key, e.campaign, e.version, e.variation, e.occurred_at, s.channel, s.not_sent_reason, s.message_id
        FROM events e LEFT JOIN events s ON s.event_key = @send
        WHERE e.event_key = @event
        """;

    private const string Refused = "SELECT person_key, version_id, occurred_at FROM ineligible_triggers WHERE event_key = @event";

    private const string Earlier = """
        SELECT event_key, event_id, source, type, occurred_at, campaign, version, variation
        FROM events WHERE person_key = @person AND type IN (1, 2) AND campaign = @campaign
        """;

    // A person is known to have been refused from the earliest of their refused triggers on, whichever came in first.
    private const string Refuse = """
        WITH refused AS (
            INSERT INTO ineligible_triggers (event_key, person_key, version_id, occurred_at, received_at)
            VALUES (@event, @person, @version, @at, @received)
        ), named AS (
            INSERT INTO people (person_key, site_id, user_id) VALUES (@person, @site, @user) ON CONFLICT (person_key) DO NOTHING
        )
        INSERT INTO ineligible_people (person_key, version_id, first_at) VALUES (@person, @version, @at)
        ON CONFLICT (person_key, version_id) DO UPDATE SET first_at = least(ineligible_people.first_at, EXCLUDED.first_at)
        """;

    public TriggerCall Call => call;

    public Guid EventKey { get; } = EventKeys.Event(call.SiteId, call.Source, call.EventId);

    public CampaignDefinition Campaign => campaign;

    public NpgsqlConnection Connection => connection;

    public Guid Person { get; } = EventKeys.Person(call.SiteId, call.UserId);

    /// <summary>Follows from the trigger, so that a repetition finds the same.</summary>
    public string MessageId => "rc_" + Base64Url.EncodeToString(EventKey.ToByteArray(bigEndian: true));

    public string SendEventId => "send_" + MessageId;

    /// <summary>Always the event first, then the person, so that two triggers cannot wait for each other.</summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(Lock, ("event", Half(EventKey)), ("person", Half(Person)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The answer given before under this event id; null: it is new.</summary>
    public async Task<(TriggerResult?, TriggerFault?)?> KnownAsync(CancellationToken cancellationToken) =>
        await AcceptedAsync(cancellationToken) ?? await RefusedAsync(cancellationToken);

    public async Task<HashSet<string>> OptedInAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await OptIns.ReadAsync(Person, now, connection, cancellationToken)).Where(o => o.OptedIn).Select(o => o.Channel).ToHashSet(StringComparer.Ordinal);

    public async Task<List<LoggedEvent>> EarlierAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(Earlier, ("person", Person), ("campaign", campaign.PublicId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<LoggedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            events.Add(new LoggedEvent
            {
                Key = reader.GetGuid(0),
                Id = reader.GetString(1),
                Source = reader.GetString(2),
                Type = (EventType)reader.GetInt16(3),
                At = new DateTimeOffset(reader.GetDateTime(4)),
                Campaign = reader.GetString(5),
                Version = reader.IsDBNull(6) ? null : reader.GetString(6),
                Variation = reader.IsDBNull(7) ? null : reader.GetString(7),
            });
        return events;
    }

    public async Task RefuseAsync(VersionDefinition version, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(
            Refuse, ("event", EventKey), ("person", Person), ("version", version.Id), ("at", at.UtcDateTime), ("received", now.UtcDateTime),
            ("site", call.SiteId), ("user", call.UserId));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<(TriggerResult?, TriggerFault?)?> AcceptedAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(Known, ("event", EventKey), ("send", EventKeys.Event(call.SiteId, call.Source, SendEventId)));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        var at = new DateTimeOffset(reader.GetDateTime(5));
        if ((EventType)reader.GetInt16(0) != EventType.Trigger || reader.GetGuid(1) != Person || Text(2) != campaign.PublicId || !IsTimeOfCall(at)
            || campaign.Version(Text(3), at) is not { } version || !version.Variations.TryGetValue(Text(4)!, out var variation))
            return (null, TriggerFault.Conflict);
        var decision = Text(6) is { } channel ? new SendDecision(channel, Text(7)) : null;
        return (new TriggerResult(at, version, variation, decision, Text(8)), null);
    }

    private async Task<(TriggerResult?, TriggerFault?)?> RefusedAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(Refused, ("event", EventKey));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var version = campaign.Versions.FirstOrDefault(v => v.Id == reader.GetInt32(1));
        var at = new DateTimeOffset(reader.GetDateTime(2));
        return version is null || reader.GetGuid(0) != Person || !IsTimeOfCall(at)
            ? (null, TriggerFault.Conflict)
            : (new TriggerResult(at, version, Variation: null, Decision: null, MessageId: null), null);
    }

    /// <summary>A repetition that leaves the time out means the first one's.</summary>
    private bool IsTimeOfCall(DateTimeOffset at) =>
        call.OccurredAt is not { } given || given.UtcTicks / TimeSpan.TicksPerMicrosecond == at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    private static long Half(Guid key) => BinaryPrimitives.ReadInt64BigEndian(key.ToByteArray(bigEndian: true));

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
