using System.Globalization;
using Reconnect.Campaigns;
using Reconnect.Ingestion;

namespace Reconnect.Api.Reports;

/// <summary>Reads instants of a query string, and notes what is wrong with them.</summary>
internal sealed class InstantReader(SiteDefinition site, Dictionary<string, string[]> faults)
{
    /// <summary>An instant with offset, or a day of the site's time zone, which begins at its first instant (also where DST skips midnight).</summary>
    public DateTimeOffset? Read(string name, string? text)
    {
        if (text is null)
            return null;
        if (Rfc3339.TryParse(text, out var instant))
            return instant.ToUniversalTime();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue && day < DateOnly.MaxValue)
            return site.StartOf(day);
        faults[name] = [$"{name} must be a day such as 2026-03-01 (in {site.Zone.Id}) or an instant with offset such as 2026-03-01T09:30:00Z (write + as %2B)."];
        return null;
    }
}
