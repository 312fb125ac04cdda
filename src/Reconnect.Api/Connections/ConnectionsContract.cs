using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reconnect.Api.Hooks;
using Reconnect.Connections;
using Reconnect.Hooks;

namespace Reconnect.Api.Connections;

/// <summary>Whose clicks, or whose opens, of a connection's messages count; the other's are kept and not counted.</summary>
public enum TouchSource
{
    /// <summary>Those that the vendor reports.</summary>
    Vendor,

    /// <summary>Those of our own tracking links and pixel.</summary>
    OwnLinks,
}

/// <summary>Under which keys a message's metadata carries our ids.</summary>
/// <param name="Message">The messageId.</param>
/// <param name="Campaign">The campaignId.</param>
/// <param name="Variation">The variationId.</param>
/// <param name="User">The userId.</param>
public sealed record MetadataKeys(
    [property: DefaultValue(Connection.DefaultMessageKey)] string? Message,
    [property: DefaultValue(Connection.DefaultCampaignKey)] string? Campaign,
    [property: DefaultValue(Connection.DefaultVariationKey)] string? Variation,
    [property: DefaultValue(Connection.DefaultUserKey)] string? User);

/// <summary>A connection to create.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ConnectionRequest
{
    /// <summary>A name of GET /connections/vendors, such as sendgrid. Never changes.</summary>
    [Required]
    public string? Vendor { get; init; }

    /// <summary>1 to 200 characters; the vendor's title where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>email, sms, push or another lower-case word, for events that do not say it themselves.</summary>
    public string? Channel { get; init; }

    /// <summary>Keys and settings by the names of the vendor's fields; texts, flags also as true or false. Keys that are ours to choose are generated where they are left out.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Verification { get; init; }

    /// <summary>True takes unverified requests: anybody who knows the address can then report events.</summary>
    public bool? VerificationOff { get; init; }

    /// <summary>Whose clicks count; vendor where it is left out.</summary>
    public TouchSource? Clicks { get; init; }

    /// <summary>Whose opens count; vendor where it is left out.</summary>
    public TouchSource? Opens { get; init; }

    /// <summary>What is left out stays rc_mid, rc_campaign, rc_variation, rc_user.</summary>
    public MetadataKeys? Metadata { get; init; }

    /// <summary>How many seconds a signed time may be away from now; 0 does not check it. The vendor's usual value where it is left out.</summary>
    public int? AgeLimitSeconds { get; init; }
}

/// <summary>What to change of a connection. What is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ConnectionChangesRequest
{
    public string? Name { get; init; }

    public string? Channel { get; init; }

    public bool? VerificationOff { get; init; }

    public TouchSource? Clicks { get; init; }

    public TouchSource? Opens { get; init; }

    public MetadataKeys? Metadata { get; init; }

    /// <summary>0 does not check the signed time.</summary>
    public int? AgeLimitSeconds { get; init; }
}

/// <summary>New keys for a connection.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record KeyRotationRequest
{
    /// <summary>New values by the names of the vendor's fields. Left out or empty: the keys that are ours to choose are generated anew.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Verification { get; init; }

    /// <summary>Whether the former key stays valid too, until the vendor has the new one. A third key ends the first.</summary>
    [DefaultValue(true)]
    public bool? KeepPrevious { get; init; }
}

/// <summary>A key or setting of a vendor's verification.</summary>
/// <param name="Name">In `verification`.</param>
/// <param name="Label">For people.</param>
/// <param name="Required">Nothing is taken before it has a value.</param>
/// <param name="Generated">It is ours to choose: left out, it is generated and shown once.</param>
/// <param name="Flag">true or false.</param>
public sealed record FieldAnswer(string Name, string Label, bool Required, bool Generated, bool Flag)
{
    internal static FieldAnswer Of(VerificationField field) => new(field.Name, field.Label, field.Required, field.Generate is not null, field.IsFlag);
}

/// <summary>What to enter at the vendor.</summary>
/// <param name="Steps">In order.</param>
/// <param name="Events">The events to tick, in the vendor's words.</param>
/// <param name="Metadata">How a message carries our ids.</param>
public sealed record SetupAnswer(IReadOnlyList<string> Steps, IReadOnlyList<string> Events, string Metadata)
{
    internal static SetupAnswer Of(VendorSetup setup) => new(setup.Steps, setup.Events, setup.Metadata);
}

