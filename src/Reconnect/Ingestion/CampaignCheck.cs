using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>Does the campaign, version and variation that an event names exist? Pure.</summary>
internal static class CampaignCheck
{
    /// <summary>Null: the event can be attributed. Otherwise what is unknown.</summary>
    public static Fault? Unknown(NewEvent e, SiteDefinition? site)
    {
        if (e.CampaignId is null || e.Type is not (EventType.Trigger or EventType.SendRequest or EventType.Impression or EventType.Click))
            return null;
        if (site is null || !site.Campaigns.TryGetValue(e.CampaignId, out var campaign))
            return new Fault(FaultCodes.UnknownCampaign, $"No campaign has the id '{e.CampaignId}'. The event is kept and counts as soon as the campaign exists.", "/campaignId");
        return e.Type is EventType.Trigger or EventType.SendRequest ? UnknownDecision(e, campaign) : UnknownTouch(e, campaign);
    }

    private static Fault? UnknownDecision(NewEvent e, CampaignDefinition campaign)
    {
        if (campaign.Version(e.VersionId, e.OccurredAt) is not { } version)
            return NoVersion(e);
        return version.Variations.ContainsKey(e.VariationId!) ? null : NoVariation(e, version.PublicId);
    }

    /// <summary>A click or impression may come after its version's end (A36), so any version will do unless one is named.</summary>
    private static Fault? UnknownTouch(NewEvent e, CampaignDefinition campaign)
    {
        var versions = campaign.Versions.Where(v => e.VersionId is null || v.PublicId == e.VersionId).ToList();
        if (versions.Count == 0)
            return NoVersion(e);
        return e.VariationId is null || versions.Any(v => v.Variations.ContainsKey(e.VariationId))
            ? null
            : NoVariation(e, string.Join(", ", versions.Select(v => v.PublicId)));
    }

    private static Fault NoVersion(NewEvent e) => e.VersionId is null
        ? new Fault(FaultCodes.UnknownVersion, $"No version of campaign '{e.CampaignId}' is in force at {e.OccurredAt:O}. The event is kept and counts as soon as one is.", "/occurredAt")
        : new Fault(FaultCodes.UnknownVersion, $"Campaign '{e.CampaignId}' has no version '{e.VersionId}'. The event is kept and counts as soon as it exists.", "/versionId");

    private static Fault NoVariation(NewEvent e, string version) => new(
        FaultCodes.UnknownVariation,
        $"Version '{version}' of campaign '{e.CampaignId}' has no variation '{e.VariationId}'. The event is kept and counts as soon as it exists.",
        "/variationId");
}
