using System.Globalization;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S3 and S4: how often the interval of an uplift holds the true one.</summary>
internal static class UpliftCoverage
{
    public static IEnumerable<Finding> Run(int runs)
    {
        foreach (var (users, rate) in new[] { (1000, 0.01), (5000, 0.02) })
        {
            var c = Cover(runs, users, rate, rate, IntervalMethod.Fieller);
            var holds = c.Covered is >= 0.94 and <= 0.965 && c.Below is >= 0.015 and <= 0.035 && c.Above is >= 0.015 and <= 0.035 && c.Unbounded <= 0.02;
            yield return new Finding(
                "S3", Setting("Fieller, no difference", users, rate), Text(c), "0.94 to 0.965, each side 1.5 to 3.5 %, unbounded ≤ 2 %", holds);
            var delta = Cover(runs, users, rate, rate, IntervalMethod.Delta);
            yield return new Finding("S3", Setting("delta, no difference", users, rate), Text(delta), "misses on one side (negative control)", delta.Above + delta.Below > 0 && Math.Max(delta.Above, delta.Below) > 2 * Math.Min(delta.Above, delta.Below));
        }

        foreach (var (users, rate, uplift) in new[] { (1000, 0.01, 0.2), (5000, 0.02, 0.2), (2000, 0.02, -0.5) })
        {
            var c = Cover(runs, users, rate, rate * (1 + uplift), IntervalMethod.Fieller);
            yield return new Finding("S4", Setting($"Fieller, true {uplift * 100:+0;-0} %", users, rate), Text(c), "0.94 to 0.965", c.Covered is >= 0.94 and <= 0.965);
        }
    }

    private static (double Covered, double Below, double Above, double Unbounded) Cover(int runs, int users, double rate, double other, IntervalMethod method)
    {
        var truth = (other / rate) - 1;
        var counts = Simulation.Count(runs, (int)(users + (1e6 * other)), 3, (random, counters) =>
        {
            var (b, t) = (ArmEstimate.Of(random.Proportion(users, rate)), ArmEstimate.Of(random.Proportion(users, other)));
            if (RelativeInterval.Of(method, b, t, ComparisonRule.Z) is not { } interval)
                return;
            counters[0]++;
            counters[1] += interval.High < truth ? 1 : 0;
            counters[2] += interval.Low > truth ? 1 : 0;
        });
        return (1 - ((counts[1] + counts[2]) / counts[0]), counts[1] / counts[0], counts[2] / counts[0], 1 - (counts[0] / runs));
    }

    private static string Setting(string what, int users, double rate) => string.Create(CultureInfo.InvariantCulture, $"{what}, {users} persons an arm at {rate * 100:0.##} %");

    private static string Text((double Covered, double Below, double Above, double Unbounded) c) => string.Create(
        CultureInfo.InvariantCulture, $"{c.Covered:0.0000} covered, {Finding.Percent(c.Below)} below, {Finding.Percent(c.Above)} above, {Finding.Percent(c.Unbounded)} unbounded");
}
