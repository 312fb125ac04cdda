namespace Reconnect.Campaigns;

/// <summary>One value in the history of a campaign's attribution window; each click uses the value in force at its time (A26).</summary>
public sealed class AttributionWindow
{
    /// <summary>From when on a campaign's first value is in force: before any event that is accepted.</summary>
    public static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Default = TimeSpan.FromDays(7);
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public int CampaignId { get; init; }

    /// <summary>The first value of a campaign is in force from the beginning of time.</summary>
    public DateTimeOffset ValidFrom { get; init; }

    public TimeSpan Length { get; set; }
}
