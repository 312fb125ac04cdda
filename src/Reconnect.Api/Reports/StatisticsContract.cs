namespace Reconnect.Api.Reports;

/// <summary>Inference beside a figure of Variation Performance. `n`, `sum` and `sumSquares` suffice to recompute all of it.</summary>
public sealed record StatisticsAnswer
{
    /// <summary>mean, proportion or ratio.</summary>
    public required string Kind { get; init; }

    /// <summary>People in the statistics: those of the row without `excludedMixedUsers`.</summary>
    public required long N { get; init; }

    /// <summary>Sum over people; of the numerator, for a ratio. Exact.</summary>
    public required decimal Sum { get; init; }

    /// <summary>Sum of squares over people, exact; null beyond 28 digits.</summary>
    public required decimal? SumSquares { get; init; }

    /// <summary>People whose value is not 0.</summary>
    public required long NonZeroUsers { get; init; }

    /// <summary>Of ratios alone, like the next two.</summary>
    public required decimal? DenominatorSum { get; init; }

    public required decimal? DenominatorSumSquares { get; init; }

    /// <summary>Sum over people of numerator times denominator.</summary>
    public required decimal? ProductSum { get; init; }

    /// <summary>Null without people or denominator.</summary>
    public required double? Mean { get; init; }

    /// <summary>Null where everybody has the same value.</summary>
    public required double? StandardError { get; init; }

    /// <summary>95 % interval of the mean; bounds are null without a standard error.</summary>
    public required IntervalAnswer Interval { get; init; }

    /// <summary>95 % interval of the share of people with a value, also where nobody has one.</summary>
    public required IntervalAnswer NonZeroInterval { get; init; }

    /// <summary>People of the row who were seen in several variations and are left out.</summary>
    public required long ExcludedMixedUsers { get; init; }

    /// <summary>People whose value was capped: none, values are not capped.</summary>
    public required long CappedUsers { get; init; }

    public required ComparisonAnswer Comparison { get; init; }

    /// <summary>Of all variations that get traffic, also those not shown; they add up to 1.</summary>
    public required BestAnswer ProbabilityBest { get; init; }

    /// <summary>What choosing this variation costs on average if it is not the best, per user.</summary>
    public required LossAnswer ExpectedLoss { get; init; }
}

/// <summary>Two bounds and how they were computed.</summary>
/// <param name="Method">normal, wilson, fieller, delta or log.</param>
public sealed record IntervalAnswer(double? Low, double? High, string Method, double Level, string? Reason);

/// <summary>A variation against the baseline.</summary>
public sealed record ComparisonAnswer
{
    public required string BaselineId { get; init; }

    /// <summary>
    /// baseline, not_available, no_users, no_denominator, collecting, zero_variance, zero_baseline, baseline_too_uncertain, likely_better,
    /// likely_worse or inconclusive.
    /// </summary>
    public required string State { get; init; }

    /// <summary>Why figures are missing: the state, or not_positive where `interval=log` meets a mean of 0 or less; null if none is.</summary>
    public required string? Reason { get; init; }

    /// <summary>Any of low_confidence, suspicious_uplift, negligible, more_clicks_than_impressions.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>(variation − baseline) / |baseline|, as soon as the baseline is not 0.</summary>
    public required double? Uplift { get; init; }

    public required IntervalAnswer UpliftInterval { get; init; }

    /// <summary>variation − baseline per user, with its 95 % interval.</summary>
    public required DifferenceAnswer Difference { get; init; }

    /// <summary>The probability that the variation is better than the baseline.</summary>
    public required double? ChanceToBeat { get; init; }

    /// <summary>Null unless asked for by `alwaysValid=true`.</summary>
    public required AlwaysValidAnswer? AlwaysValid { get; init; }

    /// <summary>What the shorter of both arms has and needs; null for the baseline itself.</summary>
    public required ProgressAnswer? Progress { get; init; }
}

/// <summary>An absolute difference, in units of the metric per user.</summary>
public sealed record DifferenceAnswer(double? Value, double? Low, double? High);

/// <summary>The interval of the difference that holds at every look at once; bounds are null where `comparison.reason` says why.</summary>
public sealed record AlwaysValidAnswer(double? Low, double? High, double? PValue);

