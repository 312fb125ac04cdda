using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>What lists of purchases and people say in words, looked up by the keys that facts hold.</summary>
internal sealed class OrderTexts
{
    private const string Events = """
        SELECT event_key, event_id, transaction_id, message_id, value, currency, occurred_at, url,
            COALESCE((SELECT r.machine FROM reclassifications r WHERE r.event_key = e.event_key ORDER BY r.id DESC LIMIT 1), e.machine),
            properties ->> 'machineReason'
        FROM events e WHERE event_key = ANY(@keys)
        """;

    private const string Users = "SELECT person_key, user_id FROM people WHERE person_key = ANY(@keys)";

    private readonly Dictionary<Guid, EventText> events = [];
    private readonly Dictionary<Guid, string?> users = [];

    public EventText Event(Guid key) => events[key];

    /// <summary>Null once the person is erased (A33).</summary>
    public string? User(Guid person) => users[person];

    public static async Task<OrderTexts> ReadAsync(NpgsqlDataSource database, IEnumerable<Guid> eventKeys, IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        foreach (var (sql, keys) in new[] { (Events, eventKeys), (Users, people) })
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, keys.Distinct().ToArray());
            batch.BatchCommands.Add(command);
        }

        var texts = new OrderTexts();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            texts.events[reader.GetGuid(0)] = new EventText(
                reader.GetString(1), Text(reader, 2), Text(reader, 3), reader.IsDBNull(4) ? 0 : reader.GetDecimal(4), Text(reader, 5),
                new DateTimeOffset(reader.GetDateTime(6)), Text(reader, 7), reader.GetBoolean(8), Text(reader, 9));
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            texts.users[reader.GetGuid(0)] = Text(reader, 1);
        return texts;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

/// <summary>What an event of the log says of itself.</summary>
/// <param name="Machine">As corrected since (A28).</param>
/// <param name="MachineReason">Of our own links and pixels: what the request itself told.</param>
internal sealed record EventText(
    string EventId, string? TransactionId, string? MessageId, decimal Value, string? Currency, DateTimeOffset OccurredAt, string? Url, bool Machine, string? MachineReason);
