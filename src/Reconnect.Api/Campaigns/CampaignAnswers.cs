using Reconnect.Api.Hosting;
using Reconnect.Api.Reports;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Campaigns;

/// <summary>Definitions as answers.</summary>
internal static class CampaignAnswers
{
    public static CampaignAnswer Campaign(CampaignDefinition campaign, SiteDefinition site, DateTimeOffset now) => new()
    {
        Id = campaign.PublicId,
        Name = campaign.Name,
        Status = campaign.Status,
        Channels = campaign.Channels,
        PrimaryMetric = campaign.DefaultVersion(now)?.PrimaryMetric ?? "",
        CreatedAt = campaign.CreatedAt,
        UpdatedAt = campaign.UpdatedAt,
        Legacy = campaign.IsLegacy(site),
        AttributionWindow = Durations.Format(campaign.WindowAt(now)),
        AttributionWindows = [.. campaign.Windows.Select(w => new WindowAnswer(w.ValidFrom, Durations.Format(w.Length)))],
        Versions = [.. campaign.Versions.Select(v => new VersionAnswer(v.PublicId, v.Start, v.End, v.PrimaryMetric, v.Sticky, [.. v.InOrder.Select(Variation)]))],
    };

    /// <summary>Without its figures, which <see cref="With"/> adds to those that are shown.</summary>
    public static CampaignListItem ListItem(
        CampaignDefinition campaign, SiteDefinition site, IReadOnlyDictionary<string, long[]> recentSends, DateTimeOffset now)
    {
        var version = campaign.DefaultVersion(now);
        var legacy = campaign.IsLegacy(site);
        var sends = legacy ? null : recentSends.GetValueOrDefault(campaign.PublicId) ?? new long[RecentSends.Days];
        return new CampaignListItem
        {
            Id = campaign.PublicId,
            Name = campaign.Name,
            Status = campaign.Status,
            Channels = campaign.Channels,
            PrimaryMetric = version?.PrimaryMetric ?? "",
            CreatedAt = campaign.CreatedAt,
            UpdatedAt = campaign.UpdatedAt,
            Legacy = legacy,
            CurrentVersion = version is null ? null : new CurrentVersionAnswer(version.PublicId, version.Start, version.End),
            SendRequestsLast7Days = sends?.Sum(),
            SendRequestsByDay = sends,
            PrimaryFigure = null,
            Warnings = [],
        };
    }

    public static CampaignListItem With(this CampaignListItem item, CampaignFigures? figures, string currency, bool connectionRefused) => item with
    {
        PrimaryFigure = figures is null ? null : Figure(figures.Metric, figures.Cell, currency),
        Warnings = [.. figures?.Warnings ?? [], .. connectionRefused ? [CampaignWarnings.ConnectionRefused] : Array.Empty<string>()],
    };

    private static PrimaryFigureAnswer Figure(Metric metric, MetricCell cell, string currency) => new(
        metric.Name, metric.Label, MetricAnswer.FormatName(metric.Format), currency, cell.Status, cell.Reason, cell.Numerator, cell.Denominator, cell.Value);

    public static CampaignFiltersAnswer Filters(IReadOnlyCollection<CampaignDefinition> campaigns) => new(
        [.. CampaignStatus.All.Where(status => campaigns.Any(c => c.Status == status))],
        [.. campaigns.SelectMany(c => c.Channels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static VariationAnswer Variation(VariationDefinition v) => new(v.PublicId, v.Name, Events.Money.Trim(v.TrafficShare), v.Channels, v.IsControl);
}
