using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>What stands behind a report's figures, and all campaigns side by side.</summary>
internal static class BehindApi
{
    public static void MapBehind(this IEndpointRouteBuilder api)
    {
        api.MapGet("/campaigns/{id}/credits", GetCredits)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<CreditsAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExamples(null, """
                {"items":[{"eventId":"order-1","transactionId":"1001","occurredAt":"2026-03-02T12:00:00Z","userId":"ada","userHidden":false,"version":"v1","variation":"A","channel":"email","value":49.9,"currency":"USD","amount":49.9,"refunded":0,"click":{"eventId":"click-1","occurredAt":"2026-03-02T10:05:00Z","messageId":"m-1","machine":false,"windowEndsAt":"2026-03-09T10:05:00Z"}}],"nextCursor":null}
                """);
        api.MapGet("/campaigns/{id}/diagnostics", GetDiagnostics)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<DiagnosticsAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExamples(null, """
                {"campaign":"welcome","version":"v1","range":{"from":"2026-03-01T00:00:00Z","to":"2026-03-08T00:00:00Z"},"purchases":{"credited":1,"no_click":0,"outside_window":0,"not_identified":2,"identified_too_late":0,"machine_click_only":0,"unconverted":0,"mixed":0,"over_refund":0,"duplicate":0},"purchasesOfPeople":1,"unconvertedCurrencies":[],"unidentifiedPurchases":2,"withoutIdentity":{"count":2,"of":3},"clicksWithoutSend":{"count":0,"of":1},"differingCopies":0,"creditedToOtherVersion":0,"creditedElsewhereToo":0,"clicks":{"email":{"human":1,"machine":0,"unmatched":0,"lastAt":"2026-03-02T10:05:00Z"}},"allClicks":{"human":1,"machine":0,"unmatched":0,"lastAt":"2026-03-02T10:05:00Z"},"impressions":{"email":{"human":1,"machine":0,"unmatched":0,"lastAt":"2026-03-02T10:04:00Z"}},"identifies":{"count":1,"lastAt":"2026-03-02T11:00:00Z"},"unknownMessages":{"clicks":0,"impressions":0}}
                """);
        api.MapGet("/overview", GetOverview)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<OverviewAnswer>()
            .ProducesValidationProblem()
            .WithExamples(null, """
                {"from":null,"to":null,"currency":"USD","campaigns":[{"id":"welcome","name":"Welcome series","purchases":1,"revenue":49.9,"unconverted":0},{"id":"winback","name":"Win back","purchases":1,"revenue":49.9,"unconverted":0}],"sum":{"purchases":2,"revenue":99.8,"unconverted":0},"total":{"purchases":1,"revenue":49.9,"unconverted":0},"shared":1,"overlap":{"purchases":1,"revenue":49.9,"unconverted":0}}
                """);
    }

    /// <summary>Lists the credited purchases behind a report's Purchase and Revenue.</summary>
    /// <remarks>
    /// The latest first, each with the click that earned it. Asked for with the version, range and machine setting of a report, their number is its Purchase and their amounts add up to its Revenue,
    /// for one variation or channel as for all. With `Accept: text/csv` all of them come at once.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic clicks (A28).</param>
    /// <param name="eventsUntil">now (default), or rangeEnd: no event at or after the range's end counts (A10).</param>
    /// <param name="asOf">As it stood then.</param>
    /// <param name="variation">Only what this variation earned.</param>
    /// <param name="channel">Only what this channel earned.</param>
    /// <param name="limit">1 to 1,000; 100 where it is left out.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<IResult> GetCredits(
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
        CreditReader credits,
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
            return ReportRequest.Csv(await CreditsCsv.OfAsync(credits.AllAsync(row, cancellationToken), query, cancellationToken), "credits_" + ReportCsv.FileName(query));
        var (items, next) = await credits.ReadAsync(row, page.After, page.Limit, cancellationToken);
        return TypedResults.Ok(new CreditsAnswer([.. items.Select(c => CreditAnswer.Of(c, query))], PageParameters.Cursor(next)));
    }

    /// <summary>Explains a report's figures: what became of every purchase, and what was seen at all.</summary>
    /// <remarks>Answers "why are Purchase and Revenue 0?". Every purchase of the people of the range has exactly one outcome for the campaign.</remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic clicks (A28).</param>
    /// <param name="eventsUntil">now (default), or rangeEnd: no event at or after the range's end counts (A10).</param>
    /// <param name="asOf">As it stood then.</param>
    public static async Task<IResult> GetDiagnostics(
        string id,
        string? version,
        string? from,
        string? to,
        string? machine,
        string? eventsUntil,
        string? asOf,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest requests,
        DiagnosticsReader diagnostics,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await requests.ReadAsync(id, http, caller, cancellationToken);
        return query is null ? problem! : TypedResults.Ok(DiagnosticsAnswer.Of(query, await diagnostics.ReadAsync(query, cancellationToken)));
    }

    /// <summary>Shows what the campaigns earned, one by one and together.</summary>
    /// <remarks>Each campaign credits on its own, so one purchase may stand in several of them: `sum` counts it in each, `total` once (A7).</remarks>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic clicks (A28).</param>
    public static async Task<Results<Ok<OverviewAnswer>, ValidationProblem>> GetOverview(
        string? from,
        string? to,
        string? machine,
        ClaimsPrincipal caller,
        CatalogReader catalogs,
        OverviewReader overviews,
        CancellationToken cancellationToken)
    {
        var site = (await catalogs.CurrentAsync(cancellationToken)).Sites[caller.SiteId()];
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var instants = new InstantReader(site, faults);
        var (first, last) = (instants.Read("from", from), instants.Read("to", to));
        var include = ReportParameters.Machine(machine, faults);
        if (first >= last)
            faults["from"] = [$"from ({first:O}) must be before to ({last:O})."];
        if (faults.Count > 0)
            return ReportRequest.Wrong(faults);
        var overview = await overviews.ReadAsync(site, first ?? DateTimeOffset.MinValue, last ?? DateTimeOffset.MaxValue, include, cancellationToken);
        return TypedResults.Ok(new OverviewAnswer
        {
            From = first,
            To = last,
            Currency = site.Currency,
            Campaigns = [.. overview.Campaigns.Select(c => new CampaignCreditsAnswer(c.Campaign.PublicId, c.Campaign.Name, c.Credited.Purchases, c.Credited.Revenue, c.Credited.Unconverted))],
            Sum = CreditedAnswer.Of(overview.Sum),
            Total = CreditedAnswer.Of(overview.Total),
            Shared = overview.Shared,
            Overlap = CreditedAnswer.Of(overview.Overlap),
        });
    }
}
