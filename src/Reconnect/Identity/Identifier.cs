using Npgsql;

namespace Reconnect.Identity;

/// <summary>
/// One pass of identity: takes browsers, messages and transactions that events touched, finds every person whose figures they may change,
/// and queues these for attribution, in one transaction.
/// </summary>
internal sealed class Identifier(NpgsqlDataSource database)
{
    private const string Pass = """
        WITH claimed AS (
            DELETE FROM identity_queue WHERE id IN (SELECT id FROM identity_queue ORDER BY id LIMIT @limit FOR UPDATE SKIP LOCKED)
            RETURNING subject_kind, subject_key, origin, queued_at
        ), touching AS (
            SELECT e.person_key, CASE WHEN e.person_key IS NULL THEN e.anonymous_key END AS anonymous_key, c.origin, c.queued_at
            FROM claimed c JOIN events e ON e.message_key = c.subject_key
            WHERE c.subject_kind = 2
            UNION ALL
            SELECT e.person_key, CASE WHEN e.person_key IS NULL THEN e.anonymous_key END, c.origin, c.queued_at
            FROM claimed c JOIN events e ON e.transaction_key = c.subject_key
            WHERE c.subject_kind = 3
        ), browsers AS (
            SELECT subject_key AS anonymous_key, origin, queued_at FROM claimed WHERE subject_kind = 1
            UNION ALL
            SELECT anonymous_key, origin, queued_at FROM touching WHERE anonymous_key IS NOT NULL
        ), affected AS (
            SELECT person_key, origin, queued_at FROM touching WHERE person_key IS NOT NULL
            UNION ALL
            SELECT e.person_key, b.origin, b.queued_at
            FROM browsers b JOIN events e ON e.anonymous_key = b.anonymous_key AND e.type = 9
        ), queued AS (
            -- The event's own person was queued with the event.
            INSERT INTO attribution_queue (lane, person_key, queued_at)
            SELECT lane_of(person_key), person_key, min(queued_at) FROM affected
            WHERE person_key IS DISTINCT FROM origin
            GROUP BY person_key
        )
        SELECT count(*) FROM claimed
        """;

    /// <summary>How many subjects were taken.</summary>
    public async Task<int> PassAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Pass);
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
