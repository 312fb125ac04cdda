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
    }

    /// <summary>Takes events of a visitor in.</summary>
    /// <remarks>
    /// The API key of a connection of the kind dynamic-yield comes as `DY-API-Key`. Events have no id, so each request counts; a purchase counts once by its
    /// `uniqueTransactionId`. A wrong event is listed in `warnings` and does not stop the others.
    /// </remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> CollectEvents(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: false, cancellationToken);

    /// <summary>Takes engagements of a visitor in.</summary>
    /// <remarks>A `PN_CLICK` is a click of the push message whose id stands as `rc_mid` in its `trackingData`.</remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> CollectEngagements(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: false, cancellationToken);

    /// <summary>Takes events of a known customer in, that happened elsewhere.</summary>
    /// <remarks>The user is named by `cuid`; `timestamp` says when it happened.</remarks>
    public static Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> ImportUserEvents(
        HttpRequest request, DynamicYieldIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(request, needsCustomer: true, cancellationToken);

    private static void Describe<TRequest>(RouteHandlerBuilder endpoint, string example)
        where TRequest : notnull => endpoint
        .Accepts<TRequest>("application/json", "text/plain")
        .WithExamples(example, CompatibilityExamples.DynamicYieldAnswer)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
