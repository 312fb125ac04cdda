using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// One source of truth: a message may carry our link and the vendor's click tracking, and then one act is told twice. What a connection lets
/// into the log is what counts for its messages, so where a vendor has told of a click (or an open) of a message, our own clicks (or opens) of
/// that message do not count. A connection that leaves this to our links keeps the vendor's beside the log. Pure, over all events of a message.
/// </summary>
public static class SourceRule
{
    /// <summary>The events without our own clicks and opens that a vendor tells too.</summary>
    public static IReadOnlyCollection<LoggedEvent> Counted(IReadOnlyCollection<LoggedEvent> events)
    {
        var told = events
            .Where(e => e is { Type: EventType.Click or EventType.Impression, Message: not null } && EventSources.IsConnection(e.Source))
            .Select(e => (e.Message, e.Type)).ToHashSet();
        return told.Count == 0 ? events : [.. events.Where(e => e.Source != EventSources.Tracking || !told.Contains((e.Message, e.Type)))];
    }
}
