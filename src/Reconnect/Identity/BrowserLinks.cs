using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// Who used a browser when. Only identify events link; a link holds from its time on, that instant included,
/// until the next identify of the same browser (A15, A17).
/// </summary>
public sealed class BrowserLinks
{
    private readonly Dictionary<Guid, List<LoggedEvent>> byBrowser = [];
    private readonly TimeSpan grace;

    public BrowserLinks(IEnumerable<LoggedEvent> events, TimeSpan grace)
    {
        this.grace = grace;
        foreach (var identify in events)
        {
            if (identify is not { Type: EventType.Identify, Browser: { } browser, Person: not null })
                continue;
            if (!byBrowser.TryGetValue(browser, out var links))
                byBrowser[browser] = links = [];
            links.Add(identify);
        }

        foreach (var links in byBrowser.Values)
            links.Sort(LoggedEvent.Compare);
    }

    /// <summary>The person of an event: its own user id, else the person linked to its browser at its time, else null.</summary>
    public Guid? PersonOf(LoggedEvent e) => e.Person ?? (e.Browser is { } browser ? PersonAt(browser, e.At) : null);

    /// <summary>The person to whom the browser of an event that names nobody was linked first, after it.</summary>
    public Guid? LaterPersonOf(LoggedEvent e) =>
        e is { Person: null, Browser: { } browser } && byBrowser.TryGetValue(browser, out var links)
            ? FirstAfter(links, e.At)?.Person
            : null;

    private Guid? PersonAt(Guid browser, DateTimeOffset at)
    {
        if (!byBrowser.TryGetValue(browser, out var links))
            return null;
        if (links.FindLast(link => link.At <= at) is { } current)
            return current.Person;
        return FirstAfter(links, at) is { } next && next.At - at <= grace ? next.Person : null;
    }

    /// <summary>Of several identifies at that instant the greatest id decides (METRICS.md 1).</summary>
    private static LoggedEvent? FirstAfter(List<LoggedEvent> links, DateTimeOffset at) =>
        links.Find(link => link.At > at) is { } first ? links.FindLast(link => link.At == first.At) : null;
}
