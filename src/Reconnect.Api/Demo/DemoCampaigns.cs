using Reconnect.Campaigns;

namespace Reconnect.Api.Demo;

/// <summary>The campaigns of the plans, as somebody would create them.</summary>
internal static class DemoCampaigns
{
    public static CampaignDraft Campaign(CampaignPlan plan, DateTimeOffset today) => new()
    {
        Id = plan.Id,
        Name = plan.Name,
        Status = plan.Status,
        CreatedAt = plan.Versions[0].StartsAt(today),
        Channels = [.. plan.Channels],
        Version = Version(plan.Versions[0], today),
    };

    public static VersionDraft Version(VersionPlan plan, DateTimeOffset today) => new()
    {
        Id = plan.Id,
        StartsAt = plan.StartsAt(today),
        Variations = [.. plan.Variations.Select(Variation)],
    };

    private static VariationDraft Variation(VariationPlan plan) => new()
    {
        Id = plan.Id,
        Name = plan.Name,
        TrafficShare = plan.Share,
        Channels = [.. plan.Channels.Select(c => c.Name)],
        IsControl = plan.IsControl,
    };
}
