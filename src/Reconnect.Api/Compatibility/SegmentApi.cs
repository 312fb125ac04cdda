using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Hosting;

namespace Reconnect.Api.Compatibility;

/// <summary>
/// The HTTP API of Segment and RudderStack, so that their libraries can point here. Unlike theirs, it says what is wrong.
/// </summary>
internal static class SegmentApi
{
    public static void MapSegment(this IEndpointRouteBuilder app)
    {
        var segment = app.MapGroup("/v1").NeedsStart().AllowAnonymous().WithTags("Segment-compatible").RequireCors(CompatibilityCors.Policy);
        segment.MapPost("/identify", Identify).TakesCall(CompatibilityExamples.Identify);
        segment.MapPost("/track", Track).TakesCall(CompatibilityExamples.Track);
        segment.MapPost("/page", Page).TakesCall(CompatibilityExamples.Page);
        segment.MapPost("/screen", Screen).TakesCall(CompatibilityExamples.Page);
        segment.MapPost("/group", Group).TakesCall(CompatibilityExamples.Group);
        segment.MapPost("/alias", Alias).TakesCall(CompatibilityExamples.Group);
        segment.MapPost("/batch", Batch)
            .Accepts<SegmentBatchRequest>("application/json", "text/plain")
            .WithExamples(CompatibilityExamples.Batch, CompatibilityExamples.SegmentAnswer)
            .Refuses();
    }

    /// <summary>Links an anonymous id to a person.</summary>
    /// <remarks>With both userId and anonymousId. The write key is the user name of a Basic authorization, a bearer token, or `writeKey` in the body.</remarks>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Identify(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "identify", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Takes an event in.</summary>
    /// <remarks>Order Completed, Product Added, Order Refunded and the e-mail and push events count; others are accepted and count nowhere.</remarks>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Track(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "track", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Accepted; counts nowhere.</summary>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Page(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "page", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Accepted; counts nowhere.</summary>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Screen(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "screen", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Accepted; counts nowhere.</summary>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Group(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "group", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Accepted; counts nowhere.</summary>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Alias(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, "alias", SegmentIntake.LargestCall, cancellationToken);

    /// <summary>Takes several calls in.</summary>
    /// <remarks>A wrong call is refused with its index and what to change, and does not stop the others.</remarks>
    public static Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> Batch(HttpRequest request, SegmentIntake intake, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, type: null, SegmentIntake.LargestBatch, cancellationToken);

    private static void TakesCall(this RouteHandlerBuilder endpoint, string example) => endpoint
        .Accepts<SegmentCallRequest>("application/json", "text/plain")
        .WithExamples(example, CompatibilityExamples.SegmentAnswer)
        .Refuses();

    private static void Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
}
