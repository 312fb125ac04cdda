using Reconnect.Events;

namespace Reconnect.Api.Demo;

/// <summary>What the shop reports of one person: carts, purchases and who it was, copies and refunds.</summary>
internal sealed class Checkout(PersonLog log, OrderPlan plan, VariationPlan variation, Dice dice)
{
    /// <summary>The event name of an order that follows a click.</summary>
    public const string Order = "order";

    private const string OtherOrder = "other-order";
    private const double MinutesFromClickToCart = 4;
    private const double MinutesFromClickToOrder = 170;
    private const double MinutesFromTriggerToOtherOrder = 1500;
    private const double MinutesFromIdentifyToOrder = 2;
    private const double MinutesFromOrderToIdentify = 30;
    private const double MinutesFromOrderToRefund = 2 * 24 * 60;

    public void AfterClick(DateTimeOffset click)
    {
        var cart = click + dice.Delay(MinutesFromClickToCart);
        if (dice.Chance(variation.Cart))
            log.Events.Add(log.Event("cart", EventType.AddToCart, cart) with { UserId = log.User });
        if (dice.Chance(variation.Buy))
            Buy(Order, cart + dice.Delay(MinutesFromClickToOrder), cart);
    }

    public void WithoutClick(DateTimeOffset trigger)
    {
        if (dice.Chance(variation.BuyAnyway))
            Buy(OtherOrder, trigger + dice.Delay(MinutesFromTriggerToOtherOrder), trigger);
    }

    private void Buy(string name, DateTimeOffset at, DateTimeOffset visitedSince)
    {
        var order = WithBuyer(name, at, visitedSince) with { TransactionId = $"{log.Story}.{name}", Value = dice.Basket() };
        log.Events.Add(order);
        if (dice.Chance(plan.SentTwice))
            log.Events.Add(order with { EventId = order.EventId + "-again" });
        if (dice.Chance(plan.Refunded))
            Refund(order);
    }

    private NewEvent WithBuyer(string name, DateTimeOffset at, DateTimeOffset visitedSince)
    {
        var order = log.Event(name, EventType.Purchase, at);
        var identity = dice.Pick(Enum.GetValues<BuyerIdentity>(), Share);
        if (identity == BuyerIdentity.Before)
            Identify(Latest(at - dice.Delay(MinutesFromIdentifyToOrder), visitedSince));
        else if (identity == BuyerIdentity.After)
            Identify(at + dice.Delay(MinutesFromOrderToIdentify));
        return identity == BuyerIdentity.Named ? order with { UserId = log.User } : order with { AnonymousId = log.Browser };
    }

    private double Share(BuyerIdentity identity) => identity switch
    {
        BuyerIdentity.Before => plan.IdentifiedBefore,
        BuyerIdentity.After => plan.IdentifiedAfter,
        BuyerIdentity.Never => plan.NeverIdentified,
        _ => 1 - plan.IdentifiedBefore - plan.IdentifiedAfter - plan.NeverIdentified,
    };

    private void Identify(DateTimeOffset at) =>
        log.Events.Add(log.Event("identify", EventType.Identify, at) with { UserId = log.User, AnonymousId = log.Browser });

    private void Refund(NewEvent order)
    {
        var refunded = dice.Chance(0.6) ? order.Value : Money.Round(order.Value!.Value / 2);
        log.Events.Add(log.Event("refund", EventType.Refund, order.OccurredAt + dice.Delay(MinutesFromOrderToRefund)) with
        {
            TransactionId = order.TransactionId,
            Value = refunded,
        });
    }

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>How a purchase leads to its person.</summary>
    private enum BuyerIdentity
    {
        Named,
        Before,
        After,
        Never,
    }
}
