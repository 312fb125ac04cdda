using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>A part of the log: what had been received until an instant (a report as of then), and what happened before another (A10).</summary>
public readonly record struct LogCut(DateTimeOffset ReceivedUntil, DateTimeOffset OccurredBefore)
{
    public static LogCut None { get; } = new(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);

    public bool Keeps(LoggedEvent e) => e.ReceivedAt <= ReceivedUntil && e.At < OccurredBefore;
}
