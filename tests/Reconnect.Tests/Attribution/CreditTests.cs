using Reconnect.Campaigns;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Attribution;

public sealed class CreditTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A34_a_purchase_at_the_clicks_own_instant_is_not_after_it(int microseconds, int purchases) =>
        new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(1).AddMicroseconds(microseconds))
            .Counted("ann").Purchases.Should().Be(purchases);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void A4_a_window_closes_at_its_end_to_the_microsecond(int microseconds, int purchases) =>
        new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(8).AddMicroseconds(microseconds))
            .Counted("ann").Purchases.Should().Be(purchases);

    [Fact]
    public void A4_seven_days_are_168_hours_across_a_change_of_clocks()
    {
        var site = Site() with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") };
        Story Told(TimeSpan after) => new Story(site).Reach("ann", D(3), "m1").Click("m1", D(4)).Buy("ann", D(4) + after);

        Told(TimeSpan.FromHours(168) - Instant).Counted("ann").Purchases.Should().Be(1);
        Told(TimeSpan.FromHours(168)).Counted("ann").Purchases.Should().Be(0);
    }

    [Fact]
    public void A4_each_click_opens_its_own_window()
    {
        var story = new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Click("m1", D(7)).Buy("ann", D(13)).Buy("ann", D(14)).Buy("ann", D(15));

        story.Counted("ann").Purchases.Should().Be(1);
    }

    [Fact]
    public void A6_an_earlier_click_with_a_longer_window_earns_what_the_last_one_no_longer_can()
    {
        var windows = new[] { (AttributionWindow.Beginning, TimeSpan.FromDays(30)), (D(2, 0), TimeSpan.FromDays(1)) };
        var story = new Story(Site(Campaign(windows: windows)))
            .Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2").Click("m1", D(1)).Click("m2", D(3)).Buy("ann", D(3, 11)).Buy("ann", D(10));

        story.Counted("ann", "sms").Purchases.Should().Be(1);
        story.Counted("ann", "email").Purchases.Should().Be(1);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void A26_a_click_uses_the_window_in_force_at_its_time_the_instant_of_change_included(int microseconds, int purchases)
    {
        var windows = new[] { (AttributionWindow.Beginning, TimeSpan.FromDays(7)), (D(1), TimeSpan.FromHours(1)) };

        new Story(Site(Campaign(windows: windows))).Reach("ann", D(0), "m1").Click("m1", D(1).AddMicroseconds(microseconds)).Buy("ann", D(3))
            .Counted("ann").Purchases.Should().Be(purchases);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void A4_a_window_shorter_than_another_of_the_campaign_closes_at_its_end_too(int microseconds, int purchases)
    {
        var windows = new[] { (AttributionWindow.Beginning, TimeSpan.FromDays(7)), (D(1, 0), TimeSpan.FromHours(1)) };

        new Story(Site(Campaign(windows: windows))).Reach("ann", D(0), "m1").Click("m1", D(1)).Buy("ann", D(1, 11).AddMicroseconds(microseconds))
            .Counted("ann").Purchases.Should().Be(purchases);
    }

    [Fact]
    public void A26_All_Purchases_uses_the_window_in_force_at_the_first_trigger()
    {
        var windows = new[] { (AttributionWindow.Beginning, TimeSpan.FromDays(3)), (D(1), TimeSpan.FromDays(30)) };

        new Story(Site(Campaign(windows: windows))).Trigger("ann", D(0)).Trigger("ann", D(2)).Buy("ann", D(3, 9)).Buy("ann", D(3)).Buy("ann", D(9))
            .Counted("ann").AllPurchases.Should().Be(1);
    }

    [Fact]
    public void All_Purchases_begin_with_the_first_trigger_its_instant_included() =>
        new Story().Trigger("ann", D(1)).Buy("ann", D(1) - Instant).Buy("ann", D(1)).Buy("ann", D(8) - Instant).Buy("ann", D(8))
            .Counted("ann").AllPurchases.Should().Be(2);

    [Fact]
    public void Of_two_clicks_at_one_instant_the_one_of_the_later_send_wins()
    {
        var story = new Story().Reach("ann", D(0), "m1").Send("ann", D(1), "sms", "m2")
            .Click("m1", D(2), id: "z").Click("m2", D(2), id: "a").Buy("ann", D(3));

        story.Counted("ann", "sms").Purchases.Should().Be(1);
    }

    [Theory]
    [InlineData("a", "b", "sms")]
    [InlineData("b", "a", "email")]
    public void Of_two_clicks_at_one_instant_on_sends_of_one_instant_the_greater_event_id_wins(string emailId, string smsId, string winner)
    {
        var story = new Story().Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2")
            .Click("m1", D(2), id: emailId).Click("m2", D(2), id: smsId).Buy("ann", D(3));

        story.Counted("ann", winner).Purchases.Should().Be(1);
        story.Counted("ann").Purchases.Should().Be(1);
    }

    [Fact]
    public void An_unsubscribe_is_not_a_click()
    {
        var counted = new Story().Reach("ann", D(0), "m1").Unsubscribe("m1", D(1)).Buy("ann", D(2)).Counted("ann");

        (counted.Clicks, counted.Purchases).Should().Be((0, 0));
    }

    [Fact]
    public void An_impression_earns_nothing() =>
        new Story().Reach("ann", D(0), "m1").Impression("m1", D(1)).Buy("ann", D(2)).Counted("ann").Purchases.Should().Be(0);

    [Fact]
    public void A_click_earns_nothing_for_another_person() =>
        new Story().Reach("ann", D(0), "m1").Reach("bob", D(0), "m2").Click("m1", D(1)).Buy("bob", D(2)).Counted("bob").Purchases.Should().Be(0);

    [Fact]
    public void A37_the_messages_person_earns_from_a_click_that_names_another()
    {
        var story = new Story().Reach("ann", D(0), "m1").Reach("bob", D(0), "m2").Click("m1", D(1), user: "bob").Buy("ann", D(2)).Buy("bob", D(2));

        story.Counted("ann").Purchases.Should().Be(1);
        story.Counted("bob").Purchases.Should().Be(0);
    }

    [Fact]
    public void Add_to_carts_are_credited_like_purchases()
    {
        var story = new Story().Identify("phone", "ann", D(0)).Reach("ann", D(0), "m1").Click("m1", D(1))
            .Cart("ann", D(1)).Cart("ann", D(2)).Cart(user: null, D(2), "phone").Cart("ann", D(8));

        story.Counted("ann").AddToCarts.Should().Be(2);
        story.Counted("ann", "email").AddToCarts.Should().Be(2);
    }

    [Fact]
    public void A36_a_click_after_the_versions_end_counts_for_the_version_of_its_send()
    {
        var story = new Story(Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))])))
            .Reach("ann", D(0), "m1").Click("m1", D(5)).Impression("m1", D(5)).Buy("ann", D(6));

        story.Counted("ann", version: 1).Should().Match<Reconnect.Attribution.Measures>(m => m.Clicks == 1 && m.Impressions == 1 && m.Purchases == 1);
        story.Row("ann", version: 2).Should().BeNull();
    }

    [Fact]
    public void The_window_that_may_still_earn_ends_last_of_all_windows()
    {
        var windows = new[] { (AttributionWindow.Beginning, TimeSpan.FromDays(30)), (D(2, 0), TimeSpan.FromDays(1)) };
        var story = new Story(Site(Campaign(windows: windows))).Reach("ann", D(0), "m1").Click("m1", D(1)).Click("m1", D(5));

        story.Row("ann")!.WindowUntil.Should().Be(D(31));
        new Story().Reach("ann", D(0), "m1").Row("ann")!.WindowUntil.Should().BeNull();
    }
}
