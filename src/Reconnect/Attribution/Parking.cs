using Npgsql;

namespace Reconnect.Attribution;

/// <summary>
/// Sets people aside whose figures cannot be computed, so that nobody waits for them: with the reason, to be tried again when something of them arrives
/// or their time has come.
/// </summary>
internal static class Parking
{
    private const int LongestReason = 500;

    private const string Park = """
        INSERT INTO parked_people AS p (person_key, reason, tries, parked_at, retry_at)
        VALUES (@person, @reason, 1, now(), now() + interval '10 seconds')
        ON CONFLICT (person_key) DO UPDATE SET reason = excluded.reason, tries = p.tries + 1,
            retry_at = now() + LEAST(interval '1 hour', interval '10 seconds' * power(2, LEAST(p.tries, 10)))
        """;

    private const string Due = """
        WITH due AS (
            UPDATE parked_people SET retry_at = now() + interval '1 hour' WHERE retry_at <= now() RETURNING person_key
        )
        INSERT INTO attribution_queue (lane, person_key, queued_at) SELECT lane_of(person_key), person_key, now() FROM due
        """;

    /// <summary>Whether an error comes from the person's own data, rather than from the database's state: the same person fails again.</summary>
    public static bool IsOfPerson(Exception error) => error switch
    {
        OperationCanceledException => false,
        PostgresException e => !e.IsTransient && e.SqlState[..2] is "22" or "23" or "54",
        NpgsqlException => false,
        _ => true,
    };

    /// <summary>Who of these is set aside.</summary>
    public static async Task<HashSet<Guid>> AmongAsync(IEnumerable<Guid> people, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT person_key FROM parked_people WHERE person_key = ANY(@people)", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("people", [.. people]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var parked = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            parked.Add(reader.GetGuid(0));
        return parked;
    }

    public static async Task AddAsync(Guid person, Exception error, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var reason = $"{error.GetType().Name}: {error.Message}".Replace("\0", "", StringComparison.Ordinal);
        await using var command = new NpgsqlCommand(Park, connection);
        command.Parameters.Add(new NpgsqlParameter<Guid>("person", person));
        command.Parameters.Add(new NpgsqlParameter<string>("reason", reason.Length <= LongestReason ? reason : reason[..LongestReason]));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task RemoveAsync(Guid person, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("DELETE FROM parked_people WHERE person_key = @person", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid>("person", person));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Queues those whose time has come.</summary>
    public static async Task QueueDueAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Due);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
