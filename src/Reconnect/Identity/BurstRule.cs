using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// A28: nobody follows three different links of one message within a second; scanners of mail follow them all, under the names of ordinary
/// browsers. Pure, over all clicks of a message, so the order of arrival does not matter.
/// </summary>
public static class BurstRule
{
    /// <summary>So many different links…</summary>
    public const int Links = 3;

    /// <summary>…within this time, both ends included.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(1);

    /// <summary>The keys of all clicks that are part of a burst, of whichever message.</summary>
    public static HashSet<Guid> Of(IEnumerable<LoggedEvent> events)
    {
        var burst = new HashSet<Guid>();
        foreach (var message in events.Where(e => e is { Type: EventType.Click, Message: not null }).GroupBy(e => e.Message!.Value))
        {
            var clicks = message.ToList();
            if (clicks.Count >= Links)
                Add(burst, clicks);
        }

        return burst;
    }

    private static void Add(HashSet<Guid> burst, List<LoggedEvent> clicks)
    {
        clicks.Sort(LoggedEvent.Compare);
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        var (first, marked) = (0, 0);
        for (var last = 0; last < clicks.Count; last++)
        {
            Count(inside, clicks[last], 1);
            for (; clicks[last].At - clicks[first].At > Within; first++)
                Count(inside, clicks[first], -1);
            if (inside.Count < Links)
                continue;
            for (marked = Math.Max(marked, first); marked <= last; marked++)
                burst.Add(clicks[marked].Key);
        }
    }

    /// <summary>A click that does not say which link it followed is no evidence, but may be part of a burst.</summary>
    private static void Count(Dictionary<string, int> inside, LoggedEvent click, int change)
    {
        if (click.Url is not { } url)
            return;
        var count = inside.GetValueOrDefault(url) + change;
        if (count == 0)
            inside.Remove(url);
        else
            inside[url] = count;
    }
}
