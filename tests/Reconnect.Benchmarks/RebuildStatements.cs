using System.Diagnostics;
using Reconnect.Pipeline;

namespace Reconnect.Benchmarks;

/// <summary>Where a rebuild spends its time in the database, over events of 30 days.</summary>
internal static class RebuildStatements
{
    public static async Task PrintAsync(BenchmarkServer server, int events, CancellationToken cancellationToken)
    {
        var set = await ReportSet.LoadEventsAsync(server, events, "rebuild", cancellationToken);
        await using (var logged = new BenchmarkDatabase(set.Database.ConnectionString, StatementLog.Durations))
        {
            var log = StatementLog.Begin(server);
            var since = Stopwatch.GetTimestamp();
            await logged.Get<Rebuilder>().RebuildAsync(cancellationToken);
            Console.WriteLine($"### Rebuild of {Numbers.Count(events)} events in {Numbers.Seconds(Stopwatch.GetElapsedTime(since).TotalSeconds)}, time in the database by statement\n");
            foreach (var (statement, calls, milliseconds) in (await log.TotalsAsync(cancellationToken)).Take(12))
                Console.WriteLine($"- {milliseconds * 1000 / events:N1} µs an event, {Numbers.Count(calls)} calls: `{statement}`");
            Console.WriteLine();
        }

        await server.DropAsync(set.Database, cancellationToken);
    }
}
