using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Connections;
using Reconnect.Api.Hosting;

namespace Reconnect.Api.Hooks;

/// <summary>Where vendors post. The address chooses the connection and thereby the keys; nothing of the body does.</summary>
internal static class HooksApi
{
    /// <summary>Largest body of a hook, after decompression.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    public static IServiceCollection AddHookEndpoints(this IServiceCollection services) => services
        .AddSingleton<PublicAddress>()
        .AddSingleton<ConnectionSecrets>()
        .AddSingleton<ConnectionDirectory>()
        .AddSingleton<ConnectionAnswers>()
        .AddScoped<RefusingConnections>()
        .AddSingleton<ISigningCertificates>(_ => FetchedCertificates.Create())
        .AddSingleton<HookReceiver>();

    public static void MapHooks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/hooks/{vendor}/{connectionId}", ReceiveHook)
            .AllowAnonymous()
            .WithTags("Hooks")
            .WithExamples(null, null)
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        // The dashboard's own addresses take every other GET, so routing alone would answer 404.
        app.MapMethods("/hooks/{**rest}", [HttpMethods.Get, HttpMethods.Head], OnlyPost).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Takes what a vendor posts.</summary>
    /// <remarks>
    /// The address is made with the connection (`POST /api/v1/connections`), which also says what to enter at the vendor. The request is verified over its raw
    /// bytes, stored in one transaction and then answered 200 with an empty body: also for duplicates and for events, messages or fields that are not known.
    /// What cannot be understood is kept in quarantine. An event counts once, for ever, under the vendor's id in its connection.
    /// </remarks>
    /// <response code="200">Stored, or known already.</response>
    /// <response code="400">Only for `standard` and `segment`, where the sender is a customer: the body is no event document.</response>
    /// <response code="401">The signature or password is missing or wrong, or the signed time is too far away. Nothing is stored.</response>
    /// <response code="404">There is no such connection of that vendor.</response>
    /// <response code="410">The connection was deleted; Mailgun is told so by 406, Postmark by 403.</response>
    /// <response code="413">More than 4 MiB.</response>
    /// <response code="503">Nothing was stored; come back later. Brevo is told so by 429.</response>
    public static async Task<IResult> ReceiveHook(
        string vendor, string connectionId, HttpRequest request, HookReceiver receiver, HostStart start, CancellationToken cancellationToken)
    {
        if (VendorRegistry.Find(vendor) is not { } adapter)
            return TypedResults.NotFound();
        try
        {
            // Here, since what "not now" is called depends on the vendor.
            start.Require();
            return await receiver.ReceiveAsync(adapter, connectionId, request, cancellationToken);
        }
        catch (Exception e) when (Problems.IsUnavailable(e) || e is CertificateUnavailableException)
        {
            request.HttpContext.Response.Headers.RetryAfter = Problems.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return TypedResults.Problem(
                statusCode: adapter.UnavailableStatus, type: ProblemTypes.Unavailable, title: "Not now",
                detail: e is CertificateUnavailableException ? e.Message : "The database cannot be reached. Nothing of this request was stored; send it again.");
        }
    }

    private static StatusCodeHttpResult OnlyPost(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
