using Reconnect.Attribution;

namespace Reconnect.Reports;

/// <summary>A line of the diagnostics whose purchases can be listed. The first seven are the outcomes of <see cref="OrderOutcome"/>.</summary>
public enum PurchaseLine
{
    /// <summary>All purchases of the people of the range, whatever became of them.</summary>
    OfPeople = 0,
    Credited = OrderOutcome.Credited,
    Unconverted = OrderOutcome.Unconverted,
    Mixed = OrderOutcome.Mixed,
    OutsideWindow = OrderOutcome.OutsideWindow,
    MachineClickOnly = OrderOutcome.MachineClickOnly,
    NoClick = OrderOutcome.NoClick,
    IdentifiedTooLate = OrderOutcome.IdentifiedTooLate,

    /// <summary>Purchases of the site that nobody can be found for.</summary>
    NotIdentified,

    /// <summary>Further events that named the same transaction (A8).</summary>
    Duplicate,

    /// <summary>Refunded more than their value (A19).</summary>
    OverRefund,

    /// <summary>Their copies do not agree on value or currency (A8).</summary>
    Differing,

    /// <summary>Credited to a click of another test version (A12).</summary>
    OtherVersion,

    /// <summary>Another campaign is credited with them too (A7).</summary>
    Elsewhere,
}

/// <summary>What became of one purchase event; beside the outcomes of purchases in a campaign, why it has none there.</summary>
public enum PurchaseOutcome
{
    Credited = OrderOutcome.Credited,
    Unconverted = OrderOutcome.Unconverted,
    Mixed = OrderOutcome.Mixed,
    OutsideWindow = OrderOutcome.OutsideWindow,
    MachineClickOnly = OrderOutcome.MachineClickOnly,
    NoClick = OrderOutcome.NoClick,
    IdentifiedTooLate = OrderOutcome.IdentifiedTooLate,

    /// <summary>Its browser belongs to nobody.</summary>
    NotIdentified,

    /// <summary>It repeats a transaction and counts nothing (A8).</summary>
    Duplicate,

    /// <summary>Its buyer is none of the people of the report.</summary>
    OtherPeople,
}

/// <summary>Which purchases behind a report.</summary>
/// <param name="Report">Version, range, machine traffic and cuts: the same as of the report.</param>
/// <param name="VariationId">Only of people of this variation; null: all.</param>
/// <param name="Transaction">Only this transaction; null: all.</param>
public sealed record PurchaseQuery(ReportQuery Report, PurchaseLine Line, int? VariationId, Guid? Transaction);

/// <summary>A purchase and what became of it.</summary>
public sealed record Purchase
{
    public required PurchaseOutcome Outcome { get; init; }

    public required string EventId { get; init; }

    public required string? TransactionId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Null where nobody is known, and once the person is erased (A33).</summary>
    public required string? UserId { get; init; }

    /// <summary>The person's own in the report's version; null: the buyer is none of its people.</summary>
    public required int? VariationId { get; init; }

    /// <summary>In the order's currency.</summary>
    public required decimal Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>In the site's currency; null without an exchange rate (A20), and where it counts nowhere.</summary>
    public required decimal? Amount { get; init; }

    public required decimal? Refunded { get; init; }

    /// <summary>Of a repeated transaction: the event that counts.</summary>
    public string? CountedAs { get; init; }

    public PurchaseClick? Click { get; init; }

    /// <summary>How long after the click's window it came; null: inside, or without a click.</summary>
    public TimeSpan? MissedBy => Outcome == PurchaseOutcome.OutsideWindow && Click is { } click ? OccurredAt - click.WindowEndsAt : null;
}

/// <summary>The click that earned a purchase, or came closest to it.</summary>
public sealed record PurchaseClick(
    string EventId,
    DateTimeOffset OccurredAt,
    string? MessageId,
    bool Machine,
    DateTimeOffset WindowEndsAt,
    int VersionId,
    int VariationId,
    string Channel,
    string? Url,
    string? MachineReason)
{
    /// <summary>The sender of the event, or somebody afterwards, says that it is automatic.</summary>
    public const string Reported = "reported";

    /// <summary>The other clicks of the message tell: a burst, or its honeypot.</summary>
    public const string OtherClicks = "other_clicks";
}
