namespace Reconnect.Reports;

/// <summary>All metrics, in the order they are offered (METRICS.md 4). API, CSV, tooltips and glossary are fed from here.</summary>
public static class MetricRegistry
{
    /// <summary>The primary metric of a version that names none.</summary>
    public const string DefaultPrimary = "revenue";

    private const string Users = "users allocated to the variation";
    private const string ChannelUsers = "users sent to in the channel";

    public static IReadOnlyList<Metric> All { get; } =
    [
        new()
        {
            Name = "sendRequest",
            Label = "Send Request",
            Format = MetricFormat.PerUser,
            Definition = "How often a message was requested from a vendor. The variation also counts people who could not be sent to because they are not opted in, so that the test stays fair; a channel counts requested messages only.",
            NumeratorLabel = "send requests",
            VariationDenominator = Users,
            ChannelDenominator = ChannelUsers,
            Rules = ["A1", "A2"],
            DefaultOn = true,
            NeedsMessage = false,
            OfVariation = v => PerUser(v.Whole, s => s.Requested + s.NotOptedIn),
            OfChannel = (s, _) => PerSent(s, x => x.Requested),
        },
        new()
        {
            Name = "ctr",
            Label = "CTR",
            Format = MetricFormat.Ratio,
            Definition = "Clicks divided by impressions, over the channels that report impressions. Automatic clicks and opens are left out.",
            NumeratorLabel = "clicks",
            VariationDenominator = "impressions of the channels that report them",
            ChannelDenominator = "impressions of the channel",
            Rules = ["A3", "A28"],
            DefaultOn = true,
            OfVariation = CtrOfVariation,
            Statistic = ArmSumsOf.Ctr,
            OfChannel = (s, reports) => reports
                ? MetricCell.Of(s.Clicks, s.Impressions, CellReasons.NoDenominator)
                : MetricCell.NotAvailable(CellReasons.NoImpressionsInChannel),
        },
        PerPerson("purchase", "Purchase", "Purchases credited to the message whose click came last before them, inside the campaign's attribution window.", "purchases", s => s.Purchases) with
        {
            Statistic = v => ArmSumsOf.Count(v.Whole, v.Whole.Purchases, v.Whole.Squares.Purchases, v.Whole.Purchasers),
            Rules = ["A4", "A6", "A8", "A10"],
            DefaultOn = true,
            InLegacyCampaigns = true,
        },
        PerPerson("revenue", "Revenue", "The value of the credited purchases in the site's currency. Refunds are not subtracted.", "revenue", s => s.Revenue) with
        {
            Statistic = v => ArmSumsOf.Money(v.Whole, v.Whole.Revenue, v.Whole.Squares.Revenue, v.Whole.Squares.RevenueUsers),
            Format = MetricFormat.MoneyPerUser,
            Rules = ["A4", "A6", "A19", "A20"],
            DefaultOn = true,
            InLegacyCampaigns = true,
        },
        PerPerson("addToCart", "Add to Cart", "Add-to-cart events credited like purchases.", "add-to-carts", s => s.AddToCarts) with
        {
            Statistic = v => ArmSumsOf.Count(v.Whole, v.Whole.AddToCarts, v.Whole.Squares.AddToCarts, v.Whole.Squares.AddToCartUsers),
            Rules = ["A22"],
            InLegacyCampaigns = true,
        },
        PerPerson("purchasers", "Purchasers", "People with at least one credited purchase.", "purchasers", s => s.Purchasers) with
        {
            Statistic = v => ArmSumsOf.Proportion(v.Whole, v.Whole.Purchasers),
            Rules = ["A4", "A6"],
        },
        new()
        {
            Name = "clickRate",
            Label = "Click Rate",
            Format = MetricFormat.Ratio,
            Definition = "People who clicked, divided by people who were sent to. Works for every channel, also those without impressions.",
            NumeratorLabel = "people who clicked",
            VariationDenominator = "people sent to in any channel",
            ChannelDenominator = ChannelUsers,
            Rules = ["A28"],
            OfVariation = v => MetricCell.Of(v.Whole.Clickers, v.Whole.Sent, CellReasons.NoDenominator),
            Statistic = v => ArmSumsOf.ClickRate(v.Whole),
            OfChannel = (s, _) => MetricCell.Of(s.Clickers, s.Sent, CellReasons.NoUsers),
        },
        PerPerson("netRevenue", "Net Revenue", "Revenue less the refunds of credited purchases.", "net revenue", s => s.NetRevenue) with
        {
            CanBeNegative = true,
            Statistic = v => ArmSumsOf.Money(v.Whole, v.Whole.NetRevenue, v.Whole.Squares.NetRevenue, v.Whole.Squares.NetRevenueUsers),
            Format = MetricFormat.MoneyPerUser,
            Rules = ["A19", "A20"],
        },
        IntentToTreat("allPurchases", "All Purchases", "All purchases within the attribution window after the first trigger, clicked or not. The fair comparison against a control without a message.", "purchases", s => s.AllPurchases) with
        {
            Statistic = v => ArmSumsOf.Count(v.Whole, v.Whole.AllPurchases, v.Whole.Squares.AllPurchases, v.Whole.Squares.AllPurchaseUsers),
        },
        IntentToTreat("allRevenue", "All Revenue", "The value of all purchases within the attribution window after the first trigger, clicked or not.", "revenue", s => s.AllRevenue) with
        {
            Statistic = v => ArmSumsOf.Money(v.Whole, v.Whole.AllRevenue, v.Whole.Squares.AllRevenue, v.Whole.Squares.AllRevenueUsers),
            Format = MetricFormat.MoneyPerUser,
        },
    ];

    public static Metric? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    private static MetricCell CtrOfVariation(VariationSums v)
    {
        var reporting = v.Channels.Where(c => v.ImpressionChannels.Contains(c.Key)).Select(c => c.Value).ToList();
        return reporting.Count == 0
            ? MetricCell.NotAvailable(CellReasons.NoImpressionsInChannel)
            : MetricCell.Of(reporting.Sum(s => s.Clicks), reporting.Sum(s => s.Impressions), CellReasons.NoDenominator);
    }

    private static Metric PerPerson(string name, string label, string definition, string numerator, Func<CohortSums, decimal> total) => new()
    {
        Name = name,
        Label = label,
        Format = MetricFormat.PerUser,
        Definition = definition,
        NumeratorLabel = numerator,
        VariationDenominator = Users,
        ChannelDenominator = ChannelUsers,
        Rules = [],
        OfVariation = v => PerUser(v.Whole, total),
        OfChannel = (s, _) => PerSent(s, total),
    };

    private static Metric IntentToTreat(string name, string label, string definition, string numerator, Func<CohortSums, decimal> total) =>
        PerPerson(name, label, definition, numerator, total) with
        {
            ChannelDenominator = null,
            Rules = ["A26", "A31"],
            NeedsMessage = false,
            OfChannel = (_, _) => MetricCell.NotAvailable(CellReasons.NotDefinedPerChannel),
        };

    private static MetricCell PerUser(CohortSums s, Func<CohortSums, decimal> total) => MetricCell.Of(total(s), s.People, CellReasons.NoUsers);

    private static MetricCell PerSent(CohortSums s, Func<CohortSums, decimal> total) => MetricCell.Of(total(s), s.Sent, CellReasons.NoUsers);
}
