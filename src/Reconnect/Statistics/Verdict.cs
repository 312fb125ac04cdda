using Reconnect.Sites;

namespace Reconnect.Statistics;

/// <summary>What is said about a metric as a whole.</summary>
public static class VerdictStates
{
    /// <summary>Leading on the primary metric, after the minimum duration, and beyond what another look could take back.</summary>
    public const string Winner = "winner";

    /// <summary>Most probably the best.</summary>
    public const string Leading = "leading";
    public const string None = "none";
}

/// <summary>What keeps a metric from having a winner.</summary>
public static class VerdictBlockers
{
    /// <summary>An active arm has too few people or converters for a probability to be best.</summary>
    public const string BelowGate = "below_gate";

    /// <summary>The version has not run long enough.</summary>
    public const string TooEarly = "too_early";

    /// <summary>People are not spread over the arms as configured: no verdict at all.</summary>
    public const string SampleRatioMismatch = "sample_ratio_mismatch";

    /// <summary>A winner is named on the primary metric alone.</summary>
    public const string NotPrimary = "not_primary";

    /// <summary>Only the always-valid interval is missing.</summary>
    public const string NotYetCertain = "not_yet_certain";
}

/// <summary>An arm that can be the best: active, and the metric exists for it.</summary>
public sealed record CompetingArm(string Id, ArmSums Sums)
{
    public ArmEstimate Estimate { get; } = ArmEstimate.Of(Sums);
}

/// <summary>What a verdict depends on beside the arms.</summary>
/// <param name="Ran">How long the version has run.</param>
public sealed record VerdictContext(bool IsPrimary, bool SampleRatioMismatch, TimeSpan Ran, MetricNature Nature);

/// <summary>The best arm of a metric and how sure that is.</summary>
/// <param name="State">One of <see cref="VerdictStates"/>.</param>
/// <param name="ArmId">The arm with the greatest probability to be best; null where there is none.</param>
/// <param name="Reason">Why there are no probabilities.</param>
/// <param name="Best">Null where they cannot be computed; in the order of the competing arms otherwise.</param>
/// <param name="ShortArm">The arm that keeps the gate closed.</param>
public sealed record Verdict(string State, string? ArmId, IReadOnlyList<string> Blockers, string? Reason, BestArm? Best, CompetingArm? ShortArm)
{
    /// <summary>Fewer than two arms can be compared.</summary>
    public const string SingleArm = "single_variation";
}

/// <summary>Decides whether an arm leads or wins. Pure.</summary>
public sealed class VerdictRule(StatisticsSettings settings)
{
    public Verdict Decide(IReadOnlyList<CompetingArm> arms, VerdictContext context)
    {
        if (arms.Count < 2)
            return Without(Verdict.SingleArm, [], shortArm: null);
        if (arms.Where(IsBelowGate).MinBy(Completeness) is { } shortArm)
            return Without(VerdictBlockers.BelowGate, [VerdictBlockers.BelowGate], shortArm);
        if (arms.Any(a => a.Estimate.SquaredError <= 0))
            return Without(ComparisonStates.ZeroVariance, [], shortArm: null);
        var sign = context.Nature.LowerIsBetter ? -1 : 1;
        var best = BestArm.Of([.. arms.Select(a => a.Estimate with { Mean = sign * a.Estimate.Mean })]);
        var (probability, leader) = best.Probabilities.Select((p, i) => (p, i)).MaxBy(x => x.p);
        return probability < settings.Threshold
            ? new Verdict(VerdictStates.None, arms[leader].Id, [], Reason: null, best, ShortArm: null)
            : Lead(arms, leader, context, best);
    }

    private static Verdict Without(string reason, IReadOnlyList<string> blockers, CompetingArm? shortArm) =>
        new(VerdictStates.None, ArmId: null, blockers, reason, Best: null, shortArm);

    private bool IsBelowGate(CompetingArm arm) => arm.Sums.Users < settings.GateUsers || arm.Sums.Converters < settings.GateConverters;

    private double Completeness(CompetingArm arm) => Math.Min(
        (double)arm.Sums.Users / Math.Max(1, settings.GateUsers), (double)arm.Sums.Converters / Math.Max(1, settings.GateConverters));

    private Verdict Lead(IReadOnlyList<CompetingArm> arms, int leader, VerdictContext context, BestArm best)
    {
        var blockers = Blockers(context).ToList();
        if (blockers.Count == 0 && settings.WinnerRule == WinnerRule.AlwaysValid && !IsCertain(arms, leader))
            blockers.Add(VerdictBlockers.NotYetCertain);
        var state = context.SampleRatioMismatch ? VerdictStates.None : blockers.Count > 0 ? VerdictStates.Leading : VerdictStates.Winner;
        return new Verdict(state, arms[leader].Id, blockers, Reason: null, best, ShortArm: null);
    }

    private IEnumerable<string> Blockers(VerdictContext context)
    {
        if (context.Ran < TimeSpan.FromDays(settings.GateDays))
            yield return VerdictBlockers.TooEarly;
        if (context.SampleRatioMismatch)
            yield return VerdictBlockers.SampleRatioMismatch;
        if (!context.IsPrimary)
            yield return VerdictBlockers.NotPrimary;
    }

    /// <summary>
    /// Against every other arm, the chance to be wrong at any look shared among them: with identical arms a winner is then named in at most
    /// α of the tests, since each arm can win only by beating all others on its side of 0.
    /// </summary>
    private static bool IsCertain(IReadOnlyList<CompetingArm> arms, int leader)
    {
        var sequence = new AlwaysValid((1 - ComparisonRule.Level) / (arms.Count - 1), AlwaysValid.DefaultTypicalUsers);
        return arms.Where((_, i) => i != leader).All(other => sequence
            .Interval(AbsoluteDifference.Of(other.Estimate, arms[leader].Estimate), other.Sums.Users + arms[leader].Sums.Users)
            .Excludes(0));
    }
}
