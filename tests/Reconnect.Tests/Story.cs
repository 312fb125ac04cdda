using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Tests;

/// <summary>Events told in order; ids rise with the telling unless one is given. What it all counts for is computed by the engine.</summary>
internal sealed class Story(SiteDefinition? site = null)
{
    private readonly List<LoggedEvent> events = [];

    public SiteDefinition Site { get; } = site ?? Some.Site();

    public IReadOnlyList<LoggedEvent> Events => events;

    /// <summary>The last event told.</summary>
    public LoggedEvent Last => events[^1];

    public static Guid Person(string user) => EventKeys.Person(Some.SiteId, user);

    public Story Trigger(
        string user, DateTimeOffset at, string variation = "A", string campaign = "c1", string? version = null, string? id = null) =>
        Add(EventType.Trigger, at, id, e => e with { Person = Person(user), Campaign = campaign, Version = version, Variation = variation });

    public Story Send(
        string user,
        DateTimeOffset at,
        string channel = "email",
        string? message = null,
        string? notSent = null,
        string variation = "A",
        string campaign = "c1",
        string? version = null,
        string? id = null) =>
        Add(EventType.SendRequest, at, id, e => e with
        {
            Person = Person(user),
            Campaign = campaign,
            Version = version,
            Variation = variation,
            Channel = channel,
            Message = Message(message),
            NotSentReason = notSent,
        });

    /// <summary>A trigger and, at the same time, its requested message.</summary>
    public Story Reach(
        string user, DateTimeOffset at, string message, string channel = "email", string variation = "A", string campaign = "c1", string? version = null) =>
        Trigger(user, at, variation, campaign, version).Send(user, at, channel, message, variation: variation, campaign: campaign, version: version);

    public Story Click(string? message, DateTimeOffset at, string? user = null, string? browser = null, bool machine = false, string? id = null) =>
        Touch(EventType.Click, message, at, user, browser, machine, id);

    public Story Impression(string? message, DateTimeOffset at, string? user = null, string? browser = null, bool machine = false, string? id = null) =>
        Touch(EventType.Impression, message, at, user, browser, machine, id);

    /// <summary>A click that names whom, what and where instead of a message.</summary>
    public Story ClickBy(
        string? user,
        DateTimeOffset at,
        string channel = "email",
        string variation = "A",
        string campaign = "c1",
        string? version = null,
        string? browser = null,
        string? message = null) =>
        Add(EventType.Click, at, id: null, e => e with
        {
            Person = user is null ? null : Person(user),
            Browser = Browser(browser),
            Message = Message(message),
            Campaign = campaign,
            Version = version,
            Variation = variation,
            Channel = channel,
        });

    public Story Unsubscribe(string message, DateTimeOffset at) => Touch(EventType.Unsubscribe, message, at, user: null, browser: null, machine: false, id: null);

    public Story Identify(string browser, string user, DateTimeOffset at, string? id = null) =>
        Add(EventType.Identify, at, id, e => e with { Browser = Browser(browser), Person = Person(user) });

    /// <summary>A page that a link led to says whose message that was.</summary>
    public Story IdentifyByClick(string browser, string message, DateTimeOffset at, string? id = null) =>
        Add(EventType.Identify, at, id, e => e with { Browser = Browser(browser), Message = Message(message) });

    public Story Honeypot(string message, DateTimeOffset at) => Add(EventType.Honeypot, at, id: null, e => e with { Message = Message(message) });

    public Story Buy(
        string? user, DateTimeOffset at, decimal value = 10m, string? transaction = null, string? currency = null, string? browser = null, string? id = null) =>
        Add(EventType.Purchase, at, id, e => e with
        {
            Person = user is null ? null : Person(user),
            Browser = Browser(browser),
            Value = value,
            Transaction = Transaction(transaction),
            Currency = currency,
        });

    public Story Cart(string? user, DateTimeOffset at, string? browser = null) =>
        Add(EventType.AddToCart, at, id: null, e => e with { Person = user is null ? null : Person(user), Browser = Browser(browser) });

    public Story Refund(string transaction, DateTimeOffset at, decimal value) =>
        Add(EventType.Refund, at, id: null, e => e with { Transaction = Transaction(transaction), Value = value });

    public Timeline Timeline(string user)
    {
        var histories = new Histories();
        foreach (var e in events)
            histories.Add(e);
        return Reconnect.Identity.Timeline.Of(Person(user), histories.Of(Person(user)), Site.IdentityGrace);
    }

    public PersonFacts Facts(string user) => AttributionRule.Attribute(Timeline(user), Site);

    /// <summary>The person's row of a version: the whole variation, or one channel. Null where there is none.</summary>
    public CohortFact? Row(string user, string channel = CohortFact.WholeVariation, int version = 1, bool machine = false)
    {
        var rows = Facts(user).Cohort.Where(f => f.VersionId == version && f.Channel == channel).ToList();
        return (machine ? rows.Find(f => f.Machine) : null) ?? rows.Find(f => !f.Machine);
    }

    /// <summary>What is counted in such a row; nothing where there is none.</summary>
    public Measures Counted(string user, string channel = CohortFact.WholeVariation, int version = 1, bool machine = false) =>
        Row(user, channel, version, machine)?.Measures ?? new Measures();

    private Story Touch(EventType type, string? message, DateTimeOffset at, string? user, string? browser, bool machine, string? id) =>
        Add(type, at, id, e => e with
        {
            Message = Message(message),
            Person = user is null ? null : Person(user),
            Browser = Browser(browser),
            Machine = machine,
        });

    private Story Add(EventType type, DateTimeOffset at, string? id, Func<LoggedEvent, LoggedEvent> with)
    {
        var eventId = id ?? $"e{events.Count:000}";
        events.Add(with(new LoggedEvent { Key = EventKeys.Event(Some.SiteId, "test", eventId), Id = eventId, Source = "test", Type = type, At = at }));
        return this;
    }

    private static Guid? Message(string? message) => message is null ? null : EventKeys.Message(Some.SiteId, message);

    private static Guid? Browser(string? browser) => browser is null ? null : EventKeys.Browser(Some.SiteId, browser);

    private static Guid? Transaction(string? transaction) => transaction is null ? null : EventKeys.Transaction(Some.SiteId, transaction);
}
