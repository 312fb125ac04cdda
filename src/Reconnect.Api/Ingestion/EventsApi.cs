using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Ingestion;
using Reconnect.Tracking;

namespace Reconnect.Api.Ingestion;

/// <summary>Event intake: committed before the answer, a verdict for each event.</summary>
internal static class EventsApi
{
    public static void MapEvents(this IEndpointRouteBuilder api) => api.MapPost("/events", PostEvents)
        .RequireAuthorization(AccessPolicies.WriteEvents)
        .Accepts<EventsRequest>(EventsFormat.Json, EventsFormat.Ndjson, EventsFormat.CloudEvent, EventsFormat.CloudEventBatch)
        .WithTags("Events")
        .WithExamples(Examples.Events, Examples.EventsAnswer);

    /// <summary>Takes events in.</summary>
    /// <remarks>
    /// Send `{"events":[…]}`, one event object, one event a line as `application/x-ndjson`, or CloudEvents (`id`, `type` and `time` are eventId, type and
    /// occurredAt; the other members stand in `data`) one by one or in a batch; gzip and br are understood. At most 1,000 events and
    /// 1 MiB after decompression, 32 KiB an event. The answer comes after the commit: what is `accepted` is never lost, and an event counts once for ever
    /// under its `eventId` in its key's source, so repeat a request until it is answered. A wrong event is refused with its index, code and JSON pointer and does not stop
    /// the others. An event that names an unknown campaign, version or variation is accepted, listed in `errors`, and counts as soon as that exists.
    /// </remarks>
    /// <response code="202">At least one event was accepted or known already; see `errors` for the others.</response>
    /// <response code="400">The body cannot be read at all.</response>
    /// <response code="413">More than 1 MiB.</response>
    /// <response code="415">Another content type, charset or encoding; `Accept-Post` or `Accept-Encoding` says what is taken.</response>
    /// <response code="422">All events were refused.</response>
    /// <response code="429">More is waiting to be stored than this server takes on; nothing was acknowledged. `Retry-After` says when to come back.</response>
    /// <response code="503">The database cannot be reached; nothing was acknowledged. `Retry-After` says when to come back.</response>
    public static async Task<Results<Accepted<EventsAnswer>, UnprocessableEntity<EventsAnswer>, ProblemHttpResult>> PostEvents(
        HttpRequest request, ClaimsPrincipal caller, Ingestor ingestor, RefusalLog refusals, ClickTokens tokens, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (EventsFormat.ReaderOf(request.ContentType) is not { } read)
        {
            request.HttpContext.Response.Headers["Accept-Post"] = EventsFormat.Accepted;
            return TypedResults.Problem(
                statusCode: StatusCodes.Status415UnsupportedMediaType, type: ProblemTypes.UnsupportedMediaType, title: "Content type not supported",
                detail: $"Send one of {EventsFormat.Accepted}.");
        }

        var body = await RequestBody.ReadAsync(request.BodyReader, IntakeLimits.RequestBytes, cancellationToken);
        if (body is null)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status413PayloadTooLarge,
                type: ProblemTypes.TooLarge,
                title: "The request is too large",
                detail: $"A request must have at most {IntakeLimits.RequestBytes} bytes after decompression. Send fewer events at once.");
        var now = clock.GetUtcNow();
        var batch = read(body, now);
        if (batch.Unreadable is { } detail)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.UnreadableRequest, title: "The request cannot be read", detail: detail);
        batch = await tokens.CheckAsync(batch, caller.SiteId(), cancellationToken);
        var good = batch.Items.Where(i => i.Event is not null).ToList();
        var verdicts = good.Count == 0
            ? []
            : await ingestor.IngestAsync(caller.SiteId(), caller.Source(), good.ConvertAll(i => i.Event!), now, cancellationToken);
        var refused = batch.Items.Where(i => i.Event is null).Select(i => new Refusal(i.EventId, i.Faults[0], batch.PointerPrefix(i.Index) + i.Faults[0].Pointer, i.Raw)).ToList();
        if (refused.Count > 0)
            await refusals.AddAsync(caller.SiteId(), caller.Source(), refused, now, cancellationToken);
        var answer = EventsAnswer.Of(batch, good, verdicts);
        return good.Count == 0 && batch.Items.Count > 0 ? TypedResults.UnprocessableEntity(answer) : TypedResults.Accepted((string?)null, answer);
    }
}
