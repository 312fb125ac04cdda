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

    private Guid? PersonAt(Guid browser, DateTimeOffset at)
    {
        if (!byBrowser.TryGetValue(browser, out var links))
            return null;
        LoggedEvent? current = null;
        LoggedEvent? next = null;
        foreach (var link in links)
        {
            if (link.At <= at)
                current = link;
            else if (current is null && link.At - at <= grace && (next is null || next.At == link.At))
                next = link;
            else
                break;
        }

        return (current ?? next)?.Person;
    }
}
