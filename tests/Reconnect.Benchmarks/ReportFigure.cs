using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Benchmarks;

/// <summary>The report of one version over a small and a ten times larger set, against the equivalent SQL over raw events.</summary>
internal static class ReportFigure
{
    private const int WarmUps = 30;
    private const int Repetitions = 300;
    private const int FewestRepetitions = 20;
    private const int RawRepetitions = 3;
    private const string Whole = "whole version";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var large = options.Events ?? 10_000_000;
        var table = new FigureTable("Report of one version");
        var neighbours = Neighbours.Watch(server);
        if (options.Explain)
            await RebuildStatements.PrintAsync(server, Math.Min(large / 10, 300_000), cancellationToken);
        var small = await MeasureAsync(server, large / 10, options, table, cancellationToken);
        var measured = await MeasureAsync(server, large, options, table, cancellationToken);
        foreach (var (name, p95) in measured.Reports)
        {
            table.Add($"{name}: p95, {Numbers.Count(large)} events", Numbers.Milliseconds(p95), "20 ms", p95 <= 20);
            table.Add($"{name}: against the smaller set", Numbers.Times(p95 / small.Reports[name]), "≤ 1.5 ×", p95 <= 1.5 * small.Reports[name]);
        }

        table.Add($"whole version (median) against SQL over raw events (median), {Numbers.Count(large)} events", Numbers.Times(measured.Raw / measured.WholeMedian), "≥ 100 ×", measured.Raw >= 100 * measured.WholeMedian);
        table.Add("full rebuild, events", Numbers.PerSecond(measured.RebuildRate), "20,000/s", measured.RebuildRate >= 20_000);
        table.Note($"Up to {Repetitions} repetitions after up to {WarmUps} to warm up, on one connection, for {Patience.TotalSeconds:N0} s at most; the SQL {RawRepetitions} times after one.");
        table.Note(neighbours.ToString());
        return table;
    }

    private static async Task<Result> MeasureAsync(
        BenchmarkServer server, int events, BenchmarkOptions options, FigureTable table, CancellationToken cancellationToken)
    {
        var set = await ReportSet.LoadAsync(server, events, cancellationToken);
        var size = $"{Numbers.Count(events)} events";
        table.Add($"{size}: loaded by COPY with indexes afterwards, in", Numbers.Seconds(set.Loading.TotalSeconds));
        table.Add($"{size}: rebuilt at", Numbers.PerSecond(events / set.Rebuilding.TotalSeconds));
        await Console.Error.WriteLineAsync($"{size} loaded in {set.Loading}, rebuilt in {set.Rebuilding}");
        var reports = new Dictionary<string, double>(StringComparer.Ordinal);
        var medians = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, query) in await QueriesAsync(set, cancellationToken))
        {
            var times = await TimesAsync(() => set.Database.Get<ReportReader>().ReadAsync(query, cancellationToken));
            AddTimes(table, $"{size}: {name}, in process", times);
            await Console.Error.WriteLineAsync($"{size}, {name}: p50 {Numbers.Milliseconds(Numbers.Median(times))}, p95 {Numbers.Milliseconds(Numbers.Percentile(times, 0.95))}");
            reports[name] = Numbers.Percentile(times, 0.95);
            medians[name] = Numbers.Median(times);
        }

        await MeasureHttpAsync(set, options, table, size, cancellationToken);
        var raw = await RawAsync(set, cancellationToken);
        table.Add($"{size}: SQL over raw events", Numbers.Milliseconds(raw));
        if (options.Explain)
            await ReportPlans.PrintAsync(server, set, await QueriesAsync(set, cancellationToken), cancellationToken);
        await server.DropAsync(set.Database, cancellationToken);
        return new Result(reports, medians[Whole], raw, events / set.Rebuilding.TotalSeconds);
    }

    private static async Task<List<(string Name, ReportQuery Query)>> QueriesAsync(ReportSet set, CancellationToken cancellationToken)
    {
        var site = (await set.Database.Get<CatalogReader>().CurrentAsync(cancellationToken)).Sites[BenchmarkDatabase.SiteId];
        var campaign = site.Campaigns[ReportSet.Campaign];
        var now = TimeProvider.System.GetUtcNow();
        ReportQuery Over(DateTimeOffset from, DateTimeOffset to) =>
            new(site, campaign, campaign.Versions[0], from, to, [.. MetricRegistry.All.Where(m => m.DefaultOn)], IncludeMachine: false);
        return
        [
            (Whole, Over(campaign.Versions[0].Start, now)),
            ("last 7 days", Over(now.AddDays(-7), now)),
            ("odd minutes", Over(OddFrom(set), OddTo(set))),
        ];
    }

    private static DateTimeOffset OddFrom(ReportSet set) => set.Start.AddDays(3) + new TimeSpan(4, 7, 13);

    private static DateTimeOffset OddTo(ReportSet set) => set.Start.AddDays(26) + new TimeSpan(17, 52, 41);

    private static async Task MeasureHttpAsync(ReportSet set, BenchmarkOptions options, FigureTable table, string size, CancellationToken cancellationToken)
    {
        await using var api = await ApiProcess.StartAsync(set.Database, options, cancellationToken);
        using var client = api.Connect();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (name, query, accept) in new[]
        {
            (Whole, "", "application/json"),
            ("last 7 days", Range(now.AddDays(-7), now), "application/json"),
            ("odd minutes", Range(OddFrom(set), OddTo(set)), "application/json"),
            ("whole version as CSV", "", "text/csv"),
        })
        {
            var times = await TimesAsync(async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/campaigns/{ReportSet.Campaign}/report{query}");
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
                using var answer = await client.SendAsync(request, cancellationToken);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            });
            AddTimes(table, $"{size}: {name}, over HTTP", times);
        }
    }

    private static string Range(DateTimeOffset from, DateTimeOffset to) => string.Create(
        CultureInfo.InvariantCulture, $"?from={from.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&to={to.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");

    private static void AddTimes(FigureTable table, string what, List<double> times) =>
        table.Add(what, $"p50 {Numbers.Milliseconds(Numbers.Median(times))}, p95 {Numbers.Milliseconds(Numbers.Percentile(times, 0.95))}");

    /// <summary>A comparison with another result would compare nothing: both must find the same.</summary>
    private static async Task<double> RawAsync(ReportSet set, CancellationToken cancellationToken)
    {
        var query = (await QueriesAsync(set, cancellationToken))[0].Query;
        var headline = (await set.Database.Get<ReportReader>().ReadAsync(query, cancellationToken)).Headline;
        var times = new List<double>();
        for (var i = 0; i <= RawRepetitions; i++)
        {
            var (time, found) = await RawReport.RunAsync(set.Database, query.From, query.To, cancellationToken);
            if (found != (headline.Users, headline.MessagesSent!.Value, (long)headline.Purchases, headline.Revenue))
                throw new InvalidOperationException($"The report says {headline}, the SQL over raw events {found}.");
            times.Add(time.TotalMilliseconds);
        }

        return Numbers.Median(times.Skip(1));
    }

    private static async Task<List<double>> TimesAsync(Func<Task> work)
    {
        var times = new List<double>(Repetitions + WarmUps);
        var began = Stopwatch.GetTimestamp();
        while (times.Count < Repetitions + WarmUps && (times.Count < FewestRepetitions || Stopwatch.GetElapsedTime(began) < Patience))
        {
            var since = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times[Math.Min(WarmUps, times.Count / 4)..];
    }

    private sealed record Result(Dictionary<string, double> Reports, double WholeMedian, double Raw, double RebuildRate);
}