/// <summary>What an arm has and needs.</summary>
/// <param name="VariationId">The arm that is short, otherwise the one of the row.</param>
/// <param name="NonConverters">People without a value, which the comparison of a proportion needs too; otherwise null.</param>
public sealed record ProgressAnswer(
    string VariationId, long Users, long UsersNeeded, long Converters, long ConvertersNeeded, long? NonConverters, long? NonConvertersNeeded);

/// <summary>A probability.</summary>
/// <param name="Reason">Why there is none: below_gate, zero_variance, single_variation, no_traffic_share or overlapping_channels.</param>
public sealed record BestAnswer(double? Value, string? Reason);

/// <summary>An expected loss.</summary>
/// <param name="Value">In units of the metric per user.</param>
/// <param name="RelativeToBaseline">As a share of the baseline's mean; null where that is 0.</param>
/// <param name="Reason">Why there is none, as of the probability.</param>
public sealed record LossAnswer(double? Value, double? RelativeToBaseline, string? Reason);

/// <summary>What is said about a metric as a whole.</summary>
public sealed record VerdictAnswer
{
    /// <summary>winner, leading or none.</summary>
    public required string State { get; init; }

    /// <summary>The variation with the greatest probability to be best.</summary>
    public required string? VariationId { get; init; }

    public required double? ProbabilityBest { get; init; }

    /// <summary>Why there is no probability: below_gate, zero_variance, single_variation, informational, overlapping_channels, …</summary>
    public required string? Reason { get; init; }

    /// <summary>What keeps it from being a winner: below_gate, too_early, sample_ratio_mismatch, not_primary, not_yet_certain.</summary>
    public required IReadOnlyList<string> Blockers { get; init; }

    public required GatesAnswer Gates { get; init; }

    /// <summary>The variation that is furthest from the gate; null when all are through.</summary>
    public required ProgressAnswer? Progress { get; init; }
}

/// <summary>What every active variation needs before one is called the best.</summary>
public sealed record GatesAnswer(int MinUsers, int MinConverters, int MinDays, double Threshold);

/// <summary>Whether people are spread over the variations as configured.</summary>
public sealed record SampleRatioAnswer
{
    /// <summary>ok, mismatch (p below 0.001) or not_tested.</summary>
    public required string State { get; init; }

    /// <summary>Why it was not tested: fewer_than_two_arms, fewer_than_100_users or fewer_than_5_expected.</summary>
    public required string? Reason { get; init; }

    public required double? ChiSquare { get; init; }

    public required int? DegreesOfFreedom { get; init; }

    public required double? PValue { get; init; }

    public required IReadOnlyList<SampleRatioArmAnswer> Arms { get; init; }
}

/// <summary>One variation of the check.</summary>
/// <param name="Expected">Null for a variation without a share of the traffic.</param>
/// <param name="ConfiguredShare">In percent.</param>
/// <param name="ObservedPercent">Of the people in variations that have a share; null for one that has none.</param>
/// <param name="ExpectedPercent">Of the same people.</param>
/// <param name="Gap">In percentage points: observed less expected.</param>
public sealed record SampleRatioArmAnswer(
    string VariationId, long Observed, double? Expected, decimal ConfiguredShare, double? ObservedPercent, double? ExpectedPercent, double? Gap);

/// <summary>People in variations without a share of the traffic.</summary>
public sealed record UnexpectedTrafficAnswer(long Users, bool Warning);

/// <summary>How many people of the range may still buy.</summary>
public sealed record OpenWindowsAnswer(long Users, long Of);

/// <summary>How the statistics were computed.</summary>
public sealed record MethodAnswer
{
    /// <summary>absolute or relative: the scale of chanceToBeat.</summary>
    public required string Difference { get; init; }

    /// <summary>fieller, delta or log: of upliftInterval.</summary>
    public required string Interval { get; init; }

    public required double Level { get; init; }

    /// <summary>flat.</summary>
    public required string Prior { get; init; }

    /// <summary>exclude or first.</summary>
    public required string MixedUsers { get; init; }

    /// <summary>alwaysValid or fixed.</summary>
    public required string WinnerRule { get; init; }

    /// <summary>Of single values: none.</summary>
    public required string Cap { get; init; }

    /// <summary>Grows when the same events would give other statistics.</summary>
    public required int EngineVersion { get; init; }
}
