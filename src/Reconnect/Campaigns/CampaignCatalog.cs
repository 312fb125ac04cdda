using System.Collections.Frozen;
using Reconnect.Sites;

namespace Reconnect.Campaigns;

/// <summary>Everything of the control plane that intake, attribution and reports need, as it stood at one revision.</summary>
public sealed record CampaignCatalog(long Revision, FrozenDictionary<int, SiteDefinition> Sites)
{
    public static CampaignCatalog Empty { get; } = new(0, FrozenDictionary<int, SiteDefinition>.Empty);
}

/// <summary>One site with its campaigns by public id.</summary>
public sealed record SiteDefinition
{
    public required int Id { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Currency { get; init; }

    public TimeSpan IdentityGrace { get; init; }

    public StatisticsSettings Statistics { get; init; } = StatisticsSettings.Default;

    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    public required FrozenDictionary<string, CampaignDefinition> Campaigns { get; init; }

    /// <summary>The first instant of a day of the site's time zone, also where the clock skips midnight.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The day of the site's time zone that an instant falls on.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
}

/// <summary>A campaign's rules: its windows and versions, both in order of time.</summary>
public sealed record CampaignDefinition
{
    public required int Id { get; init; }

    public required string PublicId { get; init; }

    public string Name { get; init; } = "";

    public string Status { get; init; } = CampaignStatus.Running;

    public IReadOnlyList<string> Channels { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; } = AttributionWindow.Beginning;

    public DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<(DateTimeOffset ValidFrom, TimeSpan Length)> Windows { get; init; }

    public required IReadOnlyList<VersionDefinition> Versions { get; init; }

    /// <summary>The attribution window in force at an instant (A26).</summary>
    public TimeSpan WindowAt(DateTimeOffset at)
    {
        var length = Windows[0].Length;
        foreach (var window in Windows)
            if (window.ValidFrom <= at)
                length = window.Length;
        return length;
    }

    /// <summary>No click of this campaign earns anything for longer than this.</summary>
    public TimeSpan LongestWindow => Windows.Max(w => w.Length);

    /// <summary>The version that an event belongs to: the one it names, else the one in force at its time.</summary>
    public VersionDefinition? Version(string? versionId, DateTimeOffset at) => versionId is null
        ? Versions.LastOrDefault(v => v.Start <= at && (v.End is null || at < v.End))
        : Versions.FirstOrDefault(v => v.PublicId == versionId);

    /// <summary>The version in force now, else the latest that has started, else the earliest (A38).</summary>
    public VersionDefinition? DefaultVersion(DateTimeOffset now) =>
        Version(versionId: null, now) ?? Versions.LastOrDefault(v => v.Start <= now) ?? (Versions.Count > 0 ? Versions[0] : null);

    /// <summary>Created before 14 December 2025 in the site's time zone: only Purchase, Revenue and Add to Cart are measured (A21).</summary>
    public bool IsLegacy(SiteDefinition site) => site.DayOf(CreatedAt) < new DateOnly(2025, 12, 14);
}

/// <summary>A test version [Start, End) with its variations by public id.</summary>
public sealed record VersionDefinition(
    int Id, string PublicId, DateTimeOffset Start, DateTimeOffset? End, FrozenDictionary<string, VariationDefinition> Variations)
{
    public string PrimaryMetric { get; init; } = "";

    /// <summary>Whether a person keeps the variation of the first trigger within the version.</summary>
    public bool Sticky { get; init; } = true;

    /// <summary>In the order they were given.</summary>
    public IEnumerable<VariationDefinition> InOrder => Variations.Values.OrderBy(v => v.Position);
}

/// <summary>A variation of a version.</summary>
public sealed record VariationDefinition(int Id, string PublicId, bool IsControl)
{
    public string Name { get; init; } = "";

    public decimal TrafficShare { get; init; }

    public IReadOnlyList<string> Channels { get; init; } = [];

    public int Position { get; init; }
}
