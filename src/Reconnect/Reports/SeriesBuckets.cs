using Reconnect.Campaigns;

namespace Reconnect.Reports;

/// <summary>How wide the points of a graph are.</summary>
public enum SeriesInterval
{
    Hour,
    Day,
    Week,
}

/// <summary>Cuts a range into hours, days or weeks of the site's time zone. Pure.</summary>
public static class SeriesBuckets
{
    /// <summary>More points than a graph can show; a finer interval would give more.</summary>
    public const int Most = 400;

    private const int Comfortable = 200;

    /// <summary>The finest interval that gives at most two hundred points.</summary>
    public static SeriesInterval Choose(DateTimeOffset from, DateTimeOffset to) =>
        (to - from).TotalHours <= Comfortable ? SeriesInterval.Hour
        : (to - from).TotalDays <= Comfortable ? SeriesInterval.Day
        : SeriesInterval.Week;

    /// <summary>
    /// Half-open and adjacent, from the range's start to its end: the first and the last one may be cut short. A day with a change of the clock has 23 or 25
    /// hours; weeks begin on Monday. One more than <see cref="Most"/> where there would be too many.
    /// </summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Cut(DateTimeOffset from, DateTimeOffset to, SeriesInterval interval, SiteDefinition site)
    {
        var buckets = new List<(DateTimeOffset From, DateTimeOffset To)>();
        for (var start = from; start < to && buckets.Count <= Most;)
        {
            var next = Next(start, interval, site);
            buckets.Add((start, next < to ? next : to));
            start = next;
        }

        return buckets;
    }

    private static DateTimeOffset Next(DateTimeOffset after, SeriesInterval interval, SiteDefinition site)
    {
        if (interval == SeriesInterval.Hour)
        {
            var local = TimeZoneInfo.ConvertTime(after, site.Zone);
            return after + TimeSpan.FromHours(1) - new TimeSpan(local.TimeOfDay.Ticks % TimeSpan.TicksPerHour);
        }

        var day = site.DayOf(after);
        var days = interval == SeriesInterval.Day ? 1 : 7 - (((int)day.DayOfWeek + 6) % 7);
        return site.StartOf(day.AddDays(days));
    }
}
