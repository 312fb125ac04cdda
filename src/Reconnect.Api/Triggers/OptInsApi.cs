using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Triggers;

namespace Reconnect.Api.Triggers;

/// <summary>Who wants messages in which channel. Triggers decide by it (A1).</summary>
internal static class OptInsApi
{
    private const int MaximumOptIns = 10_000;

    public static void MapOptIns(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People").RequireAuthorization(AccessPolicies.WriteEvents);
        people.MapGet("/{userId}/channels", GetPersonChannels)
            .WithExamples(null, """{"userId":"ada","channels":[{"channel":"email","optedIn":true,"changedAt":"2026-03-01T09:30:00Z"}]}""");
        people.MapPut("/{userId}/channels/{channel}", PutOptIn)
            .WithExamples("""{"optedIn":true}""", """{"channel":"email","optedIn":true,"changedAt":"2026-03-01T09:30:00Z"}""");
        api.MapPost("/opt-ins", PostOptIns).WithTags("People").RequireAuthorization(AccessPolicies.WriteEvents)
            .Accepts<OptInsRequest>("application/json", "text/csv")
            .WithExamples("""{"optIns":[{"userId":"ada","channel":"email","optedIn":true},{"userId":"bob","channel":"sms","optedIn":false}]}""", """{"stored":2}""");
    }

    /// <summary>Shows where a person stands with each channel.</summary>
    /// <remarks>The latest of all opt-ins, opt-outs and unsubscribes counts, by its time.</remarks>
    /// <param name="userId">As in the events.</param>
    /// <response code="400">The user id is not valid.</response>
    public static async Task<Results<Ok<PersonChannelsAnswer>, ValidationProblem>> GetPersonChannels(
        string userId, ClaimsPrincipal caller, OptIns optIns, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rules = new OptInRules(clock.GetUtcNow());
        rules.CheckUser("userId", userId);
        if (rules.Faults.Count > 0)
            return Wrong(rules.Faults);
        var channels = await optIns.ReadAsync(caller.SiteId(), userId, clock.GetUtcNow(), cancellationToken);
        return TypedResults.Ok(new PersonChannelsAnswer(userId, [.. channels.Select(OptInAnswer.Of)]));
    }

    /// <summary>Opts a person in to a channel, or out of it.</summary>
    /// <remarks>Every change is kept with its time. Triggers from now on decide by it; what earlier ones decided stays.</remarks>
    /// <param name="userId">As in the events.</param>
    /// <param name="channel">email, sms, push or another lower-case word.</param>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    public static async Task<Results<Ok<OptInAnswer>, ValidationProblem>> PutOptIn(
        string userId, string channel, OptInRequest request, ClaimsPrincipal caller, OptIns optIns, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rules = new OptInRules(now);
        if (rules.Read("", userId, channel, request.OptedIn, request.ChangedAt) is not { } change)
            return Wrong(rules.Faults);
        await optIns.WriteAsync(caller.SiteId(), caller.Source(), [change], now, cancellationToken);
        var current = await optIns.ReadAsync(caller.SiteId(), userId, clock.GetUtcNow() + Reconnect.Ingestion.IntakeLimits.Ahead, cancellationToken);
        return TypedResults.Ok(OptInAnswer.Of(current.Single(o => o.Channel == channel)));
    }

    /// <summary>Stores many opt-ins and opt-outs, all or none of them.</summary>
    /// <remarks>As JSON, or as `text/csv` with a header line that names the columns `userId,channel,optedIn` and perhaps `changedAt`. Safe to repeat.</remarks>
    /// <response code="400">An opt-in is not valid; `errors` names each and what to change. Nothing was stored.</response>
    public static async Task<Results<Ok<OptInsStoredAnswer>, ValidationProblem, ProblemHttpResult>> PostOptIns(
        HttpRequest request, ClaimsPrincipal caller, OptIns optIns, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rules = new OptInRules(now);
        IReadOnlyList<BulkOptInRequest?>? given;
        if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true)
            given = await OptInsCsv.ReadAsync(request.Body, rules.Faults, cancellationToken);
        else if (request.HasJsonContentType())
            given = (await ReadJsonAsync(request, cancellationToken))?.OptIns;
        else
            return TypedResults.Problem(
                statusCode: StatusCodes.Status415UnsupportedMediaType, type: ProblemTypes.UnsupportedMediaType, title: "Content type not supported", detail: "Send application/json or text/csv.");
        if (rules.Faults.Count == 0 && given is not { Count: > 0 and <= MaximumOptIns })
            rules.Faults["optIns"] = [$"optIns must hold 1 to {MaximumOptIns} opt-ins."];
        var changes = rules.Faults.Count > 0 ? [] : rules.ReadAll(given!);
        if (rules.Faults.Count > 0)
            return Wrong(rules.Faults);
        await optIns.WriteAsync(caller.SiteId(), caller.Source(), changes, now, cancellationToken);
        return TypedResults.Ok(new OptInsStoredAnswer(changes.Count));
    }

    private static async Task<OptInsRequest?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFromJsonAsync<OptInsRequest>(cancellationToken);
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The body is not valid JSON.", StatusCodes.Status400BadRequest, e);
        }
    }

    private static ValidationProblem Wrong(Dictionary<string, string[]> faults) =>
        TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "The request is not valid");
}
