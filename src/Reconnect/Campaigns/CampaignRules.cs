using Reconnect.Ingestion;
using Reconnect.Reports;

namespace Reconnect.Campaigns;

/// <summary>What a campaign must be. Pure; finds every fault at once, by the name of the member.</summary>
public sealed class CampaignRules
{
    private const int MaximumVariations = 20;
    private readonly Dictionary<string, List<string>> faults = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Faults => faults.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);

    public bool Passed => faults.Count == 0;

    public static CampaignRules Check(CampaignDraft draft)
    {
        var rules = new CampaignRules();
        rules.Id("id", draft.Id, required: true);
        rules.Name("name", draft.Name, required: true);
        rules.Created("createdAt", draft.CreatedAt);
        rules.Status("status", draft.Status);
        rules.Channels("channels", draft.Channels, required: true);
        rules.Window("attributionWindow", draft.AttributionWindow);
        if (draft.Version is null)
            rules.Refuse("version", "version is required: a campaign has at least one test version.");
        else
            rules.Version("version.", draft.Version, draft.Channels);
        return rules;
    }

    public static CampaignRules CheckVersion(VersionDraft draft, IReadOnlyList<string> campaignChannels)
    {
        var rules = new CampaignRules();
        rules.Version("", draft, campaignChannels);
        return rules;
    }

    public void Refuse(string member, string detail)
    {
        if (!faults.TryGetValue(member, out var list))
            faults[member] = list = [];
        list.Add(detail);
    }

    public void Name(string member, string? name, bool required)
    {
        if (name is null && !required)
            return;
        if (string.IsNullOrWhiteSpace(name))
            Refuse(member, $"{member} is required.");
        else if (Text.Length(name) > IntakeLimits.OtherText || name.Contains('\0', StringComparison.Ordinal))
            Refuse(member, $"{member} must have at most {IntakeLimits.OtherText} characters and no NUL.");
    }

    public void Status(string member, string? status)
    {
        if (status is not null && !CampaignStatus.All.Contains(status))
            Refuse(member, $"{member} must be one of {string.Join(", ", CampaignStatus.All)}.");
    }

    public void Window(string member, TimeSpan? window)
    {
        if (window < AttributionWindow.Shortest || window > AttributionWindow.Longest)
            Refuse(member, $"{member} must be between 1 hour (PT1H) and 365 days (P365D).");
    }

    public void Channels(string member, IReadOnlyList<string?>? channels, bool required)
    {
        if (channels is null || channels.Count == 0)
        {
            if (required)
                Refuse(member, $"{member} must name at least one channel, such as email, sms or push.");
            return;
        }

        if (channels.Any(c => c is null || !Text.IsChannel(c)))
            Refuse(member, $"{member} must be words of 1 to {IntakeLimits.Channel} characters a–z, 0–9, '_' and '-'.");
        if (channels.Distinct(StringComparer.Ordinal).Count() != channels.Count)
            Refuse(member, $"{member} must not name a channel twice.");
    }

    private void Id(string member, string? id, bool required)
    {
        if (id is null && !required)
            return;
        if (id is null)
            Refuse(member, $"{member} is required.");
        else if (!Text.IsPublicId(id))
            Refuse(member, $"{member} must be 1 to {IntakeLimits.PublicId} letters, digits and the characters . _ : -");
    }

    private void Created(string member, DateTimeOffset? at)
    {
        if (at < IntakeLimits.Earliest)
            Refuse(member, $"{member} must not be before 2000-01-01T00:00:00Z.");
    }

    private void Version(string prefix, VersionDraft draft, IReadOnlyList<string?>? campaignChannels)
    {
        Id(prefix + "id", draft.Id, required: false);
        Created(prefix + "startsAt", draft.StartsAt);
        if (draft.PrimaryMetric is not null && MetricRegistry.Find(draft.PrimaryMetric) is null)
            Refuse(prefix + "primaryMetric", $"primaryMetric must be one of {string.Join(", ", MetricRegistry.All.Select(m => m.Name))}.");
        var variations = draft.Variations ?? [];
        if (variations.Count is 0 or > MaximumVariations)
        {
            Refuse(prefix + "variations", $"variations must hold 1 to {MaximumVariations} variations.");
            return;
        }

        for (var i = 0; i < variations.Count; i++)
            Variation($"{prefix}variations[{i}]", variations[i], campaignChannels ?? []);
        Together(prefix + "variations", [.. variations.OfType<VariationDraft>()]);
    }

    private void Variation(string member, VariationDraft? variation, IReadOnlyList<string?> campaignChannels)
    {
        if (variation is null)
        {
            Refuse(member, "A variation must be an object.");
            return;
        }

        Id(member + ".id", variation.Id, required: true);
        Name(member + ".name", variation.Name, required: false);
        if (variation.TrafficShare is not (>= 0 and <= 100))
            Refuse(member + ".trafficShare", "trafficShare is required: percent from 0 to 100.");
        else if (decimal.Round(variation.TrafficShare.Value, 4) != variation.TrafficShare)
            Refuse(member + ".trafficShare", "trafficShare must have at most 4 decimals.");
        Channels(member + ".channels", variation.Channels, required: !variation.IsControl);
        if (variation.IsControl && variation.Channels is { Count: > 0 })
            Refuse(member + ".channels", "A control receives no message, so it has no channels.");
        if (variation.Channels?.Except(campaignChannels, StringComparer.Ordinal).OfType<string>().ToList() is { Count: > 0 } others)
            Refuse(member + ".channels", $"The campaign's channels do not include {string.Join(", ", others)}.");
    }

    private void Together(string member, List<VariationDraft> variations)
    {
        if (variations.Select(v => v.Id).Distinct(StringComparer.Ordinal).Count() != variations.Count)
            Refuse(member, "Two variations have the same id.");
        var shares = variations.Sum(v => v.TrafficShare ?? 0);
        if (shares != 100)
            Refuse(member, FormattableString.Invariant($"The traffic shares add up to {shares} percent; they must add up to 100."));
        if (variations.Count(v => v.IsControl) > 1)
            Refuse(member, "At most one variation can be the control.");
    }
}
