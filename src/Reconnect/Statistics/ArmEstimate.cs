using System.Numerics;

namespace Reconnect.Statistics;

/// <summary>Two bounds in the unit of what they bound.</summary>
public readonly record struct Bounds(double Low, double High)
{
    public bool Excludes(double value) => Low > value || High < value;
}

/// <summary>The mean, proportion or ratio of one arm with its squared standard error.</summary>
/// <param name="Mean">In units of the metric per person; 0 where there is nobody or no denominator.</param>
/// <param name="SquaredError">0 where it cannot be estimated: fewer than two people, everybody the same.</param>
public readonly record struct ArmEstimate(double Mean, double SquaredError)
{
    public double StandardError => Math.Sqrt(SquaredError);

    public static ArmEstimate Of(ArmSums sums) => sums.Kind switch
    {
        _ when sums.Users == 0 => default,
        StatisticKind.Proportion => OfProportion(sums),
        StatisticKind.Ratio => OfRatio(sums),
        _ => OfMean(sums),
    };

    /// <summary>Mean ± z standard errors; not below 0 for what cannot be negative. Null without an error.</summary>
    public Bounds? Interval(double z, bool nonNegative)
    {
        if (SquaredError <= 0)
            return null;
        var low = Mean - (z * StandardError);
        return new Bounds(nonNegative ? Math.Max(0, low) : low, Mean + (z * StandardError));
    }

    /// <summary>Wilson's interval of a proportion: also none of 5,000 says something.</summary>
    public static Bounds? Wilson(long successes, long users, double z)
    {
        if (users == 0)
            return null;
        double n = users;
        var (p, z2) = (successes / n, z * z);
        var center = p + (z2 / (2 * n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        var scale = 1 + (z2 / n);
        return new Bounds(successes == 0 ? 0 : (center - half) / scale, successes == users ? 1 : (center + half) / scale);
    }

    // n·Σx² − (Σx)² is exact: subtracting two nearly equal doubles would lose all digits of a small variance.
    private static ArmEstimate OfMean(ArmSums s)
    {
        BigInteger n = s.Users;
        var spread = (n * s.SumSquares) - (s.Sum * s.Sum);
        var mean = Quotient(s.Sum, n * s.Scale);
        return new ArmEstimate(mean, s.Users < 2 ? 0 : Quotient(BigInteger.Max(0, spread), n * n * (n - 1) * s.Scale * s.Scale));
    }

    private static ArmEstimate OfProportion(ArmSums s)
    {
        BigInteger n = s.Users;
        return new ArmEstimate(Quotient(s.NonZeroUsers, n), s.Users < 2 ? 0 : Quotient(s.NonZeroUsers * (n - s.NonZeroUsers), n * n * n));
    }

    // Delta method over people: n/(n−1) · Σ(c − R·i)² / (Σi)², with R = Σc/Σi, brought over one denominator.
    private static ArmEstimate OfRatio(ArmSums s)
    {
        var (sum, whole) = (s.Sum, s.DenominatorSum);
        if (whole.IsZero)
            return default;
        var residuals = (s.SumSquares * whole * whole) - (2 * sum * whole * s.ProductSum) + (sum * sum * s.DenominatorSumSquares);
        var squared = s.Users < 2 ? 0 : Quotient(BigInteger.Max(0, residuals) * s.Users, (s.Users - 1) * BigInteger.Pow(whole, 4));
        return new ArmEstimate(Quotient(sum, whole), squared);
    }

    private static double Quotient(BigInteger a, BigInteger b) => (double)a / (double)b;
}
