using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Reports;

/// <summary>What a reader chooses about the statistics of a report.</summary>
/// <param name="BaselineId">The variation that the others are compared with; null: the control, or the first where it cannot be compared.</param>
/// <param name="MixedUsers">Null: as the site has it.</param>
public sealed record StatisticsChoice(string? BaselineId, MixedUsersRule? MixedUsers, ComparisonChoice Comparison)
{
    public static StatisticsChoice Default { get; } = new(BaselineId: null, MixedUsers: null, ComparisonChoice.Default);
}

/// <summary>Inference beside the figures of a report.</summary>
/// <param name="Settings">Those in force, a reader's choice included.</param>
/// <param name="Metrics">By metric name; only metrics that can be compared.</param>
/// <param name="Shares">Whether people are spread over the variations as configured; arms in the order of the rows.</param>
public sealed record ReportStatistics(
    StatisticsSettings Settings, IReadOnlyDictionary<string, MetricStatistics> Metrics, SampleRatio Shares, MixedUsers Mixed);

/// <summary>One metric over all variations.</summary>
/// <param name="Arms">By the id of the variation; those whose cell is measured.</param>
public sealed record MetricStatistics(Verdict Verdict, IReadOnlyDictionary<int, ArmStatistics> Arms);

/// <summary>One cell of Variation Performance.</summary>
/// <param name="Interval">Of the per-user value; null without a standard error.</param>
/// <param name="NonZeroInterval">Of the share of people with a value: says something also where there is none.</param>
/// <param name="ExcludedMixedUsers">People of the row that the statistics leave out.</param>
/// <param name="BestReason">Why there is neither a probability to be best nor an expected loss.</param>
public sealed record ArmStatistics(
    ArmSums Sums,
    ArmEstimate Estimate,
    Bounds? Interval,
    Bounds? NonZeroInterval,
    long ExcludedMixedUsers,
    string BaselineId,
    Comparison Comparison,
    double? ProbabilityBest,
    double? ExpectedLoss,
    double? RelativeLoss,
    string? BestReason);
