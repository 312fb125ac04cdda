namespace Reconnect.Statistics;

/// <summary>The difference of two independent means with its standard error, in units of the metric per person.</summary>
public readonly record struct AbsoluteDifference(double Value, double StandardError)
{
    public static AbsoluteDifference Of(ArmEstimate baseline, ArmEstimate arm) =>
        new(arm.Mean - baseline.Mean, Math.Sqrt(arm.SquaredError + baseline.SquaredError));

    public Bounds Interval(double z) => new(Value - (z * StandardError), Value + (z * StandardError));

    /// <summary>The probability that the arm's true mean is the greater one (flat prior).</summary>
    public double ChanceGreater => StandardNormal.Cdf(Value / StandardError);
}
