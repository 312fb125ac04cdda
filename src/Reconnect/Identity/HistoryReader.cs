using Npgsql;
using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>Loads from the log what <see cref="Histories"/> gathers for some people, in a few round trips.</summary>
internal static class HistoryReader
{
    private const string Columns = """
        SELECT event_key, event_id, source, type, occurred_at, received_at, person_key, anonymous_key, message_key, transaction_key,
            campaign, version, variation, channel, not_sent_reason, value, currency, machine, CASE WHEN type = 7 THEN url END
        FROM events
        """;

    private const string Identifies = Columns + " WHERE anonymous_key = ANY(@keys) AND type = 9";

    private const string ByMessage = Columns + " WHERE message_key = ANY(@keys) AND (type BETWEEN 2 AND 8 OR type = 13)";

    private const string Clicked = Columns + " WHERE message_key = ANY(@keys) AND type = 9 AND message_key IS NOT NULL";

    private const string Sends = Columns + " WHERE message_key = ANY(@keys) AND type = 2";

    public static Task<Histories> ReadAsync(Guid[] people, NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ReadAsync(people, LogCut.None, connection, cancellationToken);

    /// <summary>The same as it would have been without what the cut leaves out.</summary>
    public static async Task<Histories> ReadAsync(Guid[] people, LogCut cut, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var loaded = new List<LoggedEvent>();
        async Task<List<LoggedEvent>> LoadAsync(string sql, IEnumerable<Guid> keys)
        {
            var wanted = keys.Distinct().ToArray();
            var all = wanted.Length == 0 ? [] : await ReadEventsAsync(sql, wanted, connection, cancellationToken);
            var events = await Corrections.ApplyAsync(all.FindAll(cut.Keeps), cut.ReceivedUntil, connection, cancellationToken);
            loaded.AddRange(events);
            return events;
        }

        Task<MessageAliases> AliasesAsync(IEnumerable<LoggedEvent> events) =>
            MessageAliases.ReadAsync(Histories.MessagesOf(events), cut.ReceivedUntil, connection, cancellationToken);

        var own = await LoadAsync(Columns + " WHERE person_key = ANY(@keys)", people);
        var aliases = await AliasesAsync(own);
        own.AddRange(await LoadAsync(Clicked, Histories.MessagesOf(own).SelectMany(aliases.Around)));
        var linked = await LoadAsync(Columns + " WHERE anonymous_key = ANY(@keys)", Histories.BrowsersOf(own));
        own.AddRange(linked);
        if (linked.Count > 0)
            aliases = await AliasesAsync(own);
        var named = await LoadAsync(ByMessage, Histories.MessagesOf(own).SelectMany(aliases.Around));
        named.AddRange(await LoadAsync(Columns + " WHERE transaction_key = ANY(@keys)", Histories.TransactionsOf(own)));
        var clicked = (await LoadAsync(Identifies, Histories.UnnamedBrowsersOf(named))).FindAll(Histories.IsOfClick);
        if (clicked.Count > 0)
        {
            aliases = await AliasesAsync(own.Concat(clicked));
            await LoadAsync(Sends, Histories.MessagesOf(clicked).SelectMany(aliases.Around));
        }

        var histories = new Histories();
        loaded.ForEach(e => histories.Add(e.Message is { } message ? e with { Message = aliases.Resolve(message) } : e));
        return histories;
    }

    private static async Task<List<LoggedEvent>> ReadEventsAsync(
        string sql, Guid[] keys, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("keys", keys));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<LoggedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            events.Add(Read(reader));
        return events;
    }

    private static LoggedEvent Read(NpgsqlDataReader r) => new()
    {
        Key = r.GetGuid(0),
        Id = r.GetString(1),
        Source = r.GetString(2),
        Type = (EventType)r.GetInt16(3),
        At = new DateTimeOffset(r.GetDateTime(4)),
        ReceivedAt = new DateTimeOffset(r.GetDateTime(5)),
        Person = Key(r, 6),
        Browser = Key(r, 7),
        Message = Key(r, 8),
        Transaction = Key(r, 9),
        Campaign = Text(r, 10),
        Version = Text(r, 11),
        Variation = Text(r, 12),
        Channel = Text(r, 13),
        NotSentReason = Text(r, 14),
        Value = r.IsDBNull(15) ? 0 : r.GetDecimal(15),
        Currency = Text(r, 16),
        Machine = r.GetBoolean(17),
        Url = Text(r, 18),
    };

    private static Guid? Key(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetGuid(column);

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
