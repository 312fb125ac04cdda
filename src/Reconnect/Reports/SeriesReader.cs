using System.Data;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>Which time a graph's points stand for.</summary>
public enum SeriesTime
{
    /// <summary>The people's first trigger: the points add up to the report.</summary>
    Cohort,

    /// <summary>When things happened, to whomever of the version.</summary>
    Event,
}

/// <summary>A report over time.</summary>
/// <param name="Report">Campaign, version, range, metrics and machine traffic.</param>
public sealed record SeriesQuery(ReportQuery Report, SeriesTime By, SeriesInterval Interval, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Buckets);

/// <summary>One variation's cells, one list a bucket; a metric that is not defined over time is missing.</summary>
public sealed record VariationSeries(VariationDefinition Variation, IReadOnlyList<IReadOnlyDictionary<string, MetricCell>> Points);

/// <summary>Reads a report bucket by bucket from the rollups; only what a bucket cuts off a quarter-hour is read from the facts.</summary>
public sealed class SeriesReader(NpgsqlDataSource database)
{
    private static readonly string CohortRollups = $"""
        SELECT n.bucket, r.variation_id, r.channel, {string.Join(", ", CohortSums.Columns.Select(c => $"sum({c})::{RollupColumns.Of(c).SqlType}"))}
        FROM unnest(@bucket, @level, @node) AS n(bucket, level, node)
        JOIN cohort_rollups r ON r.version_id = @version AND r.level = n.level AND r.node = n.node
        WHERE @machine OR NOT r.machine
        GROUP BY n.bucket, r.variation_id, r.channel
        """;

    private static readonly string CohortFacts = $"""
        SELECT n.bucket, f.variation_id, f.channel, {string.Join(", ", CohortSums.Columns.Select(c => $"sum(n.sign * {RollupColumns.Of(c).OfFacts})::{RollupColumns.Of(c).SqlType}"))}
        FROM unnest(@edge, @from, @to, @sign) AS n(bucket, "from", "to", sign)
        JOIN cohort_facts f ON f.version_id = @version AND f.first_trigger >= n."from" AND f.first_trigger < n."to"
        WHERE {ReportCommands.OneRowAPerson}
        GROUP BY n.bucket, f.variation_id, f.channel
        """;

    private const string Happened = "requested, not_opted_in, impressions, clicks, purchases, add_to_carts, revenue";

    private static readonly string EventRollups = $"""
        SELECT n.bucket, r.variation_id, r.channel, {Sums("r.")}
        FROM unnest(@bucket, @level, @node) AS n(bucket, level, node)
        JOIN activity_rollups r ON r.version_id = @version AND r.level = n.level AND r.node = n.node
        WHERE @machine OR NOT r.machine
        GROUP BY n.bucket, r.variation_id, r.channel
        """;

    private static readonly string EventFacts = $"""
        SELECT n.bucket, f.variation_id, f.channel, {Sums("n.sign * f.")}
        FROM unnest(@edge, @from, @to, @sign) AS n(bucket, "from", "to", sign)
        JOIN activity_facts f ON f.version_id = @version AND f.occurred_at >= n."from" AND f.occurred_at < n."to"
        WHERE @machine OR NOT f.machine
        GROUP BY n.bucket, f.variation_id, f.channel
        """;

