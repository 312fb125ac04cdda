using Reconnect.Campaigns;

namespace Reconnect.Reports;

/// <summary>What a reader asks for; everything is resolved and valid.</summary>
public sealed record ReportQuery(
    SiteDefinition Site,
    CampaignDefinition Campaign,
    VersionDefinition Version,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<Metric> Metrics,
    bool IncludeMachine)
{
    /// <summary>Events from this instant on do not count (A10); null: all do.</summary>
    public DateTimeOffset? EventsUntil { get; init; }

    /// <summary>The report as it stood then: events received later do not count, and definitions are those of then; null: now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whoever asks may not see who people are.</summary>
    public bool HidesPeople { get; init; }

    public StatisticsChoice Statistics { get; init; } = StatisticsChoice.Default;

    /// <summary>Rollups hold what counts now and without a cut; anything else is computed from the log.</summary>
    public bool FromLog => EventsUntil is not null || AsOf is not null;

    /// <summary>The same people, with automatic clicks and opens counted the other way.</summary>
    internal ReportQuery WithOtherTraffic => this with { IncludeMachine = !IncludeMachine };

    internal Identity.LogCut Cut => new(AsOf ?? DateTimeOffset.MaxValue, EventsUntil ?? DateTimeOffset.MaxValue);
}

/// <summary>The figures of a report: one row a variation, each with one row a channel.</summary>
public sealed record Report(
    ReportQuery Query,
    DateTimeOffset AsOf,
    double LagSeconds,
    ReportHeadline Headline,
    ReportHealth Health,
    IReadOnlyList<VariationRow> Variations,
    TotalRow Total,
    ReportStatistics Statistics);

/// <summary>The four figures above the tables, and who may still buy.</summary>
/// <param name="MessagesSent">Null where the campaign does not record it (A21).</param>
/// <param name="OpenWindows">People whose last click may still earn a purchase (A10).</param>
/// <param name="NotEligible">People whose triggers were refused, because they are opted in to none of the campaign's channels (A24).</param>
public sealed record ReportHeadline(long Users, long? MessagesSent, decimal Purchases, decimal Revenue, long OpenWindows, long NotEligible);

/// <summary>What to know before trusting the tables.</summary>
/// <param name="MixedUsers">People seen in more than one variation of the version (A13).</param>
/// <param name="UnconvertedPurchases">Credited purchases without an exchange rate: in Purchase, not in Revenue (A20).</param>
public sealed record ReportHealth(long MixedUsers, long UnconvertedPurchases, MachineTraffic Machine);

public sealed record VariationRow(
    VariationDefinition Variation, long Users, IReadOnlyDictionary<string, MetricCell> Metrics, IReadOnlyList<ChannelRow> Channels)
{
    /// <summary>In percent of everybody in the report; null while there is nobody.</summary>
    public double? ShareOf(ReportHeadline headline) => headline.Users > 0 ? 100d * Users / headline.Users : null;
}

/// <param name="NotOptedIn">Send decisions of the variation's people that this channel could not carry out because they are not opted in (A1).</param>
public sealed record ChannelRow(string Channel, long Users, long NotOptedIn, IReadOnlyDictionary<string, MetricCell> Metrics);

/// <summary>All variations together, from the parts of their cells.</summary>
public sealed record TotalRow(long Users, IReadOnlyDictionary<string, MetricCell> Metrics);
