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
