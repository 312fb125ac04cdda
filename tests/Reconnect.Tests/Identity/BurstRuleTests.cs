using Reconnect.Events;
using Reconnect.Identity;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Identity;

public sealed class BurstRuleTests
{
    private readonly List<LoggedEvent> clicks = [];

    [Fact]
    public void A28_three_links_of_one_message_within_a_second_are_a_burst()
    {
        Click("m", 0, "a").Click("m", 400, "b").Click("m", 1000, "c");
        Burst().Should().Equal("0 a", "400 b", "1000 c");
    }

    [Fact]
    public void A_moment_longer_is_none()
    {
        Click("m", 0, "a").Click("m", 400, "b").Click("m", 1000.001, "c");
        Burst().Should().BeEmpty();
    }

    [Fact]
    public void Two_links_are_none_however_often_they_are_followed()
    {
        Click("m", 0, "a").Click("m", 1, "b").Click("m", 2, "a").Click("m", 3, "b").Click("m", 4, url: null);
        Burst().Should().BeEmpty();
    }

    [Fact]
    public void Links_of_several_messages_are_none()
    {
        Click("m", 0, "a").Click("n", 1, "b").Click("m", 2, "c").Click(message: null, 3, "d");
        Burst().Should().BeEmpty();
    }

    [Fact]
    public void Every_click_of_that_second_belongs_to_it_and_no_other()
    {
        Click("m", 0, "a").Click("m", 900, "a").Click("m", 1500, url: null).Click("m", 1600, "b").Click("m", 1900, "c").Click("m", 3000, "a");
        Burst().Should().Equal("900 a", "1500 ", "1600 b", "1900 c");
    }

    [Fact]
    public void Bursts_that_overlap_are_marked_as_a_whole()
    {
        Click("m", 0, "a").Click("m", 600, "b").Click("m", 900, "c").Click("m", 1500, "d");
        Burst().Should().Equal("0 a", "600 b", "900 c", "1500 d");
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        Click("m", 5000, "a").Click("m", 0, "a").Click("m", 1000, "c").Click("m", 5100, "b").Click("m", 400, "b");
        Burst().Should().Equal("0 a", "400 b", "1000 c");
        clicks.Reverse();
        Burst().Should().Equal("0 a", "400 b", "1000 c");
    }

    [Fact]
    public void A28_what_somebody_said_afterwards_beats_the_burst()
    {
        var story = new Story().Reach("ann", D(0), "m");
        Click("m", 0, "a").Click("m", 1, "b").Click("m", 2, "c");
        clicks[1] = clicks[1] with { Reclassified = true, Machine = false };

        var touches = Timeline.Of(Story.Person("ann"), [.. story.Events, .. clicks], TimeSpan.Zero).Touches;
        touches.OrderBy(t => t.Event.At).Select(t => t.Event.Machine).Should().Equal(true, false, true);
    }

    private BurstRuleTests Click(string? message, double milliseconds, string? url)
    {
        var id = $"e{clicks.Count}";
        clicks.Add(new LoggedEvent
        {
            Key = EventKeys.Event(SiteId, "s", id),
            Id = id,
            Type = EventType.Click,
            At = D(1).AddMilliseconds(milliseconds),
            Message = message is null ? null : EventKeys.Message(SiteId, message),
            Url = url,
        });
        return this;
    }

    private IEnumerable<string> Burst()
    {
        var burst = BurstRule.Of(clicks);
        return clicks.Where(c => burst.Contains(c.Key)).OrderBy(c => c.At).Select(c => FormattableString.Invariant($"{(c.At - D(1)).TotalMilliseconds} {c.Url}"));
    }
}
