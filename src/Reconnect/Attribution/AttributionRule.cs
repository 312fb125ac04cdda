using Reconnect.Campaigns;
using Reconnect.Identity;

namespace Reconnect.Attribution;

/// <summary>The rule at the heart of Reconnect: everything one person did, turned into what the reports count (METRICS.md 2–4).</summary>
public static class AttributionRule
{
    /// <summary>Pure: depends on the timeline and the site's definitions alone, not on the clock nor on the order of arrival.</summary>
    public static PersonFacts Attribute(Timeline timeline, SiteDefinition site)
    {
        var orders = timeline.Orders.Select(o => OrderAmount.Of(o, site)).ToList();
        var cohort = new List<CohortFact>();
        var activity = new List<ActivityFact>();
        foreach (var history in CampaignHistory.Of(timeline, site))
        {
            var people = Tally(history, timeline, orders, countMachine: false);
            cohort.AddRange(people.CohortFacts());
            activity.AddRange(people.ActivityFacts);
            if (!history.Touches.Any(t => t.Event.Machine))
                continue;
            var everything = Tally(history, timeline, orders, countMachine: true);
            cohort.AddRange(everything.CohortFacts().Except(people.CohortFacts(), CohortFactComparer.Instance).Select(f => f with { Machine = true }));
            activity.AddRange(ActivityTally.Difference(everything.ActivityFacts, people.ActivityFacts));
        }

        return new PersonFacts(timeline.Person, cohort, activity);
    }

    private static VersionTally Tally(CampaignHistory history, Timeline timeline, List<OrderAmount> orders, bool countMachine)
    {
        var touches = history.Touches.Where(t => countMachine || !t.Event.Machine).ToList();
        var credit = new CreditRule(history.Campaign, touches.Where(t => t.Event.Type == Events.EventType.Click));
        var tally = new VersionTally(history, credit);
        foreach (var send in history.Sends)
            tally.Add(send);
        foreach (var touch in touches)
            tally.Add(touch);
        foreach (var order in orders)
            tally.Add(order);
        foreach (var cart in timeline.Carts)
            tally.AddCart(cart.At);
        return tally;
    }
}

/// <summary>Facts are compared by what they count.</summary>
internal sealed class CohortFactComparer : IEqualityComparer<CohortFact>
{
    public static CohortFactComparer Instance { get; } = new();

    public bool Equals(CohortFact? x, CohortFact? y) => x == y;

    public int GetHashCode(CohortFact fact) => HashCode.Combine(fact.VersionId, fact.Channel);
}
