using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Attribution;

/// <summary>The rule at the heart of Reconnect: everything one person did, turned into what the reports count (METRICS.md 2–4).</summary>
public static class AttributionRule
{
    /// <summary>Pure: depends on the timeline and the site's definitions alone, not on the clock nor on the order of arrival.</summary>
    public static PersonFacts Attribute(Timeline timeline, SiteDefinition site)
    {
        var orders = timeline.Orders.Select(o => OrderAmount.Of(o, site)).ToList();
        var late = timeline.LateOrders.Select(o => OrderAmount.Of(o, site)).ToList();
        var histories = CampaignHistory.Of(timeline, site).ToList();
        var cohort = new List<CohortFact>();
        var activity = new List<ActivityFact>();
        var outcomes = new List<OrderFact>();
        var notSent = new List<NotSentFact>();
        foreach (var history in histories)
        {
            var all = new CreditRule(history.Campaign, Clicks(history.Touches));
            var hasMachines = history.Touches.Concat(history.Deliveries).Any(t => t.Event.Machine);
            var human = hasMachines ? new CreditRule(history.Campaign, Clicks(history.Touches.Where(t => !t.Event.Machine))) : all;
            var people = Tally(history, timeline, orders, human, countMachine: false);
            var peoplesOrders = new OrderRule(history, human, all).Facts(orders, late).ToList();
            cohort.AddRange(people.CohortFacts());
            notSent.AddRange(people.NotSentFacts);
            activity.AddRange(people.ActivityFacts);
            outcomes.AddRange(peoplesOrders);
            if (!hasMachines)
                continue;
            var everything = Tally(history, timeline, orders, all, countMachine: true);
            cohort.AddRange(everything.CohortFacts().Except(people.CohortFacts(), CohortFactComparer.Instance).Select(f => f with { Machine = true }));
            activity.AddRange(ActivityTally.Difference(everything.ActivityFacts, people.ActivityFacts));
            outcomes.AddRange(new OrderRule(history, all, all).Facts(orders, late).Except(peoplesOrders).Select(o => o with { Machine = true }));
        }

        return new PersonFacts(timeline.Person, cohort, activity, outcomes, [.. Unmatched(timeline, histories, site)]) { NotSent = notSent };
    }

    /// <summary>
    /// Of a person's purchases that no click of the campaign earned, the click that came closest: the automatic one that would have earned it
    /// (A28), else the one whose window ended last (A4).
    /// </summary>
    public static IReadOnlyDictionary<Guid, CreditingClick> ClosestClicks(Timeline timeline, SiteDefinition site, int campaignId, bool countMachine)
    {
        var closest = new Dictionary<Guid, CreditingClick>();
        if (CampaignHistory.Of(timeline, site).FirstOrDefault(h => h.Campaign.Id == campaignId) is not { } history)
            return closest;
        var all = new CreditRule(history.Campaign, Clicks(history.Touches));
        var counted = new CreditRule(history.Campaign, Clicks(history.Touches.Where(t => countMachine || !t.Event.Machine)));
        foreach (var order in timeline.Orders)
            if (counted.Credit(order.First.At) is null && (all.Credit(order.First.At) ?? counted.ClosestBefore(order.First.At)) is { } click)
                closest[order.First.Key] = CreditingClick.Of(click, history.Campaign);
        return closest;
    }

    private static IEnumerable<MatchedTouch> Clicks(IEnumerable<MatchedTouch> touches) => touches.Where(t => t.Event.Type == EventType.Click);

    private static VersionTally Tally(CampaignHistory history, Timeline timeline, List<OrderAmount> orders, CreditRule credit, bool countMachine)
    {
        var tally = new VersionTally(history, credit);
        foreach (var send in history.Sends)
            tally.Add(send);
        foreach (var touch in history.Touches.Where(t => countMachine || !t.Event.Machine))
            tally.Add(touch);
        foreach (var delivery in history.Deliveries.Where(t => countMachine || !t.Event.Machine))
            tally.AddDelivery(delivery);
        foreach (var order in orders)
            tally.Add(order);
        foreach (var cart in timeline.Carts)
            tally.AddCart(cart.At);
        return tally;
    }

    /// <summary>Touches of a campaign that no requested send of it matches (A35).</summary>
    private static IEnumerable<UnmatchedTouch> Unmatched(Timeline timeline, List<CampaignHistory> histories, SiteDefinition site)
    {
        var matched = histories.SelectMany(h => h.Touches).Select(t => t.Event.Key).ToHashSet();
        foreach (var (touch, send) in timeline.Touches)
            if (!matched.Contains(touch.Key)
                && (send?.Campaign ?? touch.Campaign) is { } name
                && site.Campaigns.TryGetValue(name, out var campaign))
                yield return new UnmatchedTouch(campaign.Id, touch.Key, touch.Type, send?.Channel ?? touch.Channel ?? "", touch.Machine, touch.At);
    }
}

/// <summary>Facts are compared by what they count.</summary>
internal sealed class CohortFactComparer : IEqualityComparer<CohortFact>
{
    public static CohortFactComparer Instance { get; } = new();

    public bool Equals(CohortFact? x, CohortFact? y) => x == y;

    public int GetHashCode(CohortFact fact) => HashCode.Combine(fact.VersionId, fact.Channel);
}
