using Npgsql;
using NpgsqlTypes;

namespace Reconnect.Identity;

/// <summary>
/// Further ids of messages. A vendor's event may name its message by the vendor's own id alone; another event of the vendor's says which
/// message that is. An id that leads to several messages, such as one of a mailing, leads to none.
/// </summary>
internal sealed class MessageAliases
{
    // All that the keys lead to, and all that leads to them; then everything that these may mean.
    private const string Sql = """
        WITH RECURSIVE reached(key, up) AS (
            SELECT k.key, d.up FROM unnest(@keys) AS k(key), (VALUES (true), (false)) AS d(up) WHERE EXISTS (SELECT 1 FROM message_aliases)
            UNION
            SELECT n.key, r.up FROM reached r, LATERAL (
                SELECT a.message_key AS key FROM message_aliases a WHERE r.up AND a.alias_key = r.key
                UNION ALL
                SELECT a.alias_key FROM message_aliases a WHERE NOT r.up AND a.message_key = r.key
            ) AS n
        )
        SELECT DISTINCT a.alias_key, a.message_key FROM reached r JOIN message_aliases a ON a.alias_key = r.key WHERE a.received_at <= @until
        """;

    private readonly ILookup<Guid, Guid> meanings;
    private readonly ILookup<Guid, Guid> aliases;

    /// <param name="pairs">An alias and what it may mean.</param>
    public MessageAliases(IReadOnlyCollection<(Guid Alias, Guid Message)> pairs)
    {
        meanings = pairs.ToLookup(p => p.Alias, p => p.Message);
        aliases = pairs.ToLookup(p => p.Message, p => p.Alias);
    }

    /// <summary>What was known of these messages' ids at an instant.</summary>
    public static async Task<MessageAliases> ReadAsync(
        IEnumerable<Guid> messages, DateTimeOffset until, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var keys = messages.Distinct().ToArray();
        var pairs = new List<(Guid, Guid)>();
        if (keys.Length == 0)
            return new MessageAliases(pairs);
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new NpgsqlParameter<Guid[]>("keys", keys) } };
        command.Parameters.Add(new NpgsqlParameter("until", NpgsqlDbType.TimestampTz) { Value = until.UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            pairs.Add((reader.GetGuid(0), reader.GetGuid(1)));
        return new MessageAliases(pairs);
    }

    /// <summary>The message that an id means: itself, unless it is an alias of exactly one.</summary>
    public Guid Resolve(Guid key)
    {
        if (meanings.Count == 0)
            return key;
        var ends = Reach(key, meanings).Where(k => !meanings.Contains(k)).Take(2).ToList();
        return ends is [var message] ? message : key;
    }

    /// <summary>The id, what it means and what means it.</summary>
    public IEnumerable<Guid> Around(Guid key) => meanings.Count == 0 ? [key] : Reach(key, meanings).Union(Reach(key, aliases));

    private static HashSet<Guid> Reach(Guid from, ILookup<Guid, Guid> steps)
    {
        var reached = new HashSet<Guid> { from };
        var open = new Queue<Guid>([from]);
        while (open.TryDequeue(out var key))
            foreach (var next in steps[key].Where(reached.Add))
                open.Enqueue(next);
        return reached;
    }
}
