using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// A28: only a program follows a link that nobody sees, and it follows the visible ones too. Pure, over all events of a message, so the order
/// of arrival does not matter.
/// </summary>
public static class HoneypotRule
{
    /// <summary>The keys of all clicks of messages whose honeypot was followed.</summary>
    public static HashSet<Guid> Of(IReadOnlyCollection<LoggedEvent> events)
    {
        var messages = events.Where(e => e is { Type: EventType.Honeypot, Message: not null }).Select(e => e.Message).ToHashSet();
        return messages.Count == 0 ? [] : [.. events.Where(e => e.Type == EventType.Click && messages.Contains(e.Message)).Select(e => e.Key)];
    }
}
