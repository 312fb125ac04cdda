using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>The query string of a report or of what stands behind it, resolved against the campaign; every fault is found at once.</summary>
/// <param name="moreNames">Parameters of the endpoint beside those of every report.</param>
internal sealed class ReportParameters(SiteDefinition site, CampaignDefinition campaign, DateTimeOffset now, params string[] moreNames)
{
    /// <summary>Of endpoints that answer with CSV.</summary>
    public const string Bom = "bom";

    /// <summary>Version, range and which events count.</summary>
    private static readonly string[] Scope = ["version", "from", "to", "machine", "eventsUntil", "asOf"];

    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>The instant of a report as of the past, which decides by what definitions all else is read.</summary>
    public static DateTimeOffset? AsOf(SiteDefinition site, IQueryCollection query, DateTimeOffset now, Dictionary<string, string[]> faults)
    {
        if (Single(query, "asOf") is not { } text)
            return null;
        var reader = new InstantReader(site, faults);
        if (reader.Read("asOf", text) is { } instant && instant > now)
            faults["asOf"] = ["asOf must not lie in the future: the report will differ until then."];
        return faults.Count == 0 ? reader.Read("asOf", text) : null;
    }

    public ReportQuery? Parse(IQueryCollection query, DateTimeOffset? asOf)
    {
        string[] known = [.. Scope, .. moreNames];
        foreach (var name in query.Keys.Where(k => !known.Contains(k, StringComparer.Ordinal)))
            Faults[name] = [$"'{name}' is not a parameter here. The parameters are {string.Join(", ", known)}."];
        foreach (var (name, values) in query)
            if (values.Count > 1)
                Faults[name] = [$"'{name}' must be given once."];
        var instants = new InstantReader(site, Faults);
        var version = Version(Single(query, "version"));
        var from = instants.Read("from", Single(query, "from"));
        var to = instants.Read("to", Single(query, "to"));
        var machine = Machine(Single(query, "machine"), Faults);
        var cut = EventsUntil(Single(query, "eventsUntil"));
        if (moreNames.Contains(Bom, StringComparer.Ordinal) && Single(query, Bom) is not (null or "true" or "false"))
            Faults[Bom] = ["bom must be true or false (default): whether a CSV file begins with a byte order mark."];
        if (version is null)
            return null;
        var metrics = Metrics(Single(query, "metrics"), version);
        // Another endpoint's parameter may have the name of one of these.
        var statistics = moreNames.Contains(StatisticsParameters.Names[0], StringComparer.Ordinal) ? new StatisticsParameters(query, Faults).Read(version) : StatisticsChoice.Default;
        var (first, last) = (from ?? version.Start, to ?? version.End ?? now);
        if ((from is not null || to is not null) && first >= last)
            Faults[from is null ? "to" : "from"] = [$"from ({first:O}) must be before to ({last:O})."];
        return Faults.Count > 0
            ? null
            : new ReportQuery(site, campaign, version, first, last, metrics, machine) { EventsUntil = cut ? last : null, AsOf = asOf, Statistics = statistics };
    }

    public static bool Machine(string? text, Dictionary<string, string[]> faults)
    {
        if (text is not (null or "exclude" or "include"))
            faults["machine"] = ["machine must be exclude (default) or include."];
        return text == "include";
    }

    public static string? Single(IQueryCollection query, string name) => query[name].Count > 0 ? query[name][0] : null;

    private bool EventsUntil(string? text)
    {
        if (text is not (null or "now" or "rangeEnd"))
            Faults["eventsUntil"] = ["eventsUntil must be now (default) or rangeEnd, which leaves out every event at or after the range's end."];
        return text == "rangeEnd";
    }

    private VersionDefinition? Version(string? id)
    {
        var version = id is null ? campaign.DefaultVersion(now) : campaign.Version(id, now);
        if (version is null)
            Faults["version"] = [$"The campaign has no version '{id}'. Its versions are {string.Join(", ", campaign.Versions.Select(v => v.PublicId))}."];
        return version;
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
}
