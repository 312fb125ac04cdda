using System.Globalization;
using Reconnect.Postgres;

namespace Reconnect.Benchmarks;

/// <summary>What to measure, and how much of it.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        dotnet run -c Release --project tests/Reconnect.Benchmarks -- [ingest|passes|sustained|single|redirect|start|report|all|simulate]
          --events N      ingest: rows a round (50,000); passes: events in all (200,000); report: the large set (10,000,000), the small one is a tenth;
                          simulate: tests an experiment (20,000)
          --seconds N     sustained: length of the confirming run (60); redirect: of each run (20)
          --rate N        sustained: one run at this rate of events/s, 0 for as fast as they are answered; without it the highest rate is searched
          --clients N     ingest and sustained: connections that send (4)
          --workers N     sustained: attribution workers of the server (the product's default)
          --settings S    sustained and passes: PostgreSQL settings of the product's connections, such as "-c plan_cache_mode=force_custom_plan"
          --postgres P    Auto, System or Embedded
          --explain       report: prints the plan of every statement of a report; passes: the time by statement; sustained: the plans of slow ones
          --enforce       ends with 1 where a floor is missed
        """;

    public const string Simulate = "simulate";

    public required string Figure { get; init; }

    public int? Events { get; init; }

    public int Seconds { get; init; } = 60;

    public int? Rate { get; init; }

    public int Clients { get; init; } = 4;

    public int? Workers { get; init; }

    public string? Settings { get; init; }

    public PostgresPreference Postgres { get; init; }

    public bool Explain { get; init; }

    public bool Enforce { get; init; }

    /// <summary>Null where something is not understood.</summary>
    public static BenchmarkOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new BenchmarkOptions { Figure = "all" };
        for (var i = 0; i < args.Count; i++)
        {
            var next = Apply(options, args[i], i + 1 < args.Count ? args[i + 1] : "", out var tookValue);
            if (next is null)
                return null;
            options = next;
            i += tookValue ? 1 : 0;
        }

        return options;
    }

    private static BenchmarkOptions? Apply(BenchmarkOptions options, string name, string value, out bool tookValue)
    {
        tookValue = name is "--events" or "--seconds" or "--rate" or "--clients" or "--workers" or "--postgres" or "--settings";
        var number = int.TryParse(value.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        return (name, number) switch
        {
            ("ingest" or "passes" or "sustained" or "single" or "redirect" or "start" or "report" or "all" or Simulate, _) => options with { Figure = name },
            ("--explain", _) => options with { Explain = true },
            ("--enforce", _) => options with { Enforce = true },
            ("--settings", _) => options with { Settings = value },
            ("--postgres", _) when Enum.TryParse<PostgresPreference>(value, out var preference) => options with { Postgres = preference },
            ("--events", > 0) => options with { Events = number },
            ("--seconds", > 0) => options with { Seconds = number.Value },
            ("--rate", not null) => options with { Rate = number },
            ("--clients", > 0) => options with { Clients = number.Value },
            ("--workers", > 0) => options with { Workers = number },
            _ => null,
        };
    }
}
