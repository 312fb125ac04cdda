using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Storage;

namespace Reconnect.Identity;

/// <summary>
/// One pass of identity: takes browsers, messages and transactions that events touched, finds every person whose figures they may change,
/// and queues these for attribution, in one transaction. Keys are looked up as arrays: whatever the statistics say, that is an index scan.
/// </summary>
internal sealed class Identifier([FromKeyedServices(Pools.Workers)] NpgsqlDataSource database)
{
    private const string Claim = """
        DELETE FROM identity_queue WHERE id IN (SELECT id FROM identity_queue ORDER BY id LIMIT @limit FOR UPDATE SKIP LOCKED)
        RETURNING subject_kind, subject_key, origin, queued_at
        """;

    private const string ByMessage = """
        SELECT message_key, person_key, CASE WHEN person_key IS NULL THEN anonymous_key END FROM events WHERE message_key = ANY(@keys)
        """;

    private const string ByTransaction = """
        SELECT transaction_key, person_key, CASE WHEN person_key IS NULL THEN anonymous_key END FROM events WHERE transaction_key = ANY(@keys)
        """;

    private const string Identifies = """
        SELECT anonymous_key, person_key, CASE WHEN person_key IS NULL THEN message_key END FROM events WHERE anonymous_key = ANY(@keys) AND type = 9
        """;

    private const string Sends = """
        SELECT message_key, person_key, NULL::uuid FROM events WHERE message_key = ANY(@keys) AND type = 2
        """;

    // A message whose send request is seen later leaves again; what a slower pass puts back meanwhile, the reader checks.
    private const string NoteUnknown = """
        INSERT INTO unknown_messages (message_key, site_id)
        SELECT message_key, min(site_id) FROM events WHERE message_key = ANY(@keys)
        GROUP BY message_key HAVING NOT bool_or(type = 2)
        ON CONFLICT (message_key) DO NOTHING
        """;

    private const string ForgetKnown = """
        DELETE FROM unknown_messages u WHERE u.message_key = ANY(@keys)
            AND (EXISTS (SELECT 1 FROM events e WHERE e.message_key = u.message_key AND e.type = 2)
                OR EXISTS (SELECT 1 FROM message_aliases a JOIN events e ON e.message_key = a.message_key WHERE a.alias_key = u.message_key AND e.type = 2))
        """;

    private const string Queue = """
        INSERT INTO attribution_queue (lane, person_key, queued_at) SELECT * FROM unnest(@lane, @person, @queued)
        """;

    /// <summary>How many subjects were taken.</summary>
    public async Task<int> PassAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var subjects = await ClaimAsync(limit, connection, cancellationToken);
        if (subjects.Count == 0)
            return 0;
        var affected = new Affected();
        var browsers = subjects.Where(s => s.Kind == SubjectKind.Browser).ToList();
        var messages = await WithAliasesAsync(subjects.Where(s => s.Kind == SubjectKind.Message).ToList(), connection, cancellationToken);
        browsers.AddRange(await FollowAsync(ByMessage, messages, affected, connection, cancellationToken));
        browsers.AddRange(await FollowAsync(ByTransaction, subjects.Where(s => s.Kind == SubjectKind.Transaction), affected, connection, cancellationToken));
        var clicked = await FollowAsync(Identifies, browsers, affected, connection, cancellationToken);
        await FollowAsync(Sends, await WithAliasesAsync(clicked, connection, cancellationToken), affected, connection, cancellationToken);
        await NoteMessagesAsync([.. messages.Select(s => s.Key).Distinct().Order()], connection, cancellationToken);
        await QueueAsync(affected, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return subjects.Count;
    }

    private static async Task<List<Subject>> ClaimAsync(int limit, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Claim, connection) { Parameters = { new NpgsqlParameter<int>("limit", limit) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var subjects = new List<Subject>();
        while (await reader.ReadAsync(cancellationToken))
            subjects.Add(new Subject((SubjectKind)reader.GetInt16(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetGuid(2), reader.GetDateTime(3)));
        return subjects;
    }

    private static async Task<List<Subject>> WithAliasesAsync(List<Subject> messages, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var aliases = await MessageAliases.ReadAsync(messages.Select(m => m.Key), DateTimeOffset.MaxValue, connection, cancellationToken);
        return [.. messages.SelectMany(m => aliases.Around(m.Key).Select(key => m with { Key = key }))];
    }

    /// <summary>Notes the people of the events that the subjects lead to; returns where to look on for those that name nobody.</summary>
    private static async Task<List<Subject>> FollowAsync(
        string sql, IEnumerable<Subject> from, Affected affected, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var subjects = from.ToLookup(s => s.Key);
        var further = new List<Subject>();
        if (subjects.Count == 0)
            return further;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, subjects.Select(s => s.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            foreach (var subject in subjects[reader.GetGuid(0)])
            {
                if (!reader.IsDBNull(1))
                    affected.Add(reader.GetGuid(1), subject);
                else if (!reader.IsDBNull(2))
                    further.Add(subject with { Key = reader.GetGuid(2) });
            }
        }

        return further;
    }

    private static async Task NoteMessagesAsync(Guid[] messages, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (messages.Length == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in new[] { NoteUnknown, ForgetKnown })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid[]>("keys", messages) } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task QueueAsync(Affected affected, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (affected.People.Count == 0)
            return;
        await using var command = new NpgsqlCommand(Queue, connection);
        command.Parameters.AddArray("lane", NpgsqlDbType.Smallint, affected.People.Keys.Select(EventKeys.Lane).ToArray());
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, affected.People.Keys.ToArray());
        command.Parameters.AddArray("queued", NpgsqlDbType.TimestampTz, affected.People.Values.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="Origin">The person of the event itself, who was queued with it.</param>
    private sealed record Subject(SubjectKind Kind, Guid Key, Guid? Origin, DateTime QueuedAt);

    /// <summary>People with the earliest receipt that affects them.</summary>
    private sealed class Affected
    {
        public Dictionary<Guid, DateTime> People { get; } = [];

        public void Add(Guid person, Subject by)
        {
            if (person != by.Origin && (!People.TryGetValue(person, out var earlier) || by.QueuedAt < earlier))
                People[person] = by.QueuedAt;
        }
    }
}
