namespace Reconnect.Benchmarks;

/// <summary>One event a request on 64 connections, each answered after its commit, while workers derive the reports.</summary>
internal static class SingleFigure
{
    private const int Connections = 64;
    private const int Floor = 4000;
    private const double LongestP99 = 50;
    private const int Rounds = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var table = new FigureTable("Single events: one a request, 64 connections, answered after commit, workers on");
        var neighbours = Neighbours.Watch(server);
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-30);
        var database = await server.CreateDatabaseAsync("single", cancellationToken);
        await database.CreateCampaignAsync("bench", start.AddDays(-1), cancellationToken);
        var workload = new Workload("bench", "si", start, TimeSpan.FromMicroseconds(100));
        var (empty, events) = (new List<PlainLoad>(), new List<PlainLoad>());
        await using (var api = await ApiProcess.StartAsync(database, options, cancellationToken))
        {
            neighbours.Include(api.Process);
            var nothing = PlainConnection.Request("GET", "/health/live", "");
            var block = 0;
            for (var round = 0; round <= Rounds; round++)
            {
                empty.Add(await PlainLoad.RunAsync(api.Address, Connections, Length / 4, rate: 0, expected: 200, _ => nothing, cancellationToken));
                var requests = Enumerable.Range(block, 150).SelectMany(workload.Arrivals)
                    .Select(e => PlainConnection.Request("POST", "/api/v1/events", $"Content-Type: application/json\r\n{ApiProcess.Authorization}", EventJson.One(e))).ToList();
                block += 150;
                events.Add(await PlainLoad.RunAsync(api.Address, Connections, Length, rate: 0, expected: 202, n => requests[n], cancellationToken));
            }
            neighbours.Ends(api.Process);
        }

        table.Add("GET /health/live (the baseline: the web server and the load alone)", Middle(empty).Text);
        var measured = Middle(events);
        table.Add("POST /api/v1/events", $"{Numbers.PerSecond(measured.PerSecond)}, {Numbers.Percent(measured.PerSecond / Middle(empty).PerSecond)} of the baseline", Numbers.PerSecond(Floor), measured.PerSecond >= Floor);
        table.Add("answered in", $"p50 {Numbers.Milliseconds(Numbers.Median(measured.Milliseconds))}, p99 {Numbers.Milliseconds(measured.P99)}", "p99 ≤ 50 ms", measured.P99 <= LongestP99);
        table.Note($"Median of {Rounds} rounds of {Length.TotalSeconds} s after one to warm up; the baseline takes turns with it.");
        table.Note(neighbours.ToString());
        await server.DropAsync(database, cancellationToken);
        return table;
    }

    private static PlainLoad Middle(IEnumerable<PlainLoad> rounds) => rounds.Skip(1).OrderBy(r => r.PerSecond).ElementAt(Rounds / 2);
}
