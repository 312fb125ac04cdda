namespace Reconnect.Campaigns;

/// <summary>A campaign as somebody wants it; nothing is checked yet. Null: left out.</summary>
public sealed record CampaignDraft
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string?>? Channels { get; init; }

    public TimeSpan? AttributionWindow { get; init; }

    public VersionDraft? Version { get; init; }
}

/// <summary>A test version as somebody wants it.</summary>
public sealed record VersionDraft
{
    public string? Id { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public string? PrimaryMetric { get; init; }

    public bool? Sticky { get; init; }

    public IReadOnlyList<VariationDraft?>? Variations { get; init; }
}

/// <summary>A variation as somebody wants it.</summary>
public sealed record VariationDraft
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public decimal? TrafficShare { get; init; }

    public IReadOnlyList<string?>? Channels { get; init; }

    public bool IsControl { get; init; }
}
