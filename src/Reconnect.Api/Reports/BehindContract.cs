using Reconnect.Attribution;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A page of the purchases behind Purchase and Revenue, the latest first.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record CreditsAnswer(IReadOnlyList<CreditAnswer> Items, string? NextCursor);

/// <summary>A purchase with the click that earned it.</summary>
public sealed record CreditAnswer
{
    /// <summary>The earliest event of the purchase (A8).</summary>
    public required string EventId { get; init; }

    public required string? TransactionId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Null once the person is erased (A33), and where the caller may not see who it is.</summary>
    public required string? UserId { get; init; }

    /// <summary>The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`.</summary>
    public required bool UserHidden { get; init; }

    public required string Version { get; init; }

    public required string Variation { get; init; }

    public required string Channel { get; init; }

    /// <summary>In the order's currency.</summary>
    public required decimal Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>In the site's currency, as in Revenue; null without an exchange rate (A20).</summary>
    public required decimal? Amount { get; init; }

    /// <summary>Refunded of the amount, as in Net Revenue; null without an exchange rate (A19).</summary>
    public required decimal? Refunded { get; init; }

    public required CreditClickAnswer Click { get; init; }

    internal static CreditAnswer Of(Credit credit, ReportQuery query) => new()
    {
        EventId = credit.EventId,
        TransactionId = credit.TransactionId,
        OccurredAt = credit.OccurredAt,
        UserId = query.HidesPeople ? null : credit.UserId,
        UserHidden = query.HidesPeople && credit.UserId is not null,
        Version = query.Version.PublicId,
        Variation = query.Version.Variations.Values.First(v => v.Id == credit.VariationId).PublicId,
        Channel = credit.Channel,
        Value = credit.Value,
        Currency = credit.Currency,
        Amount = credit.Amount,
        Refunded = credit.Refunded,
        Click = new CreditClickAnswer(
            credit.Click.EventId, credit.Click.OccurredAt, credit.Click.MessageId, credit.Click.Machine, credit.Click.WindowEndsAt),
    };
}

/// <summary>The click that earned a purchase: the last one of the campaign before it whose window was open.</summary>
/// <param name="WindowEndsAt">Exclusive: until when it could earn a purchase (A4, A26).</param>
public sealed record CreditClickAnswer(string EventId, DateTimeOffset OccurredAt, string? MessageId, bool Machine, DateTimeOffset WindowEndsAt);

/// <summary>Why a report's figures are what they are.</summary>
public sealed record DiagnosticsAnswer
{
    public required string Campaign { get; init; }

    public required string Version { get; init; }

    public required ReportRange Range { get; init; }

    /// <summary>
    /// Purchases of the people of the range, each under exactly one of `credited`, `unconverted` (credited, but without an exchange rate), `mixed` (a click of another variation),
    /// `outside_window`, `machine_click_only`, `no_click`, `identified_too_late`. Beside them: `not_identified` (purchases of the site that nobody can be found for, from the range's start until
    /// the last window of its end is over), and of the purchases above `over_refund` (refunded more than their value); `duplicate` counts events that repeated a transaction.
    /// </summary>
    public required IReadOnlyDictionary<string, long> Purchases { get; init; }

    /// <summary>All purchases of the people of the range: the sum of the seven outcomes.</summary>
    public required long PurchasesOfPeople { get; init; }

    /// <summary>Currencies of the `unconverted` purchases: those that an exchange rate is missing for.</summary>
    public required IReadOnlyList<string> UnconvertedCurrencies { get; init; }

    /// <summary>Purchases whose buyer was not known in time: `not_identified` and `identified_too_late` together.</summary>
    public required long UnidentifiedPurchases { get; init; }

    /// <summary>Of the purchases that may belong to the report, those whose buyer nobody can tell: `not_identified` of `purchasesOfPeople` and them.</summary>
    public required ShareAnswer WithoutIdentity { get; init; }

    /// <summary>Clicks whose message was never announced, of all clicks: `unmatched` and those of `unknownMessages`.</summary>
    public required ShareAnswer ClicksWithoutSend { get; init; }

    /// <summary>Purchases whose copies do not agree on value or currency; the earliest counts (A8).</summary>
    public required long DifferingCopies { get; init; }

    /// <summary>Of the credited purchases, those that a click of another test version earned (A12).</summary>
    public required long CreditedToOtherVersion { get; init; }

    /// <summary>Of the credited purchases, those that another campaign is credited with too (A7).</summary>
    public required long CreditedElsewhereToo { get; init; }

    /// <summary>By channel.</summary>
    public required IReadOnlyDictionary<string, TouchAnswer> Clicks { get; init; }

    /// <summary>The clicks of all channels together; `lastAt` is the latest of any.</summary>
    public required TouchAnswer AllClicks { get; init; }

    /// <summary>By channel.</summary>
    public required IReadOnlyDictionary<string, TouchAnswer> Impressions { get; init; }

    /// <summary>Identify events of the site in the time in which they can matter to the range.</summary>
    public required SeenAnswer Identifies { get; init; }

    /// <summary>Clicks and impressions of the site whose message was never announced and which name no campaign (A35).</summary>
    public required UnknownMessagesAnswer UnknownMessages { get; init; }

