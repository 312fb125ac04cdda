using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Identity;

public sealed class HoneypotRuleTests
{
    private static IEnumerable<bool> Machine(Story story) => story.Timeline("ann").Touches.OrderBy(t => t.Event.At).Select(t => t.Event.Machine);

    [Fact]
    public void A28_every_click_of_a_message_whose_honeypot_was_followed_is_a_machines() =>
        Machine(new Story().Reach("ann", D(0), "m").Click("m", D(1)).Honeypot("m", D(2)).Click("m", D(3))).Should().Equal(true, true);

    [Fact]
    public void Impressions_and_clicks_of_other_messages_are_not() =>
        Machine(new Story().Reach("ann", D(0), "m").Reach("ann", D(0), "n").Impression("m", D(1)).Click("n", D(2)).Honeypot("m", D(3))).Should().Equal(false, false);

    [Fact]
    public void It_counts_as_no_click() =>
        new Story().Reach("ann", D(0), "m").Honeypot("m", D(1)).Timeline("ann").Touches.Should().BeEmpty();

    [Fact]
    public void What_somebody_said_about_a_click_beats_it()
    {
        var story = new Story().Reach("ann", D(0), "m").Click("m", D(1)).Honeypot("m", D(2));
        var events = story.Events.Select(e => e.Type == Reconnect.Events.EventType.Click ? e with { Reclassified = true } : e).ToList();
        Reconnect.Identity.Timeline.Of(Story.Person("ann"), events, TimeSpan.Zero).Touches.Should().ContainSingle().Which.Event.Machine.Should().BeFalse();
    }
}
