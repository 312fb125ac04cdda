using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>
/// Writes events to the log and queues what they touch, in one statement and one commit. Rows are written in the order of their keys,
/// so that two writers of the same events wait for each other instead of deadlocking.
/// </summary>
internal sealed class EventWriter([FromKeyedServices(Pools.Intake)] NpgsqlDataSource database)
{
    private const string Insert = """
        WITH incoming AS (
            SELECT * FROM unnest(@key, @site, @type, @machine, @occurred, @received, @person, @browser, @message, @transaction, @content,
                @source, @event_id, @campaign, @version, @variation, @channel, @message_id, @transaction_id, @reason, @value, @currency,
                @url, @user_agent, @properties)
                AS e(event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key, transaction_key,
                    content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id, not_sent_reason,
                    value, currency, url, user_agent, properties)
        ), stored AS (
            INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key,
                transaction_key, content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id,
                not_sent_reason, value, currency, url, user_agent, properties)
            SELECT event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key,
                transaction_key, content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id,
                not_sent_reason, value, currency, url, user_agent, properties::jsonb
            FROM incoming
            ON CONFLICT (event_key) DO NOTHING
            RETURNING event_key, person_key, received_at
        ), people_queued AS (
            INSERT INTO attribution_queue (lane, person_key, queued_at)
            SELECT lane_of(person_key), person_key, min(received_at) FROM stored WHERE person_key IS NOT NULL GROUP BY person_key
        ), subjects_queued AS (
            INSERT INTO identity_queue (subject_kind, subject_key, origin, queued_at)
            SELECT s.kind, s.key, s.origin, min(stored.received_at)
            FROM unnest(@subject_event, @subject_kind, @subject_key, @subject_origin) AS s(event_key, kind, key, origin)
            JOIN stored USING (event_key)
            GROUP BY s.kind, s.key, s.origin
        )
        SELECT event_key FROM stored
        """;

    private const string InsertPeople = """
        INSERT INTO people (person_key, site_id, user_id)
        SELECT * FROM unnest(@person, @site, @user)
        ON CONFLICT (person_key) DO NOTHING
        """;

    private const string InsertBrowsers = """
        INSERT INTO browsers (anonymous_key, site_id, anonymous_id)
        SELECT * FROM unnest(@browser, @site, @anonymous)
        ON CONFLICT (anonymous_key) DO NOTHING
        """;

