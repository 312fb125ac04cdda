using System.Net;
using System.Text.Json.Nodes;
using Reconnect.Api.Tests.Hosting;
using static Reconnect.Api.Tests.Rules.Told;

namespace Reconnect.Api.Tests.Rules;

/// <summary>The numbered rules of METRICS.md 5, over HTTP.</summary>
[Collection(RuleHost.Name)]
public sealed class RuleCases(ReconnectHost host)
{
    private Task<Told> BeginAsync(string name, Action<JsonObject>? change = null) => Told.BeginAsync(host, name, change);

    [Fact]
    public async Task A1_Send_request_counts_requested_and_not_opted_in_in_the_variation_and_requested_in_the_channel()
    {
        var told = await BeginAsync("a1");
        await told.Reach("ann", D(0), "m").Send("ann", D(1), notSent: "not_opted_in").Send("ann", D(2), notSent: "capped").PostAsync();
        (await told.TotalAsync("sendRequest")).Should().Be(2);
        (await told.TotalAsync("sendRequest", channel: "email")).Should().Be(1);
    }

    [Fact]
    public async Task A2_One_decision_for_a_message_and_its_earliest_event_says_the_outcome()
    {
        var told = await BeginAsync("a2");
        await told.Trigger("ann", D(0)).Send("ann", D(1), message: "m", notSent: "not_opted_in").PostAsync();
        (await told.TotalAsync("sendRequest", channel: "email")).Should().Be(0);
        await told.Send("ann", D(0), message: "m").PostAsync();
        (await told.TotalAsync("sendRequest")).Should().Be(1);
        (await told.TotalAsync("sendRequest", channel: "email")).Should().Be(1);
    }

    [Fact]
    public async Task A3_A_channel_joins_the_click_through_rate_with_the_versions_first_impression_in_it()
    {
        var told = await BeginAsync("a3");
        await told.Reach("ann", D(0), "e").Impression("e", D(0, 11)).Send("ann", D(1), "sms", "s").Click("s", D(1, 11)).PostAsync();
        (await told.CellAsync("ctr")).Number("value").Should().Be(0);
        await told.Impression("s", D(1, 12)).PostAsync();
        (await told.CellAsync("ctr")).Number("value").Should().Be(0.5m);
        (await told.CellAsync("ctr", channel: "sms")).Number("value").Should().Be(1);
    }

    [Fact]
    public async Task A4_Each_click_opens_a_window_of_its_own()
    {
        var told = await BeginAsync("a4");
        await told.Reach("ann", D(0, 9), "m").Click("m", D(0)).Click("m", D(6)).Buy("ann", D(12)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        var credit = (await told.CreditsAsync()).Should().ContainSingle().Subject.GetProperty("click");
        credit.GetProperty("windowEndsAt").GetDateTimeOffset().Should().Be(D(13));
    }

    [Fact]
    public async Task A6_Channel_rows_add_up_to_the_variation_row()
    {
        var told = await BeginAsync("a6");
        await told.Reach("ann", D(0), "e").Send("ann", D(0), "sms", "s")
            .Click("e", D(1)).Buy("ann", D(1, 12), 7).Click("s", D(2)).Buy("ann", D(2, 12), 5).PostAsync();
        (await told.TotalAsync("revenue", channel: "email")).Should().Be(7);
        (await told.TotalAsync("revenue", channel: "sms")).Should().Be(5);
        (await told.TotalAsync("revenue")).Should().Be(12);
    }

    [Fact]
    public async Task A7_The_overview_shows_what_the_reports_over_its_range_say()
    {
        var told = await BeginAsync("a7");
        await told.Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(2), 10)
            .Reach("bob", D(5), "m2").Click("m2", D(6)).Buy("bob", D(7), 20).PostAsync();
        foreach (var range in new[] { "", "?from=2026-03-02&to=2026-03-03", "?from=2026-03-03" })
        {
            var campaign = (await host.Http.GetAsync("/overview" + range, HttpStatusCode.OK)).GetProperty("campaigns").EnumerateArray().Single(c => c.Text("id") == "a7");
            campaign.Number("revenue").Should().Be((await told.ReportAsync(range)).GetProperty("headline").Number("revenue"));
        }
    }

