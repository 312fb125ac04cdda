using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Reconnect.Api.Triggers;

/// <summary>A person met the campaign's condition.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TriggerRequest
{
    /// <summary>The site's id of the person, at most 250 characters.</summary>
    [Required]
    public string? UserId { get; init; }

    /// <summary>When: RFC 3339 with offset, not more than 5 minutes ahead; now where it is left out.</summary>
    public string? OccurredAt { get; init; }

    /// <summary>The sender's id of this trigger: 1–100 printable ASCII characters, unique per source for ever. Generated where it is left out; give one, so that a repetition has the same answer.</summary>
    public string? EventId { get; init; }

    /// <summary>Addresses that the message will link to, at most 100: the answer has tracked ones for them.</summary>
    public IReadOnlyList<string?>? Links { get; init; }
}

/// <summary>What came of a trigger.</summary>
public sealed record TriggerAnswer
{
    /// <summary>false: the person is opted in to none of the campaign's channels, so nobody was allocated and nothing is sent (A24).</summary>
    public required bool Eligible { get; init; }

    public required string EventId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required string Campaign { get; init; }

    /// <summary>The test version in force at that time.</summary>
    public required string Version { get; init; }

    /// <summary>The person's variation in this version; null where not eligible.</summary>
    public required TriggerVariation? Variation { get; init; }

    /// <summary>null where not eligible and for a control, which receives nothing (A31).</summary>
    public required TriggerDecision? Decision { get; init; }

    /// <summary>What to put into the message; null where none is sent.</summary>
    public required TriggerTracking? Tracking { get; init; }
}

/// <summary>A variation.</summary>
public sealed record TriggerVariation(string Id, string Name, bool IsControl);

/// <summary>The one send decision of a trigger (A1). It is recorded already: do not post it as an event again.</summary>
/// <param name="Outcome">requested: send the message now. not_sent: do not.</param>
/// <param name="Reason">Why it is not sent: not_opted_in; null where it is.</param>
/// <param name="Channel">The channel to send in; with not_opted_in the variation's top-priority channel.</param>
/// <param name="MessageId">The id under which the message's deliveries, impressions and clicks are reported. Hand it to the vendor.</param>
public sealed record TriggerDecision(string Outcome, string? Reason, string Channel, string MessageId);

/// <summary>What makes the message's impressions and clicks known. None of it expires.</summary>
/// <param name="Pixel">Address of an invisible picture for the end of an e-mail.</param>
/// <param name="PushToken">Put it into a push message's data; the app posts it to <paramref name="PushAddress"/>.</param>
/// <param name="PushAddress">Where apps report what became of a push message.</param>
/// <param name="Links">Tracked addresses for those of the request, in its order; more with POST /api/v1/links.</param>
public sealed record TriggerTracking(string Pixel, string PushToken, string PushAddress, IReadOnlyList<TriggerLink> Links);

/// <summary>An address and the tracked one that leads there.</summary>
public sealed record TriggerLink(string Url, string Address);
