using Reconnect.Events;

namespace Reconnect.Connections;

/// <summary>One vendor account that reports to a site: where its hooks arrive, how they are verified, and what of them counts.</summary>
public sealed class Connection
{
    /// <summary>Default of <see cref="MessageKey"/>; the other keys follow it.</summary>
    public const string DefaultMessageKey = "rc_mid";

    public const string DefaultCampaignKey = "rc_campaign";
    public const string DefaultVariationKey = "rc_variation";
    public const string DefaultUserKey = "rc_user";

    public int Id { get; init; }

    public int SiteId { get; init; }

    /// <summary>Stands in the address of the hook; random and never used again.</summary>
    public required string PublicId { get; init; }

    /// <summary>The vendor's name in the address, such as <c>sendgrid</c>. Never changes.</summary>
    public required string Vendor { get; init; }

    public required string Name { get; set; }

    /// <summary>What the vendor's events are of where they do not say so themselves; null: the vendor's usual channel.</summary>
    public string? Channel { get; set; }

    /// <summary>Keys and settings of verification, encrypted. Null until the first is given: such a connection refuses everything.</summary>
    public byte[]? Verification { get; set; }

    /// <summary>SHA-256 of the keys by which a request without a connection in its address finds this one.</summary>
    public string[] KeyHashes { get; set; } = [];

    /// <summary>An address of the vendor's that the operator opens to confirm the subscription.</summary>
    public string? Confirmation { get; set; }

    /// <summary>The operator takes unverified requests, explicitly.</summary>
    public bool VerificationOff { get; set; }

    /// <summary>Whose clicks count (METRICS.md, one source of truth): the vendor's, or only our tracking links'.</summary>
    public bool CountsClicks { get; set; } = true;

    /// <summary>Whose opens count: the vendor's, or only our pixel's.</summary>
    public bool CountsOpens { get; set; } = true;

    /// <summary>The metadata key under which a message carries its <c>messageId</c>.</summary>
    public string MessageKey { get; set; } = DefaultMessageKey;

    public string CampaignKey { get; set; } = DefaultCampaignKey;

    public string VariationKey { get; set; } = DefaultVariationKey;

    public string UserKey { get; set; } = DefaultUserKey;

    /// <summary>How far a signed time may be from now, both ways; null: not checked.</summary>
    public int? AgeLimitSeconds { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on the vendor is told to stop.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Identity of an event is (site, source, eventId).</summary>
    public string Source => EventSources.OfConnection(PublicId);
}