    internal static DiagnosticsAnswer Of(ReportQuery query, Diagnostics found)
    {
        var people = found.Purchases.Outcomes.Values.Sum();
        var (clicks, unannounced) = (found.AllClicks, found.AllClicks.Unmatched + found.UnknownMessages.Clicks);
        long Count(OrderOutcome outcome) => found.Purchases.Outcomes.GetValueOrDefault(outcome);
        return new DiagnosticsAnswer
        {
            Campaign = query.Campaign.PublicId,
            Version = query.Version.PublicId,
            Range = new ReportRange(query.From, query.To),
            Purchases = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["credited"] = Count(OrderOutcome.Credited),
                ["no_click"] = Count(OrderOutcome.NoClick),
                ["outside_window"] = Count(OrderOutcome.OutsideWindow),
                ["not_identified"] = found.Purchases.NotIdentified,
                ["identified_too_late"] = Count(OrderOutcome.IdentifiedTooLate),
                ["machine_click_only"] = Count(OrderOutcome.MachineClickOnly),
                ["unconverted"] = Count(OrderOutcome.Unconverted),
                ["mixed"] = Count(OrderOutcome.Mixed),
                ["over_refund"] = found.Purchases.OverRefunded,
                ["duplicate"] = found.Purchases.Repetitions,
            },
            PurchasesOfPeople = people,
            UnconvertedCurrencies = found.Purchases.UnconvertedCurrencies,
            UnidentifiedPurchases = found.Purchases.Unidentified,
            WithoutIdentity = new ShareAnswer(found.Purchases.NotIdentified, people + found.Purchases.NotIdentified),
            ClicksWithoutSend = new ShareAnswer(unannounced, clicks.Human + clicks.Machine + unannounced),
            DifferingCopies = found.Purchases.Differing,
            CreditedToOtherVersion = found.Purchases.CreditedToOtherVersion,
            CreditedElsewhereToo = found.Purchases.CreditedElsewhereToo,
            Clicks = found.Clicks.ToDictionary(c => c.Key, c => TouchAnswer.Of(c.Value), StringComparer.Ordinal),
            AllClicks = TouchAnswer.Of(found.AllClicks),
            Impressions = found.Impressions.ToDictionary(c => c.Key, c => TouchAnswer.Of(c.Value), StringComparer.Ordinal),
            Identifies = new SeenAnswer(found.Identifies.Count, found.Identifies.LastAt),
            UnknownMessages = new UnknownMessagesAnswer(found.UnknownMessages.Clicks, found.UnknownMessages.Impressions),
        };
    }
}

/// <summary>Clicks or impressions of one channel.</summary>
/// <param name="Human">Of the people of the range, as the report counts them.</param>
/// <param name="Machine">Automatic ones of the same people (A28).</param>
/// <param name="Unmatched">Of the campaign, without a requested send that they belong to: they count nowhere until it arrives (A35).</param>
/// <param name="LastAt">When the latest of the version happened; null: never.</param>
public sealed record TouchAnswer(long Human, long Machine, long Unmatched, DateTimeOffset? LastAt)
{
    internal static TouchAnswer Of(TouchDiagnostics touch) => new(touch.Human, touch.Machine, touch.Unmatched, touch.LastAt);
}

/// <summary>A part and its whole.</summary>
public sealed record ShareAnswer(long Count, long Of);

/// <summary>How many, and when the last one happened.</summary>
public sealed record SeenAnswer(long Count, DateTimeOffset? LastAt);

/// <summary>Touches of messages that nobody announced.</summary>
public sealed record UnknownMessagesAnswer(long Clicks, long Impressions);

/// <summary>A site's campaigns side by side.</summary>
public sealed record OverviewAnswer
{
    /// <summary>First triggers of this range; null where it is not limited.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset? To { get; init; }

    public required string Currency { get; init; }

    /// <summary>What each campaign's reports say, all versions together, by id.</summary>
    public required IReadOnlyList<CampaignCreditsAnswer> Campaigns { get; init; }

    /// <summary>Of the campaigns: a purchase counts once for each campaign that is credited with it (A7).</summary>
    public required CreditedAnswer Sum { get; init; }

    /// <summary>Each purchase once: what the campaigns earned together.</summary>
    public required CreditedAnswer Total { get; init; }

    /// <summary>Purchases that several campaigns are credited with.</summary>
    public required long Shared { get; init; }

    /// <summary>The sum less the total: what it counts more than once.</summary>
    public required CreditedAnswer Overlap { get; init; }
}

/// <summary>A campaign's part.</summary>
public sealed record CampaignCreditsAnswer(string Id, string Name, long Purchases, decimal Revenue, long Unconverted);

/// <summary>Credited purchases and their value.</summary>
/// <param name="Unconverted">Purchases without an exchange rate: in the number, not in the value (A20).</param>
public sealed record CreditedAnswer(long Purchases, decimal Revenue, long Unconverted)
{
    internal static CreditedAnswer Of(CreditedPurchases credited) => new(credited.Purchases, credited.Revenue, credited.Unconverted);
}
