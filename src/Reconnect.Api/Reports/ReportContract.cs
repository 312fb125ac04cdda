using System.Text.Json.Serialization;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A campaign report.</summary>
public sealed record ReportAnswer
{
    public required ReportCampaign Campaign { get; init; }

    public required ReportVersion Version { get; init; }

    /// <summary>People belong to the report whose first trigger of the version lies in [from, to); all their events up to now count (A10).</summary>
    public required ReportRange Range { get; init; }

    /// <summary>Events at or after this instant do not count; null: all do (A10).</summary>
    public required DateTimeOffset? EventsUntil { get; init; }

    /// <summary>Everything received before this instant is in the figures.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How far asOf lies behind the clock, in seconds.</summary>
    public required double LagSeconds { get; init; }

    public required HeadlineAnswer Headline { get; init; }

    public required HealthAnswer Health { get; init; }

    /// <summary>The metrics of the tables in their order, the primary one first.</summary>
    public required IReadOnlyList<MetricAnswer> Metrics { get; init; }

    /// <summary>Variation Performance: per user allocated to the variation. Each row holds its rows of Channel Performance.</summary>
    public required IReadOnlyList<VariationRowAnswer> Variations { get; init; }

    /// <summary>All variations together.</summary>
    public required TotalAnswer Total { get; init; }

    public required MethodAnswer Method { get; init; }
}

/// <summary>The campaign of a report.</summary>
public sealed record ReportCampaign(
    string Id, string Name, string Status, string PrimaryMetric, bool Legacy, string Currency, string TimeZone, string AttributionWindow);

/// <summary>The version of a report.</summary>
public sealed record ReportVersion(string Id, DateTimeOffset StartsAt, DateTimeOffset? EndsAt);

/// <summary>A half-open range of instants.</summary>
public sealed record ReportRange(DateTimeOffset From, DateTimeOffset To);

/// <summary>The figures above the tables.</summary>
public sealed record HeadlineAnswer
{
    /// <summary>People who triggered (A24).</summary>
    public required long Users { get; init; }

    /// <summary>Messages requested from vendors; null where the campaign does not record them (A21).</summary>
    public required long? MessagesSent { get; init; }

    /// <summary>Credited purchases.</summary>
    public required decimal Purchases { get; init; }

    /// <summary>Their value, in the report's currency.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>People whose last click may still earn a purchase: figures of recent days will grow.</summary>
    public required long OpenWindows { get; init; }

    /// <summary>People of the range whose triggers were refused, because they are opted in to none of the campaign's channels (A24). Known for triggers posted to /campaigns/{id}/triggers.</summary>
    public required long NotEligible { get; init; }
}

/// <summary>What to know before trusting the tables.</summary>
public sealed record HealthAnswer
{
    /// <summary>People seen in more than one variation of the version (A13).</summary>
    public required long MixedUsers { get; init; }

    /// <summary>Credited purchases without an exchange rate: in Purchase, not in Revenue (A20).</summary>
    public required long UnconvertedPurchases { get; init; }

    /// <summary>So many that leaving them out of the statistics may bias what remains.</summary>
    public required bool MixedUsersWarning { get; init; }

    public required SampleRatioAnswer SampleRatio { get; init; }

    public required UnexpectedTrafficAnswer UnexpectedTraffic { get; init; }

    public required OpenWindowsAnswer OpenWindows { get; init; }

    public required MachineTrafficAnswer Machine { get; init; }
}

/// <summary>What clicks that look automatic change, whichever way the report counts (A28).</summary>
/// <param name="Clicks">All clicks of the people of the report; null where the campaign does not record them (A21).</param>
/// <param name="AutomaticClicks">Those of them that look automatic.</param>
/// <param name="PeopleOnly">With machine=exclude.</param>
/// <param name="AllInteractions">With machine=include.</param>
public sealed record MachineTrafficAnswer(long? Clicks, long? AutomaticClicks, CreditedAnswer PeopleOnly, CreditedAnswer AllInteractions);

