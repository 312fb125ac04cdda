using System.Security.Claims;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>The rows behind figures that are no credited purchases: every other purchase, and people.</summary>
internal static class RowsApi
{
    public static void MapRows(this IEndpointRouteBuilder api)
    {
        api.MapGet("/campaigns/{id}/purchases", GetPurchases)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<PurchasesAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExamples(null, """
                {"items":[{"outcome":"outside_window","eventId":"order-2","transactionId":"1002","occurredAt":"2026-03-09T12:05:00Z","userId":"ada","userHidden":false,"variation":"A","value":49.9,"currency":"USD","amount":49.9,"refunded":0,"countedAs":null,"missedBySeconds":7200,"click":{"eventId":"click-1","occurredAt":"2026-03-02T10:05:00Z","messageId":"m-1","machine":false,"windowEndsAt":"2026-03-09T10:05:00Z","version":"v1","variation":"A","channel":"email","url":"https://shop.example/basket","machineReason":null}}],"nextCursor":null}
                """);
        api.MapGet("/campaigns/{id}/people", GetPeople)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<PeopleAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExamples(null, """
                {"items":[{"userId":"ada","userHidden":false,"firstTrigger":"2026-03-02T10:00:00Z","variation":"A","channels":["email"],"mixed":false,"messages":1,"clicks":1,"purchases":1,"revenue":49.9}],"nextCursor":null}
                """);
    }

    /// <summary>Lists the purchases behind a line of the diagnostics, and says what became of one order.</summary>
    /// <remarks>
    /// The latest first. Asked for with the version, range and machine setting of the diagnostics, there are as many as the line of `outcome` counts: `credited`, `unconverted` (A20),
    /// `mixed` (A13), `outside_window` (A4), `machine_click_only` (A28), `no_click`, `identified_too_late` (A15), `not_identified`, `duplicate` (A8; each repeating event is a row),
    /// `over_refund` (A19), `differing` (A8), `other_version` (A12), `elsewhere` (A7). Without an outcome: all purchases of the people of the range.
    /// With `orderId` and no outcome an order is found wherever it is: as `not_identified` where nobody bought it, as `other_people` where the buyer is none of the people of the range.
    /// With `Accept: text/csv` all of them come at once.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="outcome">Only this line's.</param>
    /// <param name="orderId">Only the purchase with this transactionId.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic clicks (A28).</param>
    /// <param name="eventsUntil">now (default), or rangeEnd: no event at or after the range's end counts (A10).</param>
    /// <param name="asOf">As it stood then.</param>
    /// <param name="variation">Only of people of this variation; not with `not_identified`, whose buyers are unknown.</param>
    /// <param name="limit">1 to 1,000; 100 where it is left out.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<IResult> GetPurchases(
        string id,
        string? outcome,
        string? orderId,
        string? version,
        string? from,
        string? to,
        string? machine,
        string? eventsUntil,
        string? asOf,
        string? variation,
        string? limit,
        string? cursor,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest requests,
        PurchaseReader purchases,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await requests.ReadAsync(id, http, caller, cancellationToken, "outcome", "orderId", "variation", "limit", "cursor");
        if (query is null)
            return problem!;
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var page = new PageParameters(limit, cursor, faults);
        var line = PurchaseLines.Read(outcome, faults);
        var row = PageParameters.Variation(query, variation, faults);
        if (row is not null && line == PurchaseLine.NotIdentified)
            faults["variation"] = ["variation must be left out with outcome=not_identified: nobody knows the buyers' variation."];
        if (orderId is not null && (orderId.Length is 0 or > IntakeLimits.TransactionId || orderId.Contains('\0', StringComparison.Ordinal)))
            faults["orderId"] = [$"orderId must be a transactionId of 1 to {IntakeLimits.TransactionId} characters."];
        if (faults.Count > 0)
            return ReportRequest.Wrong(faults);
        var wanted = new PurchaseQuery(query, line, row?.Id, orderId is null ? null : EventKeys.Transaction(query.Site.Id, orderId));
        http.Response.Headers.CacheControl = "no-store";
        if (ReportRequest.WantsCsv(http.Request))
            return ReportRequest.Csv(
                await RowsCsv.OfAsync(purchases.AllAsync(wanted, cancellationToken), query, cancellationToken),
                $"purchases{(outcome is null ? "" : "_" + outcome)}_{ReportCsv.FileName(query)}");
        var (items, next) = await purchases.ReadAsync(wanted, page.After, page.Limit, cancellationToken);
        return TypedResults.Ok(new PurchasesAnswer([.. items.Select(p => PurchaseAnswer.Of(p, query))], PageParameters.Cursor(next)));
    }

    /// <summary>Lists the people behind Users.</summary>
    /// <remarks>
    /// The latest first trigger first. Asked for with the version and range of a report, there are as many as its Users: of a variation the people allocated to it, of a variation and channel
    /// those of them with a message requested in the channel (A1). With `Accept: text/csv` all of them come at once.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic clicks (A28), in what is counted of each person.</param>
    /// <param name="eventsUntil">now (default), or rangeEnd: no event at or after the range's end counts (A10).</param>
    /// <param name="asOf">As it stood then.</param>
    /// <param name="variation">Only people of this variation.</param>
    /// <param name="channel">Only people sent to in this channel.</param>
    /// <param name="limit">1 to 1,000; 100 where it is left out.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<IResult> GetPeople(
        string id,
        string? version,
        string? from,
        string? to,
        string? machine,
        string? eventsUntil,
        string? asOf,
        string? variation,
        string? channel,
        string? limit,
        string? cursor,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest requests,
        PeopleReader people,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await requests.ReadAsync(id, http, caller, cancellationToken, "variation", "channel", "limit", "cursor");
        if (query is null)
            return problem!;
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var page = new PageParameters(limit, cursor, faults);
        var row = new CreditQuery(query, PageParameters.Variation(query, variation, faults)?.Id, PageParameters.Channel(channel, faults));
        if (faults.Count > 0)
            return ReportRequest.Wrong(faults);
        http.Response.Headers.CacheControl = "no-store";
        if (ReportRequest.WantsCsv(http.Request))
            return ReportRequest.Csv(await RowsCsv.OfAsync(people.AllAsync(row, cancellationToken), query, cancellationToken), "people_" + ReportCsv.FileName(query));
        var (items, next) = await people.ReadAsync(row, page.After, page.Limit, cancellationToken);
        return TypedResults.Ok(new PeopleAnswer([.. items.Select(p => PersonAnswer.Of(p, query))], PageParameters.Cursor(next)));
    }
}
