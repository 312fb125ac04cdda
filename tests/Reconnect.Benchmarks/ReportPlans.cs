using Reconnect.Reports;

namespace Reconnect.Benchmarks;

/// <summary>The plans that the report's own statements ran with, as PostgreSQL logged them.</summary>
internal static class ReportPlans
{
    // By then every statement is prepared and has its generic plan, if it gets one.
    private const int WarmUps = 12;

    public static async Task PrintAsync(
        BenchmarkServer server, ReportSet set, IEnumerable<(string Name, ReportQuery Query)> queries, CancellationToken cancellationToken)
    {
        await using var explained = new BenchmarkDatabase(set.Database.ConnectionString, StatementLog.Plans);
        foreach (var (name, query) in queries)
        {
            for (var i = 0; i < WarmUps; i++)
                await explained.Get<ReportReader>().ReadAsync(query, cancellationToken);
            var log = StatementLog.Begin(server);
            await explained.Get<ReportReader>().ReadAsync(query, cancellationToken);
            Console.WriteLine($"### Plans: {name}, {Numbers.Count(set.Events)} events\n\n```\n{await log.TextAsync(cancellationToken)}```\n");
        }
    }
}
