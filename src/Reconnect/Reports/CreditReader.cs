using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;

namespace Reconnect.Reports;

/// <summary>The credited purchases behind a figure.</summary>
/// <param name="Report">Version, range, machine traffic and cuts: the same as of the report that shows the figure.</param>
/// <param name="VariationId">Only this row; null: all.</param>
/// <param name="Channel">Only this channel; null: all.</param>
public sealed record CreditQuery(ReportQuery Report, int? VariationId, string? Channel);


/// <summary>A purchase with the click that earned it.</summary>
public sealed record Credit
{
    /// <summary>The earliest event of the purchase.</summary>
    public required string EventId { get; init; }

    public required string? TransactionId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Null once the person is erased (A33).</summary>
    public required string? UserId { get; init; }

    public required int VariationId { get; init; }

    public required string Channel { get; init; }

    /// <summary>In the order's currency.</summary>
    public required decimal Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>In the site's currency; null without an exchange rate (A20).</summary>
    public required decimal? Amount { get; init; }

    /// <summary>Refunded of it, in the site's currency, at most the amount (A19).</summary>
    public required decimal? Refunded { get; init; }

    public required CreditClick Click { get; init; }
}

/// <summary>The click that earned a purchase.</summary>
/// <param name="WindowEndsAt">Until when it could earn one (A4, A26).</param>
public sealed record CreditClick(string EventId, DateTimeOffset OccurredAt, string? MessageId, bool Machine, DateTimeOffset WindowEndsAt);

/// <summary>Lists the purchases behind Purchase and Revenue, the latest first. Their number and their amounts add up to the report's figures.</summary>
public sealed class CreditReader(NpgsqlDataSource database, CohortLog log)
{
    private const string Page = $"""
        SELECT o.person_key, {OrderFactStore.Columns}
        FROM order_facts o
        WHERE o.campaign_id = @campaign AND o.version_id = @version AND o.outcome IN (1, 2)
            AND (@variation IS NULL OR o.variation_id = @variation) AND (@channel IS NULL OR o.channel = @channel)
            AND (o.occurred_at, o.order_key) < (@after_at, @after_order)
            AND {ReportCommands.OneRowAnOrderOfPage}
            AND EXISTS (
                SELECT 1 FROM cohort_facts f
                WHERE f.person_key = o.person_key AND f.version_id = o.version_id AND f.channel = '' AND NOT f.machine
                    AND f.first_trigger >= @from AND f.first_trigger < @to)
        ORDER BY o.occurred_at DESC, o.order_key DESC LIMIT @limit
        """;

    /// <summary>A page, and where it ended if there is more.</summary>
    public async Task<(IReadOnlyList<Credit> Items, ListPosition? Next)> ReadAsync(
        CreditQuery query, ListPosition? after, int limit, CancellationToken cancellationToken)
    {
        var orders = query.Report.FromLog
            ? (await ComputeAsync(query, cancellationToken)).After(after, limit + 1, PositionOf)
            : await ReadPageAsync(query, after, limit + 1, cancellationToken);
        var (page, next) = orders.Page(limit, PositionOf);
        return (await DescribeAsync(page, cancellationToken), next);
    }

    /// <summary>All pages.</summary>
    public IAsyncEnumerable<Credit> AllAsync(CreditQuery query, CancellationToken cancellationToken) => query.Report.FromLog
        ? ListPages.AllAsync(() => ComputeAsync(query, cancellationToken), rows => DescribeAsync(rows, cancellationToken))
        : ListPages.AllAsync((after, limit) => ReadAsync(query, after, limit, cancellationToken));

    private async Task<List<(Guid Person, OrderFact Order)>> ReadPageAsync(
        CreditQuery query, ListPosition? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Page);
        var position = after ?? ListPosition.First;
        command.Parameters.Add(new NpgsqlParameter<int>("campaign", query.Report.Campaign.Id));
        command.Parameters.Add(new NpgsqlParameter<int>("version", query.Report.Version.Id));
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", query.Report.IncludeMachine));
        command.Parameters.Add(new NpgsqlParameter("variation", NpgsqlDbType.Integer) { Value = (object?)query.VariationId ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("channel", NpgsqlDbType.Text) { Value = (object?)query.Channel ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("after_at", NpgsqlDbType.TimestampTz) { Value = position.At.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<Guid>("after_order", position.Key));
        command.Parameters.Add(new NpgsqlParameter("from", NpgsqlDbType.TimestampTz) { Value = query.Report.From.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter("to", NpgsqlDbType.TimestampTz) { Value = query.Report.To.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var orders = new List<(Guid, OrderFact)>();
        while (await reader.ReadAsync(cancellationToken))
            orders.Add((reader.GetGuid(0), OrderFactStore.Read(reader)));
        return orders;
    }

    /// <summary>All of them, computed from the log, in the order of the pages.</summary>
    private async Task<List<(Guid Person, OrderFact Order)>> ComputeAsync(CreditQuery query, CancellationToken cancellationToken)
    {
        var found = new List<(Guid Person, OrderFact Order)>();
        await foreach (var person in log.ReadAsync(query.Report, cancellationToken))
            found.AddRange(person.OrdersOf(query.Report).Where(o => IsWanted(o, query)).Select(o => (person.Person, o)));
        found.Sort((a, b) => PositionOf(b).CompareTo(PositionOf(a)));
        return found;
    }

    private static bool IsWanted(OrderFact order, CreditQuery query) =>
        order is { Outcome: OrderOutcome.Credited or OrderOutcome.Unconverted, Click: { } click }
        && click.VersionId == query.Report.Version.Id
        && (query.VariationId is null || click.VariationId == query.VariationId)
        && (query.Channel is null || click.Channel == query.Channel);

    private static ListPosition PositionOf((Guid Person, OrderFact Order) row) => new(row.Order.At, row.Order.Order);

    private async Task<IReadOnlyList<Credit>> DescribeAsync(IReadOnlyCollection<(Guid Person, OrderFact Order)> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return [];
        var texts = await OrderTexts.ReadAsync(
            database, orders.SelectMany(o => new[] { o.Order.Order, o.Order.Click!.Key }), orders.Select(o => o.Person), cancellationToken);
        return [.. orders.Select(o => Describe(o.Order, texts.Event(o.Order.Order), texts.Event(o.Order.Click!.Key), texts.User(o.Person)))];
    }

    private static Credit Describe(OrderFact order, EventText purchase, EventText click, string? user) => new()
    {
        EventId = purchase.EventId,
        TransactionId = purchase.TransactionId,
        OccurredAt = order.At,
        UserId = user,
        VariationId = order.Click!.VariationId,
        Channel = order.Click.Channel,
        Value = Reconnect.Events.Money.Trim(purchase.Value),
        Currency = order.Currency,
        Amount = order.Amount is { } amount ? Reconnect.Events.Money.Trim(amount) : null,
        Refunded = order.Refunded is { } refunded ? Reconnect.Events.Money.Trim(refunded) : null,
        Click = new CreditClick(click.EventId, order.Click.At, click.MessageId, click.Machine, order.Click.WindowUntil),
    };
}
