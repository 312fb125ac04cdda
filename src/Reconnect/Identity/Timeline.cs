using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>A click or impression with the send decision its message id leads to, if there is one.</summary>
public sealed record Touch(LoggedEvent Event, LoggedEvent? Send);

/// <summary>A purchase: all copies of its transaction, the earliest first, and the refunds that name it (A8, A9, A19).</summary>
public sealed record Order(IReadOnlyList<LoggedEvent> Copies, IReadOnlyList<LoggedEvent> Refunds)
{
    /// <summary>The copy that says time, value and currency.</summary>
    public LoggedEvent First => Copies[0];
}

/// <summary>What one person did, after identity has decided whose each event is.</summary>
public sealed record Timeline
{
    public required Guid Person { get; init; }

    public required IReadOnlyList<LoggedEvent> Triggers { get; init; }

    /// <summary>One send decision for each message (A2).</summary>
    public required IReadOnlyList<LoggedEvent> Sends { get; init; }

    public required IReadOnlyList<Touch> Touches { get; init; }

    /// <summary>Reports about the person's messages: delivered, bounced, complained, unsubscribed.</summary>
    public required IReadOnlyList<Touch> Deliveries { get; init; }

    public required IReadOnlyList<Order> Orders { get; init; }

    /// <summary>Purchases that were nobody's, of browsers that were linked to this person later (A15).</summary>
    public required IReadOnlyList<Order> LateOrders { get; init; }

    public required IReadOnlyList<LoggedEvent> Carts { get; init; }

    /// <summary>
    /// Decides which of the given events are this person's. The events are all that could be: the person's own, all of the browsers,
    /// messages and transactions these touch, and every identify of those browsers, whoever it names.
    /// </summary>
    public static Timeline Of(Guid person, IReadOnlyCollection<LoggedEvent> events, TimeSpan identityGrace)
    {
        events = SourceRule.Counted(events);
        var decisions = Decisions(events);
        events = WithClickers(events, decisions);
        var links = new BrowserLinks(events, identityGrace);
        var orders = OrdersOf(events, links);
        return new Timeline
        {
            Person = person,
            Triggers = events.Where(e => e.Type == EventType.Trigger && e.Person == person).ToList(),
            Sends = decisions.Values.Where(e => e.Person == person).ToList(),
            Touches = TouchesOf(person, events, links, decisions),
            Deliveries = DeliveriesOf(person, events, decisions),
            Orders = [.. orders.Where(o => o.Owner == person).Select(o => o.Order)],
            LateOrders = [.. orders.Where(o => o.Owner is null && o.LateOwner == person).Select(o => o.Order)],
            Carts = events.Where(e => e.Type == EventType.AddToCart && links.PersonOf(e) == person).ToList(),
        };
    }

    /// <summary>A message is what its earliest send request says, the smallest id first (A2). Without a message id every send is a message of its own.</summary>
    private static Dictionary<Guid, LoggedEvent> Decisions(IEnumerable<LoggedEvent> events)
    {
        var decisions = new Dictionary<Guid, LoggedEvent>();
        foreach (var send in events)
        {
            if (send.Type != EventType.SendRequest)
                continue;
            var message = send.Message ?? send.Key;
            if (!decisions.TryGetValue(message, out var earlier) || LoggedEvent.Compare(send, earlier) < 0)
                decisions[message] = send;
        }

        return decisions;
    }

    /// <summary>An identify that names a followed message is of the person to whom that was sent.</summary>
    private static IReadOnlyCollection<LoggedEvent> WithClickers(IReadOnlyCollection<LoggedEvent> events, Dictionary<Guid, LoggedEvent> decisions) =>
        events.Any(Histories.IsOfClick)
            ? [.. events.Select(e => Histories.IsOfClick(e) && decisions.TryGetValue(e.Message!.Value, out var send) ? e with { Person = send.Person } : e)]
            : events;

    /// <summary>
    /// A touch belongs to its message's person, whoever it names (A37); without a known message, to its own. A click of a burst, or of a message
    /// whose honeypot was followed, is a machine's, unless somebody said otherwise (A28).
    /// </summary>
    private static List<Touch> TouchesOf(
        Guid person, IReadOnlyCollection<LoggedEvent> events, BrowserLinks links, Dictionary<Guid, LoggedEvent> decisions)
    {
        var touches = new List<Touch>();
        var bursts = BurstRule.Of(events);
        var honeypots = HoneypotRule.Of(events);
        foreach (var e in events)
        {
            if (e.Type is not (EventType.Click or EventType.Impression))
                continue;
            var send = e.Message is { } message ? decisions.GetValueOrDefault(message) : null;
            var owner = send is null ? links.PersonOf(e) : send.Person;
            if (owner == person)
                touches.Add(new Touch(!e.Reclassified && (bursts.Contains(e.Key) || honeypots.Contains(e.Key)) ? e with { Machine = true } : e, send));
        }

        return touches;
    }

    private static List<Touch> DeliveriesOf(Guid person, IReadOnlyCollection<LoggedEvent> events, Dictionary<Guid, LoggedEvent> decisions)
    {
        var deliveries = new List<Touch>();
        foreach (var e in events)
            if (e.Type is EventType.Delivered or EventType.Bounced or EventType.Complained or EventType.Unsubscribe
                && e.Message is { } message
                && decisions.TryGetValue(message, out var send)
                && send.Person == person)
                deliveries.Add(new Touch(e, send));
        return deliveries;
    }

    /// <summary>Each transaction once, with the person of its earliest copy that has one (A8), else the person linked to its browser afterwards.</summary>
    private static List<(Order Order, Guid? Owner, Guid? LateOwner)> OrdersOf(IReadOnlyCollection<LoggedEvent> events, BrowserLinks links)
    {
        var orders = new List<(Order, Guid?, Guid?)>();
        foreach (var copies in events.Where(e => e.Type == EventType.Purchase).GroupBy(e => e.Transaction ?? e.Key))
        {
            var ordered = copies.Order(Comparer<LoggedEvent>.Create(LoggedEvent.Compare)).ToList();
            var refunds = ordered[0].Transaction is { } transaction
                ? events.Where(e => e.Type == EventType.Refund && e.Transaction == transaction).ToList()
                : [];
            orders.Add((
                new Order(ordered, refunds),
                ordered.Select(links.PersonOf).FirstOrDefault(p => p is not null),
                ordered.Select(links.LaterPersonOf).FirstOrDefault(p => p is not null)));
        }

        return orders;
    }
}
