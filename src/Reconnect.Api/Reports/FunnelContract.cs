using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>From the trigger to the purchase, step by step.</summary>
public sealed record FunnelAnswer(string Campaign, string Version, ReportRange Range, IReadOnlyList<FunnelVariationAnswer> Variations)
{
    internal static FunnelAnswer Of(Funnel funnel) => new(
        funnel.Query.Campaign.PublicId,
        funnel.Query.Version.PublicId,
        new ReportRange(funnel.Query.From, funnel.Query.To),
        [.. funnel.Variations.Select(v => new FunnelVariationAnswer(
            v.Variation.PublicId,
            v.Variation.Name,
            v.Variation.IsControl,
            FunnelStepsAnswer.Of(v.Steps),
            [.. v.Channels.Select(c => new FunnelChannelAnswer(c.Channel, FunnelStepsAnswer.Of(c.Steps)))]))]);
}

/// <summary>One variation.</summary>
public sealed record FunnelVariationAnswer(string Id, string Name, bool IsControl, FunnelStepsAnswer Steps, IReadOnlyList<FunnelChannelAnswer> Channels);

/// <summary>One channel of a variation.</summary>
public sealed record FunnelChannelAnswer(string Channel, FunnelStepsAnswer Steps);

/// <summary>The steps in their order; bounced, complained and unsubscribed branch off.</summary>
public sealed record FunnelStepsAnswer
{
    /// <summary>People: allocated to the variation; for a channel those who were sent to.</summary>
    public required long Allocated { get; init; }

    /// <summary>Send decisions: requested and not sent.</summary>
    public required long Decided { get; init; }

    /// <summary>Messages requested from vendors.</summary>
    public required long Requested { get; init; }

    /// <summary>Decisions without a message, by reason (A1).</summary>
    public required IReadOnlyDictionary<string, long> NotSent { get; init; }

    /// <summary>Messages that arrived.</summary>
    public required long? Delivered { get; init; }

    /// <summary>Messages that did not.</summary>
    public required long? Bounced { get; init; }

    /// <summary>Messages reported as spam.</summary>
    public required long? Complained { get; init; }

    /// <summary>Messages unsubscribed from.</summary>
    public required long? Unsubscribed { get; init; }

    public required long? Impressions { get; init; }

    /// <summary>The steps that are null because no source has reported one of this channel in the version; unknown is not 0.</summary>
    public required IReadOnlyList<string> NotReported { get; init; }

    /// <summary>By people; with machine=include all (A28).</summary>
    public required long Clicks { get; init; }

    /// <summary>Credited purchases.</summary>
    public required long Purchases { get; init; }

    internal static FunnelStepsAnswer Of(FunnelSteps steps) => new()
    {
        Allocated = steps.Allocated,
        Decided = steps.Decided,
        Requested = steps.Requested,
        NotSent = steps.NotSent,
        Delivered = steps.Delivered,
        Bounced = steps.Bounced,
        Complained = steps.Complained,
        Unsubscribed = steps.Unsubscribed,
        Impressions = steps.Impressions,
        NotReported =
        [
            .. new (string Step, long? Count)[]
            {
                ("delivered", steps.Delivered), ("bounced", steps.Bounced), ("complained", steps.Complained),
                ("unsubscribed", steps.Unsubscribed), ("impressions", steps.Impressions),
            }.Where(s => s.Count is null).Select(s => s.Step),
        ],
        Clicks = steps.Clicks,
        Purchases = steps.Purchases,
    };
}
