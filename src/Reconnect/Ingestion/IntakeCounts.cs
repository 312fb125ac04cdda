using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>What one source's part of a transaction adds to its balance.</summary>
internal readonly record struct IntakeCount(int SiteId, string Source, long Received, long Stored, long Duplicates, long Refused)
{
    public static IntakeCount Of(EventRow row, Outcome outcome) => new(
        row.SiteId, row.Source, Received: 1, outcome == Outcome.Stored ? 1 : 0, outcome is Outcome.Duplicate or Outcome.Conflict ? 1 : 0, Refused: 0);

    public static IntakeCount Repeated(int siteId, string source, long events) => new(siteId, source, events, Stored: 0, events, Refused: 0);

    public static IntakeCount operator +(IntakeCount a, IntakeCount b) => a with
    {
        Received = a.Received + b.Received,
        Stored = a.Stored + b.Stored,
        Duplicates = a.Duplicates + b.Duplicates,
        Refused = a.Refused + b.Refused,
    };
}

/// <summary>Keeps the balance: received = stored + duplicates + refused + held back, for each source, in the transaction that makes it true.</summary>
internal static class IntakeCounts
{
    private const short Shards = 8;

    private const string Add = """
        INSERT INTO intake_counts AS c (site_id, source, shard, received, stored, duplicates, refused, last_at)
        SELECT site_id, source, @shard, received, stored, duplicates, refused, now()
        FROM unnest(@site, @source, @received, @stored, @duplicates, @refused) AS n(site_id, source, received, stored, duplicates, refused)
        ORDER BY site_id, source
        ON CONFLICT (site_id, source, shard) DO UPDATE SET received = c.received + excluded.received, stored = c.stored + excluded.stored,
            duplicates = c.duplicates + excluded.duplicates, refused = c.refused + excluded.refused, last_at = excluded.last_at
        """;

    public static async Task AddAsync(IEnumerable<IntakeCount> counts, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var rows = counts.GroupBy(c => (c.SiteId, c.Source)).Select(g => g.Aggregate((a, b) => a + b)).ToList();
        if (rows.Count == 0)
            return;
        await using var command = new NpgsqlCommand(Add, connection);
        // A connection keeps to its row: two writers never wait for each other's commit.
        command.Parameters.Add(new NpgsqlParameter<short>("shard", (short)(connection.ProcessID % Shards)));
        command.Parameters.AddArray("site", NpgsqlDbType.Integer, rows.ConvertAll(r => r.SiteId).ToArray());
        command.Parameters.AddArray("source", NpgsqlDbType.Text, rows.ConvertAll(r => r.Source).ToArray());
        command.Parameters.AddArray("received", NpgsqlDbType.Bigint, rows.ConvertAll(r => r.Received).ToArray());
        command.Parameters.AddArray("stored", NpgsqlDbType.Bigint, rows.ConvertAll(r => r.Stored).ToArray());
        command.Parameters.AddArray("duplicates", NpgsqlDbType.Bigint, rows.ConvertAll(r => r.Duplicates).ToArray());
        command.Parameters.AddArray("refused", NpgsqlDbType.Bigint, rows.ConvertAll(r => r.Refused).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
