using System.Numerics;
using Reconnect.Statistics;

namespace Reconnect.Testing.Simulations;

/// <summary>Random arms.</summary>
internal static class Draws
{
    private const int MoneyScale = 10_000;

    /// <summary>Exact: jumps from success to success.</summary>
    public static int Binomial(this Random random, int trials, double p)
    {
        var (successes, at, log) = (0, 0L, Math.Log(1 - p));
        while ((at += 1 + (long)(Math.Log(1 - random.NextDouble()) / log)) <= trials)
            successes++;
        return successes;
    }

    public static ArmSums Proportion(this Random random, int users, double p)
    {
        var successes = random.Binomial(users, p);
        return new ArmSums
        {
            Kind = StatisticKind.Proportion, Users = users, Sum = successes, SumSquares = successes, NonZeroUsers = successes, Converters = successes,
        };
    }

    /// <summary>One order a buyer, log-normal with σ = 1 around 50, in whole cents.</summary>
    public static ArmSums Revenue(this Random random, int users, double expectedBuyers)
    {
        var buyers = random.Binomial(users, expectedBuyers / users);
        var (sum, squares) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < buyers; i++)
        {
            var order = (long)Math.Round(5000 * Math.Exp(random.Normal())) * 100;
            sum += order;
            squares += (BigInteger)order * order;
        }

        return new ArmSums
        {
            Kind = StatisticKind.Mean, Users = users, Sum = sum, SumSquares = squares, NonZeroUsers = buyers, Converters = buyers, Scale = MoneyScale,
        };
    }

    /// <summary>30 % see nothing, the others 1 to 10 impressions; everybody clicks at a rate of their own, Beta(0.5, 4.5).</summary>
    public static ArmSums Clicks(this Random random, int users)
    {
        var (sum, squares, seen, seenSquares, product, clickers) = (0L, 0L, 0L, 0L, 0L, 0L);
        for (var i = 0; i < users; i++)
        {
            var impressions = random.NextDouble() < 0.3 ? 0 : random.Next(1, 11);
            var clicks = random.BetaBinomial(impressions, 0.5, 4.5);
            sum += clicks;
            squares += clicks * clicks;
            seen += impressions;
            seenSquares += impressions * impressions;
            product += clicks * impressions;
            clickers += clicks > 0 ? 1 : 0;
        }

        return new ArmSums
        {
            Kind = StatisticKind.Ratio, Users = users, Sum = sum, SumSquares = squares, NonZeroUsers = clickers, Converters = sum,
            DenominatorSum = seen, DenominatorSumSquares = seenSquares, ProductSum = product,
        };
    }

    public static double Normal(this Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Pólya's urn: the same distribution as drawing the rate first.</summary>
    private static long BetaBinomial(this Random random, int trials, double a, double b)
    {
        var successes = 0;
        for (var i = 0; i < trials; i++)
            successes += random.NextDouble() < (a + successes) / (a + b + i) ? 1 : 0;
        return successes;
    }
}
