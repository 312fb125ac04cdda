using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Ingestion;
using Reconnect.Sites;
using Reconnect.Storage;

namespace Reconnect.Api.Sites;

/// <summary>Rates to store.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RatesRequest
{
    /// <summary>1 to 10,000 rates. A rate of the same currency and day is replaced.</summary>
    [Required]
    public IReadOnlyList<RateRequest?>? Rates { get; init; }
}

/// <summary>A rate.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RateRequest
{
    /// <summary>ISO 4217.</summary>
    [Required]
    public string? Currency { get; init; }

    /// <summary>A day of the site's time zone, such as 2026-03-01. The rate also serves the seven days after it that have none of their own (A20).</summary>
    [Required]
    public string? Date { get; init; }

    /// <summary>Units of the site's currency for one unit of <see cref="Currency"/>: above 0, below 10^9, at most 8 decimals.</summary>
    [Required]
    public decimal? Rate { get; init; }
}

/// <summary>A stored rate.</summary>
public sealed record RateAnswer(string Currency, DateOnly Date, decimal Rate);

/// <summary>A page of rates, the latest day first.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record RatesAnswer(IReadOnlyList<RateAnswer> Items, string? NextCursor);

/// <summary>What storing came to.</summary>
/// <param name="Changed">Rates that are new or differ from what was stored; the people whose orders they convert are recomputed.</param>
/// <param name="Unchanged">Rates that were stored already.</param>
public sealed record RatesStoredAnswer(int Changed, int Unchanged);

/// <summary>Exchange rates into the site's currency (A20).</summary>
internal static class RatesApi
{
    private const int MaximumRates = 10_000;
    private const int PageSize = 500;

    public static void MapRates(this IEndpointRouteBuilder api)
    {
        var rates = api.MapGroup("/exchange-rates").WithTags("Site");
        rates.MapGet("/", ListRates).RequireAuthorization(AccessPolicies.ReadReports)
            .WithExamples(null, """{"items":[{"currency":"EUR","date":"2026-03-01","rate":1.1}],"nextCursor":null}""");
        rates.MapPut("/", PutRates).RequireAuthorization(AccessPolicies.Administer).Accepts<RatesRequest>("application/json", "text/csv")
            .WithExamples("""{"rates":[{"currency":"EUR","date":"2026-03-01","rate":1.1}]}""", """{"changed":1,"unchanged":0}""");
        rates.MapDelete("/{currency}/{date}", DeleteRate).RequireAuthorization(AccessPolicies.Administer).WithExamples(null, null);
    }

    /// <summary>Lists the stored rates.</summary>
    /// <param name="currency">Only of this currency.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<Results<Ok<RatesAnswer>, ValidationProblem>> ListRates(
        string? currency, string? cursor, ClaimsPrincipal caller, ReconnectDbContext context, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (currency is not null && !Text.IsCurrency(currency))
            faults["currency"] = ["currency must be an ISO 4217 code of three capital letters, such as EUR."];
        var offset = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out offset))
            faults["cursor"] = ["cursor must be the nextCursor of the page before."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some parameters are wrong");
        var site = caller.SiteId();
        var rates = await context.ExchangeRates.AsNoTracking()
            .Where(r => r.SiteId == site && (currency == null || r.Currency == currency))
            .OrderByDescending(r => r.Date).ThenBy(r => r.Currency)
            .Skip(offset).Take(PageSize + 1)
            .Select(r => new RateAnswer(r.Currency, r.Date, r.Rate))
            .ToListAsync(cancellationToken);
        var next = rates.Count > PageSize ? (offset + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new RatesAnswer([.. rates.Take(PageSize).Select(r => r with { Rate = Reconnect.Events.Money.Trim(r.Rate) })], next));
    }

    /// <summary>Stores exchange rates, all or none of them.</summary>
    /// <remarks>
    /// As JSON, or as `text/csv` with the columns `currency,date,rate` and a header line. Orders are converted with the rate of their day in the site's time zone, or the latest one at most seven
    /// days older; reports follow within seconds.
    /// </remarks>
    /// <response code="400">A rate is not valid; `errors` names each and what to change. Nothing was stored.</response>
    public static async Task<Results<Ok<RatesStoredAnswer>, ValidationProblem, ProblemHttpResult>> PutRates(
        HttpRequest request, ClaimsPrincipal caller, ExchangeRateWriter writer, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        IReadOnlyList<RateRequest?>? given;
        if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true)
            given = await RatesCsv.ReadAsync(request.Body, faults, cancellationToken);
        else if (request.HasJsonContentType())
            given = (await ReadJsonAsync(request, cancellationToken))?.Rates;
        else
            return TypedResults.Problem(
                statusCode: StatusCodes.Status415UnsupportedMediaType, type: ProblemTypes.UnsupportedMediaType, title: "Content type not supported", detail: "Send application/json or text/csv.");
        if (faults.Count == 0 && given is not { Count: > 0 and <= MaximumRates })
            faults["rates"] = [$"rates must hold 1 to {MaximumRates} rates."];
        var rates = faults.Count > 0 ? [] : Check(given!, caller.SiteId(), faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some rates are wrong");
        var changed = await writer.PutAsync(caller.SiteId(), rates, cancellationToken);
        return TypedResults.Ok(new RatesStoredAnswer(changed, rates.Count - changed));
    }

    /// <summary>Removes a rate; orders that it converted are converted by an older one, or shown as unconverted.</summary>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="date">The rate's day.</param>
    /// <response code="404">There is no such rate.</response>
    public static async Task<Results<NoContent, NotFound>> DeleteRate(
        string currency, string date, ClaimsPrincipal caller, ExchangeRateWriter writer, CancellationToken cancellationToken) =>
        Text.IsCurrency(currency) && Day(date) is { } day && await writer.RemoveAsync(caller.SiteId(), currency, day, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.NotFound();

    private static async Task<RatesRequest?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFromJsonAsync<RatesRequest>(cancellationToken);
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The body is not valid JSON.", StatusCodes.Status400BadRequest, e);
        }
    }

    private static List<ExchangeRate> Check(IReadOnlyList<RateRequest?> given, int siteId, Dictionary<string, string[]> faults)
    {
        var rates = new Dictionary<(string, DateOnly), ExchangeRate>();
        for (var i = 0; i < given.Count; i++)
        {
            var (at, rate) = ($"rates[{i}]", given[i]);
            if (rate is null)
                faults[at] = ["A rate must be an object."];
            else if (rate.Currency is null || !Text.IsCurrency(rate.Currency))
                faults[at + ".currency"] = ["currency is required: an ISO 4217 code of three capital letters, such as EUR."];
            else if (Day(rate.Date) is not { } day || day < new DateOnly(2000, 1, 1))
                faults[at + ".date"] = ["date is required: a day such as 2026-03-01, from 2000-01-01 on."];
            else if (rate.Rate is not (> 0 and < 1_000_000_000) || decimal.Round(rate.Rate.Value, 8) != rate.Rate)
                faults[at + ".rate"] = ["rate is required: above 0, below 1000000000, with at most 8 decimals."];
            else if (!rates.TryAdd((rate.Currency, day), new ExchangeRate { SiteId = siteId, Currency = rate.Currency, Date = day, Rate = rate.Rate.Value }))
                faults[at] = [$"{rate.Currency} of {rate.Date} is given twice."];
        }

        return [.. rates.Values];
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
