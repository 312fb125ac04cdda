using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Reconnect.Triggers;

namespace Reconnect.Api.Triggers;

/// <summary>Whether a person wants the messages of a channel.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OptInRequest
{
    /// <summary>true: opted in; false: opted out.</summary>
    [Required]
    public bool? OptedIn { get; init; }

    /// <summary>Since when: RFC 3339 with offset, not more than 5 minutes ahead; now where it is left out. The latest change by this time counts.</summary>
    public string? ChangedAt { get; init; }
}

/// <summary>Several opt-ins and opt-outs.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OptInsRequest
{
    /// <summary>1 to 10,000.</summary>
    [Required]
    public IReadOnlyList<BulkOptInRequest?>? OptIns { get; init; }
}

/// <summary>One person and channel.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BulkOptInRequest
{
    /// <summary>The site's id of the person, at most 250 characters.</summary>
    [Required]
    public string? UserId { get; init; }

    /// <summary>email, sms, push, web_push, whatsapp or another lower-case word.</summary>
    [Required]
    public string? Channel { get; init; }

    /// <summary>true: opted in; false: opted out.</summary>
    [Required]
    public bool? OptedIn { get; init; }

    /// <summary>Since when: RFC 3339 with offset; now where it is left out.</summary>
    public string? ChangedAt { get; init; }
}

/// <summary>Where a person stands with one channel.</summary>
/// <param name="ChangedAt">The time of the change that counts.</param>
public sealed record OptInAnswer(string Channel, bool OptedIn, DateTimeOffset ChangedAt)
{
    internal static OptInAnswer Of(OptIn optIn) => new(optIn.Channel, optIn.OptedIn, optIn.ChangedAt);
}

/// <summary>Where a person stands with every channel that was ever set; a channel that is not listed was never set and counts as opted out.</summary>
public sealed record PersonChannelsAnswer(string UserId, IReadOnlyList<OptInAnswer> Channels);

/// <summary>How many changes were stored.</summary>
public sealed record OptInsStoredAnswer(int Stored);
