namespace Reconnect.Statistics;

/// <summary>
/// Asymptotic confidence sequence of a difference (Waudby-Smith et al., arXiv 2103.06476): it covers the truth at every look at once,
/// so that nobody has to promise not to look.
/// </summary>
/// <param name="Alpha">The chance to be wrong at any look at all.</param>
/// <param name="TypicalUsers">People of both arms at which the interval is tightest; fixed before the test starts.</param>
public readonly record struct AlwaysValid(double Alpha, double TypicalUsers)
{
    public const double DefaultTypicalUsers = 5000;

    private double Rho2 => ((-2 * Math.Log(Alpha)) + Math.Log(1 - (2 * Math.Log(Alpha)))) / TypicalUsers;

    /// <param name="users">People of both arms.</param>
    public double HalfWidth(double standardError, double users)
    {
        var mixed = (users * Rho2) + 1;
        return standardError * Math.Sqrt(users) * Math.Sqrt(2 * mixed / (users * users * Rho2) * Math.Log(Math.Sqrt(mixed) / Alpha));
    }

    public Bounds Interval(AbsoluteDifference difference, double users)
    {
        var half = HalfWidth(difference.StandardError, users);
        return new Bounds(difference.Value - half, difference.Value + half);
    }

    /// <summary>Below <see cref="Alpha"/> exactly when the interval excludes 0.</summary>
    public double PValue(AbsoluteDifference difference, double users)
    {
        var z = difference.Value / difference.StandardError;
        var mixed = (users * Rho2) + 1;
        return Math.Min(1, Math.Sqrt(mixed) * Math.Exp(-Rho2 * users * z * z / (2 * mixed)));
    }
}
