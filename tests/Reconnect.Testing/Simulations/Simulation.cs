using System.Globalization;

namespace Reconnect.Testing.Simulations;

/// <summary>A line of the table: what was found, what must hold, and whether it does.</summary>
public sealed record Finding(string Simulation, string Setting, string Measured, string MustHold, bool Holds)
{
    internal static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} %");
}

/// <summary>Repeats an experiment with numbered seeds on both processors; the same seeds give the same counts in any order.</summary>
internal static class Simulation
{
    private const int RunsOfASeed = 100;
    private const int Processors = 2;

    /// <param name="experiment">Adds 1 to those counters whose event happened in the run.</param>
    public static double[] Count(int runs, int seed, int counters, Action<Random, long[]> experiment)
    {
        var counts = new long[counters];
        Parallel.For(0, (runs + RunsOfASeed - 1) / RunsOfASeed, new ParallelOptions { MaxDegreeOfParallelism = Processors }, chunk =>
        {
            var (random, mine) = (new Random(unchecked((seed * 1_000_003) + chunk)), new long[counters]);
            for (var i = chunk * RunsOfASeed; i < Math.Min(runs, (chunk + 1) * RunsOfASeed); i++)
                experiment(random, mine);
            for (var c = 0; c < counters; c++)
                Interlocked.Add(ref counts[c], mine[c]);
        });
        return [.. counts.Select(c => (double)c)];
    }
}
