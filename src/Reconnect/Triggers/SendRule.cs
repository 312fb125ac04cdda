using Reconnect.Attribution;
using Reconnect.Campaigns;

namespace Reconnect.Triggers;

/// <summary>What is sent after a trigger.</summary>
/// <param name="NotSentReason">Null: send a message in the channel.</param>
public sealed record SendDecision(string Channel, string? NotSentReason);

/// <summary>A1: a trigger makes one decision. Pure.</summary>
public static class SendRule
{
    /// <summary>Whether the person may take part at all: opted in to at least one of the campaign's channels.</summary>
    public static bool IsEligible(CampaignDefinition campaign, IReadOnlySet<string> optedIn) => campaign.Channels.Any(optedIn.Contains);

    /// <summary>The highest-priority channel that the person is opted in to, else none on the top-priority channel; null for a control (A31).</summary>
    public static SendDecision? Decide(VariationDefinition variation, IReadOnlySet<string> optedIn)
    {
        if (variation.IsControl || variation.Channels.Count == 0)
            return null;
        return variation.Channels.FirstOrDefault(optedIn.Contains) is { } channel
            ? new SendDecision(channel, NotSentReason: null)
            : new SendDecision(variation.Channels[0], NotSentReasons.NotOptedIn);
    }
}
