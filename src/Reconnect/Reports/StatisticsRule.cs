using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Reports;

/// <summary>Statistics from the sums that a report was made of. Pure.</summary>
/// <param name="rows">The report's, for what their cells can hold.</param>
/// <param name="impressionChannels">Channels that report impressions.</param>
internal sealed class StatisticsRule(ReportQuery query, IReadOnlyList<SumsRow> sums, IReadOnlyList<VariationRow> rows, IReadOnlySet<string> impressionChannels)
{
    private const string NoShare = "no_traffic_share";

    private readonly StatisticsSettings settings = query.Statistics.MixedUsers is { } mixed
        ? query.Site.Statistics with { MixedUsers = mixed }
        : query.Site.Statistics;

    /// <summary>Whether people are spread over the variations as configured.</summary>
    public static SampleRatio SharesOf(IReadOnlyList<VariationRow> rows) =>
        SampleRatio.Of([new SharePeriod([.. rows.Select(r => r.Users)], [.. rows.Select(r => r.Variation.TrafficShare)])]);

    public ReportStatistics Compute(DateTimeOffset now)
    {
        var shares = SharesOf(rows);
        var ran = (query.Version.End < now ? query.Version.End.Value : now) - query.Version.Start;
        var arms = rows.ToDictionary(r => r.Variation.Id, r => SumsOf(r.Variation, settings.MixedUsers == MixedUsersRule.First));
        var metrics = query.Metrics
            .Where(m => m.Statistic is not null)
            .ToDictionary(m => m.Name, m => Of(m, arms, new VerdictContext(m.Name == query.Version.PrimaryMetric, shares.State == SampleRatio.Mismatch, ran, Nature(m))), StringComparer.Ordinal);
        var mixed = sums.Where(s => s.Mixed && s.Channel == CohortFact.WholeVariation).Sum(s => s.Sums.People);
        return new ReportStatistics(settings, metrics, shares, MixedUsers.Of(mixed, rows.Sum(r => r.Users), [.. rows.Select(r => r.Variation.TrafficShare)]));
    }

    private static MetricNature Nature(Metric metric) => new(metric.Format == MetricFormat.MoneyPerUser, LowerIsBetter: false);

    private VariationSums SumsOf(VariationDefinition variation, bool withMixed)
    {
        var channels = sums
            .Where(s => s.VariationId == variation.Id && (withMixed || !s.Mixed))
            .GroupBy(s => s.Channel, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Aggregate(CohortSums.Zero, (total, s) => total + s.Sums), StringComparer.Ordinal);
        channels.Remove(CohortFact.WholeVariation, out var whole);
        return new VariationSums(whole ?? CohortSums.Zero, channels, impressionChannels);
    }

    private MetricStatistics Of(Metric metric, Dictionary<int, VariationSums> variations, VerdictContext context)
    {
        var measured = rows
            .Where(r => r.Metrics[metric.Name].Status == CellStatus.Measured)
            .Select(r => (Row: r, Sums: metric.Statistic!(variations[r.Variation.Id])))
            .ToList();
        var arms = measured.Where(m => m.Sums is not null).Select(m => new CompetingArm(m.Row.Variation.PublicId, m.Sums!)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var competing = measured.Where(m => m.Row.Variation.TrafficShare > 0).ToList();
        var verdict = competing.Exists(m => m.Sums is null)
            ? new Verdict(VerdictStates.None, ArmId: null, [], CellReasons.OverlappingChannels, Best: null, ShortArm: null)
            : new VerdictRule(settings).Decide([.. competing.Select(m => arms[m.Row.Variation.PublicId])], context);
        var best = competing.Select((m, i) => (m.Row.Variation.PublicId, i)).ToDictionary(x => x.PublicId, x => x.i, StringComparer.Ordinal);
        var baseline = BaselineOf(metric);
        var reason = rows.Single(r => r.Variation.PublicId == baseline).Metrics[metric.Name].Reason ?? CellReasons.OverlappingChannels;
        var compare = new ComparisonRule(settings, query.Statistics.Comparison, context.Nature);
        return new MetricStatistics(verdict, measured.Where(m => m.Sums is not null).ToDictionary(
            m => m.Row.Variation.Id,
            m => Arm(metric, m.Row, arms[m.Row.Variation.PublicId], new Baseline(baseline, arms.GetValueOrDefault(baseline), reason), compare, verdict, best)));
    }

    /// <summary>The one asked for; otherwise the control, or where the metric does not exist for it, the first for which it does.</summary>
    private string BaselineOf(Metric metric)
    {
        if (query.Statistics.BaselineId is { } chosen)
            return chosen;
        var comparable = rows.Where(r => r.Metrics[metric.Name].Status == CellStatus.Measured).Select(r => r.Variation).ToList();
        return (comparable.Find(v => v.IsControl) ?? comparable.FirstOrDefault() ?? rows[0].Variation).PublicId;
    }

    private static ArmStatistics Arm(
        Metric metric, VariationRow row, CompetingArm arm, Baseline baseline, ComparisonRule compare, Verdict verdict, Dictionary<string, int> best)
    {
        var place = best.TryGetValue(arm.Id, out var i) && verdict.Best is not null ? i : (int?)null;
        var loss = place is { } p ? verdict.Best!.Losses[p] : (double?)null;
        return new ArmStatistics(
            arm.Sums,
            arm.Estimate,
            arm.Sums.Kind == StatisticKind.Proportion
                ? ArmEstimate.Wilson(arm.Sums.NonZeroUsers, arm.Sums.Users, ComparisonRule.Z)
                : arm.Estimate.Interval(ComparisonRule.Z, nonNegative: !metric.CanBeNegative),
            ArmEstimate.Wilson(arm.Sums.NonZeroUsers, arm.Sums.Users, ComparisonRule.Z),
            row.Users - arm.Sums.Users,
            baseline.Id,
            Against(baseline, arm, compare),
            place is { } q ? verdict.Best!.Probabilities[q] : null,
            loss,
            baseline.Arm is { Estimate.Mean: not 0 } arms ? loss / Math.Abs(arms.Estimate.Mean) : null,
            place is null ? verdict.Reason ?? NoShare : null);
    }

    private static Comparison Against(Baseline baseline, CompetingArm arm, ComparisonRule compare) =>
        baseline.Id == arm.Id ? new Comparison { State = ComparisonStates.Baseline, Reason = ComparisonStates.Baseline }
        : baseline.Arm is null ? new Comparison { State = ComparisonStates.NotAvailable, Reason = baseline.Reason }
        : compare.Compare(baseline.Arm.Sums, arm.Sums);

    /// <param name="Arm">Null where the metric does not exist for it.</param>
    /// <param name="Reason">Why not.</param>
    private sealed record Baseline(string Id, CompetingArm? Arm, string Reason);
}
