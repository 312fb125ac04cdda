using Reconnect.Campaigns;

namespace Reconnect.Reports;

/// <summary>Sums into rows and cells. Pure.</summary>
internal static class ReportRows
{
    private const string Email = "email";

    /// <summary>E-mail reports impressions; any other channel does once the version has received one (METRICS.md 4).</summary>
    public static HashSet<string> ImpressionChannels(IEnumerable<string> received) => new(received, StringComparer.Ordinal) { Email };

    /// <summary>One row a variation, in order.</summary>
    public static List<VariationRow> Of(ReportQuery query, IReadOnlyList<SumsRow> sums, HashSet<string> impressionChannels) =>
        [.. query.Version.InOrder.Select(variation => Row(query, variation, Of(sums, variation.Id), impressionChannels))];

    public static VariationRow Row(
        ReportQuery query, VariationDefinition variation, IReadOnlyDictionary<string, CohortSums> sums, HashSet<string> impressionChannels)
    {
        var whole = sums.GetValueOrDefault(Attribution.CohortFact.WholeVariation) ?? CohortSums.Zero;
        var channels = Channels(variation, sums).ToDictionary(c => c, c => sums.GetValueOrDefault(c) ?? CohortSums.Zero, StringComparer.Ordinal);
        var variationSums = new VariationSums(whole, channels, impressionChannels);
        return new VariationRow(
            variation,
            whole.People,
            Cells(query, variation, m => m.OfVariation(variationSums)),
            [.. channels.Select(c => new ChannelRow(
                c.Key, c.Value.Sent, c.Value.NotOptedIn, Cells(query, variation, m => m.OfChannel(c.Value, impressionChannels.Contains(c.Key)))))]);
    }

    /// <summary>Numerators and denominators of the measured cells added up: what cannot be measured is not counted as 0.</summary>
    public static TotalRow Total(ReportQuery query, IReadOnlyList<VariationRow> rows) => new(
        rows.Sum(r => r.Users),
        query.Metrics.ToDictionary(m => m.Name, m => Total(rows.Select(r => r.Metrics[m.Name]).ToList()), StringComparer.Ordinal));

    private static MetricCell Total(List<MetricCell> cells)
    {
        var measured = cells.Where(c => c.Status == CellStatus.Measured).ToList();
        return measured.Count == 0 && cells.Count > 0
            ? cells[0]
            : MetricCell.Of(
                measured.Sum(c => c.Numerator ?? 0),
                (long)measured.Sum(c => c.Denominator ?? 0),
                measured.Find(c => c.Reason is not null)?.Reason ?? CellReasons.NoUsers);
    }

    /// <summary>
    /// The variation's channels in priority order, then any other that was used: where a range's edge was subtracted, sums may stand for nobody.
    /// </summary>
    private static IEnumerable<string> Channels(VariationDefinition variation, IReadOnlyDictionary<string, CohortSums> sums) => variation.Channels
        .Concat(sums.Where(s => s.Value.People > 0).Select(s => s.Key).Where(c => c != Attribution.CohortFact.WholeVariation).Order(StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static Dictionary<string, CohortSums> Of(IEnumerable<SumsRow> sums, int variationId) => sums
        .Where(s => s.VariationId == variationId)
        .GroupBy(s => s.Channel, StringComparer.Ordinal)
        .ToDictionary(c => c.Key, c => c.Aggregate(CohortSums.Zero, (total, s) => total + s.Sums), StringComparer.Ordinal);

    private static Dictionary<string, MetricCell> Cells(ReportQuery query, VariationDefinition variation, Func<Metric, MetricCell> compute)
    {
        var legacy = query.Campaign.IsLegacy(query.Site);
        return query.Metrics.ToDictionary(
            m => m.Name,
            m => legacy && !m.InLegacyCampaigns ? MetricCell.NotMeasured(CellReasons.LegacyCampaign)
                : variation.IsControl && m.NeedsMessage ? MetricCell.NotAvailable(CellReasons.ControlHasNoMessage)
                : compute(m),
            StringComparer.Ordinal);
    }
}
