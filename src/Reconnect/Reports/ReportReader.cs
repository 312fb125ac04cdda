using System.Data;
using Npgsql;
using Reconnect.Pipeline;
using Reconnect.Rollups;

namespace Reconnect.Reports;

/// <summary>
/// Reads a report from the rollups: a few nodes of the time tree, whatever the number of events, and the facts of at most two
/// quarter-hours at the range's edges. Everything comes from one snapshot. What the rollups do not hold is computed from the log.
/// </summary>
public sealed class ReportReader(NpgsqlDataSource database, CohortLog log, TimeProvider clock)
{
    /// <summary>The sums over <c>cohort_rollups r</c>, in the order that <see cref="CohortSums.Read"/> expects.</summary>
    internal static readonly string Sums = string.Join(", ", CohortSums.Columns.Select(c => $"sum({c})::{RollupColumns.Of(c).SqlType} AS {c}"));

    private static readonly string FromRollups = $"""
        SELECT r.variation_id, r.channel, r.mixed, {Sums}
        FROM unnest(@level, @node) AS n(level, node)
        JOIN cohort_rollups r ON r.version_id = @version AND r.level = n.level AND r.node = n.node
        WHERE @machine OR NOT r.machine
        GROUP BY r.variation_id, r.channel, r.mixed
        """;

    private static readonly string FromFacts = $"""
        SELECT f.variation_id, f.channel, f.mixed, {FactSumsWith("@sign")}
        FROM cohort_facts f
        WHERE f.version_id = @version AND f.first_trigger >= @from AND f.first_trigger < @to
            AND {ReportCommands.OneRowAPerson}
        GROUP BY f.variation_id, f.channel, f.mixed
        """;

    /// <summary>The same sums over <c>cohort_facts f</c>.</summary>
    /// <param name="sign">An SQL expression: −1 where the facts are to be taken away.</param>
    internal static string FactSumsWith(string sign) =>
        string.Join(", ", CohortSums.Columns.Select(c => $"({sign} * sum({RollupColumns.Of(c).OfFacts}))::{RollupColumns.Of(c).SqlType}"));

    public Task<Report> ReadAsync(ReportQuery query, CancellationToken cancellationToken) =>
        query.FromLog ? ComputeAsync(query, cancellationToken) : ReadRollupsAsync(query, cancellationToken);

    /// <summary>The sums alone, as stored.</summary>
    internal async Task<IReadOnlyList<SumsRow>> ReadSumsAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        AddSums(batch, query, RangeCover.Of(query.From, query.To, query.Version.Start, clock.GetUtcNow()));
        if (batch.BatchCommands.Count == 0)
            return [];
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await ReadSumsAsync(reader, cancellationToken);
    }

    private async Task<Report> ComputeAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        var now = query.AsOf ?? clock.GetUtcNow();
        var sums = new LogSums(query, now);
        var others = new LogSums(query.WithOtherTraffic, now);
        await foreach (var person in log.ReadAsync(query, cancellationToken))
        {
            sums.Add(person);
            others.Add(person);
        }

        var notEligible = await NotEligible.ReadAsync(query, database, cancellationToken);
        return Assemble(query, sums.Rows, ReportRows.ImpressionChannels(sums.ImpressionChannels), now, now, sums.OpenWindows, notEligible, TrafficTotals.Of(others.Rows));
    }

    private async Task<Report> ReadRollupsAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(PipelineStatusReader.OldestSql));
        batch.BatchCommands.Add(ReportCommands.ReceivedImpressions(query));
        NotEligible.AddTo(batch, query);
        var cover = RangeCover.Of(query.From, query.To, query.Version.Start, now);
        var openCommands = OpenWindows.AddTo(batch, query, cover, now);
        var otherCommands = TrafficTotals.AddTo(batch, query.WithOtherTraffic, cover);
        AddSums(batch, query, cover);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var oldest = await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? new DateTimeOffset(reader.GetDateTime(0)) : now;
        await reader.NextResultAsync(cancellationToken);
        var received = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            received.Add(reader.GetString(0));
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var notEligible = reader.GetInt64(0);
        long open = 0;
        for (var i = 0; i < openCommands; i++)
        {
            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            open += reader.GetInt64(0);
        }

        var other = TrafficTotals.Zero;
        for (var i = 0; i < otherCommands; i++)
        {
            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            other = other.Add(reader);
        }

        var sums = await reader.NextResultAsync(cancellationToken) ? await ReadSumsAsync(reader, cancellationToken) : [];
        return Assemble(query, sums, ReportRows.ImpressionChannels(received), oldest < now ? oldest : now, now, open, notEligible, other);
    }

    private static Report Assemble(
        ReportQuery query,
        IReadOnlyList<SumsRow> sums,
        HashSet<string> impressionChannels,
        DateTimeOffset asOf,
        DateTimeOffset now,
        long open,
        long notEligible,
        TrafficTotals otherTraffic)
    {
        var rows = ReportRows.Of(query, sums, impressionChannels);
        var wholes = sums.Where(s => s.Channel == Attribution.CohortFact.WholeVariation).ToList();
        var headline = new ReportHeadline(
            wholes.Sum(s => s.Sums.People),
            query.Campaign.IsLegacy(query.Site) ? null : wholes.Sum(s => s.Sums.Requested),
            wholes.Sum(s => s.Sums.Purchases),
            Events.Money.Trim(wholes.Sum(s => s.Sums.Revenue)),
            open,
            notEligible);
        var health = new ReportHealth(
            wholes.Where(s => s.Mixed).Sum(s => s.Sums.People),
            wholes.Sum(s => s.Sums.Unconverted),
            MachineTraffic.Of(query, TrafficTotals.Of(wholes), otherTraffic));
        var statistics = new StatisticsRule(query, sums, rows, impressionChannels).Compute(now);
        return new Report(query, asOf, PipelineStatusReader.Lag(now, asOf), headline, health, rows, ReportRows.Total(query, rows), statistics);
    }

    private static void AddSums(NpgsqlBatch batch, ReportQuery query, RangeCover cover)
    {
        if (cover.Nodes.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(FromRollups).For(query).Over(cover.Nodes));
        foreach (var edge in cover.Edges)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(FromFacts).For(query).Over(edge));
    }

    private static async Task<List<SumsRow>> ReadSumsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var sums = new List<SumsRow>();
        do
        {
            while (await reader.ReadAsync(cancellationToken))
                sums.Add(new SumsRow(reader.GetInt32(0), reader.GetString(1), reader.GetBoolean(2), CohortSums.Read(reader, 3)));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return sums;
    }
}
