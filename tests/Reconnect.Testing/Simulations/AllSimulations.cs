namespace Reconnect.Testing.Simulations;

/// <summary>
/// Repeats tests whose truth is known and counts how often the statistics of the report say something false. Seeds are fixed: the same
/// numbers come out every time.
/// </summary>
public static class AllSimulations
{
    /// <summary>The size at which the limits are stated.</summary>
    public const int FullRuns = 20_000;

    /// <param name="runs">Of each experiment; those that take long are repeated a quarter as often.</param>
    public static IEnumerable<Finding> Run(int runs) =>
    [
        .. EqualRevenue.Run(runs),
        .. UpliftCoverage.Run(runs),
        // Its band of ± 1 % needs this many.
        .. EqualClicks.Run(FullRuns / 4),
        .. Coherence.Run(runs),
        .. DailyLooks.Run(runs / 4),
        .. Splits.Run(runs),
    ];
}
