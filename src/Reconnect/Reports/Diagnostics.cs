using Reconnect.Attribution;

namespace Reconnect.Reports;

/// <summary>Why the figures of a version and range are what they are.</summary>
public sealed record Diagnostics
{
    public required PurchaseDiagnostics Purchases { get; init; }

    /// <summary>By channel; those that the campaign uses are always there.</summary>
    public required IReadOnlyDictionary<string, TouchDiagnostics> Clicks { get; init; }

    /// <summary>The same over all channels; the last one's time is the latest of any.</summary>
    public TouchDiagnostics AllClicks => new(
        Clicks.Values.Sum(c => c.Human), Clicks.Values.Sum(c => c.Machine), Clicks.Values.Sum(c => c.Unmatched), Clicks.Values.Max(c => c.LastAt));

    /// <summary>By channel; those that the campaign uses are always there.</summary>
    public required IReadOnlyDictionary<string, TouchDiagnostics> Impressions { get; init; }

    public required IdentifyDiagnostics Identifies { get; init; }

    public required UnknownMessages UnknownMessages { get; init; }
}

/// <summary>Purchases of the people of the range, each with exactly one outcome for the campaign; the rest are counts beside them.</summary>
public sealed record PurchaseDiagnostics
{
    /// <summary>How many purchases came to each outcome; absent: none.</summary>
    public required IReadOnlyDictionary<OrderOutcome, long> Outcomes { get; init; }

    /// <summary>Currencies of the unconverted ones: those that a rate is missing for (A20).</summary>
    public required IReadOnlyList<string> UnconvertedCurrencies { get; init; }

    /// <summary>
    /// Purchases of the site whose browser was never linked to anybody, from the range's start until the last window of its end is over: they
    /// may be anybody's.
    /// </summary>
    public required long NotIdentified { get; init; }

    /// <summary>Purchases whose buyer was not known in time, and may have clicked.</summary>
    public long Unidentified => NotIdentified + Outcomes.GetValueOrDefault(OrderOutcome.IdentifiedTooLate);

    /// <summary>Purchases whose refunds exceed their value (A19).</summary>
    public required long OverRefunded { get; init; }

    /// <summary>Further events that named the same transaction (A8).</summary>
    public required long Repetitions { get; init; }

    /// <summary>Purchases whose copies do not agree on value or currency (A8).</summary>
    public required long Differing { get; init; }

    /// <summary>Of the credited ones, those that a click of another test version earned (A12): they are in that version's report.</summary>
    public required long CreditedToOtherVersion { get; init; }

    /// <summary>Of the credited ones, those that another campaign is credited with too (A7).</summary>
    public required long CreditedElsewhereToo { get; init; }
}

/// <summary>Clicks or impressions in one channel.</summary>
/// <param name="Human">Counted, of the people of the range.</param>
/// <param name="Machine">Automatic ones, of the people of the range (A28).</param>
/// <param name="Unmatched">Of the campaign, without a requested send that they belong to (A35).</param>
/// <param name="LastAt">When the latest of the version happened; null: never.</param>
public sealed record TouchDiagnostics(long Human, long Machine, long Unmatched, DateTimeOffset? LastAt);

/// <summary>Identify events of the site from the range's start on.</summary>
public sealed record IdentifyDiagnostics(long Count, DateTimeOffset? LastAt);

/// <summary>Clicks and impressions of the site whose message nobody has announced, and which name no campaign: they may be any campaign's (A35).</summary>
public sealed record UnknownMessages(long Clicks, long Impressions);
