using Npgsql;

namespace Reconnect.Ingestion;

/// <summary>Tells a repetition from other content under a known id: the first stays, the second is reported (A8).</summary>
internal static class Conflicts
{
    /// <param name="table">Where the rows that were there already stand: <c>events</c> or <c>quarantine</c>.</param>
    public static async Task MarkAsync(
        string table, List<EventRow> rows, Dictionary<Guid, Outcome> outcomes, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var repeated = rows.Where(r => outcomes[r.Key] == Outcome.Duplicate).ToDictionary(r => r.Key, r => r.Content);
        if (repeated.Count == 0)
            return;
        await using var command = new NpgsqlCommand($"SELECT event_key, content_hash FROM {table} WHERE event_key = ANY(@keys)", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("keys", [.. repeated.Keys]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            if (repeated[reader.GetGuid(0)] != reader.GetGuid(1))
                outcomes[reader.GetGuid(0)] = Outcome.Conflict;
    }
}
