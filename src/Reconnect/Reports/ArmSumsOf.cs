using System.Numerics;
using Reconnect.Rollups;
using Reconnect.Statistics;

namespace Reconnect.Reports;

/// <summary>Sufficient statistics of the metrics from the sums over a variation's people. Pure.</summary>
internal static class ArmSumsOf
{
    public static ArmSums Count(CohortSums people, long sum, long squares, long users) => new()
    {
        Kind = StatisticKind.Mean,
        Users = people.People,
        Sum = sum,
        SumSquares = squares,
        NonZeroUsers = users,
        Converters = users,
    };

    public static ArmSums Money(CohortSums people, decimal sum, BigInteger squares, long users) =>
        Count(people, 0, 0, users) with { Sum = new BigInteger(sum * RollupColumns.MoneyScale), SumSquares = squares, Scale = RollupColumns.MoneyScale };

    /// <summary>0 and 1 are their own squares.</summary>
    public static ArmSums Proportion(CohortSums people, long users) => Count(people, users, users, users) with { Kind = StatisticKind.Proportion };

    /// <summary>Who clicked was sent to (only touches of requested messages count), so the product of both is that of clicking.</summary>
    public static ArmSums ClickRate(CohortSums whole) => Count(whole, whole.Clickers, whole.Clickers, whole.Clickers) with
    {
        Kind = StatisticKind.Ratio,
        DenominatorSum = whole.Sent,
        DenominatorSumSquares = whole.Sent,
        ProductSum = whole.Clickers,
    };

    /// <summary>
    /// Over the channels that report impressions. Sums of squares do not add up over channels, since a person may be in several: null where
    /// neither one channel nor all of them together hold what is needed.
    /// </summary>
    public static ArmSums? Ctr(VariationSums v)
    {
        var reporting = v.Channels.Where(c => v.ImpressionChannels.Contains(c.Key)).Select(c => c.Value).Where(s => s.Clicks != 0 || s.Impressions != 0).ToList();
        return v.Whole.Clicks == reporting.Sum(s => s.Clicks) && v.Whole.Impressions == reporting.Sum(s => s.Impressions) ? Ctr(v.Whole, v.Whole.People)
            : reporting.Count == 1 ? Ctr(reporting[0], v.Whole.People)
            : null;
    }

    private static ArmSums Ctr(CohortSums s, long users) => new()
    {
        Kind = StatisticKind.Ratio,
        Users = users,
        Sum = s.Clicks,
        SumSquares = s.Squares.Clicks,
        NonZeroUsers = s.Clickers,
        Converters = s.Clicks,
        DenominatorSum = s.Impressions,
        DenominatorSumSquares = s.Squares.Impressions,
        ProductSum = s.Squares.ClicksTimesImpressions,
    };
}
