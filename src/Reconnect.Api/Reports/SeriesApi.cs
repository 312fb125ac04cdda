using System.Security.Claims;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A report over time.</summary>
public sealed record SeriesAnswer
{
    public required string Campaign { get; init; }

    public required string Version { get; init; }

    public required ReportRange Range { get; init; }

    /// <summary>cohort: by the people's first trigger, the points add up to the report; event: by when things happened.</summary>
    public required string By { get; init; }

    /// <summary>hour, day or week of the site's time zone.</summary>
    public required string Interval { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>The metrics that are defined over this time.</summary>
    public required IReadOnlyList<MetricAnswer> Metrics { get; init; }

    public required IReadOnlyList<BucketAnswer> Buckets { get; init; }

    public required IReadOnlyList<VariationSeriesAnswer> Variations { get; init; }
}

/// <summary>A half-open span of time.</summary>
/// <param name="Complete">It is a whole hour, day or week, and is over: its figures are not cut short.</param>
public sealed record BucketAnswer(DateTimeOffset From, DateTimeOffset To, bool Complete);

/// <summary>A variation over time.</summary>
/// <param name="Series">By metric name.</param>
public sealed record VariationSeriesAnswer(string Id, string Name, IReadOnlyDictionary<string, SeriesLineAnswer> Series);

/// <summary>One metric, one entry a bucket; null where it is not measured or, by event, where no denominator belongs to a time.</summary>
/// <param name="RunningNumerators">Each bucket with all before it.</param>
/// <param name="RunningDenominators">Each bucket with all before it.</param>
public sealed record SeriesLineAnswer(
    IReadOnlyList<decimal?> Numerators, IReadOnlyList<decimal?> Denominators, IReadOnlyList<decimal?> RunningNumerators, IReadOnlyList<decimal?> RunningDenominators);

/// <summary>Reports over time.</summary>
internal static class SeriesApi
{
    public static void MapSeries(this IEndpointRouteBuilder api) => api.MapGet("/campaigns/{id}/series", GetSeries)
        .RequireAuthorization(AccessPolicies.ReadReports)
        .WithTags("Reports")
        .Produces<SeriesAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithExamples(null, """
            {"campaign":"welcome","version":"v1","range":{"from":"2026-03-01T00:00:00Z","to":"2026-03-03T00:00:00Z"},"by":"cohort","interval":"day","timeZone":"UTC","metrics":[{"name":"revenue","label":"Revenue","format":"moneyPerUser","definition":"The value of the credited purchases.","numeratorLabel":"revenue","variationDenominator":"users allocated to the variation","channelDenominator":"users sent to in the channel","rules":["A4"],"defaultOn":true}],"buckets":[{"from":"2026-03-01T00:00:00Z","to":"2026-03-02T00:00:00Z","complete":true},{"from":"2026-03-02T00:00:00Z","to":"2026-03-03T00:00:00Z","complete":true}],"variations":[{"id":"A","name":"E-mail first","series":{"revenue":{"numerators":[49.9,0],"denominators":[1,0],"runningNumerators":[49.9,49.9],"runningDenominators":[1,1]}}}]}
            """);

