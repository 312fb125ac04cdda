namespace Reconnect.Attribution;

/// <summary>What became of one purchase in one campaign. Exactly one applies.</summary>
public enum OrderOutcome : short
{
    /// <summary>Earned by a click, with an amount.</summary>
    Credited = 1,

    /// <summary>Earned by a click, but no exchange rate covers it: in Purchase, not in Revenue (A20).</summary>
    Unconverted = 2,

    /// <summary>Earned by a click of another variation than the person's: in no row (A13).</summary>
    Mixed = 3,

    /// <summary>The person had clicked before, but every window was over (A4).</summary>
    OutsideWindow = 4,

    /// <summary>Only automatic clicks came before it inside their window (A28).</summary>
    MachineClickOnly = 5,

    /// <summary>No click of the campaign came before it.</summary>
    NoClick = 6,

    /// <summary>Nobody was known at the time; the browser was linked to this person later (A15).</summary>
    IdentifiedTooLate = 7,
}

/// <summary>
/// One purchase of a person who is in the campaign: which click earned it, or why none did.
/// With <see cref="Machine"/> the row counts automatic clicks too, and exists only where that makes a difference (A28).
/// </summary>
public sealed record OrderFact(int CampaignId, Guid Order)
{
    public bool Machine { get; init; }

    public required DateTimeOffset At { get; init; }

    public required OrderOutcome Outcome { get; init; }

    /// <summary>Earned by a click, with an amount or without.</summary>
    public bool IsCredited => Outcome is OrderOutcome.Credited or OrderOutcome.Unconverted;

    /// <summary>The click that earned it; null where none did.</summary>
    public CreditingClick? Click { get; init; }

    /// <summary>The order's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Its value in the site's currency; null without a rate (A20).</summary>
    public decimal? Amount { get; init; }

    /// <summary>How much of it was refunded, in the site's currency; null without a rate.</summary>
    public decimal? Refunded { get; init; }

    /// <summary>More was refunded than the order was worth; the rest is capped (A19).</summary>
    public bool OverRefunded { get; init; }

    /// <summary>Further events that named the same transaction and count nothing (A8).</summary>
    public int Repetitions { get; init; }

    /// <summary>The copies of the transaction do not agree on value or currency (A8).</summary>
    public bool Differs { get; init; }
}

/// <summary>Where a credit goes: the click, and the version, variation and channel of its send.</summary>
public sealed record CreditingClick(Guid Key, DateTimeOffset At, DateTimeOffset WindowUntil, int VersionId, int VariationId, string Channel)
{
    internal static CreditingClick Of(MatchedTouch click, Campaigns.CampaignDefinition campaign) => new(
        click.Event.Key, click.Event.At, click.Event.At + campaign.WindowAt(click.Event.At), click.Send.Version.Id, click.Send.Variation.Id, click.Send.Channel);
}

/// <summary>A click or impression of a campaign that no requested send matches: it counts nowhere (A35).</summary>
public sealed record UnmatchedTouch(int CampaignId, Guid Touch, Events.EventType Type, string Channel, bool Machine, DateTimeOffset At);
