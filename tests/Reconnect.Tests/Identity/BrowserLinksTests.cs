using Reconnect.Identity;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Identity;

public sealed class BrowserLinksTests
{
    private static string? UserAt(Story story, DateTimeOffset at, TimeSpan grace = default, string browser = "phone")
    {
        var visit = new Story().Cart(user: null, at, browser).Last;
        var person = new BrowserLinks(story.Events, grace).PersonOf(visit);
        return new[] { "ann", "bob", "cem" }.FirstOrDefault(user => Story.Person(user) == person);
    }

    [Fact]
    public void A_link_holds_from_its_instant_on_that_instant_included()
    {
        var story = new Story().Identify("phone", "ann", D(1));

        UserAt(story, D(1).AddMicroseconds(-1)).Should().BeNull();
        UserAt(story, D(1)).Should().Be("ann");
        UserAt(story, D(300)).Should().Be("ann");
    }

    [Fact]
    public void A17_on_a_shared_browser_the_latest_link_at_or_before_the_event_decides()
    {
        var story = new Story().Identify("phone", "bob", D(2)).Identify("phone", "ann", D(1)).Identify("phone", "ann", D(3));

        UserAt(story, D(2).AddMicroseconds(-1)).Should().Be("ann");
        UserAt(story, D(2)).Should().Be("bob");
        UserAt(story, D(3).AddMicroseconds(-1)).Should().Be("bob");
        UserAt(story, D(3)).Should().Be("ann");
    }

    [Fact]
    public void A_link_of_another_browser_says_nothing() =>
        UserAt(new Story().Identify("laptop", "ann", D(1)), D(2)).Should().BeNull();

    [Theory]
    [InlineData("e1", "e2", "bob")]
    [InlineData("e2", "e1", "ann")]
    [InlineData("e10", "e9", "bob")]
    [InlineData("Z", "a", "bob")]
    public void Of_two_links_at_one_instant_the_greater_event_id_decides(string annsId, string bobsId, string expected)
    {
        var story = new Story().Identify("phone", "ann", D(1), annsId).Identify("phone", "bob", D(1), bobsId);

        UserAt(story, D(1)).Should().Be(expected);
        UserAt(story, D(2)).Should().Be(expected);
        UserAt(story, D(1).AddMinutes(-5), TimeSpan.FromMinutes(5)).Should().Be(expected);
    }

    [Fact]
    public void A15_a_link_within_the_grace_claims_what_came_before_it()
    {
        var story = new Story().Identify("phone", "ann", D(1));
        var grace = TimeSpan.FromMinutes(30);

        UserAt(story, D(1).AddMinutes(-30), grace).Should().Be("ann");
        UserAt(story, D(1).AddMinutes(-30).AddMicroseconds(-1), grace).Should().BeNull();
    }

    [Fact]
    public void Within_the_grace_the_first_link_after_the_event_claims_it()
    {
        var story = new Story().Identify("phone", "bob", D(1, 11)).Identify("phone", "ann", D(1, 10));

        UserAt(story, D(1, 9), TimeSpan.FromHours(5)).Should().Be("ann");
    }

    [Fact]
    public void The_grace_takes_nothing_from_a_link_that_holds_already()
    {
        var story = new Story().Identify("phone", "ann", D(1)).Identify("phone", "bob", D(2));

        UserAt(story, D(2).AddMicroseconds(-1), TimeSpan.FromDays(1)).Should().Be("ann");
    }

    [Fact]
    public void A_user_id_on_the_event_goes_before_any_link()
    {
        var story = new Story().Identify("phone", "ann", D(1)).Buy("bob", D(2), browser: "phone");

        new BrowserLinks(story.Events, TimeSpan.Zero).PersonOf(story.Last).Should().Be(Story.Person("bob"));
    }

    [Fact]
    public void Only_identify_links_not_a_purchase_that_carries_both_ids() =>
        UserAt(new Story().Buy("ann", D(1), browser: "phone"), D(2)).Should().BeNull();

    [Fact]
    public void An_event_without_user_or_browser_is_nobodys() =>
        new BrowserLinks([], TimeSpan.Zero).PersonOf(new Story().Buy(user: null, D(1)).Last).Should().BeNull();
}
