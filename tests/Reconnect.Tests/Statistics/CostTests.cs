using System.Diagnostics;
using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

/// <summary>Alone, because time is what it measures.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public sealed class CostTests
{
    private const int Attempts = 500;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(5);
    private const int Metrics = 9;

    [Fact]
    public void Nine_metrics_of_twenty_variations_cost_at_most_5_ms()
    {
        // Alike enough that every arm may be the best, which is the most work.
        var arms = Enumerable.Range(0, 20)
            .Select(i => new CompetingArm($"v{i}", Arms.Mean(5000 + (100 * i), 9_000_000 + (20_000 * i), 90_000_000_000 + (300_000_000L * i), 400 + i, scale: 10_000)))
            .ToList();
        Compute(arms).Should().HaveCount(19).And.OnlyContain(c => c.ChanceToBeat != null);

        // The shortest of many, since other processes take the processors meanwhile.
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && shortest >= Limit; attempt++)
        {
            var since = Stopwatch.GetTimestamp();
            for (var m = 0; m < Metrics; m++)
                Compute(arms);
            var took = Stopwatch.GetElapsedTime(since);
            shortest = took < shortest ? took : shortest;
        }

        shortest.Should().BeLessThan(Limit);
    }

    private static List<Comparison> Compute(List<CompetingArm> arms)
    {
        var rule = new ComparisonRule(StatisticsSettings.Default, ComparisonChoice.Default with { AlwaysValid = true }, MetricNature.Count);
        var context = new VerdictContext(IsPrimary: true, SampleRatioMismatch: false, Ran: TimeSpan.FromDays(20), MetricNature.Count);
        new VerdictRule(StatisticsSettings.Default).Decide(arms, context);
        return [.. arms.Skip(1).Select(a => rule.Compare(arms[0].Sums, a.Sums))];
    }
}
