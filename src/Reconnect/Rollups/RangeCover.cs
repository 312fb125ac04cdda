namespace Reconnect.Rollups;

/// <summary>A part of a range that no whole quarter-hour covers: read from the facts, and added or taken away.</summary>
public readonly record struct RangeEdge(DateTimeOffset From, DateTimeOffset To, int Sign);

/// <summary>How to sum exactly over [from, to): whole nodes of the tree, and the facts at the edges.</summary>
public sealed record RangeCover(IReadOnlyList<TimeNode> Nodes, IReadOnlyList<RangeEdge> Edges)
{
    /// <summary>
    /// An edge within a quarter-hour is either added to the whole quarters inside, or the quarter is taken whole and the rest of it subtracted;
    /// the shorter one is read. Nothing happens after <paramref name="horizon"/>, so what lies beyond it costs nothing.
    /// </summary>
    public static RangeCover Of(DateTimeOffset from, DateTimeOffset to, DateTimeOffset horizon)
    {
        if (from >= to)
            return new RangeCover([], []);
        var first = TimeTree.QuarterOf(from);
        var last = TimeTree.QuarterOf(to);
        if (first == last)
            return new RangeCover([], [new RangeEdge(from, to, 1)]);
        var edges = new List<RangeEdge>();
        var start = TimeTree.StartOf(first);
        if (from > start)
        {
            var next = TimeTree.StartOf(first + 1);
            if (from - start <= next - from)
                edges.Add(new RangeEdge(start, from, -1));
            else
                edges.Add(new RangeEdge(from, TimeTree.StartOf(++first), 1));
        }

        var end = TimeTree.StartOf(last);
        if (to > end)
        {
            var next = TimeTree.StartOf(last + 1);
            if (Min(next, horizon) - to <= to - end)
                edges.Add(new RangeEdge(to, TimeTree.StartOf(++last), -1));
            else
                edges.Add(new RangeEdge(end, to, 1));
        }

        return new RangeCover([.. TimeTree.Cover(first, last)], edges);
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
