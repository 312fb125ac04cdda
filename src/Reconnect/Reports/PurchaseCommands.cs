using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>The statements behind lists of purchases. Each page starts where the one before ended, at an index.</summary>
internal static class PurchaseCommands
{
    private const string Cohort = """
        JOIN cohort_facts f ON f.person_key = o.person_key AND f.version_id = @version AND f.channel = '' AND NOT f.machine
            AND f.first_trigger >= @from AND f.first_trigger < @to
        """;

    private const string OfCampaign = $"""
        o.campaign_id = @campaign AND o.occurred_at <= @after_at AND (@variation IS NULL OR f.variation_id = @variation) AND {ReportCommands.OneRowAnOrderOfPage}
        """;

    // The order's time is that of its event, so that the index of orders by time finds it.
    private const string OfTransaction = """
        JOIN events t ON t.transaction_key = @transaction AND t.event_key = o.order_key AND t.occurred_at = o.occurred_at
        """;

    private const string Copies = """
        JOIN events first ON first.event_key = o.order_key
        JOIN events copy ON copy.transaction_key = first.transaction_key AND copy.type = 10 AND copy.event_key <> o.order_key
            AND copy.received_at <= @received AND copy.occurred_at < @before
        """;

    /// <summary>One copy of each transaction: the first one.</summary>
    private const string Nobodys = $"""
        SELECT e.event_key, e.occurred_at FROM events e
        WHERE {ReportCommands.Nobodys} AND (@transaction IS NULL OR e.transaction_key = @transaction)
            AND (e.occurred_at, e.event_key) < (@after_at, @after_key)
            AND NOT EXISTS (SELECT 1 FROM events earlier
                WHERE earlier.transaction_key = e.transaction_key AND earlier.type = 10 AND earlier.occurred_at >= @from AND earlier.received_at <= @received
                    AND (earlier.occurred_at, earlier.event_key) < (e.occurred_at, e.event_key))
        ORDER BY e.occurred_at DESC, e.event_key DESC LIMIT @limit
        """;

    private const string Anybodys = """
        SELECT event_key, occurred_at, person_key FROM events
        WHERE transaction_key = @transaction AND type = 10 AND received_at <= @received AND occurred_at < @before
        ORDER BY occurred_at, event_id COLLATE "C" LIMIT 1
        """;

    private const string Repetitions = """
        SELECT first.event_key, copy.event_key FROM events first
        JOIN events copy ON copy.transaction_key = first.transaction_key AND copy.type = 10 AND copy.event_key <> first.event_key
        WHERE first.event_key = ANY(@keys) AND copy.received_at <= @received AND copy.occurred_at < @before
        """;

