using System.Net;
using Reconnect.Api.Tests.Hosting;
using static Reconnect.Api.Tests.Rules.Told;

namespace Reconnect.Api.Tests.Rules;

/// <summary>The golden cases of METRICS.md 6, from events posted over HTTP to the report that is read.</summary>
[Collection(RuleHost.Name)]
public sealed class GoldenCases(ReconnectHost host)
{
    private Task<Told> BeginAsync(string name) => Told.BeginAsync(host, name);

    [Fact]
    public async Task G1_Without_a_click_a_purchase_earns_nothing_but_belongs_to_all_purchases()
    {
        var told = await BeginAsync("g1");
        await told.Reach("ann", D(0), "m").Buy("ann", D(1)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        (await told.TotalAsync("allPurchases")).Should().Be(1);
        (await told.OutcomeAsync("no_click")).Should().Be(1);
    }

    [Fact]
    public async Task G2_The_window_of_seven_days_ends_before_its_last_instant()
    {
        var told = await BeginAsync("g2");
        await told.Reach("ann", D(0, 9), "m1").Click("m1", D(0)).Buy("ann", D(7, 9, 59, 59))
            .Reach("bob", D(0, 9), "m2", variation: "B", channel: "sms").Click("m2", D(0)).Buy("bob", D(7)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.TotalAsync("purchase", "B")).Should().Be(0);
        (await told.OutcomeAsync("outside_window")).Should().Be(1);
    }

    [Fact]
    public async Task G3_The_last_click_wins_whatever_its_channel()
    {
        var told = await BeginAsync("g3");
        await told.Reach("ann", D(0, 9), "m1").Send("ann", D(0, 9), "sms", "m2").Click("m1", D(0)).Click("m2", D(1)).Buy("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.TotalAsync("purchase", channel: "sms")).Should().Be(1);
        (await told.TotalAsync("purchase", channel: "email")).Should().Be(0);
    }

    [Fact]
    public async Task G4_A_click_received_after_the_purchase_earns_it()
    {
        var told = await BeginAsync("g4");
        await told.Reach("ann", D(0), "m").Buy("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        await told.Click("m", D(1)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task G5_One_purchase_posted_three_times_is_one_and_its_revenue_counts_once()
    {
        var told = await BeginAsync("g5");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2), 10, "o").Buy("ann", D(2), 10, "o").Buy("ann", D(2, 11), 10, "o").PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.TotalAsync("revenue")).Should().Be(10);
        (await told.OutcomeAsync("duplicate")).Should().Be(2);
    }

    [Fact]
    public async Task G6_An_identify_before_the_purchase_counts_however_late_it_is_received()
    {
        var told = await BeginAsync("g6");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy(null, D(2), browser: "laptop").PostAsync();
        await told.Identify("laptop", "ann", D(2, 9, 59)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task G7_An_identify_after_the_purchase_counts_only_within_the_grace()
    {
        var told = await BeginAsync("g7");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy(null, D(2), browser: "laptop").Identify("laptop", "ann", D(2, 10, 10)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        (await told.OutcomeAsync("identified_too_late")).Should().Be(1);
        await told.SetSiteAsync(new { identityGrace = "PT30M" });
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.OutcomeAsync("identified_too_late")).Should().Be(0);
        await told.SetSiteAsync(new { identityGrace = "PT0S" });
    }

    [Fact]
    public async Task G8_A_click_on_the_phone_earns_a_purchase_on_the_laptop_of_the_same_person()
    {
        var told = await BeginAsync("g8");
        await told.Identify("phone", "ann", D(0, 8)).Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2), browser: "laptop").PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task G9_Somebody_allocated_to_a_channel_without_opt_in_counts_in_the_variation_alone()
    {
        var told = await BeginAsync("g9");
        await told.Trigger("ann", D(0), "B").Send("ann", D(0), "sms", variation: "B", notSent: "not_opted_in").PostAsync();
        (await told.TotalAsync("sendRequest", "B")).Should().Be(1);
        (await told.TotalAsync("sendRequest", "B", "sms")).Should().Be(0);
        (await told.UsersAsync("B")).Should().Be(1);
        (await told.UsersAsync("B", "sms")).Should().Be(0);
        (await told.ReportAsync()).Variation("B").Channel("sms").Number("notOptedIn").Should().Be(1);
    }

    [Fact]
    public async Task G10_Two_campaigns_are_each_credited_and_the_overview_counts_the_purchase_once()
    {
        var told = await BeginAsync("g10");
        var other = await told.CreateAsync("g10-other");
        await told.Reach("ann", D(0), "m1").Reach("ann", D(0), "m2", campaign: other).Click("m1", D(1)).Click("m2", D(1, 11)).Buy("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.TotalAsync("purchase", campaign: other)).Should().Be(1);
        var overview = await host.Http.GetAsync("/overview", HttpStatusCode.OK);
        var both = overview.GetProperty("campaigns").EnumerateArray().Where(c => c.Text("id")!.StartsWith("g10", StringComparison.Ordinal)).ToList();
        both.Sum(c => c.Number("purchases")).Should().Be(2);
        var (sum, total) = (overview.GetProperty("sum"), overview.GetProperty("total"));
        (sum.Number("purchases") - total.Number("purchases")).Should().BeGreaterThanOrEqualTo(1);
        var overlap = overview.GetProperty("overlap");
        overlap.Number("purchases").Should().Be(sum.Number("purchases") - total.Number("purchases"));
        overlap.Number("revenue").Should().Be(sum.Number("revenue") - total.Number("revenue"));
        overview.Number("shared").Should().BeInRange(1, overlap.Number("purchases")!.Value);
        (await host.Http.GetAsync("/campaigns/g10/diagnostics", HttpStatusCode.OK)).Number("creditedElsewhereToo").Should().Be(1);
    }

    [Fact]
    public async Task G11_Whoever_enters_again_counts_once_and_everything_accumulates()
    {
        var told = await BeginAsync("g11");
        await told.Reach("ann", D(0), "m1").Reach("ann", D(5), "m2").Click("m2", D(6)).Buy("ann", D(7)).PostAsync();
        (await told.UsersAsync()).Should().Be(1);
        var cell = await told.CellAsync("sendRequest");
        (cell.Number("numerator"), cell.Number("value")).Should().Be((2, 2));
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task G12_A_later_trigger_in_the_range_does_not_bring_somebody_into_the_cohort()
    {
        var told = await BeginAsync("g12");
        await told.Trigger("ann", D(0)).Trigger("ann", D(5)).PostAsync();
        (await told.UsersAsync(query: "?from=2026-03-07&to=2026-03-08")).Should().Be(0);
        (await told.UsersAsync(query: "?from=2026-03-02&to=2026-03-03")).Should().Be(1);
    }

    [Fact]
    public async Task G13_Events_after_the_range_of_somebody_in_it_count()
    {
        var told = await BeginAsync("g13");
        await told.Reach("ann", D(0), "m").Click("m", D(3)).Buy("ann", D(4)).PostAsync();
        (await told.TotalAsync("purchase", more: "&from=2026-03-02&to=2026-03-03")).Should().Be(1);
    }

    [Fact]
    public async Task G14_A_purchase_goes_to_the_version_of_the_click_that_earned_it()
    {
        var told = await BeginAsync("g14");
        await host.Http.PostAsync(
            "/campaigns/g14/versions",
            new { id = "v2", startsAt = D(1), variations = new[] { new { id = "A", trafficShare = 50, channels = new[] { "email" } }, new { id = "B", trafficShare = 50, channels = new[] { "sms" } } } },
            HttpStatusCode.Created);
        await told.Reach("ann", D(0), "m1").Click("m1", D(0, 11)).Reach("ann", D(1), "m2").Click("m2", D(2)).Buy("ann", D(3)).PostAsync();
        (await told.TotalAsync("purchase", more: "&version=v2")).Should().Be(1);
        (await told.TotalAsync("purchase", more: "&version=v1")).Should().Be(0);
        (await told.UsersAsync(query: "?version=v1")).Should().Be(1);
        (await told.UsersAsync(query: "?version=v2")).Should().Be(1);
    }

    [Fact]
    public async Task G15_Amounts_are_converted_and_a_refund_uses_its_orders_rate()
    {
        var told = await BeginAsync("g15");
        await told.SetRatesAsync(("EUR", "2026-03-03", 1.10m));
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(1, 12), 100, "o1", "EUR").Buy("ann", D(1, 13), 50, "o2", "USD").Refund("o1", D(9), 20).PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(160.00m);
        (await told.TotalAsync("netRevenue")).Should().Be(138.00m);
    }

    [Fact]
    public async Task G16_The_legacy_date_is_a_day_of_the_sites_time_zone()
    {
        var told = new Told(host, "g16");
        await told.SetSiteAsync(new { timeZone = "America/New_York" });
        await told.CreateAsync("g16", c => c["createdAt"] = "2025-12-14T04:30:00Z");
        await told.CreateAsync("g16-new", c => c["createdAt"] = "2025-12-14T05:00:00Z");
        (await told.ReportAsync()).GetProperty("campaign").GetProperty("legacy").GetBoolean().Should().BeTrue();
        (await told.CellAsync("sendRequest")).Text("status").Should().Be("not_measured");
        (await told.ReportAsync()).Variation("A").GetProperty("metrics").EnumerateObject().Select(m => m.Name).Should().BeEquivalentTo("purchase", "revenue", "addToCart");
        (await told.ReportAsync(campaign: "g16-new")).GetProperty("campaign").GetProperty("legacy").GetBoolean().Should().BeFalse();
        await told.SetSiteAsync(new { timeZone = "UTC" });
    }

    [Fact]
    public async Task G17_Clicks_of_a_channel_without_impressions_stay_out_of_the_click_through_rate()
    {
        var told = await BeginAsync("g17");
        for (var i = 0; i < 200; i++)
            told.Reach($"p{i}", D(0), $"e{i}").Impression($"e{i}", D(0, 11));
        for (var i = 0; i < 10; i++)
            told.Click($"e{i}", D(0, 12));
        for (var i = 0; i < 40; i++)
            told.Send($"p{i}", D(1), "sms", $"s{i}").Click($"s{i}", D(1, 12));
        await told.PostAsync();
        (await told.CellAsync("ctr")).Number("value").Should().Be(0.05m);
        (await told.CellAsync("ctr", channel: "email")).Number("value").Should().Be(0.05m);
        (await told.CellAsync("ctr", channel: "sms")).Text("status").Should().Be("not_available");
        (await told.CellAsync("clickRate", channel: "sms")).Number("value").Should().Be(1);
    }

    [Fact]
    public async Task G18_A_scanners_click_earns_nothing_unless_machine_traffic_is_included()
    {
        var told = await BeginAsync("g18");
        await told.Reach("ann", D(0), "m").Click("m", D(0, 10, 0, 1), machine: true).Buy("ann", D(1)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        (await told.TotalAsync("purchase", more: "&machine=include")).Should().Be(1);
        (await told.OutcomeAsync("machine_click_only")).Should().Be(1);
        (await told.OutcomeAsync("credited", "?machine=include")).Should().Be(1);
        var machine = (await told.ReportAsync()).GetProperty("health").GetProperty("machine");
        (machine.Number("clicks"), machine.Number("automaticClicks")).Should().Be((1, 1));
        machine.GetProperty("peopleOnly").Number("purchases").Should().Be(0);
        machine.GetProperty("allInteractions").Number("purchases").Should().Be(1);
    }

    [Fact]
    public async Task G19_When_nobody_is_allocated_every_per_user_value_is_absent()
    {
        var told = await BeginAsync("g19");
        foreach (var metric in new[] { "sendRequest", "purchase", "revenue", "addToCart", "purchasers", "netRevenue", "allPurchases", "allRevenue" })
        {
            var cell = await told.CellAsync(metric);
            cell.Number("value").Should().BeNull();
            (cell.Number("numerator"), cell.Number("denominator"), cell.Text("reason")).Should().Be((0, 0, "no_users"));
        }
    }
}

/// <summary>One host for the cases of METRICS.md; some change the site's settings, so no other tests share it.</summary>
[CollectionDefinition(Name)]
public sealed class RuleHost : ICollectionFixture<ReconnectHost>
{
    public const string Name = "rules";
}
