namespace Reconnect.Api.Demo;

/// <summary>
/// Chance that falls the same way at every start: a seeded <see cref="Random"/> keeps its sequence, and nothing is computed
/// that another processor rounds differently.
/// </summary>
internal sealed class Dice(int seed)
{
    /// <summary>Visits by hour of the day: a quiet night, a peak at noon, a higher one in the evening.</summary>
    private static readonly int[] Hours = [2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 11, 13, 11, 9, 9, 10, 11, 13, 16, 17, 14, 9, 4];

    /// <summary>The deciles of a delay in medians: most people are quick, a few take very long.</summary>
    private static readonly double[] Deciles = [0.05, 0.15, 0.28, 0.45, 0.68, 1, 1.5, 2.2, 3.5, 6.5, 60];

    private static readonly decimal[] Prices = [12.90m, 19.90m, 24.95m, 29.00m, 34.90m, 39.95m, 49.00m, 59.90m, 79.00m];
    private readonly Random random = new(seed);

    public bool Chance(double share) => random.NextDouble() < share;

    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>One of them, the heavier the likelier.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = random.NextDouble() * items.Sum(weight);
        foreach (var item in items)
            if ((left -= weight(item)) < 0)
                return item;
        return items[^1];
    }

    public TimeSpan TimeOfDay(int fromHour)
    {
        var hour = Pick([.. Enumerable.Range(fromHour, Hours.Length - fromHour)], h => Hours[h]);
        return new TimeSpan(hour, random.Next(60), random.Next(60));
    }

    /// <summary>In whole seconds, one at least.</summary>
    public TimeSpan Delay(double medianMinutes)
    {
        var decile = random.Next(Deciles.Length - 1);
        var medians = Deciles[decile] + random.NextDouble() * (Deciles[decile + 1] - Deciles[decile]);
        return TimeSpan.FromSeconds(1 + (long)(medianMinutes * 60 * medians));
    }

    /// <summary>What one to three articles cost.</summary>
    public decimal Basket()
    {
        var articles = Pick([1, 2, 3], n => n == 1 ? 60 : n == 2 ? 30 : 10);
        var total = 0m;
        for (var i = 0; i < articles; i++)
            total += Prices[random.Next(Prices.Length)];
        return total;
    }
}
