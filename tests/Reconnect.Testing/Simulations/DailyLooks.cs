using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S8: two identical variations that somebody looks at every day, to stop at the first good news.</summary>
internal static class DailyLooks
{
    private const int Days = 56;
    private const int FixedDays = 28;
    private const int UsersADay = 200;
    private const double Rate = 0.05;
    private static readonly VerdictRule Default = new(StatisticsSettings.Default);
    private static readonly VerdictRule Fixed = new(new StatisticsSettings { WinnerRule = WinnerRule.Fixed });
    private static readonly AlwaysValid Sequence = new(0.05, AlwaysValid.DefaultTypicalUsers);

    public static IEnumerable<Finding> Run(int runs)
    {
        foreach (var arms in new[] { 2, 3 })
        {
            var c = Simulation.Count(runs, 8 + arms, 5, (random, counters) => Once(random, arms, counters)).Select(x => x / runs).ToArray();
            var many = $"{arms} identical arms";
            yield return new Finding("S8", many + ": always-valid interval of the first two ever excludes 0 in 56 looks", Finding.Percent(c[0]), "≤ 5 %", c[0] <= 0.05);
            yield return new Finding("S8", many + ": 95 % interval of the first two ever excludes 0 in 28 looks", Finding.Percent(c[1]), "> 15 % (negative control)", c[1] > 0.15);
            yield return new Finding("S8", many + ": chance to beat ever beyond 95 % in 28 looks", Finding.Percent(c[2]), "> 15 % (negative control)", c[2] > 0.15);
            yield return new Finding("S8", many + ": a winner ever named in 56 looks, default rule", Finding.Percent(c[3]), "≤ 5 %", c[3] <= 0.05);
            yield return new Finding("S8", many + ": a winner ever named in 56 looks, fixed rule", Finding.Percent(c[4]), "> 5 % (negative control)", c[4] > 0.05);
        }
    }

    private static void Once(Random random, int count, long[] counters)
    {
        var (buyers, happened) = (new int[count], new bool[counters.Length]);
        for (var day = 1; day <= Days; day++)
        {
            for (var i = 0; i < count; i++)
                buyers[i] += random.Binomial(UsersADay, Rate);
            Look(day, [.. buyers.Select((b, i) => new CompetingArm(i == 0 ? "A" : "B", Sums(day * UsersADay, b)))], happened);
        }

        for (var i = 0; i < happened.Length; i++)
            counters[i] += happened[i] ? 1 : 0;
    }

    private static void Look(int day, CompetingArm[] arms, bool[] happened)
    {
        var difference = AbsoluteDifference.Of(arms[0].Estimate, arms[1].Estimate);
        if (difference.StandardError > 0)
        {
            happened[0] |= Sequence.Interval(difference, 2 * day * UsersADay).Excludes(0);
            happened[1] |= day <= FixedDays && difference.Interval(ComparisonRule.Z).Excludes(0);
            happened[2] |= day <= FixedDays && difference.ChanceGreater is > 0.95 or < 0.05;
        }

        var context = new VerdictContext(IsPrimary: true, SampleRatioMismatch: false, TimeSpan.FromDays(day), MetricNature.Count);
        happened[3] |= !happened[3] && Default.Decide(arms, context).State == VerdictStates.Winner;
        happened[4] |= !happened[4] && Fixed.Decide(arms, context).State == VerdictStates.Winner;
    }

    private static ArmSums Sums(int users, int buyers) => new()
    {
        Kind = StatisticKind.Proportion, Users = users, Sum = buyers, SumSquares = buyers, NonZeroUsers = buyers, Converters = buyers,
    };
}
