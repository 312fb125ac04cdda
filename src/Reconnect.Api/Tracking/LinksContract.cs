using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Reconnect.Api.Tracking;

/// <summary>Links of messages to track: one of url, links and text.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LinksRequest
{
    /// <summary>The message that has the links, at most 100 characters. Required; with links each may name its own instead.</summary>
    public string? MessageId { get; init; }

    /// <summary>One destination.</summary>
    public string? Url { get; init; }

    /// <summary>Up to 1,000 destinations.</summary>
    public IReadOnlyList<LinkRequest?>? Links { get; init; }

    /// <summary>A text whose links, at most 100, become tracked ones; at most 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Short links, as for SMS. Default: true with text, otherwise false. Short ones need the database when they are first followed on a host.</summary>
    public bool? Short { get; init; }

    /// <summary>With url: an unsubscribe link, which records an unsubscribe and no click.</summary>
    public bool? Unsubscribe { get; init; }

    /// <summary>
    /// With url: a link that nobody sees and nobody follows; put it into the message without text and hidden. Who follows it is a machine: it counts as no click, and all
    /// clicks of its message become a machine's, unless somebody reclassified them.
    /// </summary>
    public bool? Honeypot { get; init; }
}

/// <summary>One link of several.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LinkRequest
{
    /// <summary>Its message, where not all have the same.</summary>
    public string? MessageId { get; init; }

    /// <summary>http or https, to one of the hosts that links of the site may lead to.</summary>
    [Required]
    public string? Url { get; init; }

    /// <summary>An unsubscribe link, which records an unsubscribe and no click.</summary>
    public bool? Unsubscribe { get; init; }

    /// <summary>A link that nobody sees: who follows it is a machine. See honeypot of a single link.</summary>
    public bool? Honeypot { get; init; }
}

/// <summary>Tracked links.</summary>
/// <param name="Text">The text with tracked links in it; null where none was given.</param>
/// <param name="Links">In the order given.</param>
public sealed record LinksAnswer(string? Text, IReadOnlyList<LinkAnswer> Links);

/// <summary>A tracked link.</summary>
/// <param name="MessageId">The message whose click it is.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Address">What to put into the message. It never expires.</param>
public sealed record LinkAnswer(string MessageId, string Url, string Address);

/// <summary>The hosts that tracked links of the site may lead to.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LinkHostsRequest
{
    /// <summary>At most 200, such as shop.example.com, *.example.com (all below) or localhost:3000. Replaces the list.</summary>
    [Required]
    public IReadOnlyList<string?>? Hosts { get; init; }
}

/// <summary>The hosts that tracked links of the site may lead to.</summary>
public sealed record LinkHostsAnswer(IReadOnlyList<string> Hosts);

/// <summary>How this host's tracking fares.</summary>
/// <param name="Waiting">Clicks, impressions and push events on their way into the log, in memory or on disk.</param>
/// <param name="OnDisk">Of these, on disk because the database did not answer.</param>
/// <param name="Written">Written since this host started.</param>
/// <param name="Refused">Requests with a token that is none of ours, since this host started. They count nowhere.</param>
/// <param name="Lost">Could not be kept, since this host started: the disk's bound was reached.</param>
public sealed record TrackingStatusAnswer(long Waiting, long OnDisk, long Written, long Refused, long Lost);
