namespace Reconnect.Attribution;

/// <summary>Says of each purchase of a person what became of it in one campaign.</summary>
/// <param name="credit">By the clicks that count.</param>
/// <param name="withMachines">By all clicks, automatic ones too.</param>
internal sealed class OrderRule(CampaignHistory history, CreditRule credit, CreditRule withMachines)
{
    private readonly Dictionary<int, int> variationOf = history.Allocations.ToDictionary(a => a.Version.Id, a => a.Variation.Id);

    /// <summary>Nothing for a person whom the campaign never allocated.</summary>
    public IEnumerable<OrderFact> Facts(IEnumerable<OrderAmount> orders, IEnumerable<OrderAmount> late)
    {
        if (history.Allocations.Count == 0)
            return [];
        return orders.Select(o => Fact(o, Decide(o)))
            .Concat(late.Select(o => Fact(o, (OrderOutcome.IdentifiedTooLate, null))));
    }

    private (OrderOutcome Outcome, MatchedTouch? Click) Decide(OrderAmount order)
    {
        if (credit.Credit(order.At) is not { } click)
            return (WithoutCredit(order.At), null);
        if (variationOf.GetValueOrDefault(click.Send.Version.Id) != click.Send.Variation.Id)
            return (OrderOutcome.Mixed, click);
        return (order.Gross is null ? OrderOutcome.Unconverted : OrderOutcome.Credited, click);
    }

    private OrderOutcome WithoutCredit(DateTimeOffset at) =>
        withMachines.Credit(at) is not null ? OrderOutcome.MachineClickOnly
        : credit.AnyBefore(at) ? OrderOutcome.OutsideWindow
        : OrderOutcome.NoClick;

    private OrderFact Fact(OrderAmount amount, (OrderOutcome Outcome, MatchedTouch? Click) decided) => new(history.Campaign.Id, amount.Order.First.Key)
    {
        At = amount.At,
        Outcome = decided.Outcome,
        Click = decided.Click is { } click ? CreditingClick.Of(click, history.Campaign) : null,
        Currency = amount.Currency,
        Amount = amount.Gross,
        Refunded = amount.Gross - amount.Net,
        OverRefunded = amount.OverRefunded,
        Repetitions = amount.Order.Copies.Count - 1,
        Differs = amount.Order.Copies.Any(c => c.Value != amount.Order.First.Value || c.Currency != amount.Order.First.Currency),
    };
}
