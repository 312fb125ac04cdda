using Reconnect.Api.Demo;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Api.Tests.Demo;

public sealed class DemoEventsTests
{
    private const int MostEvents = 60_000;
    private static readonly DateTimeOffset Today = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);
    private static readonly List<NewEvent> Events = All(Today);

    public static TheoryData<string> Campaigns => [.. DemoPlans.All.Append(DemoPlans.Quickstart).Select(p => p.Id)];

    [Fact]
    public void The_same_day_tells_the_same_events() => All(Today).Should().Equal(Events);

    [Fact]
    public void Another_day_tells_the_same_story_that_much_later()
    {
        var tomorrow = All(Today.AddDays(1)).Where(e => e.CampaignId == "welcome-series");

        tomorrow.Should().Equal(Events.Where(e => e.CampaignId == "welcome-series").Select(e => e with { OccurredAt = e.OccurredAt.AddDays(1) }));
    }

    [Fact]
    public void Nothing_lies_in_the_future() => Events.Should().OnlyContain(e => e.OccurredAt < Today);

    [Fact]
    public void There_are_few_enough_events_to_take_in_at_a_start() => Events.Count.Should().BeInRange(10_000, MostEvents);

    [Fact]
    public void An_event_id_is_used_once() => Events.Select(e => e.EventId).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Intake_accepts_every_event()
    {
        var faults = Events.Select((e, i) => EventReader.Read(i, EventJson.Of(e), Today)).SelectMany(item => item.Faults);

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Intake_reads_every_event_as_it_was_told()
    {
        var read = Events.Select((e, i) => EventReader.Read(i, EventJson.Of(e), Today).Event?.ContentHash());

        read.Should().Equal(Events.Select(e => (Guid?)e.ContentHash()));
    }

    /// <summary>Events carry no bytes, so none of them may be held back.</summary>
    [Fact]
    public void Every_event_names_a_version_and_a_variation_that_exist()
    {
        var variations = DemoPlans.All
            .SelectMany(p => p.Versions, (p, v) => (Campaign: p.Id, Version: v))
            .SelectMany(v => v.Version.Variations, (v, x) => (v.Campaign, v.Version.Id, x.Id))
            .ToHashSet();

        Events.Where(e => e.CampaignId is not null).Should()
            .OnlyContain(e => variations.Contains(ValueTuple.Create(e.CampaignId!, e.VersionId!, e.VariationId!)));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_campaign_and_its_versions_follow_the_rules(string id)
    {
        var plan = DemoPlans.All.Append(DemoPlans.Quickstart).Single(p => p.Id == id);

        CampaignRules.Check(DemoCampaigns.Campaign(plan, Today)).Faults.Should().BeEmpty();
        foreach (var version in plan.Versions)
            CampaignRules.CheckVersion(DemoCampaigns.Version(version, Today), [.. plan.Channels]).Faults.Should().BeEmpty();
    }

    [Fact]
    public void Each_touch_comes_after_the_send_of_its_message()
    {
        var sends = Events.Where(e => e.Type == EventType.SendRequest && e.NotSentReason is null).ToDictionary(e => e.MessageId!, e => e.OccurredAt);

        Events.Where(e => e.Type is EventType.Click or EventType.Impression).Should().OnlyContain(e => sends[e.MessageId!] < e.OccurredAt);
    }

    [Fact]
    public void A_repeated_purchase_is_an_identical_copy()
    {
        var copies = Events.Where(e => e.Type == EventType.Purchase).GroupBy(e => e.TransactionId).Where(g => g.Count() > 1).ToList();

        copies.Should().NotBeEmpty();
        copies.Select(g => g.DistinctBy(e => e with { EventId = "" }).Count()).Should().OnlyContain(contents => contents == 1);
    }

    [Fact]
    public void One_order_is_in_a_currency_without_a_rate() => Events.Where(e => e.Currency is not null).Should().ContainSingle();

    [Fact]
    public void Nobody_who_clicked_a_price_drop_is_named_by_a_purchase()
    {
        var clickers = Events.Where(e => e.Type == EventType.Trigger && e.CampaignId == "price-drop-push").Select(e => e.UserId).ToHashSet();

        Events.Should().NotContain(e => e.Type == EventType.Purchase && clickers.Contains(e.UserId));
    }

    private static List<NewEvent> All(DateTimeOffset today) => [.. DemoPlans.All.SelectMany(plan => DemoEvents.Of(plan, today))];
}
