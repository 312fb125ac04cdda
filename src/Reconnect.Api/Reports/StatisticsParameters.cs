using Reconnect.Campaigns;
using Reconnect.Reports;
using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Api.Reports;

/// <summary>The part of a report's query string that chooses among ways to compare variations.</summary>
internal sealed class StatisticsParameters(IQueryCollection query, Dictionary<string, string[]> faults)
{
    public static readonly string[] Names = ["baseline", "interval", "difference", "mixedUsers", "alwaysValid"];

    public StatisticsChoice Read(VersionDefinition version) => new(
        Baseline(version),
        OneOf("mixedUsers", "exclude", "first") switch
        {
            null => null,
            "first" => MixedUsersRule.First,
            _ => MixedUsersRule.Exclude,
        },
        new ComparisonChoice(
            OneOf("interval", "fieller", "delta", "log") switch
            {
                "delta" => IntervalMethod.Delta,
                "log" => IntervalMethod.Log,
                _ => IntervalMethod.Fieller,
            },
            RelativeChance: OneOf("difference", "absolute", "relative") == "relative",
            AlwaysValid: OneOf("alwaysValid", "false", "true") == "true"));

    private string? Baseline(VersionDefinition version)
    {
        var id = ReportParameters.Single(query, "baseline");
        if (id is null || version.Variations.ContainsKey(id))
            return id;
        faults["baseline"] = [$"Version {version.PublicId} has no variation '{id}'. Its variations are {string.Join(", ", version.InOrder.Select(v => v.PublicId))}."];
        return null;
    }

    private string? OneOf(string name, params string[] values)
    {
        var value = ReportParameters.Single(query, name);
        if (value is null || values.Contains(value, StringComparer.Ordinal))
            return value;
        faults[name] = [$"{name} must be {string.Join(" or ", values)}."];
        return null;
    }
}
