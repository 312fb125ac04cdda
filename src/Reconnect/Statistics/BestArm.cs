using MathNet.Numerics.Integration;

namespace Reconnect.Statistics;

/// <summary>
/// The probability of each arm to have the greatest true mean, and what choosing it would cost on average, from independent normal
/// posteriors. By quadrature, so exact to about 1e-13 and the same at every look; no random numbers.
/// </summary>
/// <param name="Probabilities">In the order of the arms; they add up to 1.</param>
/// <param name="Losses">Expected loss of choosing the arm, in units of the metric per person; never below 0.</param>
public sealed record BestArm(IReadOnlyList<double> Probabilities, IReadOnlyList<double> Losses)
{
    private const int Nodes = 8;

    /// <summary>Beyond this many standard errors a density adds less than 1e-18.</summary>
    private const double Reach = 9;

    /// <summary>Panels narrower than this share of the smallest standard error add work, not accuracy.</summary>
    private const double NarrowestPanel = 0.4;

    private static readonly double[] Breaks = [-9, -6, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 9];
    private static readonly GaussLegendreRule Rule = new(-1, 1, Nodes);

    /// <param name="arms">Every one that can compete, each with a standard error above 0. Greater is better: negate means where it is not.</param>
    public static BestArm Of(IReadOnlyList<ArmEstimate> arms)
    {
        var sweep = new Sweep(arms);
        var points = BreakPoints(arms);
        for (var p = 1; p < points.Count; p++)
        {
            var (half, middle) = ((points[p] - points[p - 1]) / 2, (points[p] + points[p - 1]) / 2);
            for (var i = 0; i < Nodes; i++)
                sweep.Add(middle + (half * Rule.GetAbscissa(i)), half * Rule.GetWeight(i));
        }

        return new BestArm(sweep.Probabilities, [.. arms.Select(a => Math.Max(0, sweep.Greatest - (a.Mean - sweep.Origin)))]);
    }

    private static List<double> BreakPoints(IReadOnlyList<ArmEstimate> arms)
    {
        // Left of the arm whose posterior starts last, the greatest of all cannot be.
        var start = arms.Max(a => a.Mean - (Reach * a.StandardError));
        var narrowest = NarrowestPanel * arms.Min(a => a.StandardError);
        var points = new List<double>();
        foreach (var point in arms.SelectMany(a => Breaks.Select(c => a.Mean + (c * a.StandardError))).Where(x => x >= start).Order())
            if (points.Count == 0 || point - points[^1] >= narrowest)
                points.Add(point);
        return points;
    }

    /// <summary>Adds up the k integrands at one point after the other, sharing the k distribution functions among them.</summary>
    private sealed class Sweep(IReadOnlyList<ArmEstimate> arms)
    {
        private readonly double[] means = [.. arms.Select(a => a.Mean)];
        private readonly double[] errors = [.. arms.Select(a => a.StandardError)];
        private readonly double[] above = new double[arms.Count + 1];
        private readonly double[] cdf = new double[arms.Count];

        public double[] Probabilities { get; } = new double[arms.Count];

        /// <summary>Expectation of the greatest, less <see cref="Origin"/>: without an offset the difference of two means keeps its digits.</summary>
        public double Greatest { get; private set; }

        public double Origin { get; } = arms.Max(a => a.Mean);

        public void Add(double x, double weight)
        {
            above[arms.Count] = 1;
            for (var i = arms.Count - 1; i >= 0; i--)
            {
                cdf[i] = StandardNormal.Cdf((x - means[i]) / errors[i]);
                above[i] = above[i + 1] * cdf[i];
            }

            var (before, density) = (1d, 0d);
            for (var i = 0; i < arms.Count; i++)
            {
                var integrand = StandardNormal.Density((x - means[i]) / errors[i]) / errors[i] * before * above[i + 1] * weight;
                Probabilities[i] += integrand;
                density += integrand;
                before *= cdf[i];
            }

            Greatest += (x - Origin) * density;
        }
    }
}
