using System.Collections.Frozen;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Attribution;

/// <summary>The golden cases of METRICS.md 6, as far as one person's attribution decides them.</summary>
public sealed class GoldenCaseTests
{
    [Fact]
    public void G1_without_a_click_a_purchase_is_not_credited_but_belongs_to_All_Purchases()
    {
        var counted = new Story().Reach("ann", D(0), "m1").Buy("ann", D(1)).Counted("ann");

        (counted.Purchases, counted.AllPurchases).Should().Be((0, 1));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void G2_a_window_of_seven_days_ends_before_its_last_instant(int seconds, int purchases) =>
        new Story().Reach("ann", D(0, 9), "m1").Click("m1", D(0)).Buy("ann", D(7).AddSeconds(seconds))
            .Counted("ann").Purchases.Should().Be(purchases);

    [Fact]
    public void G3_the_last_click_wins_whatever_its_channel()
    {
        var story = new Story().Reach("ann", D(0, 9), "m1").Send("ann", D(0, 9), "sms", "m2")
            .Click("m1", D(0)).Click("m2", D(1)).Buy("ann", D(2));

        story.Counted("ann").Purchases.Should().Be(1);
        story.Counted("ann", "sms").Purchases.Should().Be(1);
        story.Counted("ann", "email").Purchases.Should().Be(0);
    }

    [Fact]
    public void G4_a_click_received_after_the_purchase_earns_it() =>
        new Story().Buy("ann", D(2)).Click("m1", D(1)).Reach("ann", D(0), "m1").Counted("ann").Purchases.Should().Be(1);

    [Fact]
    public void G5_copies_of_a_transaction_are_one_purchase()
    {
        var counted = new Story().Reach("ann", D(0), "m1").Click("m1", D(1))
            .Buy("ann", D(2), 10m, "t1").Buy("ann", D(2), 10m, "t1").Buy("ann", D(2, 11), 10m, "t1").Counted("ann");

        (counted.Purchases, counted.Revenue, counted.AllPurchases).Should().Be((1, 10m, 1));
    }

    [Fact]
    public void G6_an_identify_before_the_purchase_counts_however_late_it_arrives() =>
        new Story().Reach("ann", D(0), "m1").Click("m1", D(1))
            .Buy(user: null, D(2), browser: "phone").Identify("phone", "ann", D(2).AddMinutes(-1))
            .Counted("ann").Purchases.Should().Be(1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 1)]
    public void G7_an_identify_after_the_purchase_counts_only_within_the_grace(int graceMinutes, int purchases) =>
        new Story(Site() with { IdentityGrace = TimeSpan.FromMinutes(graceMinutes) }).Reach("ann", D(0), "m1").Click("m1", D(1))
            .Buy(user: null, D(2), browser: "phone").Identify("phone", "ann", D(2).AddMinutes(10))
            .Counted("ann").Purchases.Should().Be(purchases);

    [Fact]
    public void G8_a_purchase_on_another_device_is_the_same_persons_A16() =>
        new Story().Reach("ann", D(0), "m1").Click("m1", D(1), browser: "phone").Buy("ann", D(2), browser: "laptop")
            .Counted("ann").Purchases.Should().Be(1);

    [Fact]
    public void G9_who_is_not_opted_in_counts_in_the_variation_and_in_no_channel()
    {
        var story = new Story().Trigger("ann", D(0), "B").Send("ann", D(0), "sms", notSent: "not_opted_in", variation: "B");

        var row = story.Row("ann")!;
        row.VariationId.Should().Be(12);
        (row.Measures.Requested + row.Measures.NotOptedIn, row.Measures.Sent).Should().Be((1, 0));
        story.Counted("ann", "sms").Should().Match<Reconnect.Attribution.Measures>(m => m.Requested == 0 && m.Sent == 0);
    }

    [Fact]
    public void G10_each_campaign_credits_a_purchase_independently_A7()
    {
        var story = new Story(Site(Campaign("c1"), Campaign("c2", [Version(2)])))
            .Reach("ann", D(0), "m1").Reach("ann", D(0), "m2", campaign: "c2")
            .Click("m1", D(1)).Click("m2", D(2)).Buy("ann", D(3));

        story.Counted("ann", version: 1).Purchases.Should().Be(1);
        story.Counted("ann", version: 2).Purchases.Should().Be(1);
    }

