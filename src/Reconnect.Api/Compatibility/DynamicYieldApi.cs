using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Hosting;

namespace Reconnect.Api.Compatibility;

/// <summary>The collection API in the shape of Dynamic Yield's, for instrumentation that exists.</summary>
internal static class DynamicYieldApi
{
    public static void MapDynamicYield(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v2").NeedsStart().AllowAnonymous().WithTags("Dynamic-Yield-shaped").RequireCors(CompatibilityCors.Policy);
        Describe<DynamicYieldEventsRequest>(group.MapPost("/collect/user/event", CollectEvents), CompatibilityExamples.DynamicYieldEvents);
        Describe<DynamicYieldEngagementsRequest>(group.MapPost("/collect/user/engagement", CollectEngagements), CompatibilityExamples.DynamicYieldEngagements);
        Describe<DynamicYieldEventsRequest>(group.MapPost("/userdata/events", ImportUserEvents), CompatibilityExamples.DynamicYieldOffline);
        Describe<DynamicYieldOptInRequest>(group.MapPost("/userdata/channels/{channel}/opt-in", OptIn), CompatibilityExamples.DynamicYieldOptIn);
        Describe<DynamicYieldOptInRequest>(group.MapPost("/userdata/channels/{channel}/opt-out", OptOut), CompatibilityExamples.DynamicYieldOptIn);
    }

    /// <summary>Takes events of a visitor in.</summary>
    /// <remarks>
    /// The API key of a connection of the kind dynamic-yield comes as `DY-API-Key`. Events have no id, so each request counts; a purchase counts once by its
    /// `uniqueTransactionId`. A wrong event is listed in `warnings` and does not stop the others.
    /// </remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> CollectEvents(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: false, cancellationToken);

    /// <summary>Takes engagements of a visitor in.</summary>
    /// <remarks>A `PN_CLICK` is a click of the push message whose `pushToken` stands in its `trackingData`, or whose id as `rc_mid`.</remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> CollectEngagements(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: false, cancellationToken);

    /// <summary>Takes events of a known customer in, that happened elsewhere.</summary>
    /// <remarks>The user is named by `cuid`; `timestamp` says when it happened.</remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> ImportUserEvents(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: true, cancellationToken);

    /// <summary>Opts a known customer in to a channel.</summary>
    /// <remarks>Triggers from now on decide by it, as by `PUT /api/v1/people/{userId}/channels/{channel}`.</remarks>
    /// <param name="channel">email, sms, push or another word.</param>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> OptIn(
        string channel, HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeOptInAsync(request, channel, optedIn: true, cancellationToken);

    /// <summary>Opts a known customer out of a channel.</summary>
    /// <remarks>Triggers from now on decide by it, as by `PUT /api/v1/people/{userId}/channels/{channel}`.</remarks>
    /// <param name="channel">email, sms, push or another word.</param>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> OptOut(
        string channel, HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeOptInAsync(request, channel, optedIn: false, cancellationToken);

    private static void Describe<TRequest>(RouteHandlerBuilder endpoint, string example)
        where TRequest : notnull => endpoint
        .Accepts<TRequest>("application/json", "text/plain")
        .WithExamples(example, CompatibilityExamples.DynamicYieldAnswer)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
