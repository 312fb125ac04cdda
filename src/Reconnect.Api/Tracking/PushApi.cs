using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Hosting;
using Reconnect.Api.Triggers;
using Reconnect.Ingestion;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>What became of a push message on a device.</summary>
public sealed record PushRequest
{
    /// <summary>The token that came with the message; it is the only credential.</summary>
    public string? Token { get; init; }

    /// <summary>received, displayed, clicked or dismissed.</summary>
    public string? Action { get; init; }

    /// <summary>When: RFC 3339 with offset; now where it is left out.</summary>
    public string? OccurredAt { get; init; }

    /// <summary>The device's id of this report, 1–100 printable ASCII characters: repeated, it counts once. Without it, each action of a message counts once.</summary>
    public string? EventId { get; init; }
}

/// <summary>Reports of apps and service workers about push messages.</summary>
internal static class PushApi
{
    public const string CorsPolicy = "PushReports";
    private const int LargestBody = 8 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 4,
    };

    public static void MapPush(this IEndpointRouteBuilder app) => app.MapPost(TrackingAddresses.PushPath, TrackPush)
        .AllowAnonymous()
        .WithTags("Tracking")
        .RequireCors(CorsPolicy)
        .Accepts<PushRequest>("application/json", "text/plain")
        .WithExamples("""{"token":"AQAB…","action":"clicked"}""", answer: null);

    /// <summary>Takes a report about a push message.</summary>
    /// <remarks>
    /// `received` counts as delivered, `displayed` as impression, `clicked` as click; `dismissed` is accepted and counts nowhere. JSON, also as `text/plain`, as sendBeacon sends it without a preflight.
    /// A token that is none of ours has the same answer and counts nowhere.
    /// </remarks>
    /// <response code="204">Taken.</response>
    /// <response code="400">The body is not readable, or a member is not valid.</response>
    public static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> TrackPush(
        HttpRequest request, LinkKeyRing keys, TouchQueue queue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request.BodyReader, LargestBody, cancellationToken);
        if (body is null)
            return TypedResults.Problem(statusCode: 413, type: ProblemTypes.TooLarge, title: "The request is too large", detail: $"A report must have at most {LargestBody} bytes.");
        var now = clock.GetUtcNow();
        var report = Parse(body);
        var rules = new OptInRules(now);
        var type = Check(report, rules);
        var occurredAt = rules.ReadTime("occurredAt", report.OccurredAt);
        if (rules.Faults.Count > 0)
            return TypedResults.ValidationProblem(rules.Faults, type: ProblemTypes.Validation, title: "The request is not valid");
        if (await keys.ReadAsync(report.Token!, LinkPurpose.Push, cancellationToken) is not { } link)
            queue.Refuse();
        else if (type is not null)
            queue.Record(TrackedEvent.Of(link, type, EventId(link, report), occurredAt, now, request.Headers.UserAgent, machine: null));
        return TypedResults.NoContent();
    }

    private static PushRequest Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<PushRequest>(body, Json) ?? new PushRequest();
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The body is not valid JSON.", StatusCodes.Status400BadRequest, e);
        }
    }

    /// <summary>The type of event that the action is; null for one that is none.</summary>
    private static string? Check(PushRequest report, OptInRules rules)
    {
        if (string.IsNullOrEmpty(report.Token))
            rules.Faults["token"] = ["token is required: the one that came with the message."];
        if (report.EventId is { } id && (id.Length is 0 or > IntakeLimits.EventId || !Text.IsPrintableAscii(id)))
            rules.Faults["eventId"] = [$"eventId must be 1 to {IntakeLimits.EventId} printable ASCII characters."];
        switch (report.Action)
        {
            case "received":
                return "delivered";
            case "displayed":
                return "impression";
            case "clicked":
                return "click";
            case "dismissed":
                return null;
            default:
                rules.Faults["action"] = ["action must be received, displayed, clicked or dismissed."];
                return null;
        }
    }

    /// <summary>Of one message, whatever ids other devices give.</summary>
    private static string EventId(TrackingLink link, PushRequest report) =>
        "push_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{link.MessageId}\0{report.Action}\0{report.EventId}")).AsSpan(0, 16));
}
