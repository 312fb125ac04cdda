using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Reconnect.Api.Hooks;
using Reconnect.Hooks;

namespace Reconnect.Api.Compatibility;

/// <summary>A call of Segment's vocabulary. Describes the contract; the body is read leniently, call by call.</summary>
public record SegmentCallRequest
{
    /// <summary>identify, track, page, screen, group or alias; where the address says it, it may be left out.</summary>
    public string? Type { get; init; }

    /// <summary>At most 100 printable ASCII characters: a call counts once for ever under it.</summary>
    public string? MessageId { get; init; }

    /// <summary>Required, or anonymousId.</summary>
    public string? UserId { get; init; }

    public string? AnonymousId { get; init; }

    /// <summary>track: Order Completed, Product Added, Order Refunded, Email Link Clicked, … Others are accepted and count nowhere.</summary>
    public string? Event { get; init; }

    /// <summary>order_id, revenue, total, currency; email_id or message_id, link_url.</summary>
    public JsonObject? Properties { get; init; }

    public JsonObject? Traits { get; init; }

    public JsonObject? Context { get; init; }

    /// <summary>ISO 8601 with offset.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>ISO 8601 with offset. With it, only the difference of the sender's two times is trusted.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The write key, unless it is the user name of the Basic authorization.</summary>
    public string? WriteKey { get; init; }
}

/// <summary>Several calls.</summary>
public sealed record SegmentBatchRequest
{
    /// <summary>At most 2,500 calls and 500 kB, 32 kB each.</summary>
    [Required]
    public required IReadOnlyList<SegmentCallRequest> Batch { get; init; }

    /// <summary>Holds for each call that has none.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public string? WriteKey { get; init; }
}

/// <summary>What became of the calls of one request.</summary>
/// <param name="Success">Always true: the request was read and what is good of it is stored.</param>
/// <param name="Results">One for each call, in order.</param>
public sealed record SegmentAnswer(bool Success, IReadOnlyList<SegmentResult> Results);

/// <summary>What became of one call.</summary>
/// <param name="Index">Position in the request, from 0.</param>
/// <param name="Status">stored, ignored, unmatched, duplicate, quarantined (until its campaign exists) or refused.</param>
/// <param name="Code">Why it was refused; stable, for programs.</param>
/// <param name="Detail">What to change.</param>
/// <param name="Pointer">JSON pointer within the call.</param>
public sealed record SegmentResult(int Index, string? MessageId, ItemOutcome Status, string? Code, string? Detail, string? Pointer)
{
    internal static SegmentResult Of(int index, SegmentCall call, ItemVerdict verdict)
    {
        var fault = call.Fault ?? verdict.Fault;
        return new SegmentResult(index, call.MessageId, verdict.Outcome, fault?.Code, fault?.Detail, fault?.Pointer);
    }
}
