using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// Loaded events by what they touch. For a person it gathers all that <see cref="Timeline.Of"/> has to see:
/// own events; all events of browsers ever linked to the person, by an identify that names the person or a message to them; all events of
/// the messages and transactions among these; every identify of further browsers that those name; and the sends that identifies lead to.
/// </summary>
public sealed class Histories
{
    private readonly HashSet<Guid> known = [];
    private readonly Dictionary<Guid, List<LoggedEvent>> byPerson = [];
    private readonly Dictionary<Guid, List<LoggedEvent>> byBrowser = [];
    private readonly Dictionary<Guid, List<LoggedEvent>> byMessage = [];
    private readonly Dictionary<Guid, List<LoggedEvent>> byTransaction = [];

    public void Add(LoggedEvent e)
    {
        if (!known.Add(e.Key))
            return;
        Add(byPerson, e.Person, e);
        Add(byBrowser, e.Browser, e);
        Add(byMessage, e.Message, e);
        Add(byTransaction, e.Transaction, e);
    }

    public IReadOnlyCollection<LoggedEvent> Of(Guid person)
    {
        var gathered = new HashSet<LoggedEvent>(ReferenceEqualityComparer.Instance);
        gathered.UnionWith(Lookup(byPerson, person));
        gathered.UnionWith(MessagesOf(gathered).SelectMany(m => Lookup(byMessage, m)).Where(IsOfClick).ToList());
        gathered.UnionWith(BrowsersOf(gathered).SelectMany(b => Lookup(byBrowser, b)).ToList());
        var named = MessagesOf(gathered).SelectMany(m => Lookup(byMessage, m))
            .Concat(TransactionsOf(gathered).SelectMany(t => Lookup(byTransaction, t)))
            .ToList();
        gathered.UnionWith(named);
        var identifies = UnnamedBrowsersOf(named).SelectMany(b => Lookup(byBrowser, b)).Where(e => e.Type == EventType.Identify).ToList();
        gathered.UnionWith(identifies);
        gathered.UnionWith(MessagesOf(identifies.Where(IsOfClick)).SelectMany(m => Lookup(byMessage, m)).Where(e => e.Type == EventType.SendRequest).ToList());
        return gathered;
    }

    /// <summary>An identify that says whose browser it is by a message whose link was followed there.</summary>
    public static bool IsOfClick(LoggedEvent e) => e is { Type: EventType.Identify, Person: null, Message: not null };

    /// <summary>Browsers that an identify links to its person.</summary>
    public static IEnumerable<Guid> BrowsersOf(IEnumerable<LoggedEvent> events) =>
        events.Where(e => e is { Type: EventType.Identify, Browser: not null }).Select(e => e.Browser!.Value).Distinct();

    public static IEnumerable<Guid> MessagesOf(IEnumerable<LoggedEvent> events) =>
        events.Where(e => e.Message is not null).Select(e => e.Message!.Value).Distinct();

    public static IEnumerable<Guid> TransactionsOf(IEnumerable<LoggedEvent> events) =>
        events.Where(e => e.Transaction is not null).Select(e => e.Transaction!.Value).Distinct();

    /// <summary>Browsers of events that name no user: whose they are decides the links.</summary>
    public static IEnumerable<Guid> UnnamedBrowsersOf(IEnumerable<LoggedEvent> events) =>
        events.Where(e => e is { Person: null, Browser: not null }).Select(e => e.Browser!.Value).Distinct();

    private static void Add(Dictionary<Guid, List<LoggedEvent>> index, Guid? key, LoggedEvent e)
    {
        if (key is not { } value)
            return;
        if (!index.TryGetValue(value, out var list))
            index[value] = list = [];
        list.Add(e);
    }

    private static List<LoggedEvent> Lookup(Dictionary<Guid, List<LoggedEvent>> index, Guid key) => index.GetValueOrDefault(key) ?? [];
}
