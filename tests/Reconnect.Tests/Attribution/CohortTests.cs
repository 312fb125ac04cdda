using Reconnect.Attribution;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Attribution;

public sealed class CohortTests
{
    [Fact]
    public void A13_the_first_allocation_decides_the_variation()
    {
        var row = new Story().Trigger("ann", D(1), "B").Trigger("ann", D(0), "A").Row("ann")!;

        (row.VariationId, row.FirstTrigger, row.Mixed).Should().Be((11, D(0), true));
    }

    [Theory]
    [InlineData("a", "b", 11)]
    [InlineData("b", "a", 12)]
    public void Of_two_first_triggers_at_one_instant_the_smaller_event_id_decides(string idA, string idB, int variation) =>
        new Story().Trigger("ann", D(0), "A", id: idA).Trigger("ann", D(0), "B", id: idB).Row("ann")!.VariationId.Should().Be(variation);

    [Fact]
    public void A13_events_of_another_variation_are_in_no_row()
    {
        var story = new Story().Reach("ann", D(0), "m1").Reach("ann", D(1), "m2", "sms", "B").Click("m2", D(2)).Impression("m2", D(2)).Buy("ann", D(3));

        story.Counted("ann").Should().Match<Measures>(m => m.Requested == 1 && m.Clicks == 0 && m.Impressions == 0 && m.Purchases == 0);
        story.Row("ann", "sms").Should().BeNull();
        story.Row("ann")!.Mixed.Should().BeTrue();
    }

    [Fact]
    public void A13_a_click_of_another_variation_takes_the_credit_with_it()
    {
        var story = new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Reach("ann", D(1), "m2", "sms", "B").Click("m2", D(2)).Buy("ann", D(3));

        story.Counted("ann").Purchases.Should().Be(0);
        story.Counted("ann").AllPurchases.Should().Be(1);
    }

    [Fact]
    public void A13_a_send_of_another_variation_alone_makes_mixed() =>
        new Story().Trigger("ann", D(0)).Send("ann", D(1), "sms", variation: "B").Row("ann")!.Mixed.Should().BeTrue();

