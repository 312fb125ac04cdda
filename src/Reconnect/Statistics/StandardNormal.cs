using MathNet.Numerics.Distributions;

namespace Reconnect.Statistics;

/// <summary>The normal distribution with mean 0 and deviation 1, to double precision.</summary>
public static class StandardNormal
{
    /// <summary>1 / √(2π).</summary>
    private const double Peak = 0.39894228040143267794;

    public static double Density(double x) => Peak * Math.Exp(-0.5 * x * x);

    public static double Cdf(double x) => Normal.CDF(0, 1, x);

    /// <summary>The x below which a share <paramref name="p"/> of the distribution lies.</summary>
    public static double Quantile(double p) => Normal.InvCDF(0, 1, p);

    /// <summary>How many standard errors a two-sided interval reaches to either side: 1.959963984540054 for 0.95.</summary>
    public static double TwoSided(double level) => -Quantile((1 - level) / 2);
}
