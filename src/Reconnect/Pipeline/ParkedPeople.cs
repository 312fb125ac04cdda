using Npgsql;

namespace Reconnect.Pipeline;

/// <summary>A person whose figures cannot be computed; the old ones stay.</summary>
/// <param name="UserId">Null where the person was erased or is known by nothing else.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Tries">How often so far.</param>
/// <param name="RetryAt">When it is tried again, unless something of the person arrives before.</param>
public sealed record ParkedPerson(string? UserId, string Reason, int Tries, DateTimeOffset ParkedAt, DateTimeOffset RetryAt);

/// <summary>Reads who is set aside.</summary>
public sealed class ParkedPeople(NpgsqlDataSource database)
{
    private const string List = """
        SELECT q.user_id, p.reason, p.tries, p.parked_at, p.retry_at
        FROM parked_people p LEFT JOIN people q USING (person_key)
        WHERE q.site_id = @site OR q.site_id IS NULL
        ORDER BY p.parked_at DESC LIMIT 100
        """;

    /// <summary>The latest hundred.</summary>
    public async Task<IReadOnlyList<ParkedPerson>> ReadAsync(int siteId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(List);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var parked = new List<ParkedPerson>();
        while (await reader.ReadAsync(cancellationToken))
            parked.Add(new ParkedPerson(
                reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetString(1), reader.GetInt32(2),
                new DateTimeOffset(reader.GetDateTime(3)), new DateTimeOffset(reader.GetDateTime(4))));
        return parked;
    }
}
