namespace Reconnect.Statistics;

/// <summary>How far a comparison has come. The first that applies, in this order.</summary>
public static class ComparisonStates
{
    /// <summary>The row that the others are compared with.</summary>
    public const string Baseline = "baseline";

    /// <summary>Nothing to infer: the metric has no direction, or the baseline cannot have it (A31).</summary>
    public const string NotAvailable = "not_available";
    public const string NoUsers = "no_users";
    public const string NoDenominator = "no_denominator";

    /// <summary>Too few people or too few of them with a value.</summary>
    public const string Collecting = "collecting";

    /// <summary>Everybody has the same value, nothing to compare.</summary>
    public const string ZeroVariance = "zero_variance";

    /// <summary>No percentage of 0; the absolute difference is there.</summary>
    public const string ZeroBaseline = "zero_baseline";

    /// <summary>The baseline may be 0 for all that is known: no percentage range; everything else is there.</summary>
    public const string BaselineTooUncertain = "baseline_too_uncertain";
    public const string LikelyBetter = "likely_better";
    public const string LikelyWorse = "likely_worse";
    public const string Inconclusive = "inconclusive";
}

/// <summary>Remarks beside a comparison that hide nothing.</summary>
public static class ComparisonNotes
{
    /// <summary>Fewer than 20 buyers in an arm: the normal approximation is conservative.</summary>
    public const string LowConfidence = "low_confidence";

    /// <summary>An uplift of 50 % or more is more often a fault than a success.</summary>
    public const string SuspiciousUplift = "suspicious_uplift";

    /// <summary>Less than 0.5 %.</summary>
    public const string Negligible = "negligible";

    /// <summary>Blocked pixels: people clicked what was never reported as seen.</summary>
    public const string MoreClicksThanImpressions = "more_clicks_than_impressions";
}

/// <summary>Why an interval is missing where the state does not say it.</summary>
public static class ComparisonReasons
{
    /// <summary>The interval on a logarithm needs two means above 0.</summary>
    public const string NotPositive = "not_positive";
}

/// <summary>What a short arm has and needs before it is compared.</summary>
/// <param name="OfBaseline">The baseline is the short one.</param>
public sealed record Progress(bool OfBaseline, long Users, long UsersNeeded, long Converters, long ConvertersNeeded)
{
    /// <summary>People without a value, which a proportion needs too; null for other metrics.</summary>
    public long? NonConverters { get; init; }

    public long? NonConvertersNeeded { get; init; }
}

/// <summary>An arm against the baseline. What cannot be computed is null, and <see cref="State"/> says why.</summary>
public sealed record Comparison
{
    /// <summary>One of <see cref="ComparisonStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>Why figures are missing: the state, or one of <see cref="ComparisonReasons"/>; null if all are there.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>(arm − baseline) / |baseline|.</summary>
    public double? Uplift { get; init; }

    public Bounds? UpliftInterval { get; init; }

    /// <summary>Why <see cref="UpliftInterval"/> is missing.</summary>
    public string? UpliftIntervalReason { get; init; }

    /// <summary>arm − baseline, in units of the metric per person.</summary>
    public double? Difference { get; init; }

    public Bounds? DifferenceInterval { get; init; }

    public double? ChanceToBeat { get; init; }

    public Bounds? AlwaysValid { get; init; }

    public double? AlwaysValidPValue { get; init; }

    public Progress? Progress { get; init; }
}
