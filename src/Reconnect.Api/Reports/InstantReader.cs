using System.Globalization;
using Reconnect.Ingestion;

namespace Reconnect.Api.Reports;

/// <summary>Reads instants of a query string, and notes what is wrong with them.</summary>
internal sealed class InstantReader(TimeZoneInfo zone, Dictionary<string, string[]> faults)
{
    /// <summary>An instant with offset, or a day of the site's time zone, which begins at its first instant (also where DST skips midnight).</summary>
    public DateTimeOffset? Read(string name, string? text)
    {
        if (text is null)
            return null;
        if (Rfc3339.TryParse(text, out var instant))
            return instant.ToUniversalTime();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue && day < DateOnly.MaxValue)
            return StartOf(day);
        faults[name] = [$"{name} must be a day such as 2026-03-01 (in {zone.Id}) or an instant with offset such as 2026-03-01T09:30:00Z (write + as %2B)."];
        return null;
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
