namespace Reconnect.Events;

/// <summary>An event as a sender gave it: well-formed and within all limits, not yet stored.</summary>
public sealed record NewEvent
{
    public required string EventId { get; init; }

    public required EventType Type { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public string? CampaignId { get; init; }

    public string? VersionId { get; init; }

    public string? VariationId { get; init; }

    public string? Channel { get; init; }

    public string? MessageId { get; init; }

    /// <summary>Null for a send decision whose vendor was called; otherwise why nothing was sent.</summary>
    public string? NotSentReason { get; init; }

    public string? UserId { get; init; }

    public string? AnonymousId { get; init; }

    /// <summary>An identify that names no user: the value of rc_click, which says whose message was followed. Worth nothing until it is verified.</summary>
    public string? ClickToken { get; init; }

    /// <summary>The message of the verified <see cref="ClickToken"/>.</summary>
    public Guid? ClickMessage { get; init; }

    public string? TransactionId { get; init; }

    /// <summary>In <see cref="Currency"/>, at most four decimals.</summary>
    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    /// <summary>The sender flags this click or impression as automatic (A28).</summary>
    public bool Machine { get; init; }

    public string? Url { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The sender's own object, as JSON text.</summary>
    public string? Properties { get; init; }

    /// <summary>The event as received, kept where it has to be held back.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Two events of one id are the same event only if this is equal. Spelling (white space, order of members, 10 or 10.00) does not enter. No text holds a NUL, so it separates them.</summary>
    public Guid ContentHash() => EventKeys.Content(string.Join(
        '\0',
        (int)Type,
        OccurredAt.UtcTicks / TimeSpan.TicksPerMicrosecond,
        CampaignId,
        VersionId,
        VariationId,
        Channel,
        MessageId,
        NotSentReason,
        UserId,
        AnonymousId,
        TransactionId,
        Value is { } value ? Money.Plain(value) : null,
        Currency,
        Machine,
        Url,
        UserAgent,
        Properties is null ? null : CanonicalJson.Of(Properties)) + (ClickToken is null ? null : '\0' + ClickToken));
}
