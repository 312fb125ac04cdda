using Reconnect.Campaigns;

namespace Reconnect.Reports;

/// <summary>From the trigger to the purchase, step by step, for the people of a version and range.</summary>
public sealed record Funnel(ReportQuery Query, IReadOnlyList<FunnelVariation> Variations);

/// <summary>The steps of one variation, and of each of its channels.</summary>
public sealed record FunnelVariation(VariationDefinition Variation, FunnelSteps Steps, IReadOnlyList<FunnelChannel> Channels);

/// <summary>The steps of one channel.</summary>
public sealed record FunnelChannel(string Channel, FunnelSteps Steps);

/// <summary>Counts of messages, except <see cref="Allocated"/> (people), <see cref="Impressions"/>, <see cref="Clicks"/> and <see cref="Purchases"/>. Null: nobody reports the step.</summary>
public sealed record FunnelSteps
{
    /// <summary>People; for a channel those who were sent to.</summary>
    public required long Allocated { get; init; }

    public long Decided => Requested + NotSent.Values.Sum();

    public required long Requested { get; init; }

    /// <summary>By reason, <c>not_opted_in</c> among them.</summary>
    public required IReadOnlyDictionary<string, long> NotSent { get; init; }

    public required long? Delivered { get; init; }

    public required long? Bounced { get; init; }

    public required long? Complained { get; init; }

    public required long? Unsubscribed { get; init; }

    public required long? Impressions { get; init; }

    public required long Clicks { get; init; }

    public required long Purchases { get; init; }
}
