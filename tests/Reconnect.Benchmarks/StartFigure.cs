using System.Diagnostics;

namespace Reconnect.Benchmarks;

/// <summary>From nothing to ready: the database is made, started and migrated; then the same folder again.</summary>
internal static class StartFigure
{
    private const int Rounds = 5;
    private const double Floor = 5;

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var table = new FigureTable("Start on the embedded database");
        var (cold, warm) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("reconnect-start-");
            cold.Add(await SecondsAsync(folder, options, cancellationToken));
            warm.Add(await SecondsAsync(folder, options, cancellationToken));
            folder.Delete(recursive: true);
        }

        table.Add("empty folder to ready", Numbers.Seconds(Numbers.Median(cold.Skip(1))), "5 s", Numbers.Median(cold.Skip(1)) <= Floor);
        table.Add("the same folder again", Numbers.Seconds(Numbers.Median(warm.Skip(1))));
        table.Note($"Medians of {Rounds} starts after one to warm up, without demo data; the binaries of PostgreSQL are there, {options.Postgres} chooses which.");
        table.Note(server.Description);
        return table;
    }

    private static async Task<double> SecondsAsync(DirectoryInfo folder, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        await using var api = await ApiProcess.StartAsync(
            [("EmbeddedPostgres__DataDirectory", folder.FullName), ("EmbeddedPostgres__Preference", options.Postgres.ToString())], cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await api.StopAsync(cancellationToken);
        return seconds;
    }
}
