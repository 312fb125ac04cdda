namespace Reconnect.Benchmarks;

/// <summary>Measures the figures of the design on this machine and prints them as Markdown tables.</summary>
internal static class BenchmarkProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (BenchmarkOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(BenchmarkOptions.Usage);
            return 2;
        }

        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            // The cluster is stopped and deleted on the way out.
            e.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            var missed = await RunAsync(options, interrupted.Token);
            return options.Enforce && missed > 0 ? 1 : 0;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted; the figure under way is lost.");
            return 130;
        }
    }

    private static async Task<int> RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        if (options.Figure == BenchmarkOptions.Simulate)
        {
            var simulated = SimulationFigure.Run(options);
            Console.WriteLine(simulated.ToMarkdown());
            return simulated.Missed;
        }

        await using var server = await BenchmarkServer.StartAsync(options, cancellationToken);
        var missed = 0;
        foreach (var run in Runs(options))
        {
            var table = await run(server, options, cancellationToken);
            Console.WriteLine(table.ToMarkdown());
            missed += table.Missed;
        }

        return missed;
    }

    private static IEnumerable<Func<BenchmarkServer, BenchmarkOptions, CancellationToken, Task<FigureTable>>> Runs(BenchmarkOptions options)
    {
        if (options.Figure is "ingest" or "all")
            yield return IngestFigure.RunAsync;
        if (options.Figure is "passes" or "all")
            yield return PassesFigure.RunAsync;
        if (options.Figure is "sustained" or "all")
            yield return SustainedFigure.RunAsync;
        if (options.Figure is "single" or "all")
            yield return SingleFigure.RunAsync;
        if (options.Figure is "redirect" or "all")
            yield return RedirectFigure.RunAsync;
        if (options.Figure is "start" or "all")
            yield return StartFigure.RunAsync;
        if (options.Figure is "report" or "all")
            yield return ReportFigure.RunAsync;
    }
}