    /// <summary>Writes rows of distinct keys; answers for each whether it was stored, was there, or was there with other content.</summary>
    /// <param name="repetitions">What the same requests held beside these rows.</param>
    public async Task<IReadOnlyDictionary<Guid, Outcome>> WriteAsync(
        IReadOnlyCollection<EventRow> rows, IEnumerable<IntakeCount> repetitions, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var outcomes = await WriteAsync(rows, connection, cancellationToken);
        await IntakeCounts.AddAsync(rows.Select(r => IntakeCount.Of(r, outcomes[r.Key])).Concat(repetitions), connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>The same within the transaction of a connection.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Outcome>> WriteAsync(
        IReadOnlyCollection<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var ordered = rows.OrderBy(r => r.Key).ToList();
        var outcomes = ordered.ToDictionary(r => r.Key, _ => Outcome.Duplicate);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(EventsCommand(ordered));
        AddIdentifiers(batch, ordered);
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                outcomes[reader.GetGuid(0)] = Outcome.Stored;
            while (await reader.NextResultAsync(cancellationToken))
            {
                // Surfaces errors of the remaining commands.
            }
        }

        await Conflicts.MarkAsync("events", ordered, outcomes, connection, cancellationToken);
        return outcomes;
    }

    private static NpgsqlBatchCommand EventsCommand(List<EventRow> rows)
    {
        var command = new NpgsqlBatchCommand(Insert);
        void Add<T>(string name, NpgsqlDbType type, Func<EventRow, T> value) =>
            command.Parameters.Add(new NpgsqlParameter<T[]>(name, NpgsqlDbType.Array | type) { TypedValue = rows.ConvertAll(r => value(r)).ToArray() });
        Add("key", NpgsqlDbType.Uuid, r => r.Key);
        Add("site", NpgsqlDbType.Integer, r => r.SiteId);
        Add("type", NpgsqlDbType.Smallint, r => (short)r.Event.Type);
        Add("machine", NpgsqlDbType.Boolean, r => r.Event.Machine);
        Add("occurred", NpgsqlDbType.TimestampTz, r => r.Event.OccurredAt.UtcDateTime);
        Add("received", NpgsqlDbType.TimestampTz, r => r.ReceivedAt.UtcDateTime);
        Add("person", NpgsqlDbType.Uuid, r => r.Person);
        Add("browser", NpgsqlDbType.Uuid, r => r.Browser);
        Add("message", NpgsqlDbType.Uuid, r => r.Message);
        Add("transaction", NpgsqlDbType.Uuid, r => r.Transaction);
        Add("content", NpgsqlDbType.Uuid, r => r.Content);
        Add("source", NpgsqlDbType.Text, r => r.Source);
        Add("event_id", NpgsqlDbType.Text, r => r.Event.EventId);
        Add("campaign", NpgsqlDbType.Text, r => r.Event.CampaignId);
        Add("version", NpgsqlDbType.Text, r => r.Event.VersionId);
        Add("variation", NpgsqlDbType.Text, r => r.Event.VariationId);
        Add("channel", NpgsqlDbType.Text, r => r.Event.Channel);
        Add("message_id", NpgsqlDbType.Text, r => r.Event.MessageId);
        Add("transaction_id", NpgsqlDbType.Text, r => r.Event.TransactionId);
        Add("reason", NpgsqlDbType.Text, r => r.Event.NotSentReason);
        Add("value", NpgsqlDbType.Numeric, r => r.Event.Value);
        Add("currency", NpgsqlDbType.Text, r => r.Event.Currency);
        Add("url", NpgsqlDbType.Text, r => r.Event.Url);
        Add("user_agent", NpgsqlDbType.Text, r => r.Event.UserAgent);
        Add("properties", NpgsqlDbType.Text, r => r.Event.Properties);
        AddSubjects(command, rows);
        return command;
    }

    private static void AddSubjects(NpgsqlBatchCommand command, List<EventRow> rows)
    {
        var subjects = rows.SelectMany(r => r.Subjects().Select(s => (Event: r.Key, s.Kind, s.Key, Origin: r.Person))).ToList();
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("subject_event", [.. subjects.Select(s => s.Event)]));
        command.Parameters.Add(new NpgsqlParameter<short[]>("subject_kind", [.. subjects.Select(s => (short)s.Kind)]));
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("subject_key", [.. subjects.Select(s => s.Key)]));
        command.Parameters.Add(new NpgsqlParameter<Guid?[]>("subject_origin", [.. subjects.Select(s => s.Origin)]));
    }

    /// <summary>Clear identifiers stand in one table each, for display and for erasure.</summary>
    private static void AddIdentifiers(NpgsqlBatch batch, List<EventRow> rows)
    {
        var people = rows.Where(r => r.Person is not null).DistinctBy(r => r.Person).OrderBy(r => r.Person).ToList();
        if (people.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertPeople)
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid[]>("person", [.. people.Select(r => r.Person!.Value)]),
                    new NpgsqlParameter<int[]>("site", [.. people.Select(r => r.SiteId)]),
                    new NpgsqlParameter<string[]>("user", [.. people.Select(r => r.Event.UserId!)]),
                },
            });
        var browsers = rows.Where(r => r.Browser is not null).DistinctBy(r => r.Browser).OrderBy(r => r.Browser).ToList();
        if (browsers.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertBrowsers)
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid[]>("browser", [.. browsers.Select(r => r.Browser!.Value)]),
                    new NpgsqlParameter<int[]>("site", [.. browsers.Select(r => r.SiteId)]),
                    new NpgsqlParameter<string[]>("anonymous", [.. browsers.Select(r => r.Event.AnonymousId!)]),
                },
            });
    }
}
