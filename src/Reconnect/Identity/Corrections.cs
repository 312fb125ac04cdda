using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Storage;

namespace Reconnect.Identity;

/// <summary>Reads <c>reclassifications</c>: what somebody said afterwards about events being automatic. The latest word counts (A28).</summary>
internal static class Corrections
{
    private const string Latest = """
        SELECT DISTINCT ON (event_key) event_key, machine FROM reclassifications
        WHERE event_key = ANY(@keys) AND reclassified_at <= @until
        ORDER BY event_key, id DESC
        """;

    /// <summary>The events as corrected until an instant.</summary>
    public static async Task<List<LoggedEvent>> ApplyAsync(
        List<LoggedEvent> events, DateTimeOffset until, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var touches = events.Where(e => e.Type is EventType.Click or EventType.Impression).Select(e => e.Key).ToArray();
        if (touches.Length == 0)
            return events;
        await using var command = new NpgsqlCommand(Latest, connection);
        command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, touches);
        command.Parameters.Add(new NpgsqlParameter("until", NpgsqlDbType.TimestampTz) { Value = until.UtcDateTime });
        var machine = new Dictionary<Guid, bool>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                machine[reader.GetGuid(0)] = reader.GetBoolean(1);
        return machine.Count == 0 ? events : events.ConvertAll(e => machine.TryGetValue(e.Key, out var corrected) ? e with { Machine = corrected, Reclassified = true } : e);
    }
}
