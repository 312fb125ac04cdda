using Npgsql;
using Reconnect.Attribution;
using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Reports;

/// <summary>Lists the purchases behind a line of the diagnostics, the latest first: as many as the line counts.</summary>
public sealed class PurchaseReader(NpgsqlDataSource database, CohortLog log)
{
    /// <summary>A page, and where it ended if there is more.</summary>
    public async Task<(IReadOnlyList<Purchase> Items, ListPosition? Next)> ReadAsync(
        PurchaseQuery query, ListPosition? after, int limit, CancellationToken cancellationToken)
    {
        var rows = query.Report.FromLog && query.Line != PurchaseLine.NotIdentified
            ? (await ComputeAsync(query, cancellationToken)).After(after, limit + 1, r => r.Position)
            : await PurchaseCommands.ReadPageAsync(query, after ?? ListPosition.First, limit + 1, database, cancellationToken);
        if (rows.Count == 0 && after is null && query is { Transaction: not null, Line: PurchaseLine.OfPeople })
            rows = await PurchaseCommands.ReadOfOthersAsync(query, database, cancellationToken);
        var (page, next) = rows.Page(limit, r => r.Position);
        return (await DescribeAsync(page, query.Report, cancellationToken), next);
    }

    /// <summary>All pages.</summary>
    public IAsyncEnumerable<Purchase> AllAsync(PurchaseQuery query, CancellationToken cancellationToken) => query is { Report.FromLog: true, Transaction: null, Line: not PurchaseLine.NotIdentified }
        ? ListPages.AllAsync(() => ComputeAsync(query, cancellationToken), rows => DescribeAsync(rows, query.Report, cancellationToken))
        : ListPages.AllAsync((after, limit) => ReadAsync(query, after, limit, cancellationToken));

    /// <summary>All of them, computed from the log, in the order of the pages.</summary>
    private async Task<List<PurchaseRow>> ComputeAsync(PurchaseQuery query, CancellationToken cancellationToken)
    {
        var rows = new List<PurchaseRow>();
        await foreach (var person in log.ReadAsync(query.Report, cancellationToken))
        {
            if (person.Cohort.FirstOrDefault(f => f.VersionId == query.Report.Version.Id) is not { } fact
                || (query.VariationId is { } variation && fact.VariationId != variation))
                continue;
            rows.AddRange(person.OrdersOf(query.Report)
                .Where(o => IsIn(query, person, o))
                .Select(o => new PurchaseRow(new ListPosition(o.At, o.Order), o.Order, person.Person, fact.VariationId, (PurchaseOutcome)o.Outcome, o)));
        }

        if (query.Transaction is { } transaction)
        {
            var copies = await PurchaseCommands.CopiesAsync(transaction, database, cancellationToken);
            rows.RemoveAll(r => !copies.Contains(r.Event));
        }

        if (query.Line == PurchaseLine.Duplicate)
            rows = await PurchaseCommands.RepetitionsAsync(rows, query.Report, database, cancellationToken);
        rows.Sort((a, b) => b.Position.CompareTo(a.Position));
        return rows;
    }

    private static bool IsIn(PurchaseQuery query, PersonFacts person, OrderFact order) => query.Line switch
    {
        PurchaseLine.OfPeople => true,
        PurchaseLine.Duplicate => order.Repetitions > 0,
        PurchaseLine.OverRefund => order.OverRefunded,
        PurchaseLine.Differing => order.Differs,
        PurchaseLine.OtherVersion => order.IsCredited && order.Click!.VersionId != query.Report.Version.Id,
        PurchaseLine.Elsewhere => person.IsCreditedElsewhere(order, query.Report),
        _ => (int)order.Outcome == (int)query.Line,
    };

    private async Task<IReadOnlyList<Purchase>> DescribeAsync(IReadOnlyCollection<PurchaseRow> rows, ReportQuery report, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var closest = await ClosestAsync(rows, report, cancellationToken);
        CreditingClick? ClickOf(PurchaseRow row) => row.Order is { } order && row.Outcome != PurchaseOutcome.Duplicate
            ? order.Click ?? closest.GetValueOrDefault(order.Order)
            : null;
        var events = rows.SelectMany(r => new[] { r.Event, r.Order?.Order, ClickOf(r)?.Key }).OfType<Guid>();
        var texts = await OrderTexts.ReadAsync(database, events, rows.Select(r => r.Person).OfType<Guid>(), cancellationToken);
        return [.. rows.Select(r => Describe(r, ClickOf(r), texts, report))];
    }

    /// <summary>The clicks that came closest to the purchases that none earned, by the rule that found that none did.</summary>
    private async Task<Dictionary<Guid, CreditingClick>> ClosestAsync(IEnumerable<PurchaseRow> rows, ReportQuery report, CancellationToken cancellationToken)
    {
        var people = rows.Where(r => r.Outcome is PurchaseOutcome.OutsideWindow or PurchaseOutcome.MachineClickOnly)
            .Select(r => r.Person).OfType<Guid>().Distinct().ToArray();
        var closest = new Dictionary<Guid, CreditingClick>();
        if (people.Length == 0)
            return closest;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var histories = await HistoryReader.ReadAsync(people, report.Cut, connection, cancellationToken);
        foreach (var person in people)
        {
            var timeline = Timeline.Of(person, histories.Of(person), report.Site.IdentityGrace);
            foreach (var (order, click) in AttributionRule.ClosestClicks(timeline, report.Site, report.Campaign.Id, report.IncludeMachine))
                closest[order] = click;
        }

        return closest;
    }

    private static Purchase Describe(PurchaseRow row, CreditingClick? click, OrderTexts texts, ReportQuery report)
    {
        var bought = texts.Event(row.Event);
        // A repetition says what it would have been worth, but it counts nothing.
        var counted = row.Outcome == PurchaseOutcome.Duplicate ? null : row.Order;
        return new Purchase
        {
            Outcome = row.Outcome,
            EventId = bought.EventId,
            TransactionId = bought.TransactionId,
            OccurredAt = bought.OccurredAt,
            UserId = row.Person is { } person ? texts.User(person) : null,
            VariationId = row.VariationId,
            Value = Money.Trim(bought.Value),
            Currency = bought.Currency ?? report.Site.Currency,
            Amount = counted?.Amount is { } amount ? Money.Trim(amount) : null,
            Refunded = counted?.Refunded is { } refunded ? Money.Trim(refunded) : null,
            CountedAs = row is { Outcome: PurchaseOutcome.Duplicate, Order: { } order } ? texts.Event(order.Order).EventId : null,
            Click = click is null ? null : Describe(click, texts.Event(click.Key), row.Outcome == PurchaseOutcome.MachineClickOnly),
        };
    }

    /// <param name="automatic">Also where only the other clicks of its message tell so.</param>
    private static PurchaseClick Describe(CreditingClick click, EventText text, bool automatic)
    {
        var machine = text.Machine || automatic;
        var reason = text.Machine ? text.MachineReason ?? PurchaseClick.Reported : PurchaseClick.OtherClicks;
        return new PurchaseClick(
            text.EventId, click.At, text.MessageId, machine, click.WindowUntil, click.VersionId, click.VariationId, click.Channel, text.Url, machine ? reason : null);
    }
}

/// <summary>A purchase event in a list, by keys.</summary>
/// <param name="Event">The event itself: of a repeated transaction not the one that counts.</param>
/// <param name="VariationId">The person's own; null where the buyer is none of the report's people.</param>
internal sealed record PurchaseRow(ListPosition Position, Guid Event, Guid? Person, int? VariationId, PurchaseOutcome Outcome, OrderFact? Order);
