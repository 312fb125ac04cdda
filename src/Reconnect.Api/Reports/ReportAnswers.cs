using Reconnect.Api.Hosting;
using Reconnect.Campaigns;
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
            Health = Health(report),
            Metrics = [.. report.Query.Metrics.Select(m =>
                MetricAnswer.Of(m) with { Verdict = StatisticsAnswers.Of(report.Statistics.Metrics.GetValueOrDefault(m.Name), report.Statistics) })],
            Variations = [.. report.Variations.Select(r => Row(report, r))],
            Total = new TotalAnswer(report.Total.Users, Cells(report.Total.Metrics)),
            Method = StatisticsAnswers.Method(report),
        };
    }

    private static HealthAnswer Health(Report report) => new()
    {
        MixedUsers = report.Health.MixedUsers,
        UnconvertedPurchases = report.Health.UnconvertedPurchases,
        MixedUsersWarning = report.Statistics.Mixed.Warning,
        SampleRatio = StatisticsAnswers.Of(report.Statistics.Shares, report.Variations),
        UnexpectedTraffic = new UnexpectedTrafficAnswer(report.Statistics.Shares.UnexpectedUsers, report.Statistics.Shares.UnexpectedTraffic),
        OpenWindows = new OpenWindowsAnswer(report.Headline.OpenWindows, report.Headline.Users),
        Machine = Machine(report),
    };

    private static MachineTrafficAnswer Machine(Report report)
    {
        var traffic = report.Health.Machine;
        var legacy = report.Query.Campaign.IsLegacy(report.Query.Site);
        return new MachineTrafficAnswer(
            legacy ? null : traffic.AllInteractions.Clicks,
            legacy ? null : traffic.AutomaticClicks,
            CreditedAnswer.Of(traffic.PeopleOnly.Credited),
            CreditedAnswer.Of(traffic.AllInteractions.Credited));
    }

    private static VariationRowAnswer Row(Report report, VariationRow row) => new()
    {
        Id = row.Variation.PublicId,
        Name = row.Variation.Name,
        TrafficShare = Events.Money.Trim(row.Variation.TrafficShare),
        ActualShare = row.ShareOf(report.Headline),
        IsControl = row.Variation.IsControl,
        Users = row.Users,
        Metrics = row.Metrics.ToDictionary(c => c.Key, c => Cell(report, row.Variation, c.Key, c.Value), StringComparer.Ordinal),
        Channels = [.. row.Channels.Select(c => new ChannelRowAnswer { Channel = c.Channel, Users = c.Users, NotOptedIn = c.NotOptedIn, Metrics = Cells(c.Metrics) })],
    };

    private static CellAnswer Cell(Report report, VariationDefinition variation, string metric, MetricCell cell)
    {
        var compared = report.Statistics.Metrics.GetValueOrDefault(metric);
        return CellAnswer.Of(
            cell,
            compared?.Arms.GetValueOrDefault(variation.Id) is { } arm ? StatisticsAnswers.Of(arm, variation.PublicId, report.Query) : null,
            compared is null ? CellReasons.Informational : CellReasons.OverlappingChannels);
    }

    private static Dictionary<string, CellAnswer> Cells(IReadOnlyDictionary<string, MetricCell> cells) =>
        cells.ToDictionary(c => c.Key, c => CellAnswer.Of(c.Value, statistics: null, CellReasons.NotRandomised), StringComparer.Ordinal);
}
