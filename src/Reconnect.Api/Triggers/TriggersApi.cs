using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Api.Tracking;
using Reconnect.Campaigns;
using Reconnect.Ingestion;
using Reconnect.Tracking;
using Reconnect.Triggers;

namespace Reconnect.Api.Triggers;

/// <summary>Triggers: who gets which message.</summary>
internal static class TriggersApi
{
    private const int MaximumLinks = 100;

    private const string Answer = """
        {"eligible":true,"eventId":"cart-1001","occurredAt":"2026-03-01T09:30:00Z","campaign":"welcome","version":"v1","variation":{"id":"A","name":"E-mail first","isControl":false},
         "decision":{"outcome":"requested","reason":null,"channel":"email","messageId":"rc_5P1o4uXqTqWm0zqF1o2s3A"},
         "tracking":{"pixel":"https://reconnect.example.com/t/o/AQAB….gif","pushToken":"AQAB…","pushAddress":"https://reconnect.example.com/api/v1/track/push","links":[{"url":"https://shop.example.com/cart","address":"https://reconnect.example.com/t/c/AQAB…"}]}}
        """;

    public static void MapTriggers(this IEndpointRouteBuilder api) => api.MapPost("/campaigns/{id}/triggers", PostTrigger)
        .WithTags("Triggers")
        .RequireAuthorization(AccessPolicies.WriteEvents)
        .WithExamples("""{"userId":"ada","eventId":"cart-1001","links":["https://shop.example.com/cart"]}""", Answer);

    /// <summary>Takes a trigger in, and says what to send.</summary>
    /// <remarks>
    /// A person opted in to at least one channel of the campaign is allocated to a variation by traffic share, whatever the variation's channels, and keeps it within the version. Then one decision
    /// is made: the variation's highest-priority channel that the person is opted in to, or `not_opted_in` (A1). The trigger and the decision are recorded as events before the answer.
    /// Under one `eventId` the answer stays the same for ever, so repeat a request until it is answered.
    /// </remarks>
    /// <param name="id">The campaign.</param>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    /// <response code="404">The site has no such campaign.</response>
    /// <response code="409">No version of the campaign is in force at that time, or the event id stands for something else.</response>
    public static async Task<Results<Ok<TriggerAnswer>, ValidationProblem, NotFound, ProblemHttpResult>> PostTrigger(
        string id,
        TriggerRequest request,
        ClaimsPrincipal caller,
        TriggerIntake intake,
        LinkStore store,
        TrackingAddresses addresses,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var links = new LinkChecks(request.Links is null ? [] : await store.HostsAsync(caller.SiteId(), cancellationToken));
        var call = Read(id, request, caller, links, clock.GetUtcNow());
        if (links.Faults.Count > 0)
            return TypedResults.ValidationProblem(links.Faults, type: ProblemTypes.Validation, title: "The request is not valid");
        var (result, fault) = await intake.TakeAsync(call, cancellationToken);
        return fault switch
        {
            TriggerFault.UnknownCampaign => TypedResults.NotFound(),
            TriggerFault.NoVersion => Conflict($"No version of campaign '{id}' is in force at that time. Start one, or correct occurredAt."),
            TriggerFault.Conflict => Conflict($"The event id '{call.EventId}' stands for another event of this source. Send this trigger under a new eventId."),
            _ => TypedResults.Ok(await AnswerAsync(call, result!, links.Destinations, addresses, cancellationToken)),
        };
    }

    private static TriggerCall Read(string campaign, TriggerRequest request, ClaimsPrincipal caller, LinkChecks links, DateTimeOffset now)
    {
        var rules = new OptInRules(now);
        rules.CheckUser("userId", request.UserId);
        DateTimeOffset? occurredAt = request.OccurredAt is null ? null : rules.ReadTime("occurredAt", request.OccurredAt);
        if (request.EventId is { } eventId && (eventId.Length is 0 or > IntakeLimits.EventId || !Text.IsPrintableAscii(eventId)))
            rules.Faults["eventId"] = [$"eventId must be 1 to {IntakeLimits.EventId} printable ASCII characters."];
        if (request.Links is { Count: > MaximumLinks })
            rules.Faults["links"] = [$"links must hold at most {MaximumLinks} addresses."];
        else
            links.AddAll("links", request.Links ?? []);
        foreach (var (at, fault) in rules.Faults)
            links.Faults[at] = fault;
        return new TriggerCall(
            caller.SiteId(), caller.Source(), campaign, request.UserId ?? "", request.EventId ?? $"trigger_{Guid.CreateVersion7(now):N}", occurredAt);
    }

    private static async Task<TriggerAnswer> AnswerAsync(
        TriggerCall call, TriggerResult result, IReadOnlyList<string> links, TrackingAddresses addresses, CancellationToken cancellationToken) => new()
        {
            Eligible = result.Variation is not null,
            EventId = call.EventId,
            OccurredAt = result.OccurredAt,
            Campaign = call.CampaignId,
            Version = result.Version.PublicId,
            Variation = Of(result.Variation),
            Decision = result.Decision is { } d ? new TriggerDecision(d.NotSentReason is null ? "requested" : "not_sent", d.NotSentReason, d.Channel, result.MessageId!) : null,
            Tracking = result.Decision is { NotSentReason: null } ? await TrackingAsync(call.SiteId, result.MessageId!, links, addresses, cancellationToken) : null,
        };

    private static TriggerVariation? Of(VariationDefinition? variation) =>
        variation is null ? null : new TriggerVariation(variation.PublicId, variation.Name, variation.IsControl);

    private static async Task<TriggerTracking> TrackingAsync(
        int siteId, string messageId, IReadOnlyList<string> links, TrackingAddresses addresses, CancellationToken cancellationToken)
    {
        var sign = await addresses.SignerAsync(cancellationToken);
        string Address(TrackingLink link) => addresses.Of(link, sign(link));
        return new TriggerTracking(
            Address(new TrackingLink(LinkPurpose.Open, siteId, messageId, Number: 0, Destination: "")),
            sign(new TrackingLink(LinkPurpose.Push, siteId, messageId, Number: 0, Destination: "")),
            addresses.Push,
            [.. links.Select((url, i) => new TriggerLink(url, Address(new TrackingLink(LinkPurpose.Click, siteId, messageId, i + 1, url))))]);
    }

    private static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.Conflict, title: "The trigger cannot be taken", detail: detail);
}
