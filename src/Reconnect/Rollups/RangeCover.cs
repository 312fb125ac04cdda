namespace Reconnect.Rollups;

/// <summary>A part of a range that no whole node covers: read from the facts, and added or taken away.</summary>
public readonly record struct RangeEdge(DateTimeOffset From, DateTimeOffset To, int Sign);

/// <summary>How to sum exactly over [from, to): whole nodes of the tree, and the facts at the edges.</summary>
public sealed record RangeCover(IReadOnlyList<TimeNode> Nodes, IReadOnlyList<RangeEdge> Edges)
{
    /// <summary>
    /// An edge within a quarter-hour is either added to the whole quarters inside, or the quarter is taken whole and the rest of it subtracted;
    /// the shorter one is read. Where hardly anything lies outside (before <paramref name="emptyBefore"/>, from <paramref name="emptyAfter"/> on), the
    /// range is widened to the largest nodes and what does lie there is subtracted: so a whole version is one or two nodes.
    /// </summary>
    public static RangeCover Of(DateTimeOffset from, DateTimeOffset to, DateTimeOffset emptyBefore, DateTimeOffset emptyAfter)
    {
        if (from >= to)
            return new RangeCover([], []);
        var edges = new List<RangeEdge>();
        var (openStart, openEnd) = (from <= emptyBefore, to >= emptyAfter);
        if (!openStart && !openEnd && TimeTree.QuarterOf(from) == TimeTree.QuarterOf(to))
            return new RangeCover([], [new RangeEdge(from, to, 1)]);
        var first = openStart ? TimeTree.LargestBefore(from) : NearestQuarter(from);
        var last = openEnd ? TimeTree.LargestAfter(to) : NearestQuarter(to);
        AddEdge(edges, TimeTree.StartOf(first), from);
        AddEdge(edges, to, TimeTree.StartOf(last));
        return new RangeCover([.. TimeTree.Cover(first, last)], edges);
    }

    /// <summary>Between the nodes and the range: subtracted where the nodes reach further, added where they fall short.</summary>
    private static void AddEdge(List<RangeEdge> edges, DateTimeOffset a, DateTimeOffset b)
    {
        if (a < b)
            edges.Add(new RangeEdge(a, b, -1));
        else if (b < a)
            edges.Add(new RangeEdge(b, a, 1));
    }

    private static int NearestQuarter(DateTimeOffset at)
    {
        var quarter = TimeTree.QuarterOf(at);
        return at - TimeTree.StartOf(quarter) <= TimeTree.Quarter / 2 ? quarter : quarter + 1;
    }
}
