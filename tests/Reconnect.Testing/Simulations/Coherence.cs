using System.Globalization;
using System.Text.Json;
using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>S6, S7 and S10: what holds by construction, over random inputs.</summary>
internal static class Coherence
{
    private const double Exact = 1e-12;
    private static readonly ComparisonChoice Choice = ComparisonChoice.Default with { AlwaysValid = true };
    private static readonly ComparisonRule Rule = new(new StatisticsSettings { MinUsers = 0, MinConverters = 0 }, Choice, MetricNature.Count);

    public static IEnumerable<Finding> Run(int runs)
    {
        foreach (var (name, violates) in new (string, Func<Random, bool>)[]
        {
            ("2 to 20 arms: probabilities add up to 1", r => Math.Abs(BestArm.Of(Arms(r, r.Next(2, 21))).Probabilities.Sum() - 1) > Exact),
            ("identical arms have 1/k each", Identical),
            ("two arms: as the chance to beat", Two),
            ("arms in another order: the same probabilities", Permuted),
            ("a better arm is never less likely the best", Raised),
        })
            yield return Violations("S6", name, Math.Max(100, runs / 20), violates);
        yield return Violations("S7", "Fieller's interval excludes 0 exactly beyond 97.5 %", runs, r => !Agrees(Compare(r)));
        yield return Violations("S7", "always-valid interval excludes 0 exactly below α", runs, r => Compare(r) is { AlwaysValid: { } interval } c && interval.Excludes(0) != c.AlwaysValidPValue < 0.05);
        yield return Violations("S10", "people in another order and in other batches: the same bytes", Math.Max(100, runs / 20), Reordered);
    }

    private static Finding Violations(string simulation, string name, int runs, Func<Random, bool> violates)
    {
        var violations = Simulation.Count(runs, 6, 1, (random, counters) => counters[0] += violates(random) ? 1 : 0)[0];
        return new Finding(simulation, name, string.Create(CultureInfo.InvariantCulture, $"{violations} of {runs:N0} differ"), "none", violations == 0);
    }

    private static List<ArmEstimate> Arms(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new ArmEstimate(random.Normal(), Math.Pow(10, (random.NextDouble() * 7) - 5)))];

    private static bool Identical(Random random)
    {
        var count = random.Next(2, 21);
        return BestArm.Of([.. Enumerable.Repeat(Arms(random, 1)[0], count)]).Probabilities.Any(p => Math.Abs(p - (1d / count)) > Exact);
    }

    private static bool Two(Random random)
    {
        var arms = Arms(random, 2);
        return Math.Abs(BestArm.Of(arms).Probabilities[1] - AbsoluteDifference.Of(arms[0], arms[1]).ChanceGreater) > Exact;
    }

    private static bool Permuted(Random random)
    {
        var arms = Arms(random, random.Next(3, 9));
        var order = Enumerable.Range(0, arms.Count).ToArray();
        random.Shuffle(order);
        var (before, after) = (BestArm.Of(arms), BestArm.Of([.. order.Select(i => arms[i])]));
        return order.Select((old, at) => Math.Abs(before.Probabilities[old] - after.Probabilities[at])).Max() > Exact;
    }

    private static bool Raised(Random random)
    {
        var arms = Arms(random, random.Next(2, 9));
        var before = BestArm.Of(arms).Probabilities[0];
        arms[0] = arms[0] with { Mean = arms[0].Mean + random.NextDouble() };
        return BestArm.Of(arms).Probabilities[0] < before - Exact;
    }

    private static Comparison Compare(Random random) =>
        Rule.Compare(random.Proportion(random.Next(50, 5000), 0.02 + (0.1 * random.NextDouble())), random.Proportion(random.Next(50, 5000), 0.02 + (0.1 * random.NextDouble())));

    private static bool Agrees(Comparison c) => c.UpliftInterval is not { } interval || interval.Excludes(0) == c.ChanceToBeat is > 0.975 or < 0.025;

    private static bool Reordered(Random random)
    {
        var people = Enumerable.Range(0, 500).Select(_ => random.Revenue(1, 0.3)).ToArray();
        var whole = people.Aggregate(Add);
        random.Shuffle(people);
        var batches = people.Chunk(random.Next(1, 100)).Select(batch => batch.Aggregate(Add)).Aggregate(Add);
        var other = random.Revenue(500, 100);
        return JsonSerializer.Serialize(Rule.Compare(other, whole)) != JsonSerializer.Serialize(Rule.Compare(other, batches));
    }

    private static ArmSums Add(ArmSums a, ArmSums b) => a with
    {
        Users = a.Users + b.Users,
        Sum = a.Sum + b.Sum,
        SumSquares = a.SumSquares + b.SumSquares,
        NonZeroUsers = a.NonZeroUsers + b.NonZeroUsers,
        Converters = a.Converters + b.Converters,
    };
}
