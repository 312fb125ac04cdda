using Reconnect.Events;

namespace Reconnect.Api.Demo;

/// <summary>All events of a plan: a pure function of the plan and the day it is told on.</summary>
internal static class DemoEvents
{
    /// <summary>Everything that happened before the day began: nothing lies in the future, and the hour of seeding changes no figure.</summary>
    public static List<NewEvent> Of(CampaignPlan campaign, DateTimeOffset today)
    {
        var events = campaign.Versions.SelectMany(version => Of(campaign, version, today)).Where(e => e.OccurredAt < today).ToList();
        if (campaign.Orders.OneOrderIn is { } currency)
            PayOneOrderIn(currency, events);
        return events;
    }

    private static IEnumerable<NewEvent> Of(CampaignPlan campaign, VersionPlan version, DateTimeOffset today)
    {
        // Dice of its own: a change of one plan leaves the others as they are.
        var dice = new Dice(version.Seed);
        var person = version.FirstUser;
        for (var day = 0; day < version.Days; day++)
            for (var left = version.PeoplePerDay * dice.Between(85, 115) / 100; left > 0; left--)
            {
                var trigger = version.StartDay(today).AddDays(day) + dice.TimeOfDay(version.StartHour);
                foreach (var e in new Journey(campaign, version, person++, dice).Events(trigger, scanned: day == version.ScannerDay))
                    yield return e;
            }
    }

    /// <summary>The first order after a click whose buyer was named and that was reported once.</summary>
    private static void PayOneOrderIn(string currency, List<NewEvent> events)
    {
        var copied = events.GroupBy(e => (e.Type, e.TransactionId)).Where(g => g.Count() > 1).Select(g => g.Key.TransactionId).ToHashSet();
        var index = events.FindIndex(e =>
            e.EventId.EndsWith("." + Checkout.Order, StringComparison.Ordinal) && e.UserId is not null && !copied.Contains(e.TransactionId));
        if (index >= 0)
            events[index] = events[index] with { Currency = currency };
    }
}
