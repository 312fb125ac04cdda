using MathNet.Numerics;

namespace Reconnect.Statistics;

/// <summary>People allocated to each arm, and each arm's configured share, while the shares stayed the same.</summary>
public sealed record SharePeriod(IReadOnlyList<long> Users, IReadOnlyList<decimal> Shares);

/// <summary>One arm of the check.</summary>
/// <param name="Expected">Null for an arm that had no share.</param>
public sealed record SampleRatioArm(long Observed, double? Expected);

/// <summary>An arm's part of the people in arms that have a share, in percent.</summary>
/// <param name="Gap">In percentage points.</param>
public sealed record ArmPercent(double Observed, double Expected, double Gap);

/// <summary>
/// Sample ratio mismatch: whether people are spread over the arms as configured (chi-square). A failing test means that something assigns
/// or records people unevenly, and that no comparison can be trusted.
/// </summary>
/// <param name="State">One of the constants here.</param>
/// <param name="Reason">Why it was not tested.</param>
public sealed record SampleRatio(
    string State, string? Reason, double? ChiSquare, int? DegreesOfFreedom, double? PValue, IReadOnlyList<SampleRatioArm> Arms, long UnexpectedUsers)
{
    public const string Ok = "ok";
    public const string Mismatch = "mismatch";
    public const string NotTested = "not_tested";

    private const double WarnBelow = 0.001;
    private const int FewestUsers = 100;
    private const double FewestExpected = 5;
    private const int FewestUnexpected = 5;
    private const double UnexpectedShare = 0.0001;

    /// <summary>More people than chance or a late event explains are in arms that should have none.</summary>
    public bool UnexpectedTraffic => UnexpectedUsers > Math.Max(FewestUnexpected, UnexpectedShare * (Arms.Sum(a => a.Observed) - UnexpectedUsers));

    /// <summary>Null for an arm that had no share, and while nobody is in one that has.</summary>
    public ArmPercent? PercentOf(SampleRatioArm arm)
    {
        var tested = Arms.Where(a => a.Expected is not null).Sum(a => a.Observed);
        return arm.Expected is { } expected && tested > 0
            ? new ArmPercent(100d * arm.Observed / tested, 100 * expected / tested, 100 * (arm.Observed - expected) / tested)
            : null;
    }

    /// <summary>Expected counts are summed period by period: final shares alone would raise a false alarm after every change.</summary>
    public static SampleRatio Of(IReadOnlyList<SharePeriod> periods)
    {
        var arms = periods[0].Users.Select((_, i) => Arm(periods, i)).ToList();
        var unexpected = periods.Sum(p => p.Users.Where((_, i) => p.Shares[i] <= 0).Sum());
        return Test([.. arms.Where(a => a.Expected is not null)], periods) is var (chi, degrees, reason) && reason is null
            ? new SampleRatio(PValueOf(chi, degrees) < WarnBelow ? Mismatch : Ok, Reason: null, chi, degrees, PValueOf(chi, degrees), arms, unexpected)
            : new SampleRatio(NotTested, reason, ChiSquare: null, DegreesOfFreedom: null, PValue: null, arms, unexpected);
    }

    /// <summary>Upper tail of the chi-square distribution.</summary>
    public static double PValueOf(double chiSquare, int degreesOfFreedom) =>
        chiSquare <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2d, chiSquare / 2);

    private static SampleRatioArm Arm(IReadOnlyList<SharePeriod> periods, int arm)
    {
        var shared = periods.Where(p => p.Shares[arm] > 0).ToList();
        return new SampleRatioArm(
            periods.Sum(p => p.Users[arm]),
            shared.Count == 0 ? null : shared.Sum(p => Expected(p) * (double)(p.Shares[arm] / p.Shares.Sum())));
    }

    private static long Expected(SharePeriod period) => period.Users.Where((_, i) => period.Shares[i] > 0).Sum();

    private static (double Chi, int Degrees, string? Reason) Test(List<SampleRatioArm> arms, IReadOnlyList<SharePeriod> periods)
    {
        if (arms.Count < 2)
            return (0, 0, "fewer_than_two_arms");
        if (periods.Sum(Expected) < FewestUsers)
            return (0, 0, "fewer_than_100_users");
        if (arms.Exists(a => a.Expected < FewestExpected))
            return (0, 0, "fewer_than_5_expected");
        return (arms.Sum(a => (a.Observed - a.Expected!.Value) * (a.Observed - a.Expected.Value) / a.Expected.Value), arms.Count - 1, null);
    }
}
