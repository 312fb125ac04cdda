using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Attribution;

/// <summary>What an order is worth in the site's currency; null where no exchange rate covers it (A20).</summary>
internal sealed record OrderAmount(Order Order, string Currency, decimal? Gross, decimal? Net)
{
    public DateTimeOffset At => Order.First.At;

    /// <summary>Its refunds exceed its value (A19).</summary>
    public bool OverRefunded => Order.Refunds.Sum(r => r.Value) > Order.First.Value;

    public static OrderAmount Of(Order order, SiteDefinition site)
    {
        var currency = order.First.Currency ?? site.Currency;
        var rate = currency == site.Currency ? 1m : site.Rates.On(site.DayOf(order.First.At), currency);
        if (rate is null)
            return new OrderAmount(order, currency, null, null);
        var gross = Money.Round(order.First.Value * rate.Value);
        // A refund uses its order's rate and never exceeds the order (A19, A20).
        var refunded = Math.Min(order.Refunds.Sum(r => r.Value), order.First.Value);
        return new OrderAmount(order, currency, gross, gross - Money.Round(refunded * rate.Value));
    }
}
