namespace Reconnect.Campaigns;

/// <summary>A test version: from its start until the next one starts. Allocation starts afresh in it.</summary>
public sealed class TestVersion
{
    public int Id { get; init; }

    public int CampaignId { get; init; }

    public required string PublicId { get; init; }

    public required string PrimaryMetric { get; init; }

    /// <summary>Whether a person keeps the variation of the first trigger within the version.</summary>
    public bool Sticky { get; init; } = true;

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Exclusive. Null while no later version exists.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    public List<Variation> Variations { get; init; } = [];
}
