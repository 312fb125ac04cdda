using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S5: click-through with people of very different habits.</summary>
internal static class EqualClicks
{
    private const int Users = 1000;
    private const double True = 0.1;
    private static readonly ComparisonRule Rule = new(StatisticsSettings.Default, ComparisonChoice.Default, MetricNature.Count);

    public static IEnumerable<Finding> Run(int runs)
    {
        var c = Simulation.Count(runs, 5, 4, Once).Select(x => x / runs).ToArray();
        yield return new Finding("S5", "CTR, clustered by person", $"{c[0]:0.0000} covered", "≥ 0.935", c[0] >= 0.935);
        yield return new Finding("S5", "CTR, binomial of clicks", $"{c[1]:0.0000} covered", "< 0.9 (negative control)", c[1] < 0.9);
        yield return new Finding(
            "S5", "A/A CTR", $"{Finding.Percent(c[2])} likely better, {Finding.Percent(c[3])} likely worse", "each 4 to 6 %", c[2] is >= 0.04 and <= 0.06 && c[3] is >= 0.04 and <= 0.06);
    }

    private static void Once(Random random, long[] counters)
    {
        var (baseline, arm) = (random.Clicks(Users), random.Clicks(Users));
        var estimate = ArmEstimate.Of(baseline);
        counters[0] += Math.Abs(estimate.Mean - True) <= ComparisonRule.Z * estimate.StandardError ? 1 : 0;
        var binomial = Math.Sqrt(estimate.Mean * (1 - estimate.Mean) / (double)baseline.DenominatorSum);
        counters[1] += Math.Abs(estimate.Mean - True) <= ComparisonRule.Z * binomial ? 1 : 0;
        var chance = Rule.Compare(baseline, arm).ChanceToBeat;
        counters[2] += chance > 0.95 ? 1 : 0;
        counters[3] += chance < 0.05 ? 1 : 0;
    }
}