    [Fact]
    public void A12_allocation_starts_afresh_in_each_version()
    {
        var story = new Story(Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))])))
            .Trigger("ann", D(0), "A").Trigger("ann", D(1), "B");

        (story.Row("ann", version: 1)!.VariationId, story.Row("ann", version: 2)!.VariationId).Should().Be((11, 22));
        story.Row("ann", version: 2)!.Mixed.Should().BeFalse();
    }

    [Fact]
    public void A_version_begins_with_its_start_and_ends_before_its_end()
    {
        var site = Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))]));

        new Story(site).Trigger("ann", D(1, 0).AddMicroseconds(-1)).Row("ann", version: 1).Should().NotBeNull();
        new Story(site).Trigger("ann", D(1, 0)).Row("ann", version: 2).Should().NotBeNull();
        new Story(site).Trigger("ann", D(0, 0).AddMicroseconds(-1)).Facts("ann").Cohort.Should().BeEmpty();
    }

    [Fact]
    public void A_named_version_goes_before_the_one_in_force()
    {
        var site = Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))]));

        new Story(site).Trigger("ann", D(5), version: "v1").Row("ann", version: 1)!.FirstTrigger.Should().Be(D(5));
    }

    [Fact]
    public void A35_a_send_without_any_trigger_implies_an_allocation_at_its_time()
    {
        var row = new Story().Send("ann", D(2), "sms", variation: "B").Send("ann", D(1), "sms", notSent: "capped", variation: "B").Row("ann")!;

        (row.VariationId, row.FirstTrigger, row.Measures.Requested).Should().Be((12, D(1), 1));
    }

    [Fact]
    public void A35_with_a_trigger_in_the_version_a_send_implies_nothing()
    {
        var row = new Story().Send("ann", D(0), "sms", variation: "B").Trigger("ann", D(1), "A").Row("ann")!;

        (row.VariationId, row.FirstTrigger).Should().Be((11, D(1)));
    }

    [Fact]
    public void A35_a_trigger_in_another_version_does_not_stop_the_implied_allocation()
    {
        var site = Site(Campaign(versions: [Version(1, "v1", end: D(1, 0)), Version(2, "v2", D(1, 0))]));

        new Story(site).Trigger("ann", D(0)).Send("ann", D(2)).Row("ann", version: 2)!.FirstTrigger.Should().Be(D(2));
    }

    [Fact]
    public void A35_a_touch_without_a_requested_send_counts_nowhere()
    {
        var story = new Story().Trigger("ann", D(0)).Send("ann", D(0), "email", "m1", notSent: "capped")
            .Click("m1", D(1)).Click("m9", D(1), user: "ann").ClickBy("ann", D(1)).Buy("ann", D(2));

        story.Counted("ann").Should().Match<Measures>(m => m.Clicks == 0 && m.Purchases == 0);
    }

    [Fact]
    public void A35_a_touch_counts_when_its_send_arrives_whatever_the_sends_time()
    {
        new Story().Trigger("ann", D(0)).Click("m1", D(1)).Send("ann", D(3), message: "m1").Buy("ann", D(2)).Counted("ann").Purchases.Should().Be(1);
        new Story().Trigger("ann", D(0)).ClickBy("ann", D(1)).Send("ann", D(3)).Buy("ann", D(2)).Counted("ann").Purchases.Should().Be(1);
    }

    [Fact]
    public void A35_a_touch_without_message_needs_a_send_of_its_variation_and_channel()
    {
        var story = new Story().Reach("ann", D(0), "m1").ClickBy("ann", D(1), "sms").ClickBy("ann", D(1), variation: "B").ClickBy("ann", D(1), campaign: "c2");

        story.Counted("ann").Clicks.Should().Be(0);
        story.ClickBy("ann", D(1)).Counted("ann").Clicks.Should().Be(1);
    }

    [Fact]
    public void A_touch_without_message_belongs_to_the_latest_send_before_it()
    {
        var site = Site(Campaign(versions: [Version(1, "v1", end: D(2, 0)), Version(2, "v2", D(2, 0))]));
        Story Told() => new Story(site).Reach("ann", D(0), "m1").Reach("ann", D(3), "m2");

        Told().ClickBy("ann", D(3).AddMicroseconds(-1)).Counted("ann", version: 1).Clicks.Should().Be(1);
        Told().ClickBy("ann", D(3)).Counted("ann", version: 2).Clicks.Should().Be(1);
        Told().ClickBy("ann", D(3), version: "v1").Counted("ann", version: 1).Clicks.Should().Be(1);
    }

    [Fact]
    public void A_send_that_was_not_requested_takes_no_touch_from_the_one_before_it() =>
        new Story().Reach("ann", D(0), "m1").Send("ann", D(1), notSent: "capped").ClickBy("ann", D(2)).Counted("ann").Clicks.Should().Be(1);

    [Fact]
    public void A_touch_of_an_unknown_message_falls_back_to_person_variation_and_channel() =>
        new Story().Reach("ann", D(0), "m1").ClickBy("ann", D(1), message: "m9").Counted("ann").Clicks.Should().Be(1);

    [Fact]
    public void An_anonymous_touch_belongs_to_whom_the_browser_is_linked() =>
        new Story().Reach("ann", D(0), "m1").Identify("phone", "ann", D(0)).ClickBy(user: null, D(1), browser: "phone").Counted("ann").Clicks.Should().Be(1);

    [Fact]
    public void A1_other_reasons_count_in_neither_table()
    {
        var story = new Story().Trigger("ann", D(0)).Send("ann", D(0), notSent: "capped").Send("ann", D(0), notSent: "cancelled");

        story.Counted("ann").Should().Match<Measures>(m => m.Requested == 0 && m.NotOptedIn == 0 && m.Sent == 0);
        story.Facts("ann").Cohort.Should().ContainSingle("the person was allocated");
    }

    [Fact]
    public void A2_a_retry_of_a_message_is_no_second_send() =>
        new Story().Reach("ann", D(0), "m1").Send("ann", D(0, 11), message: "m1").Send("ann", D(0, 12), message: "m1").Counted("ann").Requested.Should().Be(1);

    [Fact]
    public void A28_rows_with_machines_stand_only_where_they_differ()
    {
        var story = new Story().Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2").Click("m1", D(1), machine: true).Click("m2", D(1));

        story.Facts("ann").Cohort.Where(f => f.Machine).Select(f => f.Channel).Should().BeEquivalentTo("", "email");
        (story.Counted("ann").Clicks, story.Counted("ann", machine: true).Clicks).Should().Be((1, 2));
    }

    [Fact]
    public void A28_a_machine_click_can_take_the_credit_to_another_channel()
    {
        var story = new Story().Reach("ann", D(0), "m1").Send("ann", D(0), "sms", "m2").Click("m2", D(1)).Click("m1", D(2), machine: true).Buy("ann", D(3));

        (story.Counted("ann", "sms").Purchases, story.Counted("ann", "email").Purchases).Should().Be((1, 0));
        (story.Counted("ann", "sms", machine: true).Purchases, story.Counted("ann", "email", machine: true).Purchases).Should().Be((0, 1));
        story.Facts("ann").Activity.Where(f => f.Machine && f.At == D(3)).Select(f => (f.Channel, f.Purchases))
            .Should().BeEquivalentTo([("sms", -1), ("email", 1)]);
    }

    [Fact]
    public void A28_a_machine_impression_is_left_out() =>
        new Story().Reach("ann", D(0), "m1").Impression("m1", D(1), machine: true).Impression("m1", D(1)).Counted("ann").Impressions.Should().Be(1);
}
