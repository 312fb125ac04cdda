namespace Reconnect.Events;

/// <summary>An event of the log with the computed keys, as identity and attribution read it.</summary>
public sealed record LoggedEvent
{
    public required Guid Key { get; init; }

    public required string Id { get; init; }

    public string Source { get; init; } = "";

    public required EventType Type { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public Guid? Person { get; init; }

    public Guid? Browser { get; init; }

    public Guid? Message { get; init; }

    public Guid? Transaction { get; init; }

    public string? Campaign { get; init; }

    public string? Version { get; init; }

    public string? Variation { get; init; }

    public string? Channel { get; init; }

    public string? NotSentReason { get; init; }

    public decimal Value { get; init; }

    public string? Currency { get; init; }

    public bool Machine { get; init; }

    /// <summary>The link that a click followed.</summary>
    public string? Url { get; init; }

    /// <summary>Somebody decided afterwards whether it was automatic; no rule decides otherwise (A28).</summary>
    public bool Reclassified { get; init; }

    /// <summary>Time, then event id by code point, then source: the order that breaks every tie (METRICS.md 1).</summary>
    public static int Compare(LoggedEvent a, LoggedEvent b)
    {
        var byTime = a.At.CompareTo(b.At);
        return byTime != 0 ? byTime : CompareIds(a, b);
    }

    /// <summary>By event id; two sources may use one id, so the source decides last.</summary>
    public static int CompareIds(LoggedEvent a, LoggedEvent b)
    {
        var byId = string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId : string.CompareOrdinal(a.Source, b.Source);
    }
}
