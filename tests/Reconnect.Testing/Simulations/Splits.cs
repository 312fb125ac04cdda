using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S9: how often an even split is suspected, and an uneven one found.</summary>
internal static class Splits
{
    public static IEnumerable<Finding> Run(int runs)
    {
        var alarms = Mismatches(runs, 1000, 0.5);
        yield return new Finding("S9", "50/50 of 1,000 persons: false alarms", Finding.Percent(alarms), "≤ 0.2 %", alarms <= 0.002);
        var found = Mismatches(Math.Max(200, runs / 10), 20_000, 0.52);
        yield return new Finding("S9", "52/48 of 20,000 persons, configured 50/50: found", Finding.Percent(found), "≥ 95 %", found >= 0.95);
        var changed = Simulation.Count(Math.Max(200, runs / 10), 9, 2, Changed).Select(x => x / Math.Max(200, runs / 10)).ToArray();
        yield return new Finding("S9", "50/50 changed to 10/90: false alarms, weighted by period", Finding.Percent(changed[0]), "≤ 0.2 %", changed[0] <= 0.002);
        yield return new Finding("S9", "the same by the final shares alone", Finding.Percent(changed[1]), "> 99 % (negative control)", changed[1] > 0.99);
    }

    private static double Mismatches(int runs, int users, double share) =>
        Simulation.Count(runs, users, 1, (random, counters) => counters[0] += IsMismatch(Period(random, users, share, 50)) ? 1 : 0)[0] / runs;

    private static void Changed(Random random, long[] counters)
    {
        var (before, after) = (Period(random, 5000, 0.5, 50), Period(random, 5000, 0.1, 10));
        counters[0] += IsMismatch(before, after) ? 1 : 0;
        counters[1] += IsMismatch(new SharePeriod([before.Users[0] + after.Users[0], before.Users[1] + after.Users[1]], after.Shares)) ? 1 : 0;
    }

    private static SharePeriod Period(Random random, int users, double share, decimal configured)
    {
        var first = random.Binomial(users, share);
        return new SharePeriod([first, users - first], [configured, 100 - configured]);
    }

    private static bool IsMismatch(params SharePeriod[] periods) => SampleRatio.Of(periods).State == SampleRatio.Mismatch;
}