    public async Task<IReadOnlyList<VariationSeries>> ReadAsync(SeriesQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(ReportCommands.ReceivedImpressions(query.Report));
        var byEvent = query.By == SeriesTime.Event;
        var covers = query.Buckets.Select(b => RangeCover.Of(b.From, b.To, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).ToList();
        batch.BatchCommands.Add(Nodes(new NpgsqlBatchCommand(byEvent ? EventRollups : CohortRollups).For(query.Report), covers));
        batch.BatchCommands.Add(Edges(new NpgsqlBatchCommand(byEvent ? EventFacts : CohortFacts).For(query.Report), covers));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var received = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            received.Add(reader.GetString(0));
        var sums = new Dictionary<(int Bucket, int Variation, string Channel), CohortSums>();
        while (await reader.NextResultAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
            {
                var key = (reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2));
                sums[key] = sums.GetValueOrDefault(key, CohortSums.Zero) + (byEvent ? ReadHappened(reader) : CohortSums.Read(reader, 3));
            }

        var impressionChannels = ReportRows.ImpressionChannels(received);
        return [.. query.Report.Version.InOrder.Select(v => new VariationSeries(v, [.. query.Buckets.Select((_, i) => Cells(query, v, i, sums, impressionChannels))]))];
    }

    private static Dictionary<string, MetricCell> Cells(
        SeriesQuery query, VariationDefinition variation, int bucket, Dictionary<(int Bucket, int Variation, string Channel), CohortSums> sums, HashSet<string> impressionChannels)
    {
        var own = sums.Where(s => s.Key.Bucket == bucket && s.Key.Variation == variation.Id).ToDictionary(s => s.Key.Channel, s => s.Value, StringComparer.Ordinal);
        // What happened is stored by channel alone.
        if (query.By == SeriesTime.Event)
            own[CohortFact.WholeVariation] = own.Values.Aggregate(CohortSums.Zero, (a, b) => a + b);
        var cells = ReportRows.Row(query.Report, variation, own, impressionChannels).Metrics;
        return cells.Where(c => query.By == SeriesTime.Cohort || OverEvents.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
    }

    /// <summary>Metrics whose totals are known by time of occurrence.</summary>
    private static readonly string[] OverEvents = ["sendRequest", "ctr", "purchase", "revenue", "addToCart"];

    private static CohortSums ReadHappened(NpgsqlDataReader reader) => new()
    {
        Requested = reader.GetInt64(3),
        NotOptedIn = reader.GetInt64(4),
        Impressions = reader.GetInt64(5),
        Clicks = reader.GetInt64(6),
        Purchases = reader.GetInt64(7),
        AddToCarts = reader.GetInt64(8),
        Revenue = reader.GetDecimal(9),
    };

    private static NpgsqlBatchCommand Nodes(NpgsqlBatchCommand command, List<RangeCover> covers)
    {
        var nodes = covers.SelectMany((c, i) => c.Nodes.Select(n => (Bucket: i, Node: n))).ToList();
        command.Parameters.AddArray("bucket", NpgsqlDbType.Integer, nodes.ConvertAll(n => n.Bucket).ToArray());
        command.Parameters.AddArray("level", NpgsqlDbType.Smallint, nodes.ConvertAll(n => n.Node.Level).ToArray());
        command.Parameters.AddArray("node", NpgsqlDbType.Integer, nodes.ConvertAll(n => n.Node.Index).ToArray());
        return command;
    }

    private static NpgsqlBatchCommand Edges(NpgsqlBatchCommand command, List<RangeCover> covers)
    {
        var edges = covers.SelectMany((c, i) => c.Edges.Select(e => (Bucket: i, Edge: e))).ToList();
        command.Parameters.AddArray("edge", NpgsqlDbType.Integer, edges.ConvertAll(e => e.Bucket).ToArray());
        command.Parameters.AddArray("from", NpgsqlDbType.TimestampTz, edges.ConvertAll(e => e.Edge.From.UtcDateTime).ToArray());
        command.Parameters.AddArray("to", NpgsqlDbType.TimestampTz, edges.ConvertAll(e => e.Edge.To.UtcDateTime).ToArray());
        command.Parameters.AddArray("sign", NpgsqlDbType.Integer, edges.ConvertAll(e => e.Edge.Sign).ToArray());
        return command;
    }

    private static string Sums(string prefix) => string.Join(", ", Happened.Split(", ").Select(c => $"sum({prefix}{c})::{(c == "revenue" ? "numeric" : "bigint")}"));
}
