using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A page of purchases with what became of each, the latest first.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record PurchasesAnswer(IReadOnlyList<PurchaseAnswer> Items, string? NextCursor);

/// <summary>A purchase and what became of it in the campaign.</summary>
public sealed record PurchaseAnswer
{
    /// <summary>
    /// `credited`; `unconverted`: credited, without an exchange rate (A20); `mixed`: a click of another variation earned it (A13); `outside_window`: every window was over (A4);
    /// `machine_click_only`: only automatic clicks came before it (A28); `no_click`; `identified_too_late` (A15); `not_identified`: its browser belongs to nobody;
    /// `duplicate`: repeats a transaction and counts nothing (A8); `other_people`: the buyer is none of the people of the version and range.
    /// </summary>
    public required string Outcome { get; init; }

    public required string EventId { get; init; }

    public required string? TransactionId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Null where nobody is known, once the person is erased (A33), and where the caller may not see who it is.</summary>
    public required string? UserId { get; init; }

    /// <summary>The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`.</summary>
    public required bool UserHidden { get; init; }

    /// <summary>The person's own in the version; null where the buyer is none of its people.</summary>
    public required string? Variation { get; init; }

    /// <summary>In the order's currency.</summary>
    public required decimal Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>In the site's currency; null without an exchange rate (A20), and where the purchase counts nowhere.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>Refunded of the amount; null where that is null (A19).</summary>
    public required decimal? Refunded { get; init; }

    /// <summary>Of a duplicate: the event that counts (A8).</summary>
    public required string? CountedAs { get; init; }

    /// <summary>Of a purchase outside the window: how long after the end of the click's window it came (A4).</summary>
    public required double? MissedBySeconds { get; init; }

    /// <summary>
    /// The click that earned it; outside the window the one whose window ended last, with `machine_click_only` the automatic one that would have earned it. Null without any.
    /// </summary>
    public required PurchaseClickAnswer? Click { get; init; }

    internal static PurchaseAnswer Of(Purchase purchase, ReportQuery query) => new()
    {
        Outcome = PurchaseLines.NameOf(purchase.Outcome),
        EventId = purchase.EventId,
        TransactionId = purchase.TransactionId,
        OccurredAt = purchase.OccurredAt,
        UserId = query.HidesPeople ? null : purchase.UserId,
        UserHidden = query.HidesPeople && purchase.UserId is not null,
        Variation = purchase.VariationId is { } variation ? query.Version.Variations.Values.First(v => v.Id == variation).PublicId : null,
        Value = purchase.Value,
        Currency = purchase.Currency,
        Amount = purchase.Amount,
        Refunded = purchase.Refunded,
        CountedAs = purchase.CountedAs,
        MissedBySeconds = purchase.MissedBy?.TotalSeconds,
        Click = purchase.Click is { } click ? PurchaseClickAnswer.Of(click, query.Campaign) : null,
    };
}

/// <summary>The click that earned a purchase, or came closest to it.</summary>
/// <param name="WindowEndsAt">Exclusive: until when it could earn a purchase (A4, A26).</param>
/// <param name="Version">Of the message that was clicked, as variation and channel are.</param>
/// <param name="Url">The link that was followed; null where the vendor does not tell.</param>
/// <param name="MachineReason">
/// Why it looks automatic (A28): `prefetch`, `link_preview`, `scanner` or `after_head`, as the request told; `reported` by the sender or reclassified; `other_clicks`: a burst of clicks on
/// the message, or its honeypot. Null where it does not.
/// </param>
public sealed record PurchaseClickAnswer(
    string EventId,
    DateTimeOffset OccurredAt,
    string? MessageId,
    bool Machine,
    DateTimeOffset WindowEndsAt,
    string Version,
    string Variation,
    string Channel,
    string? Url,
    string? MachineReason)
{
    internal static PurchaseClickAnswer Of(PurchaseClick click, CampaignDefinition campaign)
    {
        var version = campaign.Versions.First(v => v.Id == click.VersionId);
        return new PurchaseClickAnswer(
            click.EventId,
            click.OccurredAt,
            click.MessageId,
            click.Machine,
            click.WindowEndsAt,
            version.PublicId,
            version.Variations.Values.First(v => v.Id == click.VariationId).PublicId,
            click.Channel,
            click.Url,
            click.MachineReason);
    }
}

/// <summary>A page of the people behind Users, the latest first trigger first.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record PeopleAnswer(IReadOnlyList<PersonAnswer> Items, string? NextCursor);

/// <summary>A person of a row, with what the row counts of it.</summary>
public sealed record PersonAnswer
{
    /// <summary>Null once erased (A33), and where the caller may not see who it is.</summary>
    public required string? UserId { get; init; }

    /// <summary>The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`.</summary>
    public required bool UserHidden { get; init; }

    /// <summary>The earliest of the person in the version: it decides the variation and the ranges that the person belongs to.</summary>
    public required DateTimeOffset FirstTrigger { get; init; }

    public required string Variation { get; init; }

    /// <summary>Channels of the version in which a message was requested for the person.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Also seen in another variation of the version (A13).</summary>
    public required bool Mixed { get; init; }

    /// <summary>Messages requested; with `channel` those of the channel, as all that follow.</summary>
    public required int Messages { get; init; }

    public required int Clicks { get; init; }

    /// <summary>Credited ones.</summary>
    public required int Purchases { get; init; }

    /// <summary>In the site's currency.</summary>
    public required decimal Revenue { get; init; }

    internal static PersonAnswer Of(CohortPerson person, ReportQuery query) => new()
    {
        UserId = query.HidesPeople ? null : person.UserId,
        UserHidden = query.HidesPeople && person.UserId is not null,
        FirstTrigger = person.FirstTrigger,
        Variation = query.Version.Variations.Values.First(v => v.Id == person.VariationId).PublicId,
        Channels = person.Channels,
        Mixed = person.Mixed,
        Messages = person.Messages,
        Clicks = person.Clicks,
        Purchases = person.Purchases,
        Revenue = person.Revenue,
    };
}
