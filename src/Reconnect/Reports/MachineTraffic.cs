using Npgsql;
using Reconnect.Rollups;

namespace Reconnect.Reports;

/// <summary>What clicks that look automatic would earn or take away, whichever way the report counts (A28).</summary>
/// <param name="PeopleOnly">Without them.</param>
/// <param name="AllInteractions">With them.</param>
public sealed record MachineTraffic(TrafficTotals PeopleOnly, TrafficTotals AllInteractions)
{
    /// <summary>Automatic ones among all clicks.</summary>
    public long AutomaticClicks => AllInteractions.Clicks - PeopleOnly.Clicks;

    internal static MachineTraffic Of(ReportQuery query, TrafficTotals own, TrafficTotals other) =>
        query.IncludeMachine ? new MachineTraffic(other, own) : new MachineTraffic(own, other);
}

/// <summary>Clicks of a report's people, and the purchases that clicks have earned.</summary>
public sealed record TrafficTotals(long Clicks, CreditedPurchases Credited)
{
    private const string Columns = "clicks, purchases, revenue, unconverted";

    private static readonly string FromRollups = $"""
        SELECT {Sums(c => "r." + c)} FROM unnest(@level, @node) AS n(level, node)
        JOIN cohort_rollups r ON r.version_id = @version AND r.level = n.level AND r.node = n.node
        WHERE r.channel = '' AND (@machine OR NOT r.machine)
        """;

    private static readonly string AtEdge = $"""
        SELECT {Sums(c => $"@sign * {RollupColumns.Of(c).OfFacts}")} FROM cohort_facts f
        WHERE f.version_id = @version AND f.channel = '' AND f.first_trigger >= @from AND f.first_trigger < @to AND {ReportCommands.OneRowAPerson}
        """;

    internal static TrafficTotals Zero { get; } = new(0, CreditedPurchases.None);

    internal static TrafficTotals Of(IEnumerable<SumsRow> sums)
    {
        var whole = sums.Where(s => s.Channel == Attribution.CohortFact.WholeVariation).Select(s => s.Sums).ToList();
        return new TrafficTotals(
            whole.Sum(s => s.Clicks),
            new CreditedPurchases(whole.Sum(s => s.Purchases), Events.Money.Trim(whole.Sum(s => s.Revenue)), whole.Sum(s => s.Unconverted)));
    }

    /// <summary>The number of commands added; each answers with one row, and the sum of them is the figure.</summary>
    internal static int AddTo(NpgsqlBatch batch, ReportQuery query, RangeCover cover)
    {
        var before = batch.BatchCommands.Count;
        if (cover.Nodes.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(FromRollups).For(query).Over(cover.Nodes));
        foreach (var edge in cover.Edges)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(AtEdge).For(query).Over(edge));
        return batch.BatchCommands.Count - before;
    }

    internal TrafficTotals Add(NpgsqlDataReader row) => new(
        Clicks + row.GetInt64(0),
        new CreditedPurchases(
            Credited.Purchases + row.GetInt64(1), Events.Money.Trim(Credited.Revenue + row.GetDecimal(2)), Credited.Unconverted + row.GetInt64(3)));

    private static string Sums(Func<string, string> of) =>
        string.Join(", ", Columns.Split(", ").Select(c => $"COALESCE(sum({of(c)}), 0)::{RollupColumns.Of(c).SqlType}"));
}
