namespace Reconnect.Testing.Oracle;

/// <summary>An event in plain words, as METRICS.md speaks of it. Shares nothing with the engine.</summary>
internal sealed record PlainEvent
{
    public required string Id { get; init; }

    public string Source { get; init; } = "";

    /// <summary>trigger, send, click, impression, unsubscribe, identify, purchase, cart, refund or honeypot.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? User { get; init; }

    public string? Browser { get; init; }

    public string? Message { get; init; }

    public string? Campaign { get; init; }

    public string? Version { get; init; }

    public string? Variation { get; init; }

    public string? Channel { get; init; }

    public string? NotSent { get; init; }

    public bool Machine { get; init; }

    /// <summary>The link that a click followed.</summary>
    public string? Link { get; init; }

    public string? Transaction { get; init; }

    public decimal Value { get; init; }

    public string? Currency { get; init; }

    public override string ToString()
    {
        var members = new (string Name, object? Value)[]
        {
            ("user", User), ("browser", Browser), ("message", Message), ("campaign", Campaign), ("version", Version), ("variation", Variation),
            ("channel", Channel), ("notSent", NotSent), ("machine", Machine ? "yes" : null), ("link", Link), ("transaction", Transaction),
            ("value", Kind is "purchase" or "refund" ? Value : null), ("currency", Currency),
        };
        return $"{At:MM-dd HH:mm:ss.ffffff} {Source}/{Id} {Kind} "
            + string.Join(' ', members.Where(m => m.Value is not null).Select(m => $"{m.Name}={m.Value}"));
    }
}

internal sealed record PlainSite(
    string Currency, TimeZoneInfo Zone, TimeSpan Grace, IReadOnlyList<PlainRate> Rates, IReadOnlyList<PlainCampaign> Campaigns);

internal sealed record PlainRate(string Currency, DateOnly Day, decimal Rate);

/// <param name="Windows">In order of time; the first is in force from the beginning.</param>
internal sealed record PlainCampaign(
    string Id, IReadOnlyList<(DateTimeOffset ValidFrom, TimeSpan Length)> Windows, IReadOnlyList<PlainVersion> Versions);

internal sealed record PlainVersion(string Id, DateTimeOffset Start, DateTimeOffset? End, IReadOnlyList<PlainVariation> Variations);

internal sealed record PlainVariation(string Id, bool IsControl, IReadOnlyList<string> Channels);
