using Npgsql;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Triggers;

/// <summary>
/// Reads from the log which channels a person has unsubscribed from: whoever reported it (our own link, a vendor, a sender), for the channel
/// of the message that it was in. The log is asked each time, so nothing has to be kept equal to it, and what is known only later — the send,
/// a vendor's id of the message — decides as if it had been known at once.
/// </summary>
internal static class Unsubscribes
{
    private const string Own = """
        SELECT type, message_key, channel, least(occurred_at, received_at) FROM events
        WHERE person_key = @person AND (type = 2 OR (type = 8 AND NOT machine))
        """;

    private const string OfMessages = """
        SELECT message_key, least(occurred_at, received_at) FROM events WHERE message_key = ANY(@keys) AND type = 8 AND NOT machine
        """;

    /// <summary>The latest of each channel. A vendor's clock that is ahead delays nothing: it counts from its receipt on.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadAsync(Guid person, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var latest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        void Note(string channel, DateTimeOffset at)
        {
            if (!latest.TryGetValue(channel, out var known) || known < at)
                latest[channel] = at;
        }

        var sends = await ReadOwnAsync(person, Note, connection, cancellationToken);
        if (sends.Count == 0)
            return latest;
        var messages = sends.Select(s => s.Message).ToHashSet();
        var aliases = await MessageAliases.ReadAsync(messages, DateTimeOffset.MaxValue, connection, cancellationToken);
        var channels = sends.ToLookup(s => aliases.Resolve(s.Message), s => s.Channel);
        await using var command = new NpgsqlCommand(OfMessages, connection)
        {
            Parameters = { new NpgsqlParameter<Guid[]>("keys", [.. messages.SelectMany(aliases.Around).Distinct()]) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            foreach (var channel in channels[aliases.Resolve(reader.GetGuid(0))])
                Note(channel, new DateTimeOffset(reader.GetDateTime(1)));
        return latest;
    }

    /// <summary>The messages that the person was sent; notes what names person and channel itself.</summary>
    private static async Task<List<(Guid Message, string Channel)>> ReadOwnAsync(
        Guid person, Action<string, DateTimeOffset> note, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Own, connection) { Parameters = { new NpgsqlParameter<Guid>("person", person) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sends = new List<(Guid, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.IsDBNull(2))
                continue;
            if ((EventType)reader.GetInt16(0) == EventType.Unsubscribe)
                note(reader.GetString(2), new DateTimeOffset(reader.GetDateTime(3)));
            else if (!reader.IsDBNull(1))
                sends.Add((reader.GetGuid(1), reader.GetString(2)));
        }

        return sends;
    }
}
