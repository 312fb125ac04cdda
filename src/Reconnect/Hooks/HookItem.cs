namespace Reconnect.Hooks;

/// <summary>One event of a vendor, in our words. What the vendor left out is null.</summary>
public sealed record HookItem
{
    public required HookKind Kind { get; init; }

    /// <summary>The vendor's own word.</summary>
    public required string VendorType { get; init; }

    /// <summary>What makes this event the same as an earlier one of the connection: the vendor's event id, or named fields.</summary>
    public required string Key { get; init; }

    /// <summary>email, sms, push, …; null where only the connection knows.</summary>
    public string? Channel { get; init; }

    /// <summary>The vendor's ids of the message, the one that a sender is most likely to have stored first.</summary>
    public IReadOnlyList<string> MessageIds { get; init; } = [];

    /// <summary>The vendor's time; null: the time of receipt stands in, and the event says so.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    public string? UserId { get; init; }

    public string? AnonymousId { get; init; }

    /// <summary>An identify's value of rc_click, which says whose browser it is.</summary>
    public string? ClickToken { get; init; }

    public string? Url { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The vendor says that a machine did it (A28).</summary>
    public bool Machine { get; init; }

    /// <summary>What the sender attached to the message.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? TransactionId { get; init; }

    /// <summary>A decimal text.</summary>
    public string? Value { get; init; }

    public string? Currency { get; init; }

    /// <summary>A token that the vendor lets pass once: other content under it is not a second event.</summary>
    public string? OnceToken { get; init; }

    /// <summary>An event of our own contract, which the sender wrote itself; everything but <see cref="Key"/> is read from it.</summary>
    public ReadOnlyMemory<byte>? Document { get; init; }

    /// <summary>Why this item cannot be understood: its raw bytes are quarantined.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The item as it came.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Not even kept: page views and the like, of which there are many and which nobody will ask for.</summary>
    public bool Forgettable { get; init; }
}
