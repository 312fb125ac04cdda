using Reconnect.Api.Hosting;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A report as an answer.</summary>
internal static class ReportAnswers
{
    public static ReportAnswer Of(Report report, DateTimeOffset now)
    {
        var (site, campaign, version) = (report.Query.Site, report.Query.Campaign, report.Query.Version);
        return new ReportAnswer
        {
            Campaign = new ReportCampaign(
                campaign.PublicId,
                campaign.Name,
                campaign.Status,
                version.PrimaryMetric,
                campaign.IsLegacy(site),
                site.Currency,
                site.Zone.Id,
                Durations.Format(campaign.WindowAt(version.End < now ? version.End.Value : now))),
            Version = new ReportVersion(version.PublicId, version.Start, version.End),
            Range = new ReportRange(report.Query.From, report.Query.To),
            EventsUntil = report.Query.EventsUntil,
            AsOf = report.AsOf,
            LagSeconds = report.LagSeconds,
            Headline = new HeadlineAnswer
            {
                Users = report.Headline.Users,
                MessagesSent = report.Headline.MessagesSent,
                Purchases = report.Headline.Purchases,
                Revenue = report.Headline.Revenue,
                OpenWindows = report.Headline.OpenWindows,
                NotEligible = report.Headline.NotEligible,
            },
            Health = new HealthAnswer { MixedUsers = report.Health.MixedUsers, UnconvertedPurchases = report.Health.UnconvertedPurchases },
            Metrics = [.. report.Query.Metrics.Select(MetricAnswer.Of)],
            Variations = [.. report.Variations.Select(Row)],
            Total = new TotalAnswer(report.Total.Users, Cells(report.Total.Metrics)),
        };
    }

    private static VariationRowAnswer Row(VariationRow row) => new()
    {
        Id = row.Variation.PublicId,
        Name = row.Variation.Name,
        TrafficShare = Events.Money.Trim(row.Variation.TrafficShare),
        IsControl = row.Variation.IsControl,
        Users = row.Users,
        Metrics = Cells(row.Metrics),
        Channels = [.. row.Channels.Select(c => new ChannelRowAnswer { Channel = c.Channel, Users = c.Users, NotOptedIn = c.NotOptedIn, Metrics = Cells(c.Metrics) })],
    };

    private static Dictionary<string, CellAnswer> Cells(IReadOnlyDictionary<string, MetricCell> cells) =>
        cells.ToDictionary(c => c.Key, c => CellAnswer.Of(c.Value), StringComparer.Ordinal);
}