/// <summary>One variation.</summary>
public sealed record VariationRowAnswer
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Configured, in percent.</summary>
    public required decimal TrafficShare { get; init; }

    /// <summary>Of the report's users, in percent; null while there are none.</summary>
    public required double? ActualShare { get; init; }

    public required bool IsControl { get; init; }

    /// <summary>People allocated to the variation; "per user" divides by them.</summary>
    public required long Users { get; init; }

    /// <summary>By metric name.</summary>
    public required IReadOnlyDictionary<string, CellAnswer> Metrics { get; init; }

    public required IReadOnlyList<ChannelRowAnswer> Channels { get; init; }
}

/// <summary>One channel of one variation.</summary>
public sealed record ChannelRowAnswer
{
    public required string Channel { get; init; }

    /// <summary>People of the variation to whom a message was sent in this channel; "per user" divides by them.</summary>
    public required long Users { get; init; }

    /// <summary>Send decisions that came to nothing here because the person is not opted in (A1).</summary>
    public required long NotOptedIn { get; init; }

    /// <summary>By metric name.</summary>
    public required IReadOnlyDictionary<string, CellAnswer> Metrics { get; init; }
}

/// <summary>All variations together.</summary>
public sealed record TotalAnswer(long Users, IReadOnlyDictionary<string, CellAnswer> Metrics);

/// <summary>A figure with both of its parts.</summary>
public sealed record CellAnswer
{
    /// <summary>measured, not_available or not_measured.</summary>
    public required string Status { get; init; }

    /// <summary>Why there is no value: no_users, no_denominator, no_impressions_in_channel, control_has_no_message, not_defined_per_channel or legacy_campaign.</summary>
    public required string? Reason { get; init; }

    /// <summary>The total, exact: send requests, clicks, purchases, revenue, …</summary>
    public required decimal? Numerator { get; init; }

    /// <summary>The users or impressions it is divided by.</summary>
    public required decimal? Denominator { get; init; }

    /// <summary>Their quotient; null, never 0, where the denominator is 0.</summary>
    public required decimal? Value { get; init; }

    /// <summary>How sure the figure is and how it compares; only in Variation Performance.</summary>
    public required StatisticsAnswer? Statistics { get; init; }

    /// <summary>
    /// Why there are none: the cell's own reason, informational (more is not better), not_randomised (a channel, or all variations together)
    /// or overlapping_channels (several channels with impressions beside others with clicks).
    /// </summary>
    public required string? StatisticsReason { get; init; }

    internal static CellAnswer Of(MetricCell cell, StatisticsAnswer? statistics, string reason) => new()
    {
        Status = cell.Status,
        Reason = cell.Reason,
        Numerator = cell.Numerator,
        Denominator = cell.Denominator,
        Value = cell.Value,
        Statistics = statistics,
        StatisticsReason = statistics is not null ? null : cell.Status == CellStatus.Measured ? reason : cell.Reason,
    };
}

/// <summary>All metrics.</summary>
public sealed record MetricsAnswer(IReadOnlyList<MetricAnswer> Items);

/// <summary>A metric and its words.</summary>
public sealed record MetricAnswer
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>perUser, moneyPerUser or ratio.</summary>
    public required string Format { get; init; }

    public required string Definition { get; init; }

    public required string NumeratorLabel { get; init; }

    /// <summary>What Variation Performance divides by.</summary>
    public required string VariationDenominator { get; init; }

    /// <summary>What Channel Performance divides by; null where the metric is not defined there.</summary>
    public required string? ChannelDenominator { get; init; }

    /// <summary>Numbers of the rules that decide it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Shown without being asked for.</summary>
    public required bool DefaultOn { get; init; }

    /// <summary>In a report: which variation is best, and how sure that is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerdictAnswer? Verdict { get; init; }

    internal static MetricAnswer Of(Metric metric) => new()
    {
        Name = metric.Name,
        Label = metric.Label,
        Format = FormatName(metric.Format),
        Definition = metric.Definition,
        NumeratorLabel = metric.NumeratorLabel,
        VariationDenominator = metric.VariationDenominator,
        ChannelDenominator = metric.ChannelDenominator,
        Rules = metric.Rules,
        DefaultOn = metric.DefaultOn,
    };

    internal static string FormatName(MetricFormat format) => format switch
    {
        MetricFormat.PerUser => "perUser",
        MetricFormat.MoneyPerUser => "moneyPerUser",
        _ => "ratio",
    };
}
