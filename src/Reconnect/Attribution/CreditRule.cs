using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Attribution;

/// <summary>
/// METRICS.md 3: a purchase is credited to the last click of the campaign before it whose window is still open.
/// Windows are strict at both ends (A4, A34) and each click uses the value in force at its time (A26).
/// </summary>
internal sealed class CreditRule
{
    private readonly CampaignDefinition campaign;
    private readonly TimeSpan longest;
    private readonly List<MatchedTouch> clicks;

    public CreditRule(CampaignDefinition campaign, IEnumerable<MatchedTouch> clicks)
    {
        this.campaign = campaign;
        longest = campaign.LongestWindow;
        this.clicks = [.. clicks];
        this.clicks.Sort(Compare);
    }

    /// <summary>The click that earns an event at this instant, or null.</summary>
    public MatchedTouch? Credit(DateTimeOffset at)
    {
        for (var i = Before(at) - 1; i >= 0 && at - clicks[i].Event.At < longest; i--)
            if (at - clicks[i].Event.At < campaign.WindowAt(clicks[i].Event.At))
                return clicks[i];
        return null;
    }

    /// <summary>Whether any click happened before an instant, however long ago.</summary>
    public bool AnyBefore(DateTimeOffset at) => Before(at) > 0;

    /// <summary>Of the clicks before an instant the one whose window ended last; null without any.</summary>
    public MatchedTouch? ClosestBefore(DateTimeOffset at) =>
        clicks.Take(Before(at)).MaxBy(c => c.Event.At + campaign.WindowAt(c.Event.At));

    /// <summary>The latest end of a window; null without clicks.</summary>
    public DateTimeOffset? WindowUntil(Func<MatchedTouch, bool> of)
    {
        DateTimeOffset? latest = null;
        foreach (var click in clicks.Where(of))
        {
            var end = click.Event.At + campaign.WindowAt(click.Event.At);
            if (latest is null || end > latest)
                latest = end;
        }

        return latest;
    }

    /// <summary>Last click first by time, then by the send's time, then by event id (METRICS.md 3).</summary>
    private static int Compare(MatchedTouch a, MatchedTouch b)
    {
        var byTime = a.Event.At.CompareTo(b.Event.At);
        if (byTime != 0)
            return byTime;
        var bySend = a.Send.Event.At.CompareTo(b.Send.Event.At);
        return bySend != 0 ? bySend : LoggedEvent.CompareIds(a.Event, b.Event);
    }

    /// <summary>How many clicks happened before an instant.</summary>
    private int Before(DateTimeOffset at)
    {
        int low = 0, high = clicks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clicks[middle].Event.At < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