    public static Task<List<PurchaseRow>> ReadPageAsync(
        PurchaseQuery query, ListPosition after, int limit, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        query.Line == PurchaseLine.NotIdentified
            ? ReadAsync(Nobodys, query, after, limit, r => Nobody(r, PurchaseOutcome.NotIdentified), database, cancellationToken)
            : ReadAsync(Orders(query), query, after, limit, r => Order(r, query.Line), database, cancellationToken);

    /// <summary>A transaction that is none of the people's of the report.</summary>
    public static async Task<List<PurchaseRow>> ReadOfOthersAsync(PurchaseQuery query, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var nobodys = await ReadAsync(Nobodys, query, ListPosition.First, 1, r => Nobody(r, PurchaseOutcome.NotIdentified), database, cancellationToken);
        return nobodys.Count > 0
            ? nobodys
            : await ReadAsync(Anybodys, query, ListPosition.First, 1, r => Nobody(r, PurchaseOutcome.OtherPeople) with { Person = r.IsDBNull(2) ? null : r.GetGuid(2) }, database, cancellationToken);
    }

    /// <summary>All events of a transaction.</summary>
    public static async Task<HashSet<Guid>> CopiesAsync(Guid transaction, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT event_key FROM events WHERE transaction_key = @transaction");
        command.Parameters.Add(new NpgsqlParameter<Guid>("transaction", transaction));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            keys.Add(reader.GetGuid(0));
        return keys;
    }

    /// <summary>The further events of these orders, each as a row of its own.</summary>
    public static async Task<List<PurchaseRow>> RepetitionsAsync(
        IReadOnlyCollection<PurchaseRow> orders, ReportQuery report, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var byOrder = orders.ToDictionary(o => o.Event);
        await using var command = database.CreateCommand(Repetitions);
        command.Parameters.AddArray("keys", NpgsqlDbType.Uuid, byOrder.Keys.ToArray());
        AddCut(command, report);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<PurchaseRow>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(Repetition(byOrder[reader.GetGuid(0)], reader.GetGuid(1)));
        return rows;
    }

    private static string Orders(PurchaseQuery query)
    {
        var repeated = query.Line == PurchaseLine.Duplicate;
        var key = repeated ? "copy.event_key" : "o.order_key";
        return $"""
            SELECT o.person_key, {string.Join(", ", OrderFactStore.Columns.Split(',', StringSplitOptions.TrimEntries).Select(c => "o." + c))}, f.variation_id, {key}
            FROM order_facts o {Cohort} {(repeated ? Copies : "")} {(query.Transaction is null ? "" : OfTransaction)}
            WHERE {OfCampaign} AND {Condition(query.Line)} AND (o.occurred_at, {key}) < (@after_at, @after_key)
            ORDER BY o.occurred_at DESC, {key} DESC LIMIT @limit
            """;
    }

    private static string Condition(PurchaseLine line) => line switch
    {
        PurchaseLine.OfPeople => "true",
        PurchaseLine.Duplicate => "o.repetitions > 0",
        PurchaseLine.OverRefund => "o.over_refunded",
        PurchaseLine.Differing => "o.differs",
        PurchaseLine.OtherVersion => "o.outcome IN (1, 2) AND o.version_id <> @version",
        PurchaseLine.Elsewhere => ReportCommands.CreditedElsewhere,
        _ => $"o.outcome = {(int)line}",
    };

    private static PurchaseRow Order(NpgsqlDataReader reader, PurchaseLine line)
    {
        const int AfterColumns = 18;
        var order = OrderFactStore.Read(reader);
        var row = new PurchaseRow(
            new ListPosition(order.At, order.Order), order.Order, reader.GetGuid(0), reader.GetInt32(AfterColumns), (PurchaseOutcome)order.Outcome, order);
        return line == PurchaseLine.Duplicate ? Repetition(row, reader.GetGuid(AfterColumns + 1)) : row;
    }

    private static PurchaseRow Repetition(PurchaseRow order, Guid copy) =>
        order with { Event = copy, Position = order.Position with { Key = copy }, Outcome = PurchaseOutcome.Duplicate };

    private static PurchaseRow Nobody(NpgsqlDataReader reader, PurchaseOutcome outcome) =>
        new(new ListPosition(new DateTimeOffset(reader.GetDateTime(1)), reader.GetGuid(0)), reader.GetGuid(0), Person: null, VariationId: null, outcome, Order: null);

    private static async Task<List<PurchaseRow>> ReadAsync(
        string sql, PurchaseQuery query, ListPosition after, int limit, Func<NpgsqlDataReader, PurchaseRow> read, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var report = query.Report;
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<int>("site", report.Site.Id));
        command.Parameters.Add(new NpgsqlParameter<int>("campaign", report.Campaign.Id));
        command.Parameters.Add(new NpgsqlParameter<int>("version", report.Version.Id));
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", report.IncludeMachine));
        command.Parameters.Add(new NpgsqlParameter("variation", NpgsqlDbType.Integer) { Value = (object?)query.VariationId ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("transaction", NpgsqlDbType.Uuid) { Value = (object?)query.Transaction ?? DBNull.Value });
        AddInstant(command, "from", report.From);
        AddInstant(command, "to", report.To);
        AddInstant(command, "until", DiagnosticCounts.Until(report));
        AddInstant(command, "after_at", after.At);
        AddCut(command, report);
        command.Parameters.Add(new NpgsqlParameter<Guid>("after_key", after.Key));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<PurchaseRow>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    private static void AddCut(NpgsqlCommand command, ReportQuery report)
    {
        AddInstant(command, "received", report.Cut.ReceivedUntil);
        AddInstant(command, "before", report.Cut.OccurredBefore);
    }

    private static void AddInstant(NpgsqlCommand command, string name, DateTimeOffset at) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.TimestampTz) { Value = at.UtcDateTime });
}
