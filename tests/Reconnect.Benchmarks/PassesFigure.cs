using System.Diagnostics;
using Reconnect.Attribution;
using Reconnect.Events;
using Reconnect.Identity;
using Reconnect.Ingestion;
using Reconnect.Pipeline;

namespace Reconnect.Benchmarks;

/// <summary>
/// What one worker can do alone: events come in block by block, as in live traffic, and every few blocks identity and attribution catch up.
/// Shows where a pass spends its time; the sustained figure shows what remains of it beside intake and readers.
/// </summary>
internal static class PassesFigure
{
    private const int BlocksAtOnce = 20;
    private static readonly int PassSize = new PipelineOptions().BatchSize;

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var blocks = (options.Events ?? 200_000) / Workload.EventsInBlock;
        var table = new FigureTable("Passes: identity and attribution by one worker, without anything beside");
        var neighbours = Neighbours.Watch(server);
        var profile = new Profile();
        var real = new Profile();
        foreach (var (name, run) in new[] { ("passes_profiled", profile), ("passes_real", real) })
        {
            var database = await server.CreateDatabaseAsync(name, cancellationToken);
            await using (var fed = new BenchmarkDatabase(database.ConnectionString, string.Join(' ', options.Settings, options.Explain && run == profile ? StatementLog.Durations : null)))
            {
                var log = StatementLog.Begin(server);
                await FeedAsync(fed, blocks, run, isProfiled: run == profile, cancellationToken);
                if (options.Explain && run == profile)
                    await AddStatementsAsync(table, log, blocks * Workload.EventsInBlock, cancellationToken);
            }

            if (run == real)
                table.Add("rebuild of everything derived afterwards, events of the log", await RebuildAsync(database, cancellationToken));
            await server.DropAsync(database, cancellationToken);
        }

        var events = (double)blocks * Workload.EventsInBlock;
        table.Add("identity and attribution, events", Numbers.PerSecond(events / (real.Identity + real.Attribution).TotalSeconds));
        table.Add("queue rows of attribution for an event", $"{real.Taken / events:N2}");
        foreach (var (step, spent) in new[] { ("identity", profile.Identity) }.Concat(profile.Clock.Steps()).OrderByDescending(s => s.Item2))
            table.Add($"of it: {step}", $"{spent.TotalMicroseconds / events:N1} µs an event, {Numbers.Percent(spent / (profile.Identity + profile.Clock.Total))}");
        table.Note($"{Numbers.Count((long)events)} events in groups of {BlocksAtOnce:N0} batches, {Numbers.Count(profile.Passes)} passes of at most {PassSize:N0} queue rows.");
        if (options.Settings is { } settings)
            table.Note($"Connections with {settings}.");
        table.Note(neighbours.ToString());
        return table;
    }

    private static async Task AddStatementsAsync(FigureTable table, StatementLog log, int events, CancellationToken cancellationToken)
    {
        foreach (var (statement, calls, milliseconds) in (await log.TotalsAsync(cancellationToken)).Take(25))
            table.Add($"`{statement}`", $"{milliseconds * 1000 / events:N1} µs an event, {Numbers.Count(calls)} calls");
    }

    private static async Task FeedAsync(BenchmarkDatabase database, int blocks, Profile profile, bool isProfiled, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        await database.CreateCampaignAsync("bench", start.AddDays(-1), cancellationToken);
        var workload = new Workload("bench", "pa", start, TimeSpan.FromMilliseconds(5));
        for (var block = 0; block < blocks; block++)
        {
            await database.Get<Ingestor>().IngestAsync(
                BenchmarkDatabase.SiteId, Workload.Source, workload.Arrivals(block).ToList(), TimeProvider.System.GetUtcNow(), cancellationToken);
            if ((block + 1) % BlocksAtOnce == 0 || block == blocks - 1)
                await CatchUpAsync(database, profile, isProfiled, cancellationToken);
        }
    }

    private static async Task CatchUpAsync(BenchmarkDatabase database, Profile profile, bool isProfiled, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (await database.Get<Identifier>().PassAsync(PassSize, cancellationToken) > 0)
        {
            // Until no subject is left.
        }

        profile.Identity += Stopwatch.GetElapsedTime(since);
        since = Stopwatch.GetTimestamp();
        for (short lane = 0; lane < EventKeys.LaneCount; lane++)
            while (await PassAsync(database, lane, profile, isProfiled, cancellationToken) is > 0 and var taken)
                (profile.Taken, profile.Passes) = (profile.Taken + taken, profile.Passes + 1);
        profile.Attribution += Stopwatch.GetElapsedTime(since);
    }

    private static async Task<int> PassAsync(BenchmarkDatabase database, short lane, Profile profile, bool isProfiled, CancellationToken cancellationToken) => isProfiled
        ? await ProfiledPass.RunAsync(database, lane, PassSize, profile.Clock, cancellationToken)
        : await database.Get<Attributor>().PassAsync(lane, PassSize, cancellationToken) ?? 0;

    private static async Task<string> RebuildAsync(BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        var events = await database.ScalarAsync<long>("SELECT count(*) FROM events", cancellationToken);
        var since = Stopwatch.GetTimestamp();
        await database.Get<Rebuilder>().RebuildAsync(cancellationToken);
        return Numbers.PerSecond(events / Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    private sealed class Profile
    {
        public StepClock Clock { get; } = new();

        public TimeSpan Identity { get; set; }

        public TimeSpan Attribution { get; set; }

        public long Taken { get; set; }

        public int Passes { get; set; }
    }
}
