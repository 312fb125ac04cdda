using System.Collections.Frozen;
using Reconnect.Sites;

namespace Reconnect.Campaigns;

/// <summary>The rows of the control plane, put together into what the other stages work by.</summary>
internal sealed class DefinitionRows(
    IReadOnlyList<Site> sites,
    IEnumerable<ExchangeRate> rates,
    IEnumerable<Campaign> campaigns,
    IEnumerable<AttributionWindow> windows,
    IEnumerable<TestVersion> versions,
    IEnumerable<Variation> variations)
{
    private readonly ILookup<int, ExchangeRate> ratesOf = rates.ToLookup(r => r.SiteId);
    private readonly ILookup<int, Campaign> campaignsOf = campaigns.ToLookup(c => c.SiteId);
    private readonly ILookup<int, AttributionWindow> windowsOf = windows.ToLookup(w => w.CampaignId);
    private readonly ILookup<int, TestVersion> versionsOf = versions.ToLookup(v => v.CampaignId);
    private readonly ILookup<int, Variation> variationsOf = variations.ToLookup(x => x.VersionId);

    public FrozenDictionary<int, SiteDefinition> Sites() => sites.ToFrozenDictionary(s => s.Id, Define);

    private SiteDefinition Define(Site site) => new()
    {
        Id = site.Id,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone),
        Currency = site.Currency,
        IdentityGrace = site.IdentityGrace,
        Statistics = site.Statistics,
        Rates = new ExchangeRates(ratesOf[site.Id]),
        Campaigns = campaignsOf[site.Id].Select(Define).ToFrozenDictionary(c => c.PublicId, StringComparer.Ordinal),
    };

    private CampaignDefinition Define(Campaign campaign) => new()
    {
        Id = campaign.Id,
        PublicId = campaign.PublicId,
        Name = campaign.Name,
        Status = campaign.Status,
        Channels = campaign.Channels,
        CreatedAt = campaign.CreatedAt,
        UpdatedAt = campaign.UpdatedAt,
        Windows = [.. windowsOf[campaign.Id].OrderBy(w => w.ValidFrom).Select(w => (w.ValidFrom, w.Length))],
        Versions = [.. versionsOf[campaign.Id].OrderBy(v => v.StartsAt).Select(Define)],
    };

    private VersionDefinition Define(TestVersion version) => new(
        version.Id,
        version.PublicId,
        version.StartsAt,
        version.EndsAt,
        variationsOf[version.Id].Select(Define).ToFrozenDictionary(x => x.PublicId, StringComparer.Ordinal))
    {
        PrimaryMetric = version.PrimaryMetric,
        Sticky = version.Sticky,
    };

    private static VariationDefinition Define(Variation variation) => new(variation.Id, variation.PublicId, variation.IsControl)
    {
        Name = variation.Name,
        TrafficShare = variation.TrafficShare,
        Channels = variation.Channels,
        Position = variation.Position,
    };
}
