using Reconnect.Campaigns;
using Reconnect.Reports;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Reports;

public sealed class ReportRowsTests
{
    private static readonly CohortSums Whole = new()
    {
        People = 10, Requested = 12, NotOptedIn = 3, Sent = 8, Impressions = 200, Clicks = 50, Clickers = 4, Purchases = 5, Purchasers = 3,
        AddToCarts = 6, AllPurchases = 7, Revenue = 100m, NetRevenue = 80m, AllRevenue = 140m,
    };

    private static readonly CohortSums Email = new()
    {
        People = 8, Requested = 9, NotOptedIn = 2, Sent = 6, Impressions = 200, Clicks = 10, Clickers = 3, Purchases = 4, Purchasers = 2,
        AddToCarts = 5, Revenue = 90m, NetRevenue = 70m,
    };

    private static readonly CohortSums Sms = new()
    {
        People = 4, Requested = 3, NotOptedIn = 1, Sent = 3, Clicks = 40, Clickers = 2, Purchases = 1, Purchasers = 1,
        AddToCarts = 1, Revenue = 10m, NetRevenue = 10m,
    };

    private static readonly Dictionary<string, CohortSums> All = new(StringComparer.Ordinal) { [""] = Whole, ["email"] = Email, ["sms"] = Sms };
    private static readonly Dictionary<string, CohortSums> Nothing = new(StringComparer.Ordinal);

    private static ReportQuery Query(CampaignDefinition? campaign = null)
    {
        campaign ??= Campaign() with { CreatedAt = D(0) };
        return new ReportQuery(Site(campaign), campaign, campaign.Versions[0], D(0), D(9), MetricRegistry.All, IncludeMachine: false);
    }

    private static VariationRow Row(
        IReadOnlyDictionary<string, CohortSums> sums, VariationDefinition? variation = null, CampaignDefinition? campaign = null, params string[] impressions) =>
        ReportRows.Row(Query(campaign), variation ?? Variation(1, "A", "email", "sms"), sums, ReportRows.ImpressionChannels(impressions));

    [Theory]
    [InlineData("sendRequest", 15, 10)]
    [InlineData("ctr", 10, 200)]
    [InlineData("purchase", 5, 10)]
    [InlineData("revenue", 100, 10)]
    [InlineData("addToCart", 6, 10)]
    [InlineData("purchasers", 3, 10)]
    [InlineData("clickRate", 4, 8)]
    [InlineData("netRevenue", 80, 10)]
    [InlineData("allPurchases", 7, 10)]
    [InlineData("allRevenue", 140, 10)]
    public void A_variation_row_divides_by_its_users(string metric, int numerator, int denominator)
    {
        var cell = Row(All).Metrics[metric];

        (cell.Status, cell.Numerator, cell.Denominator, cell.Value).Should().Be(("measured", numerator, denominator, (decimal)numerator / denominator));
    }

    [Theory]
    [InlineData("sendRequest", 9, 6)]
    [InlineData("ctr", 10, 200)]
    [InlineData("purchase", 4, 6)]
    [InlineData("revenue", 90, 6)]
    [InlineData("addToCart", 5, 6)]
    [InlineData("purchasers", 2, 6)]
    [InlineData("clickRate", 3, 6)]
    [InlineData("netRevenue", 70, 6)]
    public void A_channel_row_divides_by_the_people_sent_to(string metric, int numerator, int denominator)
    {
        var email = Row(All).Channels.Single(c => c.Channel == "email");

        email.Users.Should().Be(6);
        email.NotOptedIn.Should().Be(2);
        (email.Metrics[metric].Numerator, email.Metrics[metric].Denominator).Should().Be((numerator, denominator));
    }

    [Theory]
    [InlineData("allPurchases")]
    [InlineData("allRevenue")]
    public void Intent_to_treat_is_not_defined_for_a_channel(string metric) =>
        Row(All).Channels.Should().OnlyContain(c => c.Metrics[metric] == MetricCell.NotAvailable(CellReasons.NotDefinedPerChannel));

    [Fact]
    public void G17_A3_clicks_of_a_channel_without_impressions_stay_out_of_CTR()
    {
        var row = Row(All);

        row.Metrics["ctr"].Value.Should().Be(0.05m);
        row.Channels.Single(c => c.Channel == "sms").Metrics["ctr"].Should().Be(MetricCell.NotAvailable(CellReasons.NoImpressionsInChannel));
        row.Channels.Single(c => c.Channel == "sms").Metrics["clickRate"].Numerator.Should().Be(2, "it works for SMS too");
    }

    [Fact]
    public void A3_a_channel_reports_impressions_once_the_version_has_received_one()
    {
        var row = Row(All, impressions: "sms");

        (row.Metrics["ctr"].Numerator, row.Metrics["ctr"].Denominator).Should().Be((50, 200));
        row.Channels.Single(c => c.Channel == "sms").Metrics["ctr"].Should().Be(MetricCell.Of(40, 0, CellReasons.NoDenominator));
    }

