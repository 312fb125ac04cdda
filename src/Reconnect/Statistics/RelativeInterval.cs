namespace Reconnect.Statistics;

/// <summary>How the interval of an uplift is computed.</summary>
public enum IntervalMethod
{
    /// <summary>Bounds of the ratio of two means (Fieller): consistent with the absolute difference.</summary>
    Fieller,

    /// <summary>Symmetric, linearised; for reconciliation with tools that use it.</summary>
    Delta,

    /// <summary>Symmetric on the logarithm of the ratio; positive means only.</summary>
    Log,
}

/// <summary>The relative difference (t − b) / |b| of two independent means and its intervals.</summary>
public static class RelativeInterval
{
    public static double Uplift(ArmEstimate baseline, ArmEstimate arm) => (arm.Mean - baseline.Mean) / Math.Abs(baseline.Mean);

    /// <summary>Null where the method gives no finite interval: for Fieller, the baseline may be 0 at that confidence.</summary>
    public static Bounds? Of(IntervalMethod method, ArmEstimate baseline, ArmEstimate arm, double z) => method switch
    {
        _ when baseline.Mean == 0 => null,
        IntervalMethod.Delta => Delta(baseline, arm, z),
        IntervalMethod.Log => Log(baseline, arm, z),
        _ => Fieller(baseline, arm, z),
    };

    /// <summary>The standard error of the uplift by the delta method.</summary>
    public static double DeltaError(ArmEstimate b, ArmEstimate t)
    {
        var ratio = t.Mean / b.Mean;
        return Math.Sqrt(t.SquaredError + (b.SquaredError * ratio * ratio)) / Math.Abs(b.Mean);
    }

    private static Bounds? Fieller(ArmEstimate b, ArmEstimate t, double z)
    {
        var ratio = t.Mean / b.Mean;
        var g = z * z * b.SquaredError / (b.Mean * b.Mean);
        if (g >= 1)
            return null;
        var half = z / Math.Abs(b.Mean) * Math.Sqrt(((1 - g) * t.SquaredError) + (ratio * ratio * b.SquaredError));
        var (low, high) = ((ratio - half) / (1 - g), (ratio + half) / (1 - g));
        return b.Mean > 0 ? new Bounds(low - 1, high - 1) : new Bounds(1 - high, 1 - low);
    }

    private static Bounds Delta(ArmEstimate b, ArmEstimate t, double z)
    {
        var (uplift, half) = (Uplift(b, t), z * DeltaError(b, t));
        return new Bounds(uplift - half, uplift + half);
    }

    private static Bounds? Log(ArmEstimate b, ArmEstimate t, double z)
    {
        if (b.Mean <= 0 || t.Mean <= 0)
            return null;
        var half = z * Math.Sqrt((b.SquaredError / (b.Mean * b.Mean)) + (t.SquaredError / (t.Mean * t.Mean)));
        return new Bounds((t.Mean / b.Mean * Math.Exp(-half)) - 1, (t.Mean / b.Mean * Math.Exp(half)) - 1);
    }
}
