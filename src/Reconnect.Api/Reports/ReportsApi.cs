using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Pipeline;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Reports, the metrics they are made of, and how fresh they are.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/campaigns/{id}/report", GetReport)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .Produces<ReportAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExamples(null, """
                {"campaign":{"id":"welcome","name":"Welcome series","status":"running","primaryMetric":"revenue","legacy":false,"currency":"USD","timeZone":"UTC","attributionWindow":"P7D"},"version":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","endsAt":null},"range":{"from":"2026-03-01T00:00:00Z","to":"2026-03-08T00:00:00Z"},"eventsUntil":null,"asOf":"2026-03-08T00:00:00Z","lagSeconds":0,"headline":{"users":1,"messagesSent":1,"purchases":1,"revenue":49.9,"openWindows":0,"notEligible":0},"health":{"mixedUsers":0,"unconvertedPurchases":0,"mixedUsersWarning":false,"sampleRatio":{"state":"not_tested","reason":"fewer_than_two_arms","chiSquare":null,"degreesOfFreedom":null,"pValue":null,"arms":[{"variationId":"A","observed":1,"expected":1,"configuredShare":100,"observedPercent":100,"expectedPercent":100,"gap":0}]},"unexpectedTraffic":{"users":0,"warning":false},"openWindows":{"users":0,"of":1},"machine":{"clicks":1,"automaticClicks":0,"peopleOnly":{"purchases":1,"revenue":49.9,"unconverted":0},"allInteractions":{"purchases":1,"revenue":49.9,"unconverted":0}}},"metrics":[{"name":"revenue","label":"Revenue","format":"moneyPerUser","definition":"The value of the credited purchases.","numeratorLabel":"revenue","variationDenominator":"users allocated to the variation","channelDenominator":"users sent to in the channel","rules":["A4"],"defaultOn":true,"verdict":{"state":"none","variationId":null,"probabilityBest":null,"reason":"single_variation","blockers":[],"gates":{"minUsers":1000,"minConverters":30,"minDays":14,"threshold":0.95},"progress":null}}],"variations":[{"id":"A","name":"E-mail first","trafficShare":100,"actualShare":100,"isControl":false,"users":1,"metrics":{"revenue":{"status":"measured","reason":null,"numerator":49.9,"denominator":1,"value":49.9,"statistics":{"kind":"mean","n":1,"sum":49.9,"sumSquares":2490.01,"nonZeroUsers":1,"denominatorSum":null,"denominatorSumSquares":null,"productSum":null,"mean":49.9,"standardError":null,"interval":{"low":null,"high":null,"method":"normal","level":0.95,"reason":"zero_variance"},"nonZeroInterval":{"low":0.20654931,"high":1,"method":"wilson","level":0.95,"reason":null},"excludedMixedUsers":0,"cappedUsers":0,"comparison":{"baselineId":"A","state":"baseline","reason":"baseline","notes":[],"uplift":null,"upliftInterval":{"low":null,"high":null,"method":"fieller","level":0.95,"reason":"baseline"},"difference":{"value":null,"low":null,"high":null},"chanceToBeat":null,"alwaysValid":null,"progress":null},"probabilityBest":{"value":null,"reason":"single_variation"},"expectedLoss":{"value":null,"relativeToBaseline":null,"reason":"single_variation"}},"statisticsReason":null}},"channels":[{"channel":"email","users":1,"notOptedIn":0,"metrics":{"revenue":{"status":"measured","reason":null,"numerator":49.9,"denominator":1,"value":49.9,"statistics":null,"statisticsReason":"not_randomised"}}}]}],"total":{"users":1,"metrics":{"revenue":{"status":"measured","reason":null,"numerator":49.9,"denominator":1,"value":49.9,"statistics":null,"statisticsReason":"not_randomised"}}},"method":{"difference":"absolute","interval":"fieller","level":0.95,"prior":"flat","mixedUsers":"exclude","winnerRule":"alwaysValid","cap":"none","engineVersion":1}}
                """);
        api.MapGet("/metrics", ListMetrics)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .WithExamples(null, """
                {"items":[{"name":"ctr","label":"CTR","format":"ratio","definition":"Clicks divided by impressions.","numeratorLabel":"clicks","variationDenominator":"impressions of the channels that report them","channelDenominator":"impressions of the channel","rules":["A3","A28"],"defaultOn":true}]}
                """);
        api.MapGet("/pipeline", GetPipeline)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Reports")
            .WithExamples(null, """{"queueLength":0,"lagSeconds":0,"asOf":"2026-03-08T00:00:00Z","quarantined":0,"stuckPeople":0}""");
    }

    /// <summary>Shows a campaign's report.</summary>
    /// <remarks>
    /// Variation Performance and, within each row, Channel Performance. With `Accept: text/csv` the same figures come as CSV, one line a cell; all variations together have
    /// an empty `variation`. The answer's ETag stays the same
    /// as long as no figure changes, whatever `asOf` says. Query parameters: `version` (an id; default: the one in force), `from` and `to` (days of the site's time zone or
    /// instants with offset, `to` exclusive; default: the whole version), `metrics` (names separated by commas), `machine` (`exclude`, `include`), `eventsUntil`
    /// (`now`, `rangeEnd`), `asOf` (a day or an instant of the past), `baseline` (a variation's id), `interval` (`fieller`, `delta`, `log`), `difference` (`absolute`, `relative`),
    /// `mixedUsers` (`exclude`, `first`), `alwaysValid` (`true`, `false`), `bom` (`true`, `false`). With `eventsUntil=rangeEnd` or `asOf` the figures are computed from the log, which takes the longer the more events the
    /// campaign's people have.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">First triggers from this day or instant on.</param>
    /// <param name="to">First triggers before this day or instant.</param>
    /// <param name="metrics">Names of GET /metrics, separated by commas.</param>
    /// <param name="machine">exclude (default) or include automatic clicks and opens (A28).</param>
    /// <param name="eventsUntil">now (default), or rangeEnd: no event at or after the range's end counts (A10).</param>
    /// <param name="asOf">The report as it stood then: by what had been received and defined. It gives the same answer for ever.</param>
    /// <param name="baseline">The variation that the others are compared with; otherwise the control, or the first where a metric does not exist for it.</param>
    /// <param name="interval">fieller (default), delta or log: how the interval of an uplift is computed.</param>
    /// <param name="difference">absolute (default) or relative: the scale of the chance to beat the baseline; relative only reconciles with tools that use it.</param>
    /// <param name="mixedUsers">exclude or first: what the statistics do with people seen in several variations; otherwise as the site has it.</param>
    /// <param name="alwaysValid">true adds an interval that holds at every look at once.</param>
    /// <param name="bom">true begins a CSV file with a byte order mark, so that Excel reads names right; false where it is left out.</param>
    /// <response code="304">Nothing changed since the ETag of If-None-Match.</response>
    public static async Task<IResult> GetReport(
        string id,
        string? version,
        string? from,
        string? to,
        string? metrics,
        string? machine,
        string? eventsUntil,
        string? asOf,
        string? baseline,
        string? interval,
        string? difference,
        string? mixedUsers,
        string? alwaysValid,
        string? bom,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest requests,
        ReportReader reports,
        TimeProvider clock,
        IOptions<JsonOptions> json,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await requests.ReadAsync(id, http, caller, cancellationToken, ["metrics", ReportParameters.Bom, .. StatisticsParameters.Names]);
        if (query is null)
            return problem!;
        var report = await reports.ReadAsync(query, cancellationToken);
        var answer = ReportAnswers.Of(report, query.AsOf ?? clock.GetUtcNow());
        var csv = ReportRequest.WantsCsv(http.Request);
        var form = !csv ? "" : ReportRequest.WantsBom(http.Request) ? "-csv-bom" : "-csv";
        var tag = Tag(answer, form, json.Value.SerializerOptions);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return csv ? ReportRequest.Csv(http.Request, ReportCsv.Of(report, answer), ReportCsv.FileName(query)) : TypedResults.Ok(answer);
    }

    /// <summary>Lists all metrics with their definitions.</summary>
    public static Ok<MetricsAnswer> ListMetrics() => TypedResults.Ok(new MetricsAnswer([.. MetricRegistry.All.Select(MetricAnswer.Of)]));

    /// <summary>Says how far the reports are behind what was acknowledged.</summary>
    public static async Task<Ok<PipelineStatus>> GetPipeline(PipelineStatusReader pipeline, CancellationToken cancellationToken) =>
        TypedResults.Ok(await pipeline.ReadAsync(cancellationToken));

    /// <summary>Of the figures alone: time goes on without changing them.</summary>
    private static EntityTagHeaderValue Tag(ReportAnswer answer, string form, JsonSerializerOptions options)
    {
        var range = answer.Version.EndsAt is null ? answer.Range with { To = DateTimeOffset.MaxValue } : answer.Range;
        var figures = answer with { AsOf = default, LagSeconds = 0, Range = range };
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object)figures, options));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}{form}\"");
    }
}
