using System.Numerics;
using System.Text.Json;
using Reconnect.Campaigns;
using Reconnect.Reports;
using Reconnect.Statistics;

namespace Reconnect.Api.Reports;

/// <summary>The statistics of a report as an answer.</summary>
internal static class StatisticsAnswers
{
    private const int EngineVersion = 1;

    public static StatisticsAnswer Of(ArmStatistics arm, string variationId, ReportQuery query) => new()
    {
        Kind = Name(arm.Sums.Kind),
        N = arm.Sums.Users,
        Sum = Exact(arm.Sums.Sum, arm.Sums.Scale) ?? 0,
        SumSquares = Exact(arm.Sums.SumSquares, arm.Sums.Scale * (BigInteger)arm.Sums.Scale),
        NonZeroUsers = arm.Sums.NonZeroUsers,
        DenominatorSum = OfRatio(arm.Sums, arm.Sums.DenominatorSum),
        DenominatorSumSquares = OfRatio(arm.Sums, arm.Sums.DenominatorSumSquares),
        ProductSum = OfRatio(arm.Sums, arm.Sums.ProductSum),
        Mean = arm.Sums.HasValue ? arm.Estimate.Mean : null,
        StandardError = arm.Estimate.SquaredError > 0 ? arm.Estimate.StandardError : null,
        Interval = Interval(
            arm.Interval,
            arm.Sums.Kind == StatisticKind.Proportion ? "wilson" : "normal",
            arm.Sums.Users == 0 ? ComparisonStates.NoUsers : arm.Sums.HasValue ? ComparisonStates.ZeroVariance : ComparisonStates.NoDenominator),
        NonZeroInterval = Interval(arm.NonZeroInterval, "wilson", ComparisonStates.NoUsers),
        ExcludedMixedUsers = arm.ExcludedMixedUsers,
        CappedUsers = 0,
        Comparison = Compared(arm, variationId, query),
        ProbabilityBest = new BestAnswer(arm.ProbabilityBest, arm.BestReason),
        ExpectedLoss = new LossAnswer(arm.ExpectedLoss, arm.RelativeLoss, arm.BestReason),
    };

    public static VerdictAnswer Of(MetricStatistics? metric, ReportStatistics statistics) => new()
    {
        State = metric?.Verdict.State ?? VerdictStates.None,
        VariationId = metric?.Verdict.ArmId,
        ProbabilityBest = metric?.Verdict.Best?.Probabilities.Max(),
        Reason = metric is null ? CellReasons.Informational : metric.Verdict.Reason,
        Blockers = metric?.Verdict.Blockers ?? [],
        Gates = new GatesAnswer(statistics.Settings.GateUsers, statistics.Settings.GateConverters, statistics.Settings.GateDays, statistics.Settings.Threshold),
        Progress = metric?.Verdict.ShortArm is { } arm
            ? new ProgressAnswer(arm.Id, arm.Sums.Users, statistics.Settings.GateUsers, arm.Sums.Converters, statistics.Settings.GateConverters, NonConverters: null, NonConvertersNeeded: null)
            : null,
    };

    public static SampleRatioAnswer Of(SampleRatio ratio, IReadOnlyList<VariationRow> rows) => new()
    {
        State = ratio.State,
        Reason = ratio.Reason,
        ChiSquare = ratio.ChiSquare,
        DegreesOfFreedom = ratio.DegreesOfFreedom,
        PValue = ratio.PValue,
        Arms = [.. ratio.Arms.Select((a, i) => Of(a, ratio.PercentOf(a), rows[i].Variation))],
    };

    public static MethodAnswer Method(Report report) => new()
    {
        Difference = report.Query.Statistics.Comparison.RelativeChance ? "relative" : "absolute",
        Interval = Name(report.Query.Statistics.Comparison.Interval),
        Level = ComparisonRule.Level,
        Prior = "flat",
        MixedUsers = Name(report.Statistics.Settings.MixedUsers),
        WinnerRule = Name(report.Statistics.Settings.WinnerRule),
        Cap = "none",
        EngineVersion = EngineVersion,
    };

    /// <summary>As names are written in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static SampleRatioArmAnswer Of(SampleRatioArm arm, ArmPercent? percent, VariationDefinition variation) => new(
        variation.PublicId, arm.Observed, arm.Expected, Events.Money.Trim(variation.TrafficShare), percent?.Observed, percent?.Expected, percent?.Gap);

    private static ComparisonAnswer Compared(ArmStatistics arm, string variationId, ReportQuery query)
    {
        var c = arm.Comparison;
        return new ComparisonAnswer
        {
            BaselineId = arm.BaselineId,
            State = c.State,
            Reason = c.Reason,
            Notes = c.Notes,
            Uplift = c.Uplift,
            UpliftInterval = Interval(c.UpliftInterval, Name(query.Statistics.Comparison.Interval), c.UpliftIntervalReason ?? c.Reason),
            Difference = new DifferenceAnswer(c.Difference, c.DifferenceInterval?.Low, c.DifferenceInterval?.High),
            ChanceToBeat = c.ChanceToBeat,
            AlwaysValid = query.Statistics.Comparison.AlwaysValid ? new AlwaysValidAnswer(c.AlwaysValid?.Low, c.AlwaysValid?.High, c.AlwaysValidPValue) : null,
            Progress = c.Progress is { } p
                ? new ProgressAnswer(p.OfBaseline ? arm.BaselineId : variationId, p.Users, p.UsersNeeded, p.Converters, p.ConvertersNeeded, p.NonConverters, p.NonConvertersNeeded)
                : null,
        };
    }

    private static IntervalAnswer Interval(Bounds? bounds, string method, string? reason) =>
        new(bounds?.Low, bounds?.High, method, ComparisonRule.Level, bounds is null ? reason : null);

    private static decimal? OfRatio(ArmSums sums, BigInteger value) => sums.Kind == StatisticKind.Ratio ? Exact(value, 1) : null;

    private static decimal? Exact(BigInteger units, BigInteger scale) =>
        BigInteger.Abs(units) > (BigInteger)decimal.MaxValue ? null : Events.Money.Trim((decimal)units / (decimal)scale);
}
