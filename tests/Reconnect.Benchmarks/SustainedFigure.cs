namespace Reconnect.Benchmarks;

/// <summary>The real server over HTTP with its workers and report readers on: how many events a second while the reports stay at most five seconds behind.</summary>
internal static class SustainedFigure
{
    private const double LongestLag = 5;
    private const int Floor = 10_000;
    private const int SecondsOfStep = 20;
    private static readonly int[] Rates = [1_000, 2_000, 3_000, 4_000, 6_000, 8_000, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000];

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var table = new FigureTable("Sustained: over HTTP, workers and two report readers on");
        var neighbours = Neighbours.Watch(server);
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-30);
        var database = await server.CreateDatabaseAsync("sustained", cancellationToken);
        await database.CreateCampaignAsync("bench", start.AddDays(-1), cancellationToken);
        await database.CreateCampaignAsync(VisibilityProbe.Campaign, start.AddDays(-1), cancellationToken);
        var log = StatementLog.Begin(server);
        if (options.Explain)
            options = options with { Settings = $"{options.Settings} {StatementLog.SlowPlans}" };
        await using (var api = await ApiProcess.StartAsync(database, options, cancellationToken))
        {
            neighbours.Include(api.Process);
            var load = new SustainedLoad(api, new Workload("bench", "su", start, TimeSpan.FromMicroseconds(100)), options.Clients);
            await load.RunAsync(rate: 1_000, seconds: 5, cancellationToken);
            var rate = options.Rate ?? await SearchAsync(load, table, cancellationToken);
            var run = await load.RunAsync(rate, options.Seconds, cancellationToken);
            AddRun(table, run, rate);
            neighbours.Ends(api.Process);
        }

        if (options.Explain)
            Console.WriteLine($"### Statements of more than 300 ms\n\n```\n{await log.TextAsync(cancellationToken)}```\n");
        if (options.Settings is { } settings)
            table.Note($"The server's connections with {settings}.");
        table.Note(neighbours.ToString());
        await server.DropAsync(database, cancellationToken);
        return table;
    }

    /// <summary>Climbs until the lag is too long or the server does not take the rate; returns the last rate that was well.</summary>
    private static async Task<int> SearchAsync(SustainedLoad load, FigureTable table, CancellationToken cancellationToken)
    {
        var best = Rates[0];
        foreach (var rate in Rates)
        {
            var run = await load.RunAsync(rate, SecondsOfStep, cancellationToken);
            var well = run.Lag(0.99) <= LongestLag && run.Rate >= rate * 0.95;
            table.Add($"{Numbers.PerSecond(rate)} offered for {SecondsOfStep} s", $"{Numbers.PerSecond(run.Rate)} acknowledged, lag p99 {Numbers.Seconds(run.Lag(0.99))}");
            if (!well)
                break;
            best = rate;
        }

        return best;
    }

    private static void AddRun(FigureTable table, SustainedRun run, int rate)
    {
        var offered = rate == 0 ? "as fast as answered" : $"{Numbers.PerSecond(rate)} offered";
        table.Add($"{offered}: acknowledged", Numbers.PerSecond(run.Rate), Numbers.PerSecond(Floor), run.Rate >= Floor * 0.98);
        table.Add($"{offered}: lag p50", Numbers.Seconds(run.Lag(0.5)));
        table.Add($"{offered}: lag p99", Numbers.Seconds(run.Lag(0.99)), "≤ 5 s", run.Lag(0.99) <= LongestLag);
        table.Add("caught up after the last event in", Numbers.Seconds(run.CatchUp.TotalSeconds));
        table.Add("events in reports from first request to caught up", Numbers.PerSecond(run.Events / (run.Duration + run.CatchUp).TotalSeconds));
        table.Add("purchase posted until the report shows it", $"p50 {Numbers.Seconds(Numbers.Median(run.Visible))}, p99 {Numbers.Seconds(Numbers.Percentile(run.Visible, 0.99))} ({run.Visible.Count} probes)");
        table.Add("batch of 1,000 answered", $"p50 {Numbers.Milliseconds(Numbers.Median(run.Answers))}, p99 {Numbers.Milliseconds(Numbers.Percentile(run.Answers, 0.99))}");
        table.Add("report read meanwhile", $"p50 {Numbers.Milliseconds(Numbers.Median(run.Reads))}, p95 {Numbers.Milliseconds(Numbers.Percentile(run.Reads, 0.95))}");
    }
}

/// <summary>What one run of the load saw.</summary>
internal sealed record SustainedRun
{
    public required int Events { get; init; }

    public required TimeSpan Duration { get; init; }

    public required TimeSpan CatchUp { get; init; }

    public required IReadOnlyCollection<double> Lags { get; init; }

    public required IReadOnlyCollection<double> Answers { get; init; }

    public required IReadOnlyCollection<double> Reads { get; init; }

    public required IReadOnlyCollection<double> Visible { get; init; }

    public double Rate => Events / Duration.TotalSeconds;

    public double Lag(double share) => Numbers.Percentile(Lags, share);
}
