using System.Globalization;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Triggers;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Triggers;

public sealed class AllocationRuleTests
{
    private const int People = 1_000_000;

    /// <summary>A million people, and what chance exceeds once in a hundred thousand times for as many degrees of freedom.</summary>
    [Theory]
    [InlineData("33.33,33.33,33.34", 23.03)]
    [InlineData("0.5,24.5,25,50", 25.90)]
    public void Shares_seen_are_shares_configured_by_a_chi_square_test(string shares, double critical)
    {
        var version = Of(shares);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < People; i++)
        {
            var id = AllocationRule.ByShare(EventKeys.Person(SiteId, i.ToString(CultureInfo.InvariantCulture)), version).PublicId;
            seen[id] = seen.GetValueOrDefault(id) + 1;
        }

        var squares = version.InOrder.Sum(v =>
        {
            var expected = (double)v.TrafficShare / 100 * People;
            return Math.Pow(seen.GetValueOrDefault(v.PublicId) - expected, 2) / expected;
        });
        squares.Should().BeLessThan(critical);
    }

    [Fact]
    public void A_new_version_allocates_independently_of_the_one_before()
    {
        var (first, second) = (Of("50,50"), Of("50,50", id: 2));
        var both = Enumerable.Range(0, 100_000)
            .Select(i => EventKeys.Person(SiteId, i.ToString(CultureInfo.InvariantCulture)))
            .Count(person => AllocationRule.ByShare(person, first).PublicId == AllocationRule.ByShare(person, second).PublicId);

        // Five standard deviations.
        both.Should().BeInRange(50_000 - 791, 50_000 + 791);
    }

    [Fact]
    public void A_variation_without_traffic_gets_nobody() =>
        Enumerable.Range(0, 10_000)
            .Select(i => AllocationRule.ByShare(EventKeys.Person(SiteId, i.ToString(CultureInfo.InvariantCulture)), Of("0,100,0")).PublicId)
            .Should().AllBe("V1");

    [Fact]
    public void A_person_keeps_the_variation_that_a_posted_event_allocated()
    {
        var (person, byShare) = SomebodyAllocatedTo("A");
        var story = new Story().Trigger(person, D(1), variation: "B");

        Allocate(person, story.Events).Should().Be("B").And.NotBe(byShare);
    }

    [Fact]
    public void The_earliest_trigger_decides_and_a_send_only_without_any_trigger()
    {
        var (person, _) = SomebodyAllocatedTo("A");

        Allocate(person, new Story().Send(person, D(1), "sms", variation: "B").Events).Should().Be("B");
        Allocate(person, new Story().Send(person, D(1), "sms", variation: "B").Trigger(person, D(2), variation: "A").Events).Should().Be("A");
        Allocate(person, new Story().Trigger(person, D(2), variation: "A").Trigger(person, D(1), variation: "B").Events).Should().Be("B");
    }

    [Fact]
    public void Another_version_or_campaign_allocates_nobody_here()
    {
        var (person, _) = SomebodyAllocatedTo("A");

        Allocate(person, new Story().Trigger(person, D(-1), variation: "B").Trigger(person, D(1), variation: "B", campaign: "c2").Events).Should().Be("A");
    }

    [Fact]
    public void In_a_version_that_is_not_sticky_every_trigger_is_allocated_anew()
    {
        var campaign = Campaign(versions: [Of("50,50") with { Sticky = false }]);
        var person = EventKeys.Person(SiteId, "ann");

        Enumerable.Range(0, 50)
            .Select(i => AllocationRule.Of(person, EventKeys.Event(SiteId, "s", $"{i}"), campaign, campaign.Versions[0], []).PublicId)
            .Distinct().Should().HaveCount(2);
    }

    private static string Allocate(string user, IEnumerable<LoggedEvent> earlier)
    {
        var campaign = Campaign(versions: [Halves()]);
        return AllocationRule.Of(EventKeys.Person(SiteId, user), Guid.Empty, campaign, campaign.Versions[0], earlier).PublicId;
    }

    private static (string User, string Variation) SomebodyAllocatedTo(string variation) => Enumerable.Range(0, 100)
        .Select(i => ($"user-{i}", AllocationRule.ByShare(EventKeys.Person(SiteId, $"user-{i}"), Halves()).PublicId))
        .First(p => p.PublicId == variation);

    private static VersionDefinition Halves() =>
        Version(variations: [Variation(1, "A", "email", "sms") with { TrafficShare = 50 }, Variation(2, "B", "sms") with { TrafficShare = 50 }]);

    private static VersionDefinition Of(string shares, int id = 1) => Version(id, variations: [.. shares.Split(',')
        .Select((share, i) => Variation(i, $"V{i}", "email") with { TrafficShare = decimal.Parse(share, CultureInfo.InvariantCulture) })]);
}
