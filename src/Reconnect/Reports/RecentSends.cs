using Npgsql;
using NpgsqlTypes;
using Reconnect.Campaigns;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>The campaign list's figure: send requests of the last 7 × 24 hours by send time, counted as in a Variation row (METRICS.md 4).</summary>
public sealed class RecentSends(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>How many figures there are for a campaign.</summary>
    public const int Days = 7;

    private const string FromRollups = """
        SELECT r.version_id, n.day, sum(r.requested + r.not_opted_in)::bigint
        FROM unnest(@version) AS v(version_id) CROSS JOIN unnest(@day, @level, @node) AS n(day, level, node)
        JOIN activity_rollups r ON r.version_id = v.version_id AND r.level = n.level AND r.node = n.node
        WHERE NOT r.machine
        GROUP BY r.version_id, n.day
        """;

    private const string FromFacts = """
        SELECT f.version_id, e.day, sum(e.sign * (f.requested + f.not_opted_in))::bigint
        FROM unnest(@version) AS v(version_id) CROSS JOIN unnest(@day, @from, @to, @sign) AS e(day, since, until, sign)
        JOIN activity_facts f ON f.version_id = v.version_id AND f.occurred_at >= e.since AND f.occurred_at < e.until
        WHERE NOT f.machine
        GROUP BY f.version_id, e.day
        """;

    /// <summary>By campaign id, one figure for each 24 hours, the latest last; campaigns without any are missing.</summary>
    public async Task<IReadOnlyDictionary<string, long[]>> ReadAsync(IEnumerable<CampaignDefinition> campaigns, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var campaignOf = campaigns
            .SelectMany(c => c.Versions.Select(v => (c.PublicId, v.Id)))
            .ToDictionary(v => v.Id, v => v.PublicId);
        var covers = Enumerable.Range(0, Days).Select(day => Cover(now.AddDays(day - Days), now.AddDays(day - Days + 1), now)).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Nodes(Command(FromRollups, campaignOf.Keys), covers));
        batch.BatchCommands.Add(Edges(Command(FromFacts, campaignOf.Keys), covers));
        var sends = new Dictionary<string, long[]>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
                Add(sends, campaignOf[reader.GetInt32(0)], reader.GetInt32(1), reader.GetInt64(2));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return sends;
    }

    private static RangeCover Cover(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => RangeCover.Of(from, to, emptyBefore: DateTimeOffset.MinValue, emptyAfter: now);

    private static void Add(Dictionary<string, long[]> sends, string campaign, int day, long count)
    {
        if (!sends.TryGetValue(campaign, out var days))
            sends[campaign] = days = new long[Days];
        days[day] += count;
    }

    private static NpgsqlBatchCommand Nodes(NpgsqlBatchCommand command, List<RangeCover> covers)
    {
        var nodes = covers.SelectMany((c, day) => c.Nodes.Select(n => (Day: day, Node: n))).ToList();
        command.Parameters.AddArray("day", NpgsqlDbType.Integer, nodes.Select(n => n.Day).ToArray());
        command.Parameters.AddArray("level", NpgsqlDbType.Smallint, nodes.Select(n => n.Node.Level).ToArray());
        command.Parameters.AddArray("node", NpgsqlDbType.Integer, nodes.Select(n => n.Node.Index).ToArray());
        return command;
    }

    private static NpgsqlBatchCommand Edges(NpgsqlBatchCommand command, List<RangeCover> covers)
    {
        var edges = covers.SelectMany((c, day) => c.Edges.Select(e => (Day: day, Edge: e))).ToList();
        command.Parameters.AddArray("day", NpgsqlDbType.Integer, edges.Select(e => e.Day).ToArray());
        command.Parameters.AddArray("from", NpgsqlDbType.TimestampTz, edges.Select(e => e.Edge.From.UtcDateTime).ToArray());
        command.Parameters.AddArray("to", NpgsqlDbType.TimestampTz, edges.Select(e => e.Edge.To.UtcDateTime).ToArray());
        command.Parameters.AddArray("sign", NpgsqlDbType.Integer, edges.Select(e => e.Edge.Sign).ToArray());
        return command;
    }

    private static NpgsqlBatchCommand Command(string sql, IEnumerable<int> versions)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, versions.ToArray());
        return command;
    }
}
