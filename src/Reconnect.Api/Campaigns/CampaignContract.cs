using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Reconnect.Campaigns;

namespace Reconnect.Api.Campaigns;

/// <summary>A campaign to create.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CampaignRequest
{
    /// <summary>1–100 letters, digits and `. _ : -`; never changed afterwards.</summary>
    [Required]
    public string? Id { get; init; }

    [Required]
    public string? Name { get; init; }

    /// <summary>May be given when a campaign is imported. Before 14 December 2025 in the site's time zone it is a legacy campaign (A21).</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>draft, running (default), paused, ended or archived.</summary>
    public string? Status { get; init; }

    /// <summary>All channels that variations may use.</summary>
    [Required]
    public IReadOnlyList<string?>? Channels { get; init; }

    /// <summary>ISO 8601 duration from PT1H to P365D; P7D where it is left out.</summary>
    public string? AttributionWindow { get; init; }

    /// <summary>The first version's primary metric; revenue where it is left out.</summary>
    public string? PrimaryMetric { get; init; }

    [Required]
    public VersionRequest? Version { get; init; }
}

/// <summary>What to change of a campaign. What is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CampaignChangesRequest
{
    public string? Name { get; init; }

    /// <summary>draft, running, paused, ended or archived.</summary>
    public string? Status { get; init; }

    /// <summary>Must include every channel of the current version's variations.</summary>
    public IReadOnlyList<string?>? Channels { get; init; }

    /// <summary>ISO 8601 duration. Each click uses the value in force at its time (A26).</summary>
    public string? AttributionWindow { get; init; }

    /// <summary>From when on the window is in force; now where it is left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Refused here: a change of the primary metric, the variations, the shares or the stickiness needs a new version.</summary>
    public string? PrimaryMetric { get; init; }

    /// <summary>Refused here: POST it to /campaigns/{id}/versions.</summary>
    public VersionRequest? Version { get; init; }
}

/// <summary>A test version to start.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VersionRequest
{
    /// <summary>v1, v2, … where it is left out.</summary>
    public string? Id { get; init; }

    /// <summary>May lie in the past; now where it is left out (the campaign's createdAt for its first version). The version before it ends here.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>A metric name; revenue where it is left out.</summary>
    public string? PrimaryMetric { get; init; }

    /// <summary>Whether a person keeps the variation of the first trigger; true where it is left out.</summary>
    public bool? Sticky { get; init; }

    /// <summary>1 to 20.</summary>
    [Required]
    public IReadOnlyList<VariationRequest?>? Variations { get; init; }

    internal VersionDraft ToDraft(string? primaryMetric) => new()
    {
        Id = Id,
        StartsAt = StartsAt,
        PrimaryMetric = PrimaryMetric ?? primaryMetric,
        Sticky = Sticky,
        Variations = Variations?.Select(v => v?.ToDraft()).ToList(),
    };
}

/// <summary>An arm of a test version.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VariationRequest
{
    [Required]
    public string? Id { get; init; }

    /// <summary>The id where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>Percent of the people who trigger; a version's shares add up to 100.</summary>
    [Required]
    public decimal? TrafficShare { get; init; }

    /// <summary>In priority order. Required but for a control.</summary>
    public IReadOnlyList<string?>? Channels { get; init; }

    /// <summary>A control receives no message. At most one a version.</summary>
    public bool? IsControl { get; init; }

    internal VariationDraft ToDraft() => new() { Id = Id, Name = Name, TrafficShare = TrafficShare, Channels = Channels, IsControl = IsControl ?? false };
}

/// <summary>A campaign with all its versions.</summary>
public sealed record CampaignAnswer
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The primary metric of the current version.</summary>
    public required string PrimaryMetric { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Created before 14 December 2025: measures only purchases, revenue and add to cart (A21).</summary>
    public required bool Legacy { get; init; }

    /// <summary>In force now, as an ISO 8601 duration.</summary>
    public required string AttributionWindow { get; init; }

    /// <summary>All values with the time from which each is in force.</summary>
    public required IReadOnlyList<WindowAnswer> AttributionWindows { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<VersionAnswer> Versions { get; init; }
}

/// <summary>A value of the attribution window.</summary>
public sealed record WindowAnswer(DateTimeOffset ValidFrom, string Length);

/// <summary>A test version.</summary>
/// <param name="Sticky">Whether a person keeps the variation of the first trigger.</param>
public sealed record VersionAnswer(
    string Id, DateTimeOffset StartsAt, DateTimeOffset? EndsAt, string PrimaryMetric, bool Sticky, IReadOnlyList<VariationAnswer> Variations);

/// <summary>An arm of a test version.</summary>
public sealed record VariationAnswer(string Id, string Name, decimal TrafficShare, IReadOnlyList<string> Channels, bool IsControl);

/// <summary>A page of the campaign list.</summary>
/// <param name="Filters">What there is to filter by, of all campaigns of the site, on whatever page and whatever was asked for.</param>
public sealed record CampaignsAnswer(IReadOnlyList<CampaignListItem> Items, string? NextCursor, CampaignFiltersAnswer Filters);

/// <summary>The statuses and channels that the site's campaigns have.</summary>
public sealed record CampaignFiltersAnswer(IReadOnlyList<string> Statuses, IReadOnlyList<string> Channels);

/// <summary>A campaign in the list.</summary>
public sealed record CampaignListItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required string PrimaryMetric { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required bool Legacy { get; init; }

    /// <summary>In force now, else the latest that has started, else the earliest (A38).</summary>
    public required CurrentVersionAnswer? CurrentVersion { get; init; }

    /// <summary>
    /// Send requests of the last 7 × 24 hours by send time, counted as in a Variation row. It differs from the report, which shows a whole version.
    /// Null where the campaign does not record them (A21).
    /// </summary>
    public required long? SendRequestsLast7Days { get; init; }

    /// <summary>The same for each of the seven 24 hours, the latest last: they add up to it. Null as above.</summary>
    public required IReadOnlyList<long>? SendRequestsByDay { get; init; }

    /// <summary>The primary metric of all variations of the current version together, as the report's `total` has it. Null where the campaign has no version.</summary>
    public required PrimaryFigureAnswer? PrimaryFigure { get; init; }

    /// <summary>
    /// What to look at before trusting the current version: `sample_ratio_mismatch` (as in its report), `no_clicks` (100 people or more were sent a message,
    /// nobody clicked), `no_purchases` (100 people or more clicked, no purchase of anybody who triggered is known), `connection_refused` (the campaign runs, and the
    /// latest request of a connection for one of its channels was refused). Empty where nothing is wrong.
    /// </summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>A campaign's primary metric in one figure.</summary>
/// <param name="Metric">The name in GET /metrics.</param>
/// <param name="Format">How the value reads, as in GET /metrics.</param>
/// <param name="Currency">Of amounts.</param>
/// <param name="Status">measured, not_available or not_measured, as in the report.</param>
/// <param name="Reason">Why there is no value, as in the report.</param>
public sealed record PrimaryFigureAnswer(
    string Metric, string Label, string Format, string Currency, string Status, string? Reason, decimal? Numerator, decimal? Denominator, decimal? Value);

/// <summary>Which version counts now.</summary>
public sealed record CurrentVersionAnswer(string Id, DateTimeOffset StartsAt, DateTimeOffset? EndsAt);
