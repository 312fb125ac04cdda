using Npgsql;

namespace Reconnect.Ingestion;

/// <summary>What became of everything that a source sent: <c>received = stored + duplicates + refused + quarantined</c>, exact at any moment.</summary>
/// <param name="Received">Events of readable, authenticated requests; for hooks those that are events of the log.</param>
/// <param name="Stored">In the log.</param>
/// <param name="Duplicates">Known already, conflicts included.</param>
/// <param name="Refused">Told to the sender.</param>
/// <param name="Quarantined">Kept aside now; a replay moves it to stored or duplicates.</param>
public sealed record SourceBalance(
    string Source, long Received, long Stored, long Duplicates, long Refused, long Quarantined, DateTimeOffset LastReceivedAt);

/// <summary>Reads the counts that intake keeps.</summary>
public sealed class IntakeBalance(NpgsqlDataSource database)
{
    private const string Sums = """
        SELECT source, sum(received)::bigint, sum(stored)::bigint, sum(duplicates)::bigint, sum(refused)::bigint, sum(quarantined)::bigint, max(last_received_at)
        FROM intake_counts WHERE site_id = @site GROUP BY source ORDER BY source
        """;

    public async Task<IReadOnlyList<SourceBalance>> ReadAsync(int siteId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sums);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var balances = new List<SourceBalance>();
        while (await reader.ReadAsync(cancellationToken))
            balances.Add(new SourceBalance(
                reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), new DateTimeOffset(reader.GetDateTime(6))));
        return balances;
    }
}