    [Fact]
    public void A3_a_variation_of_channels_without_impressions_has_no_CTR() =>
        Row(new Dictionary<string, CohortSums>(StringComparer.Ordinal) { [""] = Whole, ["sms"] = Sms }, Variation(2, "B", "sms"))
            .Metrics["ctr"].Should().Be(MetricCell.NotAvailable(CellReasons.NoImpressionsInChannel));

    [Fact]
    public void E_mail_reports_impressions_even_before_the_first_one() =>
        Row(Nothing).Metrics["ctr"].Should().Be(MetricCell.Of(0, 0, CellReasons.NoDenominator));

    [Fact]
    public void G19_with_nobody_there_is_no_value_in_any_cell()
    {
        var row = Row(Nothing);

        row.Users.Should().Be(0);
        row.Metrics.Values.Concat(row.Channels.SelectMany(c => c.Metrics.Values))
            .Should().OnlyContain(c => c.Value == null && c.Reason != null && (c.Numerator ?? 0) == 0);
        row.Channels.Select(c => c.Channel).Should().Equal("email", "sms");
    }

    [Fact]
    public void Channels_stand_in_priority_order_and_then_any_other_that_was_used()
    {
        var sums = new Dictionary<string, CohortSums>(StringComparer.Ordinal)
        {
            [""] = Whole, ["web_push"] = Sms, ["email"] = Email, ["push"] = Sms, ["whatsapp"] = CohortSums.Zero,
        };

        Row(sums, Variation(1, "A", "sms", "email")).Channels.Select(c => c.Channel).Should().Equal("sms", "email", "push", "web_push");
    }

    [Fact]
    public void A31_click_based_metrics_are_not_available_for_a_control()
    {
        var metrics = Row(new Dictionary<string, CohortSums>(StringComparer.Ordinal) { [""] = Whole with { Requested = 0, NotOptedIn = 0 } }, Control(3)).Metrics;

        metrics.Where(m => m.Value == MetricCell.NotAvailable(CellReasons.ControlHasNoMessage)).Select(m => m.Key)
            .Should().BeEquivalentTo("ctr", "purchase", "revenue", "addToCart", "purchasers", "clickRate", "netRevenue");
        metrics["sendRequest"].Should().Be(MetricCell.Of(0, 10, CellReasons.NoUsers));
        metrics["allPurchases"].Value.Should().Be(0.7m);
        metrics["allRevenue"].Value.Should().Be(14m);
    }

    [Fact]
    public void A21_a_legacy_campaign_measures_three_metrics_only()
    {
        var row = Row(All, campaign: Campaign() with { CreatedAt = new DateTimeOffset(2025, 12, 13, 23, 59, 59, TimeSpan.Zero) });

        foreach (var metrics in row.Channels.Select(c => c.Metrics).Append(row.Metrics))
            metrics.Where(m => m.Value != MetricCell.NotMeasured(CellReasons.LegacyCampaign)).Select(m => m.Key)
                .Should().BeEquivalentTo("purchase", "revenue", "addToCart");
    }

    [Fact]
    public void A22_the_metrics_on_by_default_are_four() =>
        MetricRegistry.All.Where(m => m.DefaultOn).Select(m => m.Name).Should().Equal("sendRequest", "ctr", "purchase", "revenue");

    [Fact]
    public void The_registry_knows_the_ten_metrics_of_the_contract()
    {
        MetricRegistry.All.Select(m => m.Name).Should().Equal(
            "sendRequest", "ctr", "purchase", "revenue", "addToCart", "purchasers", "clickRate", "netRevenue", "allPurchases", "allRevenue");
        MetricRegistry.Find("ctr")!.Label.Should().Be("CTR");
        MetricRegistry.Find("CTR").Should().BeNull();
    }

    [Fact]
    public void The_total_adds_numerators_and_denominators()
    {
        var total = ReportRows.Total(Query(), [Row(All), Row(All, Variation(2, "B", "email", "sms"))]);

        total.Users.Should().Be(20);
        total.Metrics["ctr"].Should().Be(MetricCell.Of(20, 400, CellReasons.NoDenominator));
        total.Metrics["revenue"].Should().Be(MetricCell.Of(200, 20, CellReasons.NoUsers));
    }

    [Fact]
    public void The_total_leaves_out_who_cannot_be_measured()
    {
        var total = ReportRows.Total(Query(), [Row(All), Row(All, Control(3))]);

        total.Users.Should().Be(20);
        total.Metrics["purchase"].Should().Be(MetricCell.Of(5, 10, CellReasons.NoUsers), "a control cannot earn a click");
        total.Metrics["allPurchases"].Should().Be(MetricCell.Of(14, 20, CellReasons.NoUsers));
    }

    [Fact]
    public void The_total_of_nothing_measured_says_why()
    {
        ReportRows.Total(Query(), [Row(All, Control(3))]).Metrics["ctr"].Should().Be(MetricCell.NotAvailable(CellReasons.ControlHasNoMessage));
        ReportRows.Total(Query(), [Row(Nothing)]).Metrics["ctr"].Should().Be(MetricCell.Of(0, 0, CellReasons.NoDenominator));
    }
}
