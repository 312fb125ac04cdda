namespace Reconnect.Campaigns;

/// <summary>A triggered campaign: one or more test versions, each with variations that are sent through channels.</summary>
public sealed class Campaign
{
    public int Id { get; init; }

    public int SiteId { get; init; }

    /// <summary>The site's own id of the campaign: unique in the site, compared exactly, never changed.</summary>
    public required string PublicId { get; init; }

    public required string Name { get; set; }

    public string Status { get; set; } = CampaignStatus.Running;

    public required string[] Channels { get; set; }

    /// <summary>Before 14 December 2025 in the site's time zone the campaign is a legacy one (A21).</summary>
    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<AttributionWindow> Windows { get; init; } = [];

    public List<TestVersion> Versions { get; init; } = [];
}
