using Npgsql;
using NpgsqlTypes;
using Reconnect.Campaigns;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>The campaign list's figure: send requests of the last 7 × 24 hours by send time, counted as in a Variation row (METRICS.md 4).</summary>
public sealed class RecentSends(NpgsqlDataSource database, TimeProvider clock)
{
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    private const string FromRollups = """
        SELECT r.version_id, sum(r.requested + r.not_opted_in)::bigint
        FROM unnest(@version) AS v(version_id) CROSS JOIN unnest(@level, @node) AS n(level, node)
        JOIN activity_rollups r ON r.version_id = v.version_id AND r.level = n.level AND r.node = n.node
        WHERE NOT r.machine
        GROUP BY r.version_id
        """;

    private const string FromFacts = """
        SELECT f.version_id, (@sign * sum(f.requested + f.not_opted_in))::bigint
        FROM unnest(@version) AS v(version_id)
        JOIN activity_facts f ON f.version_id = v.version_id AND f.occurred_at >= @from AND f.occurred_at < @to
        WHERE NOT f.machine
        GROUP BY f.version_id
        """;

    /// <summary>By campaign id; campaigns without any are missing.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(IEnumerable<CampaignDefinition> campaigns, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var from = now - Span;
        var campaignOf = campaigns
            .SelectMany(c => c.Versions.Select(v => (c.PublicId, v.Id)))
            .ToDictionary(v => v.Id, v => v.PublicId);
        var cover = RangeCover.Of(from, now, emptyBefore: DateTimeOffset.MinValue, emptyAfter: now);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(FromRollups, campaignOf.Keys));
        batch.BatchCommands[0].Parameters.AddArray("level", NpgsqlDbType.Smallint, cover.Nodes.Select(n => n.Level).ToArray());
        batch.BatchCommands[0].Parameters.AddArray("node", NpgsqlDbType.Integer, cover.Nodes.Select(n => n.Index).ToArray());
        foreach (var edge in cover.Edges)
        {
            var command = Command(FromFacts, campaignOf.Keys);
            command.Parameters.Add(new NpgsqlParameter("from", NpgsqlDbType.TimestampTz) { Value = edge.From.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter("to", NpgsqlDbType.TimestampTz) { Value = edge.To.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<int>("sign", edge.Sign));
            batch.BatchCommands.Add(command);
        }

        var sends = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var campaign = campaignOf[reader.GetInt32(0)];
                sends[campaign] = sends.GetValueOrDefault(campaign) + reader.GetInt64(1);
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return sends;
    }

    private static NpgsqlBatchCommand Command(string sql, IEnumerable<int> versions)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, versions.ToArray());
        return command;
    }
}