/// <summary>A vendor that can be connected.</summary>
/// <param name="Name">In addresses and in `vendor`.</param>
/// <param name="AgeLimitSeconds">How many seconds a signed time may be away from now, unless a connection says otherwise; null: not checked.</param>
public sealed record VendorAnswer(
    string Name, string Title, string? Channel, int? AgeLimitSeconds, IReadOnlyList<FieldAnswer> Fields, SetupAnswer Setup)
{
    internal static VendorAnswer Of(VendorAdapter v) =>
        new(v.Name, v.Title, v.Channel, v.AgeLimitSeconds, [.. v.Fields.Select(FieldAnswer.Of)], SetupAnswer.Of(v.Setup));
}

/// <summary>All vendors.</summary>
public sealed record VendorsAnswer(IReadOnlyList<VendorAnswer> Items);

/// <summary>A key that is alive; its value is never shown again.</summary>
/// <param name="Count">0, 1 or 2 values are alive.</param>
public sealed record KeyStateAnswer(string Name, string Label, bool Required, bool Generated, bool Flag, int Count);

/// <summary>What came through a connection since it exists.</summary>
/// <param name="Requests">All requests, refused ones included.</param>
/// <param name="Refused">Requests that were refused; nothing of them was stored.</param>
/// <param name="Items">Events that the other requests brought: stored, duplicates and quarantined add up to them.</param>
/// <param name="Stored">Kept for ever.</param>
/// <param name="Ignored">Of the stored ones: they inform and count nowhere. Page views and the like are not even kept.</param>
/// <param name="Unmatched">Of the stored ones: their send was not known when they came; they count once it is (A35).</param>
/// <param name="Duplicates">Known already.</param>
/// <param name="Quarantined">Kept with their raw bytes because something is wrong with them, or until their campaign exists.</param>
public sealed record ConnectionHealthAnswer(
    long Requests, long Refused, long Items, long Stored, long Ignored, long Unmatched, long Duplicates, long Quarantined,
    DateTimeOffset? LastSuccessAt, DateTimeOffset? LastRefusalAt, string? LastRefusal)
{
    internal static ConnectionHealthAnswer Of(ConnectionHealth h) => new(
        h.Requests, h.Refused, h.Summary.Items, h.Summary.Stored, h.Summary.Ignored, h.Summary.Unmatched, h.Summary.Duplicates, h.Summary.Quarantined,
        h.LastSuccessAt, h.LastRefusalAt, h.LastRefusal);
}

/// <summary>A connection.</summary>
/// <param name="Address">To enter at the vendor.</param>
/// <param name="AddressIsPublic">False: `PublicUrl` is not configured, and the address is the one that this host listens on.</param>
/// <param name="AgeLimitSeconds">null: the signed time is not checked.</param>
/// <param name="Missing">Fields without which everything is refused.</param>
/// <param name="Confirmation">Open this address of the vendor's once to confirm the subscription.</param>
/// <param name="RetiredAt">Since then the vendor is told to stop.</param>
/// <param name="NewKeys">Keys that were generated for this answer, shown only now.</param>
public sealed record ConnectionAnswer(
    string Id, string Vendor, string VendorTitle, string Name, string? Channel, string Address, bool AddressIsPublic,
    bool VerificationOff, int? AgeLimitSeconds, IReadOnlyList<KeyStateAnswer> Keys, IReadOnlyList<string> Missing, string? Confirmation,
    TouchSource Clicks, TouchSource Opens, MetadataKeys Metadata, SetupAnswer Setup, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt,
    ConnectionHealthAnswer Health, IReadOnlyDictionary<string, string>? NewKeys);

/// <summary>The site's connections.</summary>
public sealed record ConnectionsAnswer(IReadOnlyList<ConnectionAnswer> Items);

/// <summary>A request that came through a connection, and its verdict.</summary>
/// <param name="Status">The HTTP status it was answered with.</param>
/// <param name="Detail">Why it was refused, or what is wrong with its first quarantined event.</param>
/// <param name="Bytes">Size of its body.</param>
public sealed record DeliveryAnswer(
    DateTimeOffset ReceivedAt, int Status, string? Detail, int Bytes, long Items, long Stored, long Ignored, long Unmatched, long Duplicates, long Quarantined)
{
    internal static DeliveryAnswer Of(Delivery d) => new(
        d.ReceivedAt, d.Status, d.Detail, d.Bytes, d.Summary.Items, d.Summary.Stored, d.Summary.Ignored, d.Summary.Unmatched, d.Summary.Duplicates,
        d.Summary.Quarantined);
}

/// <summary>The latest requests, at most 100, the newest first.</summary>
public sealed record DeliveriesAnswer(IReadOnlyList<DeliveryAnswer> Items);
