using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S1 and S2: two identical variations whose revenue is rare and skewed.</summary>
internal static class EqualRevenue
{
    private const int Users = 4000;
    private static readonly MetricNature Money = new(IsMoney: true, LowerIsBetter: false);
    private static readonly ComparisonRule Absolute = new(StatisticsSettings.Default, ComparisonChoice.Default, Money);
    private static readonly ComparisonRule Relative = new(StatisticsSettings.Default, ComparisonChoice.Default with { RelativeChance = true }, Money);

    public static IEnumerable<Finding> Run(int runs)
    {
        foreach (var buyers in new[] { 10, 20, 50, 100 })
        {
            var counts = Simulation.Count(runs, 100 + buyers, 5, (random, counters) => Once(random, buyers, counters));
            var (better, worse) = (counts[1] / counts[0], counts[2] / counts[0]);
            var holds = buyers < 20 ? better <= 0.055 && worse <= 0.055 : better is >= 0.04 and <= 0.06 && worse is >= 0.04 and <= 0.06;
            yield return new Finding(
                "S1", $"A/A revenue, {buyers} expected buyers", $"{Finding.Percent(better)} likely better, {Finding.Percent(worse)} likely worse", buyers < 20 ? "each ≤ 5.5 %" : "each 4 to 6 %", holds);
            var (relativeBetter, relativeWorse) = (counts[3] / counts[0], counts[4] / counts[0]);
            yield return new Finding(
                "S2", $"the same, relative delta, {buyers} expected buyers", $"{Finding.Percent(relativeBetter)} likely better, {Finding.Percent(relativeWorse)} likely worse", "worse > 7 % (negative control)", relativeWorse > 0.07);
        }
    }

    private static void Once(Random random, int buyers, long[] counters)
    {
        var (baseline, arm) = (random.Revenue(Users, buyers), random.Revenue(Users, buyers));
        if (Absolute.Compare(baseline, arm).ChanceToBeat is not { } chance)
            return;
        var relative = Relative.Compare(baseline, arm).ChanceToBeat;
        counters[0]++;
        counters[1] += chance > 0.95 ? 1 : 0;
        counters[2] += chance < 0.05 ? 1 : 0;
        counters[3] += relative > 0.95 ? 1 : 0;
        counters[4] += relative < 0.05 ? 1 : 0;
    }
}
