using System.Numerics;
using Reconnect.Statistics;

namespace Reconnect.Tests.Statistics;

/// <summary>Sufficient statistics for tests.</summary>
internal static class Arms
{
    /// <summary>The worked example of the specification: purchases of 1,000 people an arm.</summary>
    public static ArmSums A { get; } = Mean(1000, 30, 30, 30);

    public static ArmSums B { get; } = Mean(1000, 45, 47, 44);

    public static ArmSums C { get; } = Mean(1000, 36, 38, 35);

    public static ArmSums Mean(long users, BigInteger sum, BigInteger squares, long nonZero, int scale = 1) => new()
    {
        Kind = StatisticKind.Mean, Users = users, Sum = sum, SumSquares = squares, NonZeroUsers = nonZero, Converters = nonZero, Scale = scale,
    };

    public static ArmSums Proportion(long users, long successes) => new()
    {
        Kind = StatisticKind.Proportion, Users = users, Sum = successes, SumSquares = successes, NonZeroUsers = successes, Converters = successes,
    };

    /// <summary>One pair of clicks and impressions a person.</summary>
    public static ArmSums Ratio(IReadOnlyCollection<(int Clicks, int Impressions)> people) => new()
    {
        Kind = StatisticKind.Ratio,
        Users = people.Count,
        Sum = people.Sum(p => p.Clicks),
        SumSquares = people.Sum(p => p.Clicks * p.Clicks),
        NonZeroUsers = people.Count(p => p.Clicks > 0),
        Converters = people.Sum(p => p.Clicks),
        DenominatorSum = people.Sum(p => p.Impressions),
        DenominatorSumSquares = people.Sum(p => p.Impressions * p.Impressions),
        ProductSum = people.Sum(p => p.Clicks * p.Impressions),
    };

    public static ArmSums Values(IReadOnlyCollection<int> values) =>
        Mean(values.Count, values.Sum(), values.Sum(v => (long)v * v), values.Count(v => v != 0));
}
