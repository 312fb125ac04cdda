using Reconnect.Reports;

namespace Reconnect.Benchmarks;

/// <summary>The plans that the report's own statements ran with, as PostgreSQL logged them: nothing is retyped.</summary>
internal static class ReportPlans
{
    private const string Settings =
        "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on -c auto_explain.log_nested_statements=on";

    public static async Task PrintAsync(
        BenchmarkServer server, ReportSet set, IEnumerable<(string Name, ReportQuery Query)> queries, CancellationToken cancellationToken)
    {
        await using var explained = new BenchmarkDatabase(set.Database.ConnectionString, Settings);
        foreach (var (name, query) in queries)
        {
            for (var i = 0; i < 5; i++)
                await explained.Get<ReportReader>().ReadAsync(query, cancellationToken);
            var before = new FileInfo(server.Log).Length;
            await explained.Get<ReportReader>().ReadAsync(query, cancellationToken);
            await using var log = File.Open(server.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            log.Seek(before, SeekOrigin.Begin);
            using var reader = new StreamReader(log);
            Console.WriteLine($"### Plans: {name}, {Numbers.Count(set.Events)} events\n\n```\n{await reader.ReadToEndAsync(cancellationToken)}```\n");
        }
    }
}
