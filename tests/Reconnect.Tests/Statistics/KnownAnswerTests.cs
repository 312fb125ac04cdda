using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

/// <summary>Numbers computed independently with 30 digits, and numbers of textbooks.</summary>
public sealed class KnownAnswerTests
{
    private const double Closed = 1e-9;
    private const double Quadrature = 1e-12;
    private static readonly double Z = ComparisonRule.Z;

    [Theory]
    [InlineData(-8, 6.22096057427178412e-16)]
    [InlineData(-3.5, 0.000232629079035525036)]
    [InlineData(-1.96, 0.0249978951482204362)]
    [InlineData(-0.3, 0.382088577811047367)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068542949)]
    [InlineData(2.5, 0.993790334674223865)]
    [InlineData(6, 0.999999999013412355)]
    public void The_normal_distribution_function_has_double_precision(double x, double cdf)
    {
        StandardNormal.Cdf(x).Should().BeApproximately(cdf, 1e-15);
        (StandardNormal.Cdf(x) / cdf).Should().BeApproximately(1, 2e-14);
        StandardNormal.Cdf(StandardNormal.Quantile(cdf)).Should().BeApproximately(cdf, 1e-15);
    }

    [Fact]
    public void An_interval_of_95_percent_reaches_1_959963984540054_errors() =>
        Z.Should().BeApproximately(1.959963984540054, 1e-15);

    [Fact]
    public void The_worked_example_has_its_standard_errors()
    {
        ArmEstimate.Of(Arms.A).StandardError.Should().BeApproximately(0.0053971408, 5e-11);
        ArmEstimate.Of(Arms.B).StandardError.Should().BeApproximately(0.0067096960, 5e-11);
        ArmEstimate.Of(Arms.C).StandardError.Should().BeApproximately(0.0060614141, 5e-11);
    }

    [Fact]
    public void The_worked_example_has_its_uplift_and_intervals()
    {
        var (a, b) = (ArmEstimate.Of(Arms.A), ArmEstimate.Of(Arms.B));

        RelativeInterval.Uplift(a, b).Should().BeApproximately(0.5, Closed);
        ShouldBe(RelativeInterval.Of(IntervalMethod.Fieller, a, b, Z), -0.0513963642648959, 1.47735036412065);
        ShouldBe(RelativeInterval.Of(IntervalMethod.Delta, a, b, Z), -0.186952885806631, 1.18695288580663);
        ShouldBe(RelativeInterval.Of(IntervalMethod.Log, a, b, Z), -0.0511489832568091, 1.37128902250939);
        ShouldBe(AbsoluteDifference.Of(a, b).Interval(Z), -0.00187723031323455, 0.0318772303132346);
        AbsoluteDifference.Of(a, b).ChanceGreater.Should().BeApproximately(0.959242276305745, Closed);
        StandardNormal.Cdf(0.5 / RelativeInterval.DeltaError(a, b)).Should().BeApproximately(0.92314714095389, Closed);
    }

    [Fact]
    public void The_worked_example_has_its_always_valid_interval()
    {
        var difference = AbsoluteDifference.Of(ArmEstimate.Of(Arms.A), ArmEstimate.Of(Arms.B));
        var sequence = new AlwaysValid(0.05, AlwaysValid.DefaultTypicalUsers);

        sequence.HalfWidth(difference.StandardError, 2000).Should().BeApproximately(0.0268988305875595, Closed);
        sequence.PValue(difference, 2000).Should().BeApproximately(0.644507660321242, Closed);
    }

    [Theory]
    [InlineData(1_000, 3.36)]
    [InlineData(5_000, 3.04)]
    [InlineData(20_000, 3.13)]
    [InlineData(100_000, 3.34)]
    public void The_always_valid_interval_is_tightest_near_the_typical_number(int users, double errors) =>
        new AlwaysValid(0.05, 5000).HalfWidth(1, users).Should().BeApproximately(errors, 0.005);

    [Fact]
    public void The_worked_example_has_its_probabilities_and_losses()
    {
        var best = BestArm.Of([.. new[] { Arms.A, Arms.B, Arms.C }.Select(ArmEstimate.Of)]);

        ShouldBe(best.Probabilities, 0.0230937928335941876, 0.824468148074870872, 0.15243805909153494);
        ShouldBe(best.Losses, 0.0158254867559464428, 0.000825486755946442837, 0.00982548675594644284);
    }

    [Fact]
    public void Arms_of_very_different_spread_have_their_probabilities()
    {
        var best = BestArm.Of([Estimate(1, 0.5), Estimate(1.2, 0.01), Estimate(0.9, 2), Estimate(1.21, 0.02), Estimate(-3, 1)]);
        ShouldBe(best.Probabilities, 0.208702513137012751, 0.120942590173599871, 0.416513700922238004, 0.253835207897567875, 5.98786958149862513e-6);
        ShouldBe(best.Losses, 0.932913703738401503, 0.732913703738401503, 1.0329137037384015, 0.722913703738401503, 4.9329137037384015);

        var wide = BestArm.Of([Estimate(4, 0.001), Estimate(4.001, 3), Estimate(3.5, 0.4)]);
        ShouldBe(wide.Probabilities, 0.447055885883778308, 0.497449612621591016, 0.0554945014946306765);
        ShouldBe(wide.Losses, 1.20789196327613144, 1.20689196327613144, 1.70789196327613144);
    }

    [Theory]
    [InlineData(100, 1000, 120, 1000, 0.923645994903)]
    [InlineData(100, 1000, 80, 1000, 0.0589504018809)]
    [InlineData(6, 500, 14, 500, 0.96485003459)]
    [InlineData(14, 500, 6, 500, 0.0351499654104)]
    [InlineData(400, 20000, 460, 20000, 0.980701093151)]
    public void The_chance_to_beat_is_that_of_the_absolute_scale(long x, long n, long y, long m, double chance) => AbsoluteDifference
        .Of(ArmEstimate.Of(Arms.Proportion(n, x)), ArmEstimate.Of(Arms.Proportion(m, y)))
        .ChanceGreater.Should().BeApproximately(chance, Closed);

    [Fact]
    public void The_ratio_of_five_persons_has_its_error()
    {
        var ctr = ArmEstimate.Of(Arms.Ratio([(1, 4), (0, 2), (2, 5), (0, 1), (0, 0)]));

        ctr.Mean.Should().Be(0.25);
        ctr.StandardError.Should().BeApproximately(0.0871520861, 5e-11);
    }

    [Theory]
    [InlineData(10.4, 2, 0.00551656442076077)]
    [InlineData(3.84, 1, 0.0500435212487051)]
    [InlineData(30.1435, 19, 0.0500003356048257)]
    [InlineData(11.07, 5, 0.0500096186224055)]
    [InlineData(0.5, 3, 0.918891411654676)]
    [InlineData(0, 3, 1)]
    public void The_chi_square_tail_agrees(double chiSquare, int degrees, double p) =>
        SampleRatio.PValueOf(chiSquare, degrees).Should().BeApproximately(p, Closed);

    [Theory]
    [InlineData(0, 5000, 0, 0.000767701945057124, 9)]
    [InlineData(15, 50, 0.191035535008809, 0.437503504644534, 9)]
    [InlineData(50, 50, 0.928652400866641, 1, 9)]
    [InlineData(81, 263, 0.2553, 0.3662, 4)] // Newcombe 1998, table I
    [InlineData(15, 148, 0.0624, 0.1605, 4)]
    [InlineData(0, 20, 0, 0.1611, 4)]
    [InlineData(1, 29, 0.0061, 0.1718, 4)]
    public void Wilsons_interval_agrees_with_the_literature(long successes, long users, double low, double high, int digits)
    {
        var bounds = ArmEstimate.Wilson(successes, users, Z)!.Value;

        Math.Round(bounds.Low, digits).Should().BeApproximately(Math.Round(low, digits), 1e-12);
        Math.Round(bounds.High, digits).Should().BeApproximately(Math.Round(high, digits), 1e-12);
    }

    [Fact]
    public void The_interval_on_a_logarithm_is_that_of_GrowthBooks_published_Gaussian_case()
    {
        // Ten people each: mean 10 with standard deviation 0.5, mean 10.5 with 1. Published: chance 0.92427, interval −0.01772 … 0.12239.
        var (a, b) = (ArmEstimate.Of(Arms.Mean(10, 10_000, 10_022_500, 10, scale: 100)), ArmEstimate.Of(Arms.Mean(10, 10_500, 11_115_000, 10, scale: 100)));
        var bounds = RelativeInterval.Of(IntervalMethod.Log, a, b, Z)!.Value;

        (Math.Round(bounds.Low, 5), Math.Round(bounds.High, 5)).Should().Be((-0.01772, 0.12239));
        Math.Round(StandardNormal.Cdf(Math.Log(1.05) / Math.Sqrt((a.SquaredError / 100) + (b.SquaredError / 110.25))), 5).Should().Be(0.92427);
    }

    [Fact]
    public void The_absolute_difference_is_that_of_GrowthBooks_published_t_test()
    {
        var difference = AbsoluteDifference.Of(Estimate(0.41, 3.9 / Math.Sqrt(3407)), Estimate(0.7, 6.2 / Math.Sqrt(3461)));

        // Published relative to a baseline of 0.41; the interval 0.04538 … 0.53462 is Student's with some 5,800 degrees of freedom.
        Math.Round(difference.StandardError / 0.41, 5).Should().Be(0.30435);
        ShouldBeNear(difference.Interval(Z), 0.04538, 0.53462, 1e-4);
    }

    [Fact]
    public void Large_amounts_lose_no_digit_of_a_small_variance()
    {
        // 1,000 people with 1,000,000.0000 and one with 1,000,000.0001: the variance is 1e-8 / 1001.
        System.Numerics.BigInteger unit = 10_000_000_000;
        var sums = Arms.Mean(1001, (1001 * unit) + 1, (1000 * unit * unit) + ((unit + 1) * (unit + 1)), 1001, scale: 10_000);

        (ArmEstimate.Of(sums).SquaredError * 1001).Should().BeApproximately(1e-8 / 1001, 1e-20);
    }

    private static ArmEstimate Estimate(double mean, double error) => new(mean, error * error);

    private static void ShouldBe(Bounds? bounds, double low, double high)
    {
        bounds!.Value.Low.Should().BeApproximately(low, Closed);
        bounds.Value.High.Should().BeApproximately(high, Closed);
    }

    private static void ShouldBeNear(Bounds bounds, double low, double high, double digits)
    {
        bounds.Low.Should().BeApproximately(low, digits);
        bounds.High.Should().BeApproximately(high, digits);
    }

    private static void ShouldBe(IReadOnlyList<double> values, params double[] expected)
    {
        values.Should().HaveCount(expected.Length);
        for (var i = 0; i < expected.Length; i++)
            values[i].Should().BeApproximately(expected[i], Quadrature);
    }
}
