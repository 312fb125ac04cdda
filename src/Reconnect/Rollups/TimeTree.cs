namespace Reconnect.Rollups;

/// <summary>One node of the time tree: at level 0 a quarter of an hour, at each further level eight times as long.</summary>
public readonly record struct TimeNode(short Level, int Index);

/// <summary>
/// Time as a tree of quarter-hours with eight children a node. A range is covered by few nodes however long it is, so a report costs
/// the same over a day and over years. Quarter-hours, because every time zone's days begin on one.
/// </summary>
public static class TimeTree
{
    public const int Levels = 6;
    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private const int FanOutBits = 3;

    /// <summary>The node of a level that an instant falls into.</summary>
    public static TimeNode NodeOf(DateTimeOffset at, int level) => new((short)level, QuarterOf(at) >> (FanOutBits * level));

    /// <summary>The quarter-hour that an instant falls into, counted from 1970.</summary>
    public static int QuarterOf(DateTimeOffset at)
    {
        var (quarter, rest) = Math.DivRem((at - DateTimeOffset.UnixEpoch).Ticks, Quarter.Ticks);
        return (int)(rest < 0 ? quarter - 1 : quarter);
    }

    /// <summary>Beyond the calendar: the beginning or the end of time, for a range that reaches so far.</summary>
    public static DateTimeOffset StartOf(int quarter) =>
        quarter > QuarterOf(DateTimeOffset.MaxValue) ? DateTimeOffset.MaxValue
        : quarter <= QuarterOf(DateTimeOffset.MinValue) ? DateTimeOffset.MinValue
        : DateTimeOffset.UnixEpoch + (quarter * Quarter);

    public static int FirstQuarter(TimeNode node) => node.Index << (FanOutBits * node.Level);

    public static int EndQuarter(TimeNode node) => (node.Index + 1) << (FanOutBits * node.Level);

    /// <summary>The first quarter-hour of the largest node that an instant falls into.</summary>
    public static int LargestBefore(DateTimeOffset at) => FirstQuarter(NodeOf(at, Levels - 1));

    /// <summary>The quarter-hour after the largest node that an instant falls into.</summary>
    public static int LargestAfter(DateTimeOffset at) => EndQuarter(NodeOf(at, Levels - 1));

    /// <summary>The fewest nodes that make up the quarter-hours [from, to).</summary>
    public static IEnumerable<TimeNode> Cover(int from, int to)
    {
        while (from < to)
        {
            var level = 0;
            while (level + 1 < Levels && IsAligned(from, level + 1) && from + Width(level + 1) <= to)
                level++;
            yield return new TimeNode((short)level, from >> (FanOutBits * level));
            from += Width(level);
        }
    }

    /// <summary>
    /// All quarter-hours from one on, for ever: one run of nodes [From, To) a level, the longest open-ended.
    /// </summary>
    public static IEnumerable<(short Level, int From, int To)> From(int quarter)
    {
        for (var level = 0; level < Levels - 1; level++)
        {
            var first = quarter >> (FanOutBits * level);
            var aligned = (first + (1 << FanOutBits) - 1) >> FanOutBits;
            if (first < aligned << FanOutBits)
                yield return ((short)level, first, aligned << FanOutBits);
            quarter = aligned << (FanOutBits * (level + 1));
        }

        yield return (Levels - 1, quarter >> (FanOutBits * (Levels - 1)), int.MaxValue);
    }

    private static int Width(int level) => 1 << (FanOutBits * level);

    private static bool IsAligned(int quarter, int level) => (quarter & (Width(level) - 1)) == 0;
}
