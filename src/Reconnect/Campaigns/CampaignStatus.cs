namespace Reconnect.Campaigns;

/// <summary>Where a campaign stands. It informs the reader; events are counted in every status.</summary>
public static class CampaignStatus
{
    public const string Draft = "draft";
    public const string Running = "running";
    public const string Paused = "paused";
    public const string Ended = "ended";
    public const string Archived = "archived";

    public static IReadOnlyList<string> All { get; } = [Draft, Running, Paused, Ended, Archived];
}
