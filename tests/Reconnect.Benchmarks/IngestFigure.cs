using System.Diagnostics;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Benchmarks;

/// <summary>A request's events, and the same with their keys computed.</summary>
internal sealed record IngestBatch(List<NewEvent> Events, List<EventRow> Rows);

/// <summary>Batched intake, acknowledged after commit and de-duplicated, against COPY of the same rows into the same indexed table.</summary>
internal static class IngestFigure
{
    private const int Rounds = 7;
    private const double Floor = 0.4;

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var blocks = (options.Events ?? 50_000) / Workload.EventsInBlock;
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        var workload = new Workload("bench", "in", start, TimeSpan.FromMilliseconds(50));
        var lanes = new List<Lane>();
        foreach (var (name, way) in Ways(options.Clients))
        {
            var database = await server.CreateDatabaseAsync($"ingest_{lanes.Count}", cancellationToken);
            await database.CreateCampaignAsync("bench", start.AddDays(-1), cancellationToken);
            lanes.Add(new Lane(name, way, database, []));
        }

        var neighbours = Neighbours.Watch(server);
        var hashing = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var arrivals = Enumerable.Range(round * blocks, blocks).Select(b => workload.Arrivals(b).ToList()).ToList();
            var events = arrivals.Sum(b => b.Count);
            var batches = new List<IngestBatch>();
            hashing.Add(await RateAsync(events, () => Task.Run(() => arrivals.ForEach(a => batches.Add(new IngestBatch(a, Rows(a)))), cancellationToken)));
            // Whoever goes first in a round finds the machine in another state: the order rotates.
            foreach (var lane in lanes.Skip(round % lanes.Count).Concat(lanes.Take(round % lanes.Count)))
                lane.Rates.Add(await RateAsync(events, () => lane.Way(lane.Database, batches, cancellationToken)));
        }

        var table = Table(lanes, hashing, neighbours, options, blocks);
        foreach (var lane in lanes)
            await server.DropAsync(lane.Database, cancellationToken);
        return table;
    }

    public static List<EventRow> Rows(IEnumerable<NewEvent> events) =>
        events.Select(e => new EventRow(e, BenchmarkDatabase.SiteId, Workload.Source, TimeProvider.System.GetUtcNow())).ToList();

    private static IEnumerable<(string Name, Way Way)> Ways(int clients)
    {
        yield return ("COPY, all rows of a round at once (the baseline)", IngestWays.CopyAtOnceAsync);
        yield return ("COPY in batches of 1,000, each committed", IngestWays.CopyInBatchesAsync);
        yield return ("intake, 1 connection", (d, b, t) => IngestWays.EngineAsync(d, b, 1, t));
        yield return ($"intake, {clients} connections", (d, b, t) => IngestWays.EngineAsync(d, b, clients, t));
        yield return ("of intake: the events alone (unnest … ON CONFLICT), 1 connection", (d, b, t) => IngestWays.EventsAloneAsync(d, b, 1, t));
        yield return ("trial: COPY of the keys not yet known, queues and people, 1 connection", (d, b, t) => IngestTrial.RunAsync(d, b, 1, t));
        yield return ($"the same trial, {clients} connections", (d, b, t) => IngestTrial.RunAsync(d, b, clients, t));
    }

    private static FigureTable Table(List<Lane> lanes, List<double> hashing, Neighbours neighbours, BenchmarkOptions options, int blocks)
    {
        var table = new FigureTable("Ingest: batches of 1,000 events, answered after commit, de-duplicated");
        var copy = lanes[0].Median;
        table.Add(lanes[0].Name, Numbers.PerSecond(copy));
        foreach (var lane in lanes.Skip(1).Select((l, i) => (Lane: l, IsFigure: i == 2)))
        {
            var measured = $"{Numbers.PerSecond(lane.Lane.Median)}, {Numbers.Percent(lane.Lane.Median / copy)} of COPY";
            if (lane.IsFigure)
                table.Add(lane.Lane.Name, measured, $"{Numbers.Percent(Floor)} of COPY", lane.Lane.Median / copy >= Floor);
            else
                table.Add(lane.Lane.Name, measured);
        }

        table.Add("C# of intake without database: keys and content hashes", Numbers.PerSecond(Numbers.Median(hashing.Skip(1))));
        table.Note($"Medians of {Rounds} rounds of {Numbers.Count(blocks * Workload.EventsInBlock)} events after one to warm up; the ways take turns within a round, each in a database of its own; {options.Clients} connections where several are named.");
        table.Note(neighbours.ToString());
        return table;
    }

    private static async Task<double> RateAsync(int events, Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return events / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    internal delegate Task Way(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, CancellationToken cancellationToken);

    private sealed record Lane(string Name, Way Way, BenchmarkDatabase Database, List<double> Rates)
    {
        public double Median => Numbers.Median(Rates.Skip(1));
    }
}
