using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Storage;

namespace Reconnect.Triggers;

/// <summary>A person's wish for a channel, from an instant on.</summary>
public sealed record OptInChange(string UserId, string Channel, bool OptedIn, DateTimeOffset ChangedAt);

/// <summary>Where a person stands with a channel, and since when.</summary>
public sealed record OptIn(string Channel, bool OptedIn, DateTimeOffset ChangedAt);

/// <summary>
/// Writes and reads <c>opt_ins</c>. Every change is kept; the latest by its time counts, and of two at one instant the one that came in last.
/// An unsubscribe in the log is an opt-out at its time, and beats an opt-in at the same instant.
/// </summary>
public sealed class OptIns(NpgsqlDataSource database)
{
    private const string Insert = """
        INSERT INTO opt_ins (person_key, channel, changed_at, opted_in, recorded_at, source)
        SELECT person, channel, changed, opted_in, @recorded, @source
        FROM unnest(@person, @channel, @changed, @opted_in) AS o(person, channel, changed, opted_in)
        ORDER BY person, channel, changed
        ON CONFLICT (person_key, channel, changed_at) DO UPDATE
            SET opted_in = EXCLUDED.opted_in, recorded_at = EXCLUDED.recorded_at, source = EXCLUDED.source
        """;

    private const string InsertPeople = """
        INSERT INTO people (person_key, site_id, user_id)
        SELECT person, @site, user_id FROM unnest(@person, @user) AS p(person, user_id) ORDER BY person
        ON CONFLICT (person_key) DO NOTHING
        """;

    private const string Latest = """
        SELECT DISTINCT ON (channel) channel, opted_in, changed_at FROM opt_ins
        WHERE person_key = @person AND changed_at <= @at
        ORDER BY channel, changed_at DESC
        """;

    /// <summary>Committed when it returns. Of several changes of one person, channel and instant the last in the list stays.</summary>
    public async Task WriteAsync(int siteId, string source, IReadOnlyCollection<OptInChange> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await TransientRetry.RunAsync(
            async token =>
            {
                await using var connection = await database.OpenConnectionAsync(token);
                return await WriteAsync(siteId, source, changes, now, connection, token);
            },
            cancellationToken);
    }

    /// <summary>The same within a transaction.</summary>
    internal static async Task<int> WriteAsync(
        int siteId, string source, IReadOnlyCollection<OptInChange> changes, DateTimeOffset now, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var rows = changes.Select(c => new Row(EventKeys.Person(siteId, c.UserId), c))
            .GroupBy(r => (r.Person, r.Change.Channel, r.Change.ChangedAt)).Select(r => r.Last()).ToList();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Changes(rows, source, now), People(rows, siteId) } };
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Where a person stands now with every channel that was ever set, by channel.</summary>
    public async Task<IReadOnlyList<OptIn>> ReadAsync(int siteId, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(EventKeys.Person(siteId, userId), now, connection, cancellationToken);
    }

    internal static async Task<IReadOnlyList<OptIn>> ReadAsync(Guid person, DateTimeOffset at, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var found = await ReadChangesAsync(person, at, connection, cancellationToken);
        foreach (var (channel, unsubscribed) in await Unsubscribes.ReadAsync(person, connection, cancellationToken))
            if (unsubscribed <= at && (!found.TryGetValue(channel, out var change) || change.ChangedAt <= unsubscribed))
                found[channel] = new OptIn(channel, OptedIn: false, unsubscribed);
        return [.. found.Values];
    }

    private static async Task<SortedDictionary<string, OptIn>> ReadChangesAsync(
        Guid person, DateTimeOffset at, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Latest, connection)
        {
            Parameters = { new NpgsqlParameter<Guid>("person", person), new NpgsqlParameter<DateTime>("at", at.UtcDateTime) },
        };
        var found = new SortedDictionary<string, OptIn>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            found[reader.GetString(0)] = new OptIn(reader.GetString(0), reader.GetBoolean(1), new DateTimeOffset(reader.GetDateTime(2)));
        return found;
    }

    private static NpgsqlBatchCommand Changes(List<Row> rows, string source, DateTimeOffset now)
    {
        var command = new NpgsqlBatchCommand(Insert)
        {
            Parameters = { new NpgsqlParameter<DateTime>("recorded", now.UtcDateTime), new NpgsqlParameter<string>("source", source) },
        };
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, [.. rows.Select(r => r.Person)]);
        command.Parameters.AddArray("channel", NpgsqlDbType.Text, [.. rows.Select(r => r.Change.Channel)]);
        command.Parameters.AddArray("changed", NpgsqlDbType.TimestampTz, [.. rows.Select(r => r.Change.ChangedAt.UtcDateTime)]);
        command.Parameters.AddArray("opted_in", NpgsqlDbType.Boolean, [.. rows.Select(r => r.Change.OptedIn)]);
        return command;
    }

    private static NpgsqlBatchCommand People(List<Row> rows, int siteId)
    {
        var people = rows.DistinctBy(r => r.Person).ToList();
        var command = new NpgsqlBatchCommand(InsertPeople) { Parameters = { new NpgsqlParameter<int>("site", siteId) } };
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, [.. people.Select(r => r.Person)]);
        command.Parameters.AddArray("user", NpgsqlDbType.Text, [.. people.Select(r => r.Change.UserId)]);
        return command;
    }

    private sealed record Row(Guid Person, OptInChange Change);
}
