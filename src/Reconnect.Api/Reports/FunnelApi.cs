using System.Security.Claims;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>The way of a campaign's messages, step by step.</summary>
internal static class FunnelApi
{
    private const string Answer = """
        {"campaign":"welcome","version":"v1","range":{"from":"2026-03-01T00:00:00Z","to":"2026-03-08T00:00:00Z"},"variations":[{"id":"A","name":"E-mail first","isControl":false,
         "steps":{"allocated":100,"decided":101,"requested":90,"notSent":{"capped":1,"not_opted_in":10},"delivered":88,"bounced":2,"complained":0,"unsubscribed":1,"impressions":120,"notReported":[],"clicks":12,"purchases":3},
         "channels":[{"channel":"email","steps":{"allocated":85,"decided":101,"requested":90,"notSent":{"capped":1,"not_opted_in":10},"delivered":88,"bounced":2,"complained":0,"unsubscribed":1,"impressions":120,"notReported":[],"clicks":12,"purchases":3}}]}]}
        """;

    public static void MapFunnel(this IEndpointRouteBuilder api) => api.MapGet("/campaigns/{id}/funnel", GetFunnel)
        .RequireAuthorization(AccessPolicies.ReadReports)
        .WithTags("Reports")
        .Produces<FunnelAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithExamples(null, Answer);

    /// <summary>Shows where messages and people are lost between trigger and purchase.</summary>
    /// <remarks>
    /// For the people whose first trigger lies in the range, as in the report: requests, clicks and purchases are the report's totals. Messages count once, however many sources report them. A step
    /// that nobody reports in a channel is null and listed in `notReported`, never 0; decisions for other reasons than not_opted_in are in no metric and stand only here (A1).
    /// With `Accept: text/csv` the same counts come as CSV, one line a step.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="machine">exclude (default) or include automatic traffic (A28).</param>
    public static async Task<IResult> GetFunnel(
        string id,
        string? version,
        string? from,
        string? to,
        string? machine,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest request,
        FunnelReader reader,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await request.ReadAsync(id, http, caller, cancellationToken);
        if (query is { FromLog: true })
            return ReportRequest.Wrong(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["asOf"] = ["The funnel shows what counts now: leave asOf and eventsUntil out."] });
        if (query is null)
            return problem!;
        var answer = FunnelAnswer.Of(await reader.ReadAsync(query, cancellationToken));
        return ReportRequest.WantsCsv(http.Request) ? ReportRequest.Csv(FunnelCsv.Of(answer, query), "funnel_" + ReportCsv.FileName(query)) : TypedResults.Ok(answer);
    }
}
