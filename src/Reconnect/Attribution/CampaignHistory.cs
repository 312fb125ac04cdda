using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Attribution;

/// <summary>A send decision placed in its version and variation.</summary>
internal sealed record Send(LoggedEvent Event, VersionDefinition Version, VariationDefinition Variation)
{
    public string Channel => Event.Channel!;

    public bool Requested => Event.NotSentReason is null;

    public bool NotOptedIn => Event.NotSentReason == NotSentReasons.NotOptedIn;
}

/// <summary>A click or impression of a requested send: it counts for the send's version, variation and channel (A36).</summary>
internal sealed record MatchedTouch(LoggedEvent Event, Send Send);

/// <summary>The person's first allocation in a version and whether another variation was seen too.</summary>
internal sealed record Allocation(VersionDefinition Version, VariationDefinition Variation, DateTimeOffset First, bool Mixed);

/// <summary>One person's events of one campaign, placed in its versions.</summary>
internal sealed class CampaignHistory
{
    private CampaignHistory(
        CampaignDefinition campaign, List<Send> sends, List<Allocation> allocations, List<MatchedTouch> touches, List<MatchedTouch> deliveries) =>
        (Campaign, Sends, Allocations, Touches, Deliveries) = (campaign, sends, allocations, touches, deliveries);

    public CampaignDefinition Campaign { get; }

    public IReadOnlyList<Send> Sends { get; }

    public IReadOnlyList<Allocation> Allocations { get; }

    public IReadOnlyList<MatchedTouch> Touches { get; }

    /// <summary>What was reported about requested messages, beside what people did with them.</summary>
    public IReadOnlyList<MatchedTouch> Deliveries { get; }

    public static IEnumerable<CampaignHistory> Of(Timeline timeline, SiteDefinition site)
    {
        var names = timeline.Triggers.Concat(timeline.Sends).Select(e => e.Campaign).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var name in names)
            if (site.Campaigns.TryGetValue(name, out var campaign))
                yield return Of(timeline, campaign);
    }

    private static CampaignHistory Of(Timeline timeline, CampaignDefinition campaign)
    {
        var sends = Place(timeline.Sends, campaign).Select(p => new Send(p.Event, p.Version, p.Variation)).ToList();
        sends.Sort((a, b) => LoggedEvent.Compare(a.Event, b.Event));
        return new CampaignHistory(campaign, sends, Allocate(timeline, campaign, sends), Match(timeline, campaign, sends), Deliver(timeline, sends));
    }

    private static IEnumerable<(LoggedEvent Event, VersionDefinition Version, VariationDefinition Variation)> Place(
        IEnumerable<LoggedEvent> events, CampaignDefinition campaign)
    {
        foreach (var e in events)
        {
            if (e.Campaign == campaign.PublicId
                && campaign.Version(e.Version, e.At) is { } version
                && version.Variations.TryGetValue(e.Variation!, out var variation))
                yield return (e, version, variation);
        }
    }

    /// <summary>The earliest trigger in the version allocates; without any trigger there, the earliest send decision does (A35).</summary>
    private static List<Allocation> Allocate(Timeline timeline, CampaignDefinition campaign, List<Send> sends)
    {
        var triggers = Place(timeline.Triggers, campaign).ToList();
        triggers.Sort((a, b) => LoggedEvent.Compare(a.Event, b.Event));
        var decided = sends.Select(s => (s.Event, s.Version, s.Variation)).ToList();
        return triggers.Concat(decided)
            .GroupBy(p => p.Version)
            .Select(inVersion =>
            {
                var (first, version, variation) = inVersion.First();
                return new Allocation(version, variation, first.At, inVersion.Any(p => p.Variation.Id != variation.Id));
            })
            .ToList();
    }

    private static List<MatchedTouch> Deliver(Timeline timeline, List<Send> sends)
    {
        var byEvent = sends.Where(s => s.Requested).ToDictionary(s => s.Event.Key);
        return [.. timeline.Deliveries.Where(d => byEvent.ContainsKey(d.Send!.Key)).Select(d => new MatchedTouch(d.Event, byEvent[d.Send!.Key]))];
    }

    private static List<MatchedTouch> Match(Timeline timeline, CampaignDefinition campaign, List<Send> sends)
    {
        var byEvent = sends.ToDictionary(s => s.Event.Key);
        var touches = new List<MatchedTouch>();
        foreach (var (touch, message) in timeline.Touches)
        {
            var send = message is not null ? byEvent.GetValueOrDefault(message.Key) : Unnamed(touch, campaign, sends);
            if (send is { Requested: true })
                touches.Add(new MatchedTouch(touch, send));
        }

        return touches;
    }

    /// <summary>
    /// Without a known message: the latest requested send in that variation and channel at or before the touch, else the first after it (A35).
    /// </summary>
    private static Send? Unnamed(LoggedEvent touch, CampaignDefinition campaign, List<Send> sends)
    {
        if (touch.Campaign != campaign.PublicId)
            return null;
        var possible = sends.Where(s => s.Requested
            && s.Variation.PublicId == touch.Variation
            && s.Channel == touch.Channel
            && (touch.Version is null || s.Version.PublicId == touch.Version));
        Send? found = null;
        foreach (var send in possible)
        {
            if (send.Event.At > touch.At)
                return found ?? send;
            found = send;
        }

        return found;
    }
}

/// <summary>Reasons of a send decision without a message that the metrics tell apart; any other is listed in the funnel (A1).</summary>
public static class NotSentReasons
{
    public const string NotOptedIn = "not_opted_in";
}
