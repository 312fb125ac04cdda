using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

public sealed class ComparisonRuleTests
{
    private static readonly StatisticsSettings Open = new() { MinUsers = 0, MinConverters = 0 };

    [Fact]
    public void Nobody_in_either_arm_is_no_users()
    {
        ShouldWithhold(Compare(Arms.A, Arms.Mean(0, 0, 0, 0)), ComparisonStates.NoUsers, uplift: null);
        ShouldWithhold(Compare(Arms.Mean(0, 0, 0, 0), Arms.A), ComparisonStates.NoUsers, uplift: null);
    }

    [Fact]
    public void No_impressions_are_no_denominator() =>
        ShouldWithhold(Compare(Arms.Ratio([(1, 4), (0, 2)]), Arms.Ratio([(0, 0), (0, 0)])), ComparisonStates.NoDenominator, uplift: null);

    [Fact]
    public void No_purchase_of_5000_is_collecting_with_its_totals()
    {
        var comparison = Compare(Arms.A, Arms.Mean(5000, 0, 0, 0));

        ShouldWithhold(comparison, ComparisonStates.Collecting, uplift: -1);
        comparison.Progress.Should().Be(new Progress(OfBaseline: false, 5000, 50, 0, 5));
        comparison.Difference.Should().BeApproximately(-0.03, 1e-15);
    }

    [Fact]
    public void Collecting_names_the_baseline_where_it_alone_is_short() =>
        Compare(Arms.Mean(49, 30, 30, 30), Arms.A).Progress.Should().Be(new Progress(OfBaseline: true, 49, 50, 30, 5));

    [Theory]
    [InlineData(54, 50, ComparisonStates.Collecting)]
    [InlineData(55, 50, ComparisonStates.Inconclusive)]
    public void A_proportion_also_needs_people_without(long users, long successes, string state) =>
        Compare(Arms.Proportion(60, 55), Arms.Proportion(users, successes)).State.Should().Be(state);

    [Fact]
    public void Collecting_says_how_many_people_without_a_value_a_proportion_lacks() =>
        Compare(Arms.Proportion(60, 55), Arms.Proportion(54, 50)).Progress.Should().Be(
            new Progress(OfBaseline: false, 54, 50, 50, 5) { NonConverters = 4, NonConvertersNeeded = 5 });

    [Theory]
    [InlineData(-400, ComparisonStates.Inconclusive, -0.8)]
    [InlineData(-4, ComparisonStates.LikelyBetter, 0.998)]
    public void The_interval_on_a_logarithm_of_a_loss_is_missing_and_nothing_else(int sum, string state, double uplift)
    {
        var log = new ComparisonRule(StatisticsSettings.Default, ComparisonChoice.Default with { Interval = IntervalMethod.Log }, MetricNature.Count);
        var comparison = log.Compare(Arms.Mean(100, state == ComparisonStates.Inconclusive ? -222 : -2000, 60_000, 80), Arms.Mean(100, sum, 60_000, 80));

        (comparison.State, comparison.Reason, comparison.UpliftInterval, comparison.UpliftIntervalReason)
            .Should().Be((state, ComparisonReasons.NotPositive, null, ComparisonReasons.NotPositive));
        comparison.Uplift.Should().BeApproximately(uplift, 0.01);
        comparison.ChanceToBeat.Should().NotBeNull();
    }

    [Fact]
    public void The_same_value_for_everybody_is_zero_variance()
    {
        ShouldWithhold(Compare(Arms.Mean(1000, 1000, 1000, 1000), Arms.Mean(1000, 2000, 4000, 1000)), ComparisonStates.ZeroVariance, uplift: 1);
        ShouldWithhold(Compare(Arms.Mean(1, 1, 1, 1), Arms.A, Open), ComparisonStates.ZeroVariance, uplift: -0.97);
    }

    [Fact]
    public void A_baseline_of_0_keeps_the_percentage_back_and_nothing_else()
    {
        // Refunds and purchases that cancel out.
        var comparison = Compare(Arms.Mean(100, 0, 60, 40), Arms.Mean(100, 30, 90, 50));

        comparison.State.Should().Be(ComparisonStates.ZeroBaseline);
        (comparison.Uplift, comparison.UpliftInterval, comparison.UpliftIntervalReason).Should().Be((null, null, ComparisonStates.ZeroBaseline));
        comparison.DifferenceInterval.Should().NotBeNull();
        comparison.ChanceToBeat.Should().BeInRange(0.9, 1);
    }