    [Fact]
    public async Task A8_The_earliest_copy_of_a_transaction_says_its_value_and_a_differing_one_is_reported()
    {
        var told = await BeginAsync("a8");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2, 12), 99, "o").PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(99);
        await told.Buy(null, D(2, 11), 10, "o", browser: "unknown").PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(10);
        (await host.Http.GetAsync("/campaigns/a8/diagnostics", HttpStatusCode.OK)).Number("differingCopies").Should().Be(1);
        var answer = await told.Buy("ann", D(2), 1, id: "000").PostAsync();
        answer.GetProperty("errors").EnumerateArray().Single().Text("code").Should().Be("conflicting_duplicate");
    }

    [Fact]
    public async Task A8_More_than_five_minutes_ahead_is_refused()
    {
        var told = await BeginAsync("a8-ahead");
        var answer = await told.Trigger("ann", TimeProvider.System.GetUtcNow().AddMinutes(6)).PostAsync(HttpStatusCode.UnprocessableEntity);
        answer.GetProperty("errors").EnumerateArray().Single().Text("pointer").Should().Be("/events/0/occurredAt");
    }

    [Fact]
    public async Task A9_Without_a_transaction_id_every_event_is_a_purchase()
    {
        var told = await BeginAsync("a9");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2)).Buy("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(2);
    }

    [Fact]
    public async Task A10_With_eventsUntil_rangeEnd_nothing_from_the_ranges_end_on_counts()
    {
        var told = await BeginAsync("a10");
        await told.Reach("ann", D(0), "m").Click("m", D(0, 11)).Buy("ann", D(0, 12), 10, "o1").Buy("ann", D(1, 0), 20, "o2")
            .Refund("o1", D(3), 4).Buy(null, D(0, 13), 40, "o3", browser: "b").Identify("b", "ann", D(2)).PostAsync();
        const string Day = "&from=2026-03-02&to=2026-03-03";
        (await told.TotalAsync("netRevenue", more: Day)).Should().Be(26);
        (await told.TotalAsync("netRevenue", more: Day + "&eventsUntil=rangeEnd")).Should().Be(10);
        (await told.CreditsAsync("?from=2026-03-02&to=2026-03-03&eventsUntil=rangeEnd")).Should().ContainSingle();
        (await told.OutcomeAsync("identified_too_late", "?from=2026-03-02&to=2026-03-03")).Should().Be(1);
        (await told.OutcomeAsync("identified_too_late", "?from=2026-03-02&to=2026-03-03&eventsUntil=rangeEnd")).Should().Be(0);
        (await told.OutcomeAsync("not_identified", "?from=2026-03-02&to=2026-03-03&eventsUntil=rangeEnd")).Should().BeGreaterThanOrEqualTo(1);
        var found = await host.Http.GetAsync("/campaigns/a10/diagnostics?from=2026-03-02&to=2026-03-03", HttpStatusCode.OK);
        found.Number("unidentifiedPurchases").Should().Be(found.GetProperty("purchases").Number("not_identified") + 1, "the one identified too late is among them");
    }

    [Fact]
    public async Task A12_Somebody_in_two_versions_is_in_both_cohorts()
    {
        var told = await BeginAsync("a12");
        await host.Http.PostAsync("/campaigns/a12/versions", new { startsAt = D(1), variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "email" } } } }, HttpStatusCode.Created);
        await told.Reach("ann", D(0), "m1").Reach("ann", D(2), "m2").Click("m1", D(2, 12)).Buy("ann", D(3)).PostAsync();
        (await told.TotalAsync("purchase", more: "&version=v1")).Should().Be(1);
        (await told.TotalAsync("purchase", more: "&version=v2")).Should().Be(0);
        (await told.UsersAsync(query: "?version=v2")).Should().Be(1);
        var other = await host.Http.GetAsync("/campaigns/a12/diagnostics?version=v2", HttpStatusCode.OK);
        (other.GetProperty("purchases").Number("credited"), other.Number("creditedToOtherVersion")).Should().Be((1, 1));
    }

    [Fact]
    public async Task A13_Events_of_another_variation_are_mixed_and_in_no_row()
    {
        var told = await BeginAsync("a13");
        await told.Reach("ann", D(0), "m1").Reach("ann", D(1), "m2", "sms", "B").Click("m1", D(2)).Click("m2", D(3)).Buy("ann", D(4)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        (await told.TotalAsync("purchase", "B")).Should().Be(0);
        (await told.UsersAsync()).Should().Be(1);
        (await told.UsersAsync("B")).Should().Be(0);
        (await told.ReportAsync()).GetProperty("health").Number("mixedUsers").Should().Be(1);
        (await told.OutcomeAsync("mixed")).Should().Be(1);
        (await told.CreditsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A14_Somebody_who_enters_again_counts_once()
    {
        var told = await BeginAsync("a14");
        await told.Trigger("ann", D(0)).Trigger("ann", D(1)).Trigger("ann", D(2)).PostAsync();
        (await told.UsersAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A15_The_order_of_arrival_does_not_matter_the_time_of_the_identify_does()
    {
        var told = await BeginAsync("a15");
        await told.Buy(null, D(2), 10, browser: "b").Buy(null, D(4), 20, browser: "b").Identify("b", "ann", D(3)).Click("m", D(1)).Reach("ann", D(0), "m").PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(20);
        (await told.OutcomeAsync("identified_too_late")).Should().Be(1);
    }

    [Fact]
    public async Task A16_The_clicks_person_comes_from_the_message_the_purchases_from_its_link()
    {
        var told = await BeginAsync("a16");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Identify("laptop", "ann", D(2)).Buy(null, D(3), browser: "laptop").PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task A17_A_shared_browsers_event_belongs_to_whoever_was_linked_last_before_it()
    {
        var told = await BeginAsync("a17");
        await told.Reach("ann", D(0), "m1").Reach("bob", D(0), "m2", "sms", "B").Click("m1", D(1)).Click("m2", D(1))
            .Identify("b", "ann", D(2)).Buy(null, D(3), 10, browser: "b").Identify("b", "bob", D(4)).Buy(null, D(4), 20, browser: "b").PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(10);
        (await told.TotalAsync("revenue", "B")).Should().Be(20);
    }

    [Fact]
    public async Task A19_Net_revenue_subtracts_refunds_up_to_the_orders_value()
    {
        var told = await BeginAsync("a19");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2), 10, "o").Buy("ann", D(2), 30, "p").Refund("o", D(3), 8).Refund("o", D(4), 8).PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(40);
        (await told.TotalAsync("netRevenue")).Should().Be(30);
        (await told.OutcomeAsync("over_refund")).Should().Be(1);
        (await told.CreditsAsync()).Sum(c => c.Number("refunded")).Should().Be(10);
    }

    [Fact]
    public async Task A20_A_rate_serves_its_day_and_seven_more_and_without_one_a_purchase_is_unconverted()
    {
        var told = await BeginAsync("a20");
        await told.SetRatesAsync(("CHF", "2026-03-03", 1.23456m));
        await told.Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(1, 11), 0.05m, currency: "CHF").Buy("ann", D(7), 1, currency: "SEK")
            .Send("ann", D(6), message: "m2").Click("m2", D(7)).Buy("ann", D(8, 23), 100, currency: "CHF").Buy("ann", D(9), 100, currency: "CHF").PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(4);
        (await told.TotalAsync("revenue")).Should().Be(0.0617m + 123.456m);
        (await told.OutcomeAsync("unconverted")).Should().Be(2);
        (await told.OutcomeAsync("credited")).Should().Be(2);
        (await told.ReportAsync()).GetProperty("health").Number("unconvertedPurchases").Should().Be(2);
        foreach (var query in new[] { "", "?eventsUntil=rangeEnd" })
        {
            var found = await host.Http.GetAsync("/campaigns/a20/diagnostics" + query, HttpStatusCode.OK);
            found.GetProperty("unconvertedCurrencies").EnumerateArray().Select(c => c.GetString()).Should().Equal("CHF", "SEK");
        }

        await told.SetRatesAsync(("CHF", "2026-03-11", 2m));
        (await told.TotalAsync("revenue")).Should().Be(0.0617m + 123.456m + 200);
        using var removed = await host.Http.DeleteAsync(new Uri("/api/v1/exchange-rates/CHF/2026-03-11", UriKind.Relative));
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await host.CatchUpAsync();
        (await told.TotalAsync("revenue")).Should().Be(0.0617m + 123.456m);
    }

    [Fact]
    public async Task A20_The_rate_is_that_of_the_orders_day_in_the_sites_time_zone()
    {
        var told = await BeginAsync("a20-zone");
        await told.SetSiteAsync(new { timeZone = "Asia/Kolkata" });
        await told.SetRatesAsync(("NOK", "2026-03-03", 1m), ("NOK", "2026-03-04", 2m));
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(1, 18, 29, 59), 10, currency: "NOK").Buy("ann", D(1, 18, 30), 10, currency: "NOK").PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(30);
        await told.SetSiteAsync(new { timeZone = "UTC" });
    }

    [Fact]
    public async Task A21_A_legacy_campaign_measures_its_three_metrics()
    {
        var told = await BeginAsync("a21", c => c["createdAt"] = "2025-12-13T23:59:59Z");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(2)).Cart("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
        (await told.TotalAsync("addToCart")).Should().Be(1);
        (await told.CellAsync("ctr")).Text("reason").Should().Be("legacy_campaign");
        (await told.ReportAsync()).GetProperty("headline").Number("messagesSent").Should().BeNull();
    }

    [Fact]
    public async Task A22_Add_to_cart_is_shown_when_it_is_asked_for()
    {
        var told = await BeginAsync("a22");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Cart("ann", D(2)).Cart("ann", D(9)).PostAsync();
        (await told.ReportAsync()).Variation("A").GetProperty("metrics").TryGetProperty("addToCart", out _).Should().BeFalse();
        (await told.TotalAsync("addToCart")).Should().Be(1);
    }

    [Fact]
    public async Task A24_Users_who_triggered_are_the_allocated_people()
    {
        var told = await BeginAsync("a24");
        await told.Trigger("ann", D(0)).Trigger("bob", D(0), "B").Trigger("ann", D(1)).PostAsync();
        (await told.ReportAsync()).GetProperty("headline").Number("users").Should().Be(2);
    }

    [Fact]
    public async Task A26_Each_click_uses_the_window_in_force_at_its_time()
    {
        var told = await BeginAsync("a26");
        await host.Http.PatchAsync("/campaigns/a26", new { attributionWindow = "PT2H", validFrom = D(1) });
        await told.Reach("ann", D(0), "m").Click("m", D(0, 11)).Buy("ann", D(1, 11), 1).Click("m", D(2)).Buy("ann", D(2, 11), 2)
            .Buy("ann", D(7, 10, 30), 4).Buy("ann", D(7, 11, 30), 8).PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(7);
        (await told.TotalAsync("allRevenue")).Should().Be(3);
    }

    [Fact]
    public async Task A28_Reclassifying_a_click_moves_its_credit_and_its_revenue()
    {
        var told = await BeginAsync("a28");
        await told.Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2").Click("m1", D(1), id: "early").Click("m2", D(2), id: "late").Buy("ann", D(3), 30).PostAsync();
        (await told.TotalAsync("revenue", channel: "sms")).Should().Be(30);
        await ReclassifyAsync("a28-late", machine: true);
        (await told.TotalAsync("revenue", channel: "sms")).Should().Be(0);
        (await told.TotalAsync("revenue", channel: "email")).Should().Be(30);
        (await told.TotalAsync("revenue", channel: "sms", more: "&machine=include")).Should().Be(30);
        var diagnostics = await host.Http.GetAsync("/campaigns/a28/diagnostics", HttpStatusCode.OK);
        var clicks = diagnostics.GetProperty("clicks").GetProperty("sms");
        (clicks.Number("human"), clicks.Number("machine")).Should().Be((0, 1));
        var all = diagnostics.GetProperty("allClicks");
        (all.Number("human"), all.Number("machine"), all.Text("lastAt")).Should().Be((1, 1, clicks.Text("lastAt")), "the e-mail's click is the other one");
        (await ReclassifyAsync("a28-early", machine: true)).Number("changed").Should().Be(1);
        (await told.TotalAsync("revenue")).Should().Be(0);
        (await told.OutcomeAsync("machine_click_only")).Should().Be(1);
        (await ReclassifyAsync("a28-late", machine: false)).Number("changed").Should().Be(1);
        (await ReclassifyAsync("a28-late", machine: false)).Number("unchanged").Should().Be(1);
        (await told.TotalAsync("revenue", channel: "sms")).Should().Be(30);
        var errors = (await host.Http.PostAsync("/events/reclassify", new { eventIds = new[] { "nowhere", "a28-000" }, machine = true })).GetProperty("errors");
        errors.EnumerateArray().Select(e => e.Text("code")).Should().Equal("not_found", "not_a_touch");
    }

    [Fact]
    public async Task A31_A_control_is_compared_by_all_purchases()
    {
        var told = await BeginAsync("a31", c => c["version"]!["variations"] = JsonNode.Parse("""
            [{"id":"A","trafficShare":50,"channels":["email"]},{"id":"C","trafficShare":50,"channels":[],"isControl":true}]
            """));
        await told.Trigger("ann", D(0), "C").Buy("ann", D(1), 10).Buy("ann", D(7), 20).PostAsync();
        (await told.CellAsync("purchase", "C")).Text("reason").Should().Be("control_has_no_message");
        (await told.TotalAsync("sendRequest", "C")).Should().Be(0);
        (await told.TotalAsync("allRevenue", "C")).Should().Be(10);
    }

    [Fact]
    public async Task A33_Erasing_a_person_keeps_the_totals_and_forgets_the_name()
    {
        var told = await BeginAsync("a33");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Identify("b", "ann", D(1)).Buy(null, D(2), browser: "b").PostAsync();
        (await told.CreditsAsync()).Single().Text("userId").Should().Be("a33-ann");
        using var erased = await host.Http.DeleteAsync(new Uri("/api/v1/people/a33-ann", UriKind.Relative));
        erased.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await told.CreditsAsync()).Single().Text("userId").Should().BeNull();
        await told.Buy("ann", D(3)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(2);
        (await told.CreditsAsync()).Select(c => c.Text("userId")).Should().AllSatisfy(u => u.Should().BeNull());
        using var unknown = await host.Http.DeleteAsync(new Uri("/api/v1/people/nobody", UriKind.Relative));
        await Requests.ReadAsync(unknown, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A34_A_purchase_at_the_clicks_own_instant_is_not_after_it()
    {
        var told = await BeginAsync("a34");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(1)).Buy("ann", D(1).AddMicroseconds(1)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(1);
    }

    [Fact]
    public async Task A35_A_click_without_its_send_counts_nowhere_until_the_send_arrives_whatever_its_time()
    {
        var told = await BeginAsync("a35");
        await told.Trigger("ann", D(0)).ClickBy("ann", D(1), "sms").Click("m", D(1, 11)).Buy("ann", D(2)).PostAsync();
        (await told.TotalAsync("purchase")).Should().Be(0);
        var unmatched = await host.Http.GetAsync("/campaigns/a35/diagnostics", HttpStatusCode.OK);
        unmatched.GetProperty("clicks").GetProperty("sms").Number("unmatched").Should().Be(1);
        unmatched.GetProperty("allClicks").Number("unmatched").Should().Be(1);
        var unknown = unmatched.GetProperty("unknownMessages").Number("clicks");
        unknown.Should().BeGreaterThanOrEqualTo(1);
        unmatched.GetProperty("clicksWithoutSend").Number("count").Should().Be(1 + unknown);
        unmatched.GetProperty("clicksWithoutSend").Number("of").Should().Be(1 + unknown);
        unmatched.GetProperty("withoutIdentity").Number("of").Should().Be(unmatched.GetProperty("withoutIdentity").Number("count") + 1);
        await told.Send("ann", D(5), message: "m").PostAsync();
        (await told.TotalAsync("purchase", channel: "email")).Should().Be(1);
    }

    [Fact]
    public async Task A35_A_send_of_somebody_without_a_trigger_implies_an_allocation()
    {
        var told = await BeginAsync("a35-implied");
        await told.Send("ann", D(1), message: "m").PostAsync();
        (await told.UsersAsync(query: "?from=2026-03-03&to=2026-03-04")).Should().Be(1);
        await told.Trigger("ann", D(2)).PostAsync();
        (await told.UsersAsync(query: "?from=2026-03-03&to=2026-03-04")).Should().Be(0);
        (await told.UsersAsync(query: "?from=2026-03-04&to=2026-03-05")).Should().Be(1);
    }

    [Fact]
    public async Task A36_Clicks_after_the_versions_end_count_for_the_version_of_their_send()
    {
        var told = await BeginAsync("a36");
        await host.Http.PostAsync("/campaigns/a36/versions", new { startsAt = D(1), variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "email" } } } }, HttpStatusCode.Created);
        await told.Reach("ann", D(0), "m").Click("m", D(3)).Buy("ann", D(4)).PostAsync();
        (await told.TotalAsync("purchase", more: "&version=v1")).Should().Be(1);
        (await told.UsersAsync(query: "?version=v2")).Should().Be(0);
    }

    [Fact]
    public async Task A37_A_click_that_names_another_person_than_its_message_is_the_messages_persons()
    {
        var told = await BeginAsync("a37");
        await told.Reach("ann", D(0), "m").Click("m", D(1), user: "bob").Buy("ann", D(2), 10).Buy("bob", D(2), 20).PostAsync();
        (await told.TotalAsync("revenue")).Should().Be(10);
    }

    [Fact]
    public async Task A38_The_default_version_is_the_one_in_force_now()
    {
        var told = await BeginAsync("a38");
        await host.Http.PostAsync(
            "/campaigns/a38/versions",
            new { id = "next", startsAt = TimeProvider.System.GetUtcNow().AddDays(30), variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "email" } } } },
            HttpStatusCode.Created);
        (await told.ReportAsync()).GetProperty("version").Text("id").Should().Be("v1");
    }

    private async Task<System.Text.Json.JsonElement> ReclassifyAsync(string eventId, bool machine)
    {
        var answer = await host.Http.PostAsync("/events/reclassify", new { eventIds = new[] { eventId }, machine });
        await host.CatchUpAsync();
        return answer;
    }
}
