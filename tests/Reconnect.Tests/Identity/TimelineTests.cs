using Reconnect.Events;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Identity;

public sealed class TimelineTests
{
    [Fact]
    public void A_followed_message_says_whose_the_browser_is_from_then_on()
    {
        var story = new Story().Reach("ann", D(0), "m").Buy(user: null, D(1), browser: "phone").IdentifyByClick("phone", "m", D(2)).Buy(user: null, D(3), browser: "phone", id: "hers");
        story.Timeline("ann").Orders.Should().ContainSingle().Which.First.Id.Should().Be("hers");
    }

    [Fact]
    public void A_followed_message_that_nobody_sent_takes_the_browser_from_nobody()
    {
        var story = new Story().Identify("phone", "bob", D(1)).IdentifyByClick("phone", "unknown", D(2)).Buy(user: null, D(3), browser: "phone");
        story.Timeline("bob").Orders.Should().ContainSingle();
    }

    [Fact]
    public void A2_a_message_is_one_decision_the_earliest()
    {
        var sends = new Story()
            .Send("ann", D(2), "sms", "m1")
            .Send("ann", D(1), "email", "m1", notSent: "capped")
            .Send("ann", D(3), "email", "m1")
            .Timeline("ann").Sends;

        sends.Should().ContainSingle().Which.Should().Match<LoggedEvent>(s => s.At == D(1) && s.NotSentReason == "capped" && s.Channel == "email");
    }

    [Theory]
    [InlineData("a", "b", "email")]
    [InlineData("b", "a", "sms")]
    public void A2_at_one_instant_the_smaller_event_id_decides(string emailId, string smsId, string expected) =>
        new Story().Send("ann", D(1), "email", "m1", id: emailId).Send("ann", D(1), "sms", "m1", id: smsId)
            .Timeline("ann").Sends.Should().ContainSingle().Which.Channel.Should().Be(expected);

    [Fact]
    public void Sends_without_a_message_id_are_a_message_each() =>
        new Story().Send("ann", D(1)).Send("ann", D(1)).Timeline("ann").Sends.Should().HaveCount(2);

    [Fact]
    public void A_message_belongs_to_the_person_of_its_decision()
    {
        var story = new Story().Send("ann", D(1), message: "m1").Send("bob", D(2), message: "m1");

        story.Timeline("ann").Sends.Should().HaveCount(1);
        story.Timeline("bob").Sends.Should().BeEmpty();
    }

    [Fact]
    public void A37_a_click_that_names_another_person_belongs_to_the_person_of_its_message()
    {
        var story = new Story().Send("ann", D(1), message: "m1").Click("m1", D(2), user: "bob");

        story.Timeline("ann").Touches.Should().ContainSingle().Which.Send.Should().NotBeNull();
        story.Timeline("bob").Touches.Should().BeEmpty();
    }

    [Fact]
    public void A37_holds_for_a_browser_of_another_person_too()
    {
        var story = new Story().Identify("phone", "bob", D(0)).Send("ann", D(1), message: "m1").Click("m1", D(2), browser: "phone");

        story.Timeline("ann").Touches.Should().ContainSingle();
        story.Timeline("bob").Touches.Should().BeEmpty();
    }

    [Fact]
    public void A_click_of_an_unknown_message_belongs_to_the_person_it_names()
    {
        var story = new Story().Identify("phone", "ann", D(0)).Click("m9", D(2), user: "bob").Click("m9", D(2), browser: "phone").Click("m9", D(2));

        story.Timeline("bob").Touches.Should().ContainSingle().Which.Send.Should().BeNull();
        story.Timeline("ann").Touches.Should().ContainSingle();
    }

    [Fact]
    public void A8_a_transaction_is_its_earliest_copy()
    {
        var order = new Story()
            .Buy("ann", D(2), 20m, "t1", "EUR")
            .Buy("ann", D(1), 10m, "t1", "GBP")
            .Buy("ann", D(3), 30m, "t1")
            .Timeline("ann").Orders.Should().ContainSingle().Which;

        (order.First.At, order.First.Value, order.First.Currency).Should().Be((D(1), 10m, "GBP"));
    }

    [Theory]
    [InlineData("a", "b", 10)]
    [InlineData("b", "a", 20)]
    public void A8_of_two_copies_at_one_instant_the_smaller_event_id_counts(string ten, string twenty, int expected) =>
        new Story().Buy("ann", D(1), 10m, "t1", id: ten).Buy("ann", D(1), 20m, "t1", id: twenty)
            .Timeline("ann").Orders.Should().ContainSingle().Which.First.Value.Should().Be(expected);

    [Fact]
    public void A8_a_transaction_belongs_to_the_person_of_the_earliest_copy_that_has_one()
    {
        var story = new Story()
            .Buy(user: null, D(1), 10m, "t1", browser: "unknown")
            .Buy("bob", D(3), 30m, "t1")
            .Buy("ann", D(2), 20m, "t1");

        story.Timeline("ann").Orders.Should().ContainSingle().Which.First.Should().Match<LoggedEvent>(o => o.At == D(1) && o.Value == 10m);
        story.Timeline("bob").Orders.Should().BeEmpty();
    }

    [Fact]
    public void A8_a_link_gives_the_earliest_copy_its_person()
    {
        var story = new Story()
            .Identify("phone", "bob", D(0))
            .Buy(user: null, D(1), 10m, "t1", browser: "phone")
            .Buy("ann", D(2), 10m, "t1");

        story.Timeline("ann").Orders.Should().BeEmpty();
        story.Timeline("bob").Orders.Should().ContainSingle();
    }

    [Fact]
    public void A9_without_a_transaction_id_every_purchase_counts() =>
        new Story().Buy("ann", D(1)).Buy("ann", D(1)).Timeline("ann").Orders.Should().HaveCount(2);

    [Fact]
    public void Refunds_follow_their_transaction_whoever_owns_it()
    {
        var story = new Story().Refund("t1", D(0), 1m).Buy("ann", D(1), 10m, "t1").Refund("t1", D(9), 2m).Refund("t2", D(9), 3m).Buy("ann", D(1));

        story.Timeline("ann").Orders.Select(o => o.Refunds.Sum(r => r.Value)).Should().BeEquivalentTo([3m, 0m]);
    }

    [Fact]
    public void Anonymous_events_go_to_whom_the_browser_belonged_at_their_time()
    {
        var story = new Story().Identify("phone", "ann", D(1)).Identify("phone", "bob", D(3))
            .Buy(user: null, D(0), browser: "phone").Buy(user: null, D(2), browser: "phone").Cart(user: null, D(4), "phone");

        story.Timeline("ann").Orders.Should().ContainSingle().Which.First.At.Should().Be(D(2));
        story.Timeline("bob").Orders.Should().BeEmpty();
        story.Timeline("bob").Carts.Should().ContainSingle();
    }
}
