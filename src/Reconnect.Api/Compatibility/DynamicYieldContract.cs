using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Reconnect.Api.Compatibility;

/// <summary>Who did it. Describes the contract; the body is read leniently.</summary>
public sealed record DynamicYieldUser
{
    /// <summary>The browser or device.</summary>
    public string? Dyid { get; init; }

    [JsonPropertyName("dyid_server")]
    public string? DyidServer { get; init; }

    /// <summary>Instead of dyid; with type cuid it is the customer's id.</summary>
    public string? Id { get; init; }

    public string? Type { get; init; }

    /// <summary>The customer's id.</summary>
    public string? Cuid { get; init; }
}

/// <summary>An event: its dyType decides what it means.</summary>
public sealed record DynamicYieldEvent
{
    [Required]
    public required string Name { get; init; }

    /// <summary>dyType: purchase-v1 (value, currency, uniqueTransactionId), add-to-cart-v1 (value), identify-v1, login-v1, signup-v1 (cuid or hashedEmail), message-optin-v1, message-optout-v1 (channelType, pushID or pushId; cuid, externalId or hashedEmail). Others are accepted and count nowhere.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>When it happened; now where it is left out.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}

/// <summary>Events of one user.</summary>
public sealed record DynamicYieldEventsRequest
{
    [Required]
    public required DynamicYieldUser User { get; init; }

    public JsonObject? Session { get; init; }

    public JsonObject? Context { get; init; }

    [Required]
    public required IReadOnlyList<DynamicYieldEvent> Events { get; init; }
}

/// <summary>An engagement.</summary>
public sealed record DynamicYieldEngagement
{
    /// <summary>PN_CLICK is a click of a push message; the others are accepted and count nowhere.</summary>
    [Required]
    public required string Type { get; init; }

    /// <summary>What the message carried: the pushToken of the trigger's answer under any name, or its messageId as rc_mid.</summary>
    public JsonObject? TrackingData { get; init; }
}

/// <summary>Whose wish for the channel it is.</summary>
public sealed record DynamicYieldOptInRequest
{
    [Required]
    public required DynamicYieldUser User { get; init; }

    /// <summary>Since when; now where it is left out. The latest change by this time counts.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}

/// <summary>Engagements of one user.</summary>
public sealed record DynamicYieldEngagementsRequest
{
    [Required]
    public required DynamicYieldUser User { get; init; }

    public JsonObject? Context { get; init; }

    [Required]
    public required IReadOnlyList<DynamicYieldEngagement> Engagements { get; init; }
}

/// <summary>What was stored.</summary>
/// <param name="Warnings">Events that were refused, with what to change.</param>
public sealed record DynamicYieldAnswer(IReadOnlyList<DynamicYieldWarning> Warnings);

/// <summary>An event that was refused.</summary>
/// <param name="Index">Position in the request, from 0.</param>
/// <param name="Code">Stable, for programs.</param>
public sealed record DynamicYieldWarning(int Index, string Code, string Message);
