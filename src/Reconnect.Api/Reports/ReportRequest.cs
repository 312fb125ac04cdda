using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>What the report of a campaign and everything behind it have in common: which figures are asked for, and in which form.</summary>
internal sealed class ReportRequest(CatalogReader catalogs, TimeProvider clock)
{
    /// <summary>The query, or the problem with it.</summary>
    public async Task<(ReportQuery? Query, IResult? Problem)> ReadAsync(
        string campaignId, HttpContext http, ClaimsPrincipal caller, CancellationToken cancellationToken, params string[] moreNames)
    {
        var catalog = await catalogs.CurrentAsync(cancellationToken);
        SiteDefinition? site = catalog.Sites[caller.SiteId()];
        var now = clock.GetUtcNow();
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var asOf = ReportParameters.AsOf(site, http.Request.Query, now, faults);
        if (faults.Count > 0)
            return (null, Wrong(faults));
        if (asOf is { } instant)
            site = (await catalogs.AsOfAsync(instant, cancellationToken)).Sites.GetValueOrDefault(site.Id);
        if (site is null || !site.Campaigns.TryGetValue(campaignId, out var campaign))
            return (null, NotFound(asOf is null ? $"The site has no campaign '{campaignId}'." : $"The site had no campaign '{campaignId}' at {asOf:O}."));
        var parameters = new ReportParameters(site, campaign, asOf ?? now, moreNames);
        var query = parameters.Parse(http.Request.Query, asOf);
        return query is null ? (null, Wrong(parameters.Faults)) : (query, null);
    }

    public static bool WantsCsv(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a CSV file begins with a byte order mark, by which Excel knows that it is UTF-8.</summary>
    public static bool WantsBom(HttpRequest request) => ReportParameters.Single(request.Query, ReportParameters.Bom) == "true";

    public static FileContentHttpResult Csv(HttpRequest request, string text, string fileName) =>
        TypedResults.File(Encoding.UTF8.GetBytes(WantsBom(request) ? '\uFEFF' + text : text), "text/csv; charset=utf-8", fileName);

    public static ValidationProblem Wrong(Dictionary<string, string[]> faults) =>
        TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some parameters are wrong");

    private static ProblemHttpResult NotFound(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound, title: "Not found", detail: detail);
}
