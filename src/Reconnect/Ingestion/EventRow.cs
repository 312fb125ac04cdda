using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>An event with its computed keys, as it enters the log.</summary>
internal sealed record EventRow(NewEvent Event, int SiteId, string Source, DateTimeOffset ReceivedAt)
{
    public Guid Key { get; } = EventKeys.Event(SiteId, Source, Event.EventId);

    public Guid Content { get; } = Event.ContentHash();

    public Guid? Person { get; } = Event.UserId is { } user ? EventKeys.Person(SiteId, user) : null;

    public Guid? Browser { get; } = Event.AnonymousId is { } browser ? EventKeys.Browser(SiteId, browser) : null;

    /// <summary>Only what is sent or touched has a message, and an identify the one whose link it proves; a purchase that names one is not a touch.</summary>
    public Guid? Message { get; } = Event switch
    {
        { MessageId: { } message, Type: (>= EventType.SendRequest and <= EventType.Unsubscribe) or EventType.Honeypot } => EventKeys.Message(SiteId, message),
        { Type: EventType.Identify } => Event.ClickMessage,
        _ => null,
    };

    public Guid? Transaction { get; } = Event.TransactionId is { } transaction && Event.Type is EventType.Purchase or EventType.Refund
        ? EventKeys.Transaction(SiteId, Event.TransactionId!)
        : null;

    /// <summary>What identity has to look at: whose figures may change beside those of <see cref="Person"/>.</summary>
    public IEnumerable<(SubjectKind Kind, Guid Key)> Subjects()
    {
        if (Browser is { } browser && (Event.Type == EventType.Identify || Person is null))
            yield return (SubjectKind.Browser, browser);
        if (Message is { } message)
            yield return (SubjectKind.Message, message);
        if (Transaction is { } transaction)
            yield return (SubjectKind.Transaction, transaction);
    }
}

/// <summary>Things that lead to people. Stored in the identity queue.</summary>
internal enum SubjectKind : short
{
    Browser = 1,
    Message = 2,
    Transaction = 3,
}
