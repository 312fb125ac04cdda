using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using Reconnect.Api.Access;
using Reconnect.Api.Ingestion;
using Reconnect.Postgres;

namespace Reconnect.Api.Hosting;

/// <summary>Every failure is <c>application/problem+json</c> with a trace id (RFC 9457); what the caller did wrong is never a 5xx.</summary>
internal static class Problems
{
    public const int RetryAfterSeconds = 2;
    private const string IdleInTransactionTimeout = "25P03";
    private const int BusyRetryAfterSeconds = 1;

    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            // What the caller did wrong is not this server's error.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or NotStartedException,
        });
        app.UseStatusCodePages(context =>
        {
            NotAllowed.Correct(context.HttpContext);
            if (context.HttpContext.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType)
                context.HttpContext.Response.Headers["Accept-Post"] = context.HttpContext.Request.Path.Value == EventsFormat.Path ? EventsFormat.Accepted : EventsFormat.Json;
            return WriteAsync(context.HttpContext, OfStatus(context.HttpContext));
        });
        return app;
    }

    private static Task AnswerAsync(HttpContext http)
    {
        var problem = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException e => BadRequest(e),
            Reconnect.Ingestion.IntakeBusyException => Busy(http),
            PostgresException e when Reconnect.Ingestion.StorageTrouble.IsOf(e) => Unavailable(http, "The database has no room"),
            { } e when IsUnavailable(e) => Unavailable(http, "The database cannot be reached"),
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Title = "The server failed", Detail = "This is a fault of Reconnect. Report it with the traceId." },
        };
        http.Response.StatusCode = problem.Status!.Value;
        return WriteAsync(http, problem);
    }

    /// <summary>Whether the database could not be reached, rather than refuse.</summary>
    public static bool IsUnavailable(Exception error) => error switch
    {
        NotStartedException or PostgresUnavailableException { IsAway: true } => true,
        PostgresException e => e.IsTransient || e.SqlState is PostgresErrorCodes.QueryCanceled or IdleInTransactionTimeout,
        NpgsqlException => true,
        Microsoft.EntityFrameworkCore.DbUpdateException { InnerException: NpgsqlException e } => IsUnavailable(e),
        InvalidOperationException { InnerException: NpgsqlException e } => IsUnavailable(e),
        _ => false,
    };

    private static ProblemDetails BadRequest(BadHttpRequestException e)
    {
        var isTooLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
        return new ProblemDetails
        {
            Status = e.StatusCode,
            Type = isTooLarge ? ProblemTypes.TooLarge : ProblemTypes.UnreadableRequest,
            Title = isTooLarge ? "The request is too large" : "The request cannot be read",
            Detail = e.InnerException is JsonException json ? JsonDetail(json) : e.Message,
        };
    }

    private static string JsonDetail(JsonException e) => e.Message.Contains("could not be mapped", StringComparison.Ordinal)
        ? $"The body has a member that this request does not know: {e.Path}."
        : e.Message.Contains(StorableText.Reason, StringComparison.Ordinal)
        ? $"The text at {e.Path} {StorableText.Reason} (\\u0000), which cannot be stored. Remove it."
        : $"The body does not fit at {e.Path ?? "$"}, line {e.LineNumber + 1}, byte {e.BytePositionInLine}.{JsonWanted.In(e.Message)}";

    private static ProblemDetails Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = BusyRetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ProblemDetails
        {
            Status = StatusCodes.Status429TooManyRequests,
            Type = ProblemTypes.Busy,
            Title = "Too many events are waiting",
            Detail = "Nothing of this request was acknowledged. Send it again after as many seconds as Retry-After says.",
        };
    }

    private static ProblemDetails Unavailable(HttpContext http, string title)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ProblemDetails
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Type = ProblemTypes.Unavailable,
            Title = title,
            Detail = "Nothing of this request was acknowledged. Send it again.",
        };
    }

    private static ProblemDetails OfStatus(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new() { Status = 401, Title = "Not signed in", Detail = "Send an API key as 'Authorization: Bearer rk_…', or sign in to the dashboard. The key may be unknown or revoked." },
        StatusCodes.Status403Forbidden => new() { Status = 403, Title = "Not allowed", Detail = AccessPolicies.Refusal(http) },
        StatusCodes.Status404NotFound => new() { Status = 404, Type = ProblemTypes.NotFound, Title = "Not found", Detail = $"There is nothing at {http.Request.Method} {http.Request.Path}." },
        StatusCodes.Status405MethodNotAllowed => new() { Status = 405, Title = "Method not allowed", Detail = $"{http.Request.Path} does not take {http.Request.Method}; the Allow header lists what it takes." },
        StatusCodes.Status415UnsupportedMediaType => new() { Status = 415, Type = ProblemTypes.UnsupportedMediaType, Title = "Content type not supported", Detail = "Send application/json (events also as application/x-ndjson, opt-ins and exchange rates also as text/csv), encoded with gzip, br or not at all." },
        var status => new() { Status = status },
    };

    public static async Task WriteAsync(HttpContext http, ProblemDetails problem) =>
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
}
