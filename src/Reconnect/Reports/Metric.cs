using Reconnect.Statistics;

namespace Reconnect.Reports;

/// <summary>How a metric's value reads.</summary>
public enum MetricFormat
{
    /// <summary>A count divided by users.</summary>
    PerUser,

    /// <summary>An amount of the site's currency divided by users.</summary>
    MoneyPerUser,

    /// <summary>A share, shown in percent.</summary>
    Ratio,
}

/// <summary>A row of Variation Performance as the metrics see it: sums over all people of the variation, and by channel.</summary>
public sealed record VariationSums(CohortSums Whole, IReadOnlyDictionary<string, CohortSums> Channels, IReadOnlySet<string> ImpressionChannels);

/// <summary>A metric: its name, its words and how both tables compute it. The only place that knows.</summary>
public sealed record Metric
{
    /// <summary>The name in requests and answers.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required MetricFormat Format { get; init; }

    /// <summary>One sentence a marketer understands.</summary>
    public required string Definition { get; init; }

    public required string NumeratorLabel { get; init; }

    /// <summary>What Variation Performance divides by.</summary>
    public required string VariationDenominator { get; init; }

    /// <summary>What Channel Performance divides by; null where the metric is not defined there.</summary>
    public required string? ChannelDenominator { get; init; }

    /// <summary>The rules of METRICS.md that decide it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Shown without being asked for.</summary>
    public bool DefaultOn { get; init; }

    /// <summary>Also recorded by campaigns created before 14 December 2025 (A21).</summary>
    public bool InLegacyCampaigns { get; init; }

    /// <summary>Comes from clicks, so it does not exist for a control (A31).</summary>
    public bool NeedsMessage { get; init; } = true;

    /// <summary>Refunds of earlier purchases may outweigh it.</summary>
    public bool CanBeNegative { get; init; }

    public required Func<VariationSums, MetricCell> OfVariation { get; init; }

    /// <summary>
    /// What comparing variations needs; null where nothing is compared, since more is not better. Answers null where the sums do not hold it.
    /// </summary>
    public Func<VariationSums, ArmSums?>? Statistic { get; init; }

    /// <summary>Takes the channel's sums, and whether the channel reports impressions.</summary>
    public required Func<CohortSums, bool, MetricCell> OfChannel { get; init; }
}
