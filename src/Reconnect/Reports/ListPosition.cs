namespace Reconnect.Reports;

/// <summary>A place in a list ordered by time and key, the latest first: where a page ended.</summary>
public readonly record struct ListPosition(DateTimeOffset At, Guid Key) : IComparable<ListPosition>
{
    /// <summary>Before everything.</summary>
    public static ListPosition First { get; } = new(DateTimeOffset.MaxValue, Guid.AllBitsSet);

    public static bool operator <(ListPosition a, ListPosition b) => a.CompareTo(b) < 0;

    public static bool operator <=(ListPosition a, ListPosition b) => a.CompareTo(b) <= 0;

    public static bool operator >(ListPosition a, ListPosition b) => a.CompareTo(b) > 0;

    public static bool operator >=(ListPosition a, ListPosition b) => a.CompareTo(b) >= 0;

    /// <summary>As the database compares: by time, then by the key's bytes.</summary>
    public int CompareTo(ListPosition other)
    {
        var byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(Key.ToString(), other.Key.ToString());
    }
}

/// <summary>Pages of lists, the latest first.</summary>
internal static class ListPages
{
    private const int AtOnce = 1000;

    /// <summary>All items of a list, page by page.</summary>
    public static async IAsyncEnumerable<T> AllAsync<T>(Func<ListPosition?, int, Task<(IReadOnlyList<T> Items, ListPosition? Next)>> read)
    {
        ListPosition? after = null;
        do
        {
            (var items, after) = await read(after, AtOnce);
            foreach (var item in items)
                yield return item;
        }
        while (after is not null);
    }

    /// <summary>All items of rows that are computed in one go, described some at a time.</summary>
    public static async IAsyncEnumerable<T> AllAsync<TRow, T>(Func<Task<List<TRow>>> compute, Func<IReadOnlyCollection<TRow>, Task<IReadOnlyList<T>>> describe)
    {
        foreach (var some in (await compute()).Chunk(AtOnce))
            foreach (var item in await describe(some))
                yield return item;
    }

    /// <summary>Of rows in order, those after a position.</summary>
    public static List<T> After<T>(this IEnumerable<T> rows, ListPosition? after, int limit, Func<T, ListPosition> position) =>
        [.. rows.Where(r => after is not { } end || position(r) < end).Take(limit)];

    /// <summary>Of one row more than the page has, the page, and where it ended if there is more.</summary>
    public static (IReadOnlyList<T> Page, ListPosition? Next) Page<T>(this List<T> rows, int limit, Func<T, ListPosition> position)
    {
        var page = rows.Take(limit).ToList();
        return (page, rows.Count > limit ? position(page[^1]) : null);
    }
}
