using CsCheck;
using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

public sealed class PropertyTests
{
    private static readonly Gen<ArmEstimate> Estimate = Gen.Select(Gen.Double[-5, 5], Gen.Double[-3, 1], (mean, exponent) => new ArmEstimate(mean, Math.Pow(10, 2 * exponent)));
    private static readonly Gen<ArmSums> Sums = Gen.Int[-2, 9].Array[60, 200].Select(v => Arms.Values(v));
    private static readonly StatisticsSettings Open = new() { MinUsers = 0, MinConverters = 0 };

    [Fact]
    public void Probabilities_to_be_best_add_up_to_1_for_up_to_20_arms() =>
        Estimate.Array[2, 20].Sample(arms => BestArm.Of(arms).Probabilities.Sum().Should().BeApproximately(1, 1e-12), iter: 300);

    [Fact]
    public void Of_two_arms_the_probability_to_be_best_is_the_chance_to_beat() =>
        Gen.Select(Estimate, Estimate).Sample(
            (b, t) =>
            {
                var best = BestArm.Of([b, t]);
                var difference = AbsoluteDifference.Of(b, t);
                best.Probabilities[1].Should().BeApproximately(difference.ChanceGreater, 1e-12);
                var (s, u) = (difference.StandardError, difference.Value / difference.StandardError);
                var common = s * StandardNormal.Density(u);
                best.Losses[1].Should().BeApproximately(common - (difference.Value * StandardNormal.Cdf(-u)), 1e-11);
                best.Losses[0].Should().BeApproximately(common + (difference.Value * StandardNormal.Cdf(u)), 1e-11);
            },
            iter: 300);

    [Fact]
    public void Identical_arms_share_the_probability() =>
        Gen.Select(Estimate, Gen.Int[2, 20]).Sample(
            (arm, count) => BestArm.Of([.. Enumerable.Repeat(arm, count)]).Probabilities.Should().OnlyContain(p => Math.Abs(p - (1d / count)) < 1e-12),
            iter: 100);

    [Fact]
    public void Reversing_the_arms_reverses_the_probabilities() =>
        Estimate.Array[2, 8].Sample(
            arms =>
            {
                var (forth, back) = (BestArm.Of(arms), BestArm.Of([.. arms.Reverse()]));
                for (var i = 0; i < arms.Length; i++)
                {
                    back.Probabilities[^(i + 1)].Should().BeApproximately(forth.Probabilities[i], 1e-12);
                    back.Losses[^(i + 1)].Should().BeApproximately(forth.Losses[i], 1e-11);
                }
            },
            iter: 200);

    [Fact]
    public void A_better_arm_is_never_less_likely_the_best() =>
        Gen.Select(Estimate.Array[2, 8], Gen.Double[0, 2]).Sample(
            (arms, rise) =>
            {
                var raised = arms.ToArray();
                raised[0] = arms[0] with { Mean = arms[0].Mean + rise };
                BestArm.Of(raised).Probabilities[0].Should().BeGreaterThanOrEqualTo(BestArm.Of(arms).Probabilities[0] - 1e-12);
            },
            iter: 200);

    [Fact]
    public void The_printed_interval_excludes_0_exactly_when_the_chance_is_beyond_97_5_percent() =>
        Gen.Select(Sums, Sums).Sample(
            (baseline, arm) =>
            {
                var comparison = new ComparisonRule(Open, ComparisonChoice.Default, MetricNature.Count).Compare(baseline, arm);
                if (comparison.UpliftInterval is { } interval)
                    interval.Excludes(0).Should().Be(comparison.ChanceToBeat is > 0.975 or < 0.025);
            },
            iter: 5_000);

    [Fact]
    public void The_absolute_interval_excludes_0_exactly_when_the_chance_is_beyond_97_5_percent() =>
        Gen.Select(Estimate, Estimate).Sample(
            (b, t) =>
            {
                var difference = AbsoluteDifference.Of(b, t);
                difference.Interval(ComparisonRule.Z).Excludes(0).Should().Be(difference.ChanceGreater is > 0.975 or < 0.025);
            },
            iter: 5_000);

    [Fact]
    public void The_always_valid_interval_excludes_0_exactly_when_its_p_is_below_alpha() =>
        Gen.Select(Estimate, Estimate, Gen.Int[100, 1_000_000]).Sample(
            (b, t, users) =>
            {
                var (difference, sequence) = (AbsoluteDifference.Of(b, t), new AlwaysValid(0.05, 5000));
                sequence.Interval(difference, users).Excludes(0).Should().Be(sequence.PValue(difference, users) < 0.05);
            },
            iter: 5_000);

    [Fact]
    public void The_error_of_a_ratio_is_that_of_the_residuals_of_its_persons() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9]).Array[2, 60].Where(p => p.Sum(x => x.Item2) > 0).Sample(
            people =>
            {
                var ratio = ArmEstimate.Of(Arms.Ratio([.. people.Select(p => (p.Item1, p.Item2))]));
                double n = people.Length;
                var residuals = people.Sum(p => Math.Pow(p.Item1 - (ratio.Mean * p.Item2), 2));
                ratio.StandardError.Should().BeApproximately(Math.Sqrt(n / (n - 1) * residuals) / people.Sum(p => p.Item2), 1e-9);
            },
            iter: 500);

    [Fact]
    public void The_error_of_a_mean_is_that_of_its_values() =>
        Gen.Int[-50, 1000].Array[2, 100].Sample(
            values =>
            {
                var (mean, n) = (values.Average(), (double)values.Length);
                var expected = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (n - 1) / n);
                ArmEstimate.Of(Arms.Values(values)).StandardError.Should().BeApproximately(expected, 1e-9 * Math.Max(1, expected));
            },
            iter: 500);
}
