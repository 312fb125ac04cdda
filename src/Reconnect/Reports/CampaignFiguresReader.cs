using System.Data;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>
/// Reads the figures of many campaigns at once: of each the whole of one version, from the same sums as its report, in three statements
/// however many campaigns there are.
/// </summary>
public sealed class CampaignFiguresReader(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly string FromRollups = $"""
        SELECT r.version_id, r.variation_id, r.channel, r.mixed, {ReportReader.Sums}
        FROM unnest(@version, @level, @node) AS n(version_id, level, node)
        JOIN cohort_rollups r ON r.version_id = n.version_id AND r.level = n.level AND r.node = n.node
        WHERE NOT r.machine
        GROUP BY r.version_id, r.variation_id, r.channel, r.mixed
        """;

    private static readonly string FromFacts = $"""
        SELECT f.version_id, f.variation_id, f.channel, f.mixed, {ReportReader.FactSumsWith("e.sign")}
        FROM unnest(@version, @from, @to, @sign) AS e(version_id, since, until, sign)
        JOIN cohort_facts f ON f.version_id = e.version_id AND f.first_trigger >= e.since AND f.first_trigger < e.until
        WHERE NOT f.machine
        GROUP BY f.version_id, f.variation_id, f.channel, f.mixed, e.sign
        """;

    private const string Impressions = """
        SELECT version_id, channel FROM cohort_rollups WHERE version_id = ANY(@version) AND level = @top
        GROUP BY version_id, channel HAVING sum(impressions) > 0
        """;

    /// <summary>By campaign id; campaigns that have no version at all are missing.</summary>
    public async Task<IReadOnlyDictionary<string, CampaignFigures>> ReadAsync(
        SiteDefinition site, IEnumerable<CampaignDefinition> campaigns, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var queries = campaigns.Select(c => Query(site, c, now)).OfType<ReportQuery>().ToList();
        if (queries.Count == 0)
            return new Dictionary<string, CampaignFigures>(StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(ImpressionChannels(queries));
        AddSums(batch, queries.ConvertAll(q => (q.Version.Id, RangeCover.Of(q.From, q.To, q.Version.Start, now))));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var received = new List<(int Version, string Channel)>();
        while (await reader.ReadAsync(cancellationToken))
            received.Add((reader.GetInt32(0), reader.GetString(1)));
        var sums = new List<(int Version, SumsRow Row)>();
        while (await reader.NextResultAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                sums.Add((reader.GetInt32(0), new SumsRow(reader.GetInt32(1), reader.GetString(2), reader.GetBoolean(3), CohortSums.Read(reader, 4))));
        var (sumsOf, receivedOf) = (sums.ToLookup(s => s.Version, s => s.Row), received.ToLookup(r => r.Version, r => r.Channel));
        return queries.ToDictionary(
            q => q.Campaign.PublicId,
            q => Of(q, [.. sumsOf[q.Version.Id]], ReportRows.ImpressionChannels(receivedOf[q.Version.Id])),
            StringComparer.Ordinal);
    }

    /// <summary>What a report shows when it is opened.</summary>
    private static ReportQuery? Query(SiteDefinition site, CampaignDefinition campaign, DateTimeOffset now) =>
        campaign.DefaultVersion(now) is { } version && MetricRegistry.Find(version.PrimaryMetric) is { } primary
            ? new ReportQuery(site, campaign, version, version.Start, version.End ?? now, [primary], IncludeMachine: false)
            : null;

    private static CampaignFigures Of(ReportQuery query, IReadOnlyList<SumsRow> sums, HashSet<string> impressionChannels)
    {
        var rows = ReportRows.Of(query, sums, impressionChannels);
        var metric = query.Metrics[0];
        var wholes = sums.Where(s => s.Channel == CohortFact.WholeVariation).Select(s => s.Sums).ToList();
        return new CampaignFigures(metric, ReportRows.Total(query, rows).Metrics[metric.Name], [.. CampaignWarnings.Of(query, rows, wholes)]);
    }

    private static NpgsqlBatchCommand ImpressionChannels(List<ReportQuery> queries)
    {
        var command = new NpgsqlBatchCommand(Impressions);
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, queries.Select(q => q.Version.Id).ToArray());
        command.Parameters.Add(new NpgsqlParameter<short>("top", TimeTree.Levels - 1));
        return command;
    }

    private static void AddSums(NpgsqlBatch batch, List<(int Version, RangeCover Cover)> covers)
    {
        var nodes = covers.SelectMany(c => c.Cover.Nodes.Select(n => (c.Version, Node: n))).ToList();
        var fromRollups = new NpgsqlBatchCommand(FromRollups);
        fromRollups.Parameters.AddArray("version", NpgsqlDbType.Integer, nodes.Select(n => n.Version).ToArray());
        fromRollups.Parameters.AddArray("level", NpgsqlDbType.Smallint, nodes.Select(n => n.Node.Level).ToArray());
        fromRollups.Parameters.AddArray("node", NpgsqlDbType.Integer, nodes.Select(n => n.Node.Index).ToArray());
        batch.BatchCommands.Add(fromRollups);
        var edges = covers.SelectMany(c => c.Cover.Edges.Select(e => (c.Version, Edge: e))).ToList();
        var fromFacts = new NpgsqlBatchCommand(FromFacts);
        fromFacts.Parameters.AddArray("version", NpgsqlDbType.Integer, edges.Select(e => e.Version).ToArray());
        fromFacts.Parameters.AddArray("from", NpgsqlDbType.TimestampTz, edges.Select(e => e.Edge.From.UtcDateTime).ToArray());
        fromFacts.Parameters.AddArray("to", NpgsqlDbType.TimestampTz, edges.Select(e => e.Edge.To.UtcDateTime).ToArray());
        fromFacts.Parameters.AddArray("sign", NpgsqlDbType.Integer, edges.Select(e => e.Edge.Sign).ToArray());
        batch.BatchCommands.Add(fromFacts);
    }
}