    [Fact]
    public void A_baseline_too_uncertain_keeps_the_range_back_and_nothing_else()
    {
        var comparison = Compare(Arms.Mean(1000, 300, 90_000, 5), Arms.Mean(1000, 900, 90_000, 20));

        comparison.State.Should().Be(ComparisonStates.BaselineTooUncertain);
        (comparison.UpliftInterval, comparison.UpliftIntervalReason).Should().Be((null, ComparisonStates.BaselineTooUncertain));
        comparison.Uplift.Should().BeApproximately(2, 1e-12);
        comparison.DifferenceInterval.Should().NotBeNull();
        comparison.ChanceToBeat.Should().BeInRange(0.5, 1);
    }

    [Theory]
    [InlineData(60, ComparisonStates.LikelyBetter)]
    [InlineData(36, ComparisonStates.Inconclusive)]
    [InlineData(12, ComparisonStates.LikelyWorse)]
    public void A_chance_beyond_95_percent_is_likely(int buyers, string state)
    {
        var comparison = Compare(Arms.A, Arms.Mean(1000, buyers, buyers, buyers));

        (comparison.State, comparison.Reason).Should().Be((state, null));
    }

    [Fact]
    public void Where_less_is_better_the_chance_is_turned()
    {
        var complaints = new MetricNature(IsMoney: false, LowerIsBetter: true);
        new ComparisonRule(StatisticsSettings.Default, ComparisonChoice.Default, complaints).Compare(Arms.A, Arms.B)
            .ChanceToBeat.Should().BeApproximately(1 - 0.959242276305745, 1e-9);
    }

    [Fact]
    public void A_negative_baseline_turns_the_ratio_round()
    {
        var comparison = Compare(Arms.Mean(100, -500, 4000, 80), Arms.Mean(100, -400, 4000, 80));

        comparison.Uplift.Should().BeApproximately(0.2, 1e-12);
        comparison.UpliftInterval!.Value.Low.Should().BeLessThan(0.2);
        comparison.UpliftInterval.Value.High.Should().BeGreaterThan(0.2);
    }

    [Fact]
    public void A_reader_may_have_other_methods()
    {
        var relative = new ComparisonRule(StatisticsSettings.Default, new ComparisonChoice(IntervalMethod.Delta, RelativeChance: true, AlwaysValid: true), MetricNature.Count).Compare(Arms.A, Arms.B);

        relative.ChanceToBeat.Should().BeApproximately(0.92314714095389, 1e-9);
        relative.UpliftInterval!.Value.Low.Should().BeApproximately(-0.186952885806631, 1e-9);
        relative.AlwaysValid!.Value.High.Should().BeApproximately(0.015 + 0.0268988305875595, 1e-9);
        relative.AlwaysValidPValue.Should().BeApproximately(0.644507660321242, 1e-9);
    }

    [Fact]
    public void Notes_hide_nothing()
    {
        var money = new ComparisonRule(StatisticsSettings.Default, ComparisonChoice.Default, new MetricNature(IsMoney: true, LowerIsBetter: false));

        money.Compare(Arms.A, Arms.Mean(1000, 19, 19, 19)).Notes.Should().Equal(ComparisonNotes.LowConfidence);
        money.Compare(Arms.A, Arms.Mean(1000, 60, 60, 60)).Notes.Should().Equal(ComparisonNotes.SuspiciousUplift);
        money.Compare(Arms.A, Arms.A).Notes.Should().Equal(ComparisonNotes.Negligible);
        Compare(Arms.Ratio([(1, 1), (0, 5)]), Arms.Ratio([(3, 1), (0, 1)])).Notes.Should().Contain(ComparisonNotes.MoreClicksThanImpressions);
    }

    private static Comparison Compare(ArmSums baseline, ArmSums arm, StatisticsSettings? settings = null) =>
        new ComparisonRule(settings ?? StatisticsSettings.Default, ComparisonChoice.Default, MetricNature.Count).Compare(baseline, arm);

    private static void ShouldWithhold(Comparison comparison, string state, double? uplift)
    {
        (comparison.State, comparison.Reason, comparison.UpliftIntervalReason).Should().Be((state, state, state));
        (comparison.ChanceToBeat, comparison.UpliftInterval, comparison.DifferenceInterval).Should().Be((null, null, null));
        if (uplift is null)
            comparison.Uplift.Should().BeNull();
        else
            comparison.Uplift.Should().BeApproximately(uplift.Value, 1e-12);
    }
}
