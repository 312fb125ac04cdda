using System.Numerics;

namespace Reconnect.Statistics;

/// <summary>What a metric averages, which decides how its error is computed.</summary>
public enum StatisticKind
{
    /// <summary>Any number per person.</summary>
    Mean,

    /// <summary>0 or 1 per person.</summary>
    Proportion,

    /// <summary>A sum over people divided by another sum over the same people.</summary>
    Ratio,
}

/// <summary>
/// Sufficient statistics of one metric in one arm: sums over its people, those with zero included. Whole numbers in units of
/// 1/<see cref="Scale"/>, so that they are exact and do not depend on the order of rows.
/// </summary>
public sealed record ArmSums
{
    public required StatisticKind Kind { get; init; }

    public required long Users { get; init; }

    /// <summary>Of the numerator, for a ratio.</summary>
    public required BigInteger Sum { get; init; }

    /// <summary>In units of 1/<see cref="Scale"/>².</summary>
    public required BigInteger SumSquares { get; init; }

    /// <summary>People whose value is not 0.</summary>
    public required long NonZeroUsers { get; init; }

    /// <summary>Units of a sum in one unit of the metric: 1 for counts, 10,000 for money.</summary>
    public int Scale { get; init; } = 1;

    public BigInteger DenominatorSum { get; init; }

    public BigInteger DenominatorSumSquares { get; init; }

    /// <summary>Sum over people of numerator times denominator.</summary>
    public BigInteger ProductSum { get; init; }

    /// <summary>There is something to divide by.</summary>
    public bool HasValue => Users > 0 && !(Kind == StatisticKind.Ratio && DenominatorSum.IsZero);

    /// <summary>What gates count: clicks of a ratio of clicks, people with a value otherwise.</summary>
    public long Converters { get; init; }
}
