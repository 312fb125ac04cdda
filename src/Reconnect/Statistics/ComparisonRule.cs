using Reconnect.Sites;

namespace Reconnect.Statistics;

/// <summary>What a reader may choose about the figures of a comparison.</summary>
/// <param name="RelativeChance">Chance to beat from the linearised uplift, to reconcile with tools that do so.</param>
public sealed record ComparisonChoice(IntervalMethod Interval, bool RelativeChance, bool AlwaysValid)
{
    public static ComparisonChoice Default { get; } = new(IntervalMethod.Fieller, RelativeChance: false, AlwaysValid: false);
}

/// <summary>What comparing needs to know of a metric.</summary>
/// <param name="IsMoney">A skewed value: the normal approximation needs more buyers.</param>
public sealed record MetricNature(bool IsMoney, bool LowerIsBetter)
{
    public static MetricNature Count { get; } = new(IsMoney: false, LowerIsBetter: false);
}

/// <summary>Compares an arm with the baseline: gates, states and figures. Pure.</summary>
public sealed class ComparisonRule(StatisticsSettings settings, ComparisonChoice choice, MetricNature nature)
{
    /// <summary>Of every printed interval.</summary>
    public const double Level = 0.95;

    private const double LikelyBetter = 0.95;
    private const double LikelyWorse = 0.05;
    private const double Suspicious = 0.5;
    private const double Negligible = 0.005;
    private const int ConfidentBuyers = 20;

    /// <summary>Standard errors to either side of an interval.</summary>
    public static double Z { get; } = StandardNormal.TwoSided(Level);

    public Comparison Compare(ArmSums baseline, ArmSums arm)
    {
        var (b, t) = (ArmEstimate.Of(baseline), ArmEstimate.Of(arm));
        var totals = Totals(baseline, arm, b, t);
        return Withheld(baseline, arm, b, t) is { } state
            ? totals with { State = state, Reason = state, UpliftIntervalReason = state }
            : Inferred(totals, b, t, arm.Users + baseline.Users);
    }

    /// <summary>What is shown however little is known.</summary>
    private Comparison Totals(ArmSums baseline, ArmSums arm, ArmEstimate b, ArmEstimate t)
    {
        var known = baseline.HasValue && arm.HasValue;
        double? uplift = known && b.Mean != 0 ? RelativeInterval.Uplift(b, t) : null;
        return new Comparison
        {
            State = ComparisonStates.Inconclusive,
            Uplift = uplift,
            Difference = known ? t.Mean - b.Mean : null,
            Notes = [.. Notes(baseline, arm, uplift)],
            Progress = ProgressOf(baseline, arm),
        };
    }

    private string? Withheld(ArmSums baseline, ArmSums arm, ArmEstimate b, ArmEstimate t) =>
        baseline.Users == 0 || arm.Users == 0 ? ComparisonStates.NoUsers
        : !baseline.HasValue || !arm.HasValue ? ComparisonStates.NoDenominator
        : IsShort(baseline) || IsShort(arm) ? ComparisonStates.Collecting
        : b.SquaredError <= 0 || t.SquaredError <= 0 ? ComparisonStates.ZeroVariance
        : null;

    private Comparison Inferred(Comparison totals, ArmEstimate b, ArmEstimate t, long users)
    {
        var difference = AbsoluteDifference.Of(b, t);
        var interval = RelativeInterval.Of(choice.Interval, b, t, Z);
        var chance = Chance(difference, b, t);
        var sequence = new AlwaysValid(1 - Level, AlwaysValid.DefaultTypicalUsers);
        var state = b.Mean == 0 ? ComparisonStates.ZeroBaseline
            : interval is null && choice.Interval == IntervalMethod.Fieller ? ComparisonStates.BaselineTooUncertain
            : chance > LikelyBetter ? ComparisonStates.LikelyBetter
            : chance < LikelyWorse ? ComparisonStates.LikelyWorse
            : ComparisonStates.Inconclusive;
        // Only the logarithm has a reason of its own: it needs both means above 0, which Net Revenue can miss.
        var missing = state is ComparisonStates.ZeroBaseline or ComparisonStates.BaselineTooUncertain ? state : ComparisonReasons.NotPositive;
        return totals with
        {
            State = state,
            Reason = interval is null ? missing : null,
            UpliftInterval = interval,
            UpliftIntervalReason = interval is null ? missing : null,
            DifferenceInterval = difference.Interval(Z),
            ChanceToBeat = chance,
            AlwaysValid = choice.AlwaysValid ? sequence.Interval(difference, users) : null,
            AlwaysValidPValue = choice.AlwaysValid ? sequence.PValue(difference, users) : null,
        };
    }

    private double? Chance(AbsoluteDifference difference, ArmEstimate b, ArmEstimate t)
    {
        if (choice.RelativeChance && b.Mean == 0)
            return null;
        var score = choice.RelativeChance ? RelativeInterval.Uplift(b, t) / RelativeInterval.DeltaError(b, t) : difference.Value / difference.StandardError;
        return StandardNormal.Cdf(nature.LowerIsBetter ? -score : score);
    }

    private bool IsShort(ArmSums arm) =>
        arm.Users < settings.MinUsers
        || arm.NonZeroUsers < settings.MinConverters
        || (arm.Kind == StatisticKind.Proportion && arm.Users - arm.NonZeroUsers < settings.MinConverters);

    /// <summary>Of the arm that is short; the baseline's if it is the only one.</summary>
    private Progress ProgressOf(ArmSums baseline, ArmSums arm)
    {
        var ofBaseline = IsShort(baseline) && !IsShort(arm);
        var shown = ofBaseline ? baseline : arm;
        var progress = new Progress(ofBaseline, shown.Users, settings.MinUsers, shown.NonZeroUsers, settings.MinConverters);
        return arm.Kind == StatisticKind.Proportion
            ? progress with { NonConverters = shown.Users - shown.NonZeroUsers, NonConvertersNeeded = settings.MinConverters }
            : progress;
    }

    private IEnumerable<string> Notes(ArmSums baseline, ArmSums arm, double? uplift)
    {
        if (nature.IsMoney && Math.Min(baseline.NonZeroUsers, arm.NonZeroUsers) < ConfidentBuyers)
            yield return ComparisonNotes.LowConfidence;
        if (Math.Abs(uplift ?? 0) >= Suspicious)
            yield return ComparisonNotes.SuspiciousUplift;
        if (Math.Abs(uplift ?? 1) < Negligible)
            yield return ComparisonNotes.Negligible;
        if (arm.Kind == StatisticKind.Ratio && arm.Sum > arm.DenominatorSum)
            yield return ComparisonNotes.MoreClicksThanImpressions;
    }
}
