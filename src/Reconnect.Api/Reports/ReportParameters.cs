using System.Globalization;
using Reconnect.Campaigns;
using Reconnect.Ingestion;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>The query string of a report, resolved against the campaign; every fault is found at once.</summary>
internal sealed class ReportParameters(SiteDefinition site, CampaignDefinition campaign, DateTimeOffset now)
{
    private static readonly string[] Known = ["version", "from", "to", "metrics", "machine"];

    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    public ReportQuery? Parse(IQueryCollection query)
    {
        foreach (var name in query.Keys.Where(k => !Known.Contains(k, StringComparer.Ordinal)))
            Faults[name] = [$"'{name}' is not a parameter of a report. The parameters are {string.Join(", ", Known)}."];
        foreach (var (name, values) in query)
            if (values.Count > 1)
                Faults[name] = [$"'{name}' must be given once."];
        var version = Version(Single(query, "version"));
        var from = Instant("from", Single(query, "from"));
        var to = Instant("to", Single(query, "to"));
        var machine = Machine(Single(query, "machine"));
        if (version is null)
            return null;
        var metrics = Metrics(Single(query, "metrics"), version);
        var (first, last) = (from ?? version.Start, to ?? version.End ?? now);
        if ((from is not null || to is not null) && first >= last)
            Faults[from is null ? "to" : "from"] = [$"from ({first:O}) must be before to ({last:O})."];
        return Faults.Count > 0
            ? null
            : new ReportQuery(site, campaign, version, first, last, metrics, machine);
    }

    /// <summary>An instant with offset, or a day of the site's time zone, which begins at its first instant (also where DST skips midnight).</summary>
    private DateTimeOffset? Instant(string name, string? text)
    {
        if (text is null)
            return null;
        if (Rfc3339.TryParse(text, out var instant))
            return instant.ToUniversalTime();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return StartOf(day);
        Faults[name] = [$"{name} must be a day such as 2026-03-01 (in {site.Zone.Id}) or an instant with offset such as 2026-03-01T09:30:00Z (write + as %2B)."];
        return null;
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (site.Zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = site.Zone.IsAmbiguousTime(local) ? site.Zone.GetAmbiguousTimeOffsets(local).Max() : site.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private VersionDefinition? Version(string? id)
    {
        var version = id is null ? campaign.DefaultVersion(now) : campaign.Version(id, now);
        if (version is null)
            Faults["version"] = [$"The campaign has no version '{id}'. Its versions are {string.Join(", ", campaign.Versions.Select(v => v.PublicId))}."];
        return version;
    }

    private bool Machine(string? text)
    {
        if (text is not (null or "exclude" or "include"))
            Faults["machine"] = ["machine must be exclude (default) or include."];
        return text == "include";
    }

    /// <summary>Those asked for in their order, otherwise the default ones; the primary metric comes first.</summary>
    private IReadOnlyList<Metric> Metrics(string? text, VersionDefinition version)
    {
        if (text is null)
            return PrimaryFirst(Default(version), version);
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        var unknown = names.Where(n => MetricRegistry.Find(n) is null).ToList();
        if (unknown.Count > 0)
            Faults["metrics"] = [$"Unknown: {string.Join(", ", unknown)}. The metrics are {string.Join(", ", MetricRegistry.All.Select(m => m.Name))}, separated by commas."];
        return PrimaryFirst(names.Distinct(StringComparer.Ordinal).Select(MetricRegistry.Find).OfType<Metric>(), version);
    }

    private IEnumerable<Metric> Default(VersionDefinition version)
    {
        var legacy = campaign.IsLegacy(site);
        return MetricRegistry.All.Where(m => legacy ? m.InLegacyCampaigns : m.DefaultOn || m.Name == version.PrimaryMetric);
    }

    private static IReadOnlyList<Metric> PrimaryFirst(IEnumerable<Metric> metrics, VersionDefinition version) =>
        [.. metrics.OrderBy(m => m.Name != version.PrimaryMetric)];

    private static string? Single(IQueryCollection query, string name) => query[name].Count > 0 ? query[name][0] : null;
}
