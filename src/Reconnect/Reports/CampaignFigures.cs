using Reconnect.Statistics;

namespace Reconnect.Reports;

/// <summary>What the campaign list says of a campaign's current version: its report in one figure, and what is wrong with it.</summary>
/// <param name="Metric">The version's primary metric.</param>
/// <param name="Cell">All variations together, as in the last row of the report.</param>
/// <param name="Warnings">Of <see cref="CampaignWarnings"/>.</param>
public sealed record CampaignFigures(Metric Metric, MetricCell Cell, IReadOnlyList<string> Warnings);

/// <summary>What a marketer should look at before trusting a campaign. Stable, for programs; the dashboard has the words.</summary>
public static class CampaignWarnings
{
    /// <summary>People are not spread over the variations as configured: no comparison can be trusted.</summary>
    public const string SampleRatioMismatch = "sample_ratio_mismatch";

    /// <summary>Enough people were sent a message, and nobody ever clicked.</summary>
    public const string NoClicks = "no_clicks";

    /// <summary>Enough people clicked, and no purchase of anybody who triggered is known.</summary>
    public const string NoPurchases = "no_purchases";

    /// <summary>A vendor's latest request about one of the campaign's channels was refused.</summary>
    public const string ConnectionRefused = "connection_refused";

    /// <summary>So many people must have had the chance before their silence means anything.</summary>
    public const int FewestPeople = 100;

    public static IReadOnlyList<string> All { get; } = [SampleRatioMismatch, NoClicks, NoPurchases, ConnectionRefused];

    /// <summary>Of the sums that the report is made of.</summary>
    internal static IEnumerable<string> Of(ReportQuery query, IReadOnlyList<VariationRow> rows, IReadOnlyCollection<CohortSums> wholes)
    {
        if (StatisticsRule.SharesOf(rows).State == SampleRatio.Mismatch)
            yield return SampleRatioMismatch;
        // A legacy campaign records neither (A21).
        if (query.Campaign.IsLegacy(query.Site))
            yield break;
        var clickers = wholes.Sum(s => s.Clickers);
        if (clickers == 0 && wholes.Sum(s => s.Sent) >= FewestPeople)
            yield return NoClicks;
        if (clickers >= FewestPeople && wholes.Sum(s => s.AllPurchases) == 0)
            yield return NoPurchases;
    }
}
