using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Reconnect.Ingestion;

namespace Reconnect.Api.Ingestion;

/// <summary>A batch of events. Describes the contract; the body is read by a reader of its own, event by event.</summary>
public sealed record EventsRequest
{
    /// <summary>1 to 1,000 events.</summary>
    [Required]
    public required IReadOnlyList<EventRequest> Events { get; init; }
}

/// <summary>One event.</summary>
public sealed record EventRequest
{
    /// <summary>The sender's id of this event: 1–100 printable ASCII characters, unique per source for ever.</summary>
    [Required]
    public required string EventId { get; init; }

    /// <summary>trigger, send_request, delivered, bounced, complained, impression, click, unsubscribe, identify, purchase, add_to_cart, refund or honeypot (a link of the message that nobody sees was followed: its clicks are a machine's).</summary>
    [Required]
    public required string Type { get; init; }

    /// <summary>When it happened: RFC 3339 with offset, not more than 5 minutes ahead of the server.</summary>
    [Required]
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Required for trigger and send_request; for impression and click without messageId.</summary>
    public string? CampaignId { get; init; }

    /// <summary>A version of the campaign; the one in force at occurredAt where it is left out.</summary>
    public string? VersionId { get; init; }

    /// <summary>A variation of that version. Required with campaignId.</summary>
    public string? VariationId { get; init; }

    /// <summary>email, sms, push, web_push, whatsapp or another lower-case word. Required for send_request; for impression and click without messageId.</summary>
    public string? Channel { get; init; }

    /// <summary>The sender's id of one message, at most 100 characters.</summary>
    public string? MessageId { get; init; }

    /// <summary>send_request only: requested (default: the vendor was called, whatever it answered) or not_sent.</summary>
    [DefaultValue("requested")]
    public string? Outcome { get; init; }

    /// <summary>Why nothing was sent: not_opted_in, capped, cancelled, overridden, … Required with outcome not_sent.</summary>
    public string? Reason { get; init; }

    /// <summary>The site's id of the person, at most 250 characters.</summary>
    public string? UserId { get; init; }

    /// <summary>The id of a browser or device, at most 250 characters. An identify with both ids links it to the person from its time on.</summary>
    public string? AnonymousId { get; init; }

    /// <summary>
    /// identify without userId: the value of rc_click in the address that a tracked link led to (see appendClickToken of the site). It links anonymousId to the person
    /// of that message. Of at most 24 hours before occurredAt; with userId it is not looked at.
    /// </summary>
    public string? ClickToken { get; init; }

    /// <summary>The order, at most 64 characters. Copies of one transaction are one purchase; a refund names the order it belongs to.</summary>
    public string? TransactionId { get; init; }

    /// <summary>An amount of at least 0 and below 10^12, as a JSON number or a decimal text; beyond 4 decimals it is rounded half up.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217; the site's currency where it is left out.</summary>
    public string? Currency { get; init; }

    /// <summary>click and impression: the sender knows that a machine did it. Left out of CTR and attribution by default.</summary>
    public bool? Machine { get; init; }

    public string? Url { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The sender's own object, at most 16 KiB and 8 levels deep.</summary>
    public JsonObject? Properties { get; init; }
}

/// <summary>What became of the events of one request.</summary>
public sealed record EventsAnswer
{
    /// <summary>Stored for ever, or held back until the campaign they name exists.</summary>
    public required int Accepted { get; init; }

    /// <summary>Known already; nothing counts twice.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Refused; `errors` says why. They count once they are repaired and sent again.</summary>
    public required int Rejected { get; init; }

    /// <summary>How many of the accepted ones are held back.</summary>
    public required int Quarantined { get; init; }

    /// <summary>Refused events with all their faults, conflicts, and held-back events.</summary>
    public required IReadOnlyList<EventError> Errors { get; init; }

    internal static EventsAnswer Of(ReadBatch batch, List<ReadItem> good, IReadOnlyList<Verdict> verdicts)
    {
        var errors = batch.Items.SelectMany(item => item.Faults.Select(fault => EventError.Of(batch, item, fault)))
            .Concat(good.Zip(verdicts).Where(g => g.Second.Fault is not null).Select(g => EventError.Of(batch, g.First, g.Second.Fault!)))
            .OrderBy(e => e.Index)
            .ToList();
        return new EventsAnswer
        {
            Accepted = verdicts.Count(v => v.Outcome is Outcome.Stored or Outcome.Held),
            Duplicates = verdicts.Count(v => v.Outcome is Outcome.Duplicate or Outcome.Conflict),
            Rejected = batch.Items.Count - good.Count,
            Quarantined = verdicts.Count(v => v.Outcome == Outcome.Held),
            Errors = errors,
        };
    }
}

/// <summary>One fault of one event.</summary>
public sealed record EventError
{
    /// <summary>Position in the request, from 0.</summary>
    public required int Index { get; init; }

    public required string? EventId { get; init; }

    /// <summary>Stable, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>What to change.</summary>
    public required string Detail { get; init; }

    /// <summary>JSON pointer into the request.</summary>
    public required string Pointer { get; init; }

    internal static EventError Of(ReadBatch batch, ReadItem item, Fault fault) => new()
    {
        Index = item.Index,
        EventId = item.EventId,
        Code = fault.Code,
        Detail = fault.Detail,
        Pointer = batch.PointerPrefix(item.Index) + fault.Pointer,
    };
}
