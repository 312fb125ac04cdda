namespace Reconnect.Sites;

/// <summary>A site's stored rates into its own currency (A20).</summary>
public sealed class ExchangeRates
{
    /// <summary>A rate serves its own day and the following seven.</summary>
    private const int MaximumAgeDays = 7;

    private readonly Dictionary<string, SortedList<DateOnly, decimal>> byCurrency = new(StringComparer.Ordinal);

    public ExchangeRates(IEnumerable<ExchangeRate> rates)
    {
        foreach (var rate in rates)
        {
            if (!byCurrency.TryGetValue(rate.Currency, out var days))
                byCurrency[rate.Currency] = days = [];
            days[rate.Date] = rate.Rate;
        }
    }

    public static ExchangeRates None { get; } = new([]);

    /// <summary>The rate of the day, or the latest one at most seven days older; null where there is none.</summary>
    public decimal? On(DateOnly day, string currency)
    {
        if (!byCurrency.TryGetValue(currency, out var days))
            return null;
        for (var age = 0; age <= MaximumAgeDays; age++)
            if (days.TryGetValue(day.AddDays(-age), out var rate))
                return rate;
        return null;
    }
}
