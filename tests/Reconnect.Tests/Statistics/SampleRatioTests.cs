using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

public sealed class SampleRatioTests
{
    [Fact]
    public void The_worked_example_has_its_chi_square()
    {
        var ratio = Of([1080, 940, 980], 1, 1, 1);

        ratio.ChiSquare.Should().BeApproximately(10.4, 1e-9);
        (ratio.State, ratio.DegreesOfFreedom).Should().Be((SampleRatio.Ok, 2));
        ratio.PValue.Should().BeApproximately(0.00551656442076077, 1e-9);
    }

    [Fact]
    public void A_split_of_52_to_48_of_20000_is_a_mismatch() => Of([10_400, 9_600], 50, 50).State.Should().Be(SampleRatio.Mismatch);

    [Fact]
    public void Expected_are_the_configured_shares_and_not_equal_ones() => Of([9000, 1000], 90, 10).State.Should().Be(SampleRatio.Ok);

    [Fact]
    public void Shares_that_changed_are_weighted_by_period()
    {
        var ratio = SampleRatio.Of([new SharePeriod([5000, 5000], [50, 50]), new SharePeriod([1000, 9000], [10, 90])]);

        (ratio.State, ratio.ChiSquare, ratio.DegreesOfFreedom).Should().Be((SampleRatio.Ok, 0, 1));
        ratio.Arms.Select(a => a.Expected).Should().Equal(6000, 14_000);
        Of([6000, 14_000], 10, 90).State.Should().Be(SampleRatio.Mismatch, "final shares alone raise a false alarm");
    }

    [Fact]
    public void An_arm_without_a_share_leaves_the_sum_and_the_degrees_of_freedom()
    {
        var ratio = Of([500, 500, 4], 50, 50, 0);

        (ratio.State, ratio.ChiSquare, ratio.DegreesOfFreedom).Should().Be((SampleRatio.Ok, 0, 1));
        ratio.Arms[2].Should().Be(new SampleRatioArm(4, Expected: null));
        (ratio.UnexpectedUsers, ratio.UnexpectedTraffic).Should().Be((4, false));
    }

    [Theory]
    [InlineData(5, 1000, false)]
    [InlineData(6, 1000, true)]
    [InlineData(10, 50_000, false)]
    [InlineData(11, 50_000, true)]
    public void Traffic_without_a_share_warns_above_5_and_a_ten_thousandth(long users, long each, bool warns) =>
        Of([each, each, users], 50, 50, 0).UnexpectedTraffic.Should().Be(warns);

    [Fact]
    public void Too_little_is_not_tested_and_says_why()
    {
        Reason(Of([1000], 100)).Should().Be("fewer_than_two_arms");
        Reason(Of([49, 50], 50, 50)).Should().Be("fewer_than_100_users");
        Reason(Of([98, 2], 98, 2)).Should().Be("fewer_than_5_expected");
        Of([50, 50], 50, 50).State.Should().Be(SampleRatio.Ok);
    }

    [Theory]
    [InlineData(9, 10, 50, 50, false)]
    [InlineData(10, 1000, 50, 50, true)]
    [InlineData(10, 1001, 50, 50, false)]
    [InlineData(10, 10_000, 90, 10, false)]
    [InlineData(11, 10_000, 90, 10, true)]
    public void Mixed_users_warn_from_1_percent_and_earlier_where_the_split_is_uneven(long mixed, long users, int a, int b, bool warns) =>
        MixedUsers.Of(mixed, users, [a, b, 0]).Warning.Should().Be(warns);

    private static SampleRatio Of(long[] users, params int[] shares) =>
        SampleRatio.Of([new SharePeriod(users, [.. shares.Select(s => (decimal)s)])]);

    private static string? Reason(SampleRatio ratio)
    {
        (ratio.State, ratio.PValue).Should().Be((SampleRatio.NotTested, null));
        return ratio.Reason;
    }
}