    /// <summary>Shows a report over time.</summary>
    /// <remarks>By first trigger (`cohort`) the points of a metric add up to its cell in the report; by time of occurrence (`event`) they say when it happened.
    /// With `Accept: text/csv` the same figures come as CSV, one line a variation, metric and span of time.</remarks>
    /// <param name="id">The campaign.</param>
    /// <param name="version">A version's id; the one in force now where it is left out (A38).</param>
    /// <param name="from">From this day or instant on.</param>
    /// <param name="to">Before this day or instant.</param>
    /// <param name="by">cohort (default) or event.</param>
    /// <param name="metrics">Names of GET /metrics, separated by commas.</param>
    /// <param name="machine">exclude (default) or include automatic clicks and opens (A28).</param>
    /// <param name="interval">hour, day or week; the finest that gives at most 200 points where it is left out.</param>
    public static async Task<IResult> GetSeries(
        string id,
        string? version,
        string? from,
        string? to,
        string? by,
        string? metrics,
        string? machine,
        string? interval,
        HttpContext http,
        ClaimsPrincipal caller,
        ReportRequest requests,
        SeriesReader series,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await requests.ReadAsync(id, http, caller, cancellationToken, "metrics", "by", "interval");
        if (query is null)
            return problem!;
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (query.FromLog)
            faults[query.AsOf is null ? "eventsUntil" : "asOf"] = ["A report over time shows what is known now: leave out eventsUntil and asOf."];
        var time = by is null ? SeriesTime.Cohort : Named<SeriesTime>("by", by, faults);
        var width = interval is null ? SeriesBuckets.Choose(query.From, query.To) : Named<SeriesInterval>("interval", interval, faults);
        var buckets = SeriesBuckets.Cut(query.From, query.To, width, query.Site);
        if (buckets.Count > SeriesBuckets.Most)
            faults["interval"] = [$"The range has more than {SeriesBuckets.Most} {width.ToString().ToLowerInvariant()}s: choose a wider interval or a shorter range."];
        if (faults.Count > 0)
            return ReportRequest.Wrong(faults);
        var asked = new SeriesQuery(query, time, width, buckets);
        var answer = Answer(asked, await series.ReadAsync(asked, cancellationToken), clock.GetUtcNow());
        return ReportRequest.WantsCsv(http.Request)
            ? ReportRequest.Csv(SeriesCsv.Of(answer, query.Site.Currency, query.IncludeMachine), "series_" + ReportCsv.FileName(query))
            : TypedResults.Ok(answer);
    }

    private static SeriesAnswer Answer(SeriesQuery query, IReadOnlyList<VariationSeries> rows, DateTimeOffset now)
    {
        var metrics = query.Report.Metrics.Where(m => rows.Any(r => r.Points.Any(p => p.ContainsKey(m.Name)))).ToList();
        return new SeriesAnswer
        {
            Campaign = query.Report.Campaign.PublicId,
            Version = query.Report.Version.PublicId,
            Range = new ReportRange(query.Report.From, query.Report.To),
            By = query.By.ToString().ToLowerInvariant(),
            Interval = query.Interval.ToString().ToLowerInvariant(),
            TimeZone = query.Report.Site.Zone.Id,
            Metrics = [.. metrics.Select(MetricAnswer.Of)],
            Buckets = [.. query.Buckets.Select((b, i) => new BucketAnswer(b.From, b.To, IsWhole(query, i) && b.To <= now))],
            Variations = [.. rows.Select(r => new VariationSeriesAnswer(
                r.Variation.PublicId, r.Variation.Name, metrics.ToDictionary(m => m.Name, m => Line(query, r, m), StringComparer.Ordinal)))],
        };
    }

    private static SeriesLineAnswer Line(SeriesQuery query, VariationSeries row, Metric metric)
    {
        var numerators = row.Points.Select(p => p.GetValueOrDefault(metric.Name)?.Numerator).ToList();
        // By time of occurrence nobody is allocated to a point; only impressions belong to one.
        var denominators = row.Points.Select(p => query.By == SeriesTime.Event && metric.Format != MetricFormat.Ratio ? null : p.GetValueOrDefault(metric.Name)?.Denominator).ToList();
        return new SeriesLineAnswer(numerators, denominators, Running(numerators), Running(denominators));
    }

    /// <summary>A bucket without a value stays without one and adds nothing.</summary>
    private static List<decimal?> Running(List<decimal?> parts)
    {
        decimal sum = 0;
        return parts.ConvertAll(part => part is null ? part : Events.Money.Trim(sum += part.Value));
    }

    /// <summary>Only the first and the last one can be cut short.</summary>
    private static bool IsWhole(SeriesQuery query, int index)
    {
        var (from, to) = query.Buckets[index];
        return (index > 0 || SeriesBuckets.Cut(from.AddTicks(-1), to, query.Interval, query.Report.Site).Count == 2)
            && (index < query.Buckets.Count - 1 || SeriesBuckets.Cut(from, to.AddTicks(1), query.Interval, query.Report.Site).Count == 2);
    }

    private static T Named<T>(string name, string text, Dictionary<string, string[]> faults)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(text, ignoreCase: true, out var found) && text.All(char.IsAsciiLetterLower))
            return found;
        faults[name] = [$"{name} must be one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}."];
        return default;
    }
}
