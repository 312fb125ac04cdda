using System.Globalization;
using Reconnect.Testing.Simulations;

namespace Reconnect.Benchmarks;

/// <summary>The simulations of the statistics as a table. No database.</summary>
internal static class SimulationFigure
{
    public static FigureTable Run(BenchmarkOptions options)
    {
        var runs = options.Events ?? AllSimulations.FullRuns;
        var table = new FigureTable(string.Create(CultureInfo.InvariantCulture, $"Statistics over {runs:N0} simulated tests each"));
        foreach (var finding in AllSimulations.Run(runs))
            table.Add($"{finding.Simulation}: {finding.Setting}", finding.Measured, finding.MustHold, finding.Holds);
        return table;
    }
}
