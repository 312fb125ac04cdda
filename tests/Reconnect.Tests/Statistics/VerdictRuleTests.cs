using Reconnect.Sites;
using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

public sealed class VerdictRuleTests
{
    private static readonly VerdictContext Ready = new(IsPrimary: true, SampleRatioMismatch: false, TimeSpan.FromDays(14), MetricNature.Count);

    [Fact]
    public void One_arm_has_nobody_to_beat() => Decide(Ready, 100).Reason.Should().Be(Verdict.SingleArm);

    [Theory]
    [InlineData(999, 30)]
    [InlineData(1000, 29)]
    public void Below_the_gate_there_is_no_probability_for_any_arm(long users, long converters)
    {
        var arms = new[] { Arm("A", 1000, 100), Arm("B", users, converters) };
        var verdict = new VerdictRule(StatisticsSettings.Default).Decide(arms, Ready);

        (verdict.State, verdict.ArmId, verdict.Reason, verdict.Best).Should().Be((VerdictStates.None, null, VerdictBlockers.BelowGate, null));
        verdict.Blockers.Should().Equal(VerdictBlockers.BelowGate);
        verdict.ShortArm!.Id.Should().Be("B");
    }

    [Fact]
    public void An_arm_without_variance_leaves_no_probability() => new VerdictRule(StatisticsSettings.Default)
        .Decide([Arm("A", 1000, 100), new CompetingArm("B", Arms.Mean(1000, 1000, 1000, 1000))], Ready).Reason.Should().Be(ComparisonStates.ZeroVariance);

    [Fact]
    public void Nobody_leads_where_none_is_probably_the_best()
    {
        var verdict = Decide(Ready, 100, 101);

        (verdict.State, verdict.ArmId).Should().Be((VerdictStates.None, "1"));
        verdict.Blockers.Should().BeEmpty();
    }

    [Fact]
    public void Far_ahead_on_the_primary_metric_after_14_days_is_a_winner()
    {
        var verdict = Decide(Ready, 100, 200, 100);

        (verdict.State, verdict.ArmId).Should().Be((VerdictStates.Winner, "1"));
        verdict.Blockers.Should().BeEmpty();
        verdict.Best!.Probabilities[1].Should().BeGreaterThan(0.99);
    }

    [Fact]
    public void Ahead_but_within_what_another_look_may_take_back_only_leads()
    {
        var verdict = Decide(Ready, 100, 130);

        verdict.State.Should().Be(VerdictStates.Leading);
        verdict.Blockers.Should().Equal(VerdictBlockers.NotYetCertain);
    }

    [Fact]
    public void The_fixed_rule_does_without_that() =>
        Decide(Ready, new StatisticsSettings { WinnerRule = WinnerRule.Fixed }, 100, 130).State.Should().Be(VerdictStates.Winner);

    [Fact]
    public void Every_other_arm_must_be_beaten_for_certain() =>
        Decide(Ready, 100, 200, 165).Blockers.Should().Equal(VerdictBlockers.NotYetCertain);

    [Fact]
    public void Before_14_days_it_is_too_early()
    {
        var verdict = Decide(Ready with { Ran = TimeSpan.FromDays(14) - TimeSpan.FromTicks(1) }, 100, 200);

        verdict.State.Should().Be(VerdictStates.Leading);
        verdict.Blockers.Should().Equal(VerdictBlockers.TooEarly);
    }

    [Fact]
    public void Another_metric_than_the_primary_one_only_leads()
    {
        var verdict = Decide(Ready with { IsPrimary = false }, 100, 200);

        verdict.State.Should().Be(VerdictStates.Leading);
        verdict.Blockers.Should().Equal(VerdictBlockers.NotPrimary);
    }

    [Fact]
    public void A_sample_ratio_mismatch_withholds_the_verdict_and_no_number()
    {
        var verdict = Decide(Ready with { SampleRatioMismatch = true }, 100, 200);

        (verdict.State, verdict.ArmId).Should().Be((VerdictStates.None, "1"));
        verdict.Blockers.Should().Equal(VerdictBlockers.SampleRatioMismatch);
        verdict.Best.Should().NotBeNull();
    }

    [Fact]
    public void Where_less_is_better_the_least_wins() =>
        Decide(Ready with { Nature = new MetricNature(IsMoney: false, LowerIsBetter: true) }, 100, 200).ArmId.Should().Be("0");

    [Fact]
    public void Gates_are_the_sites() =>
        Decide(Ready, new StatisticsSettings { GateUsers = 1001 }, 100, 200).Reason.Should().Be(VerdictBlockers.BelowGate);

    private static Verdict Decide(VerdictContext context, params int[] converters) => Decide(context, StatisticsSettings.Default, converters);

    private static Verdict Decide(VerdictContext context, StatisticsSettings settings, params int[] converters) =>
        new VerdictRule(settings).Decide([.. converters.Select((c, i) => Arm($"{i}", 1000, c))], context);

    private static CompetingArm Arm(string id, long users, long converters) => new(id, Arms.Proportion(users, converters));
}