    [Fact]
    public void G11_two_triggers_are_one_user_with_two_sends_A14()
    {
        var story = new Story().Reach("ann", D(0), "m1").Reach("ann", D(5), "m2").Click("m2", D(5, 11)).Buy("ann", D(6));

        story.Facts("ann").Cohort.Where(f => f.Channel.Length == 0).Should().ContainSingle();
        var counted = story.Counted("ann");
        (counted.Requested, counted.Purchases).Should().Be((2, 1));
    }

    [Fact]
    public void G12_the_first_trigger_decides_which_ranges_a_person_belongs_to() =>
        new Story().Reach("ann", D(5), "m2").Reach("ann", D(0), "m1").Row("ann")!.FirstTrigger.Should().Be(D(0));

    [Fact]
    public void G13_what_happens_after_the_range_counts_for_its_people()
    {
        var row = new Story().Reach("ann", D(0), "m1").Click("m1", D(3)).Buy("ann", D(4)).Row("ann")!;

        (row.FirstTrigger, row.Measures.Purchases).Should().Be((D(0), 1));
    }

    [Fact]
    public void G14_a_purchase_goes_to_the_version_of_its_click_and_the_person_to_both_A12()
    {
        var story = new Story(Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))])))
            .Reach("ann", D(0, 9), "m1").Click("m1", D(0)).Reach("ann", D(1), "m2").Click("m2", D(2)).Buy("ann", D(3));

        story.Row("ann", version: 1)!.Measures.Purchases.Should().Be(0);
        story.Row("ann", version: 2)!.Measures.Purchases.Should().Be(1);
    }

    [Fact]
    public void G15_orders_are_converted_and_a_refund_uses_its_orders_rate()
    {
        var site = Site() with { Rates = Rates(("EUR", DateOnly.FromDateTime(D(2).Date), 1.10m), ("EUR", DateOnly.FromDateTime(D(9).Date), 9m)) };
        var counted = new Story(site).Reach("ann", D(0), "m1").Click("m1", D(1))
            .Buy("ann", D(2), 100m, "t1", "EUR").Buy("ann", D(2), 50m, "t2", "USD").Refund("t1", D(9), 20m)
            .Counted("ann");

        (counted.Revenue, counted.NetRevenue).Should().Be((160m, 138m));
    }

    [Theory]
    [InlineData("2025-12-13T23:30:00-05:00", true)]
    [InlineData("2025-12-14T00:00:00-05:00", false)]
    [InlineData("2025-12-14T04:59:59Z", true)]
    public void G16_a_campaign_is_legacy_by_the_day_of_the_sites_time_zone_A21(string createdAt, bool legacy)
    {
        var campaign = Campaign() with { CreatedAt = DateTimeOffset.Parse(createdAt, System.Globalization.CultureInfo.InvariantCulture) };

        campaign.IsLegacy(Site() with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") }).Should().Be(legacy);
    }

    [Fact]
    public void G17_clicks_and_impressions_count_in_their_channel()
    {
        var story = new Story().Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2")
            .Impression("m1", D(1)).Impression("m1", D(2)).Click("m1", D(2)).Click("m2", D(2)).Click("m2", D(3));

        var (email, sms) = (story.Counted("ann", "email"), story.Counted("ann", "sms"));
        (email.Impressions, email.Clicks, sms.Impressions, sms.Clicks).Should().Be((2, 1, 0, 2));
    }

    [Fact]
    public void G18_a_scanners_click_earns_nothing_unless_machines_are_included()
    {
        var story = new Story().Reach("ann", D(0), "m1").Click("m1", D(0).AddSeconds(1), machine: true).Buy("ann", D(1));

        story.Counted("ann").Purchases.Should().Be(0);
        story.Counted("ann", machine: true).Purchases.Should().Be(1);
        story.Counted("ann", "email", machine: true).Purchases.Should().Be(1);
    }

    [Fact]
    public void G19_nobody_allocated_is_nobody_counted() =>
        new Story().Buy("ann", D(1)).Click("m1", D(0), user: "ann").Facts("ann").Cohort.Should().BeEmpty();

    [Fact]
    public void A_campaign_that_does_not_exist_yet_counts_nothing() =>
        new Story(Site() with { Campaigns = FrozenDictionary<string, Reconnect.Campaigns.CampaignDefinition>.Empty })
            .Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(2)).Facts("ann").Cohort.Should().BeEmpty();
}
