using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Ingestion;

namespace Reconnect.Api.Ingestion;

/// <summary>Clicks and impressions to classify.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReclassifyRequest
{
    /// <summary>1 to 1,000 ids of clicks and impressions that were accepted.</summary>
    [Required]
    public IReadOnlyList<string?>? EventIds { get; init; }

    /// <summary>Whether they were automatic.</summary>
    [Required]
    public bool? Machine { get; init; }

    /// <summary>The source that posted them. Left out: the caller's own, or the only source that has an event of the id.</summary>
    public string? Source { get; init; }
}

/// <summary>What became of each.</summary>
public sealed record ReclassifyAnswer
{
    /// <summary>How many are classified differently now; the people they belong to are recomputed.</summary>
    public required int Changed { get; init; }

    /// <summary>How many were classified so already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<ReclassifyError> Errors { get; init; }
}

/// <summary>An id that was not classified: code not_found, ambiguous or not_a_touch.</summary>
public sealed record ReclassifyError(int Index, string EventId, string Code, string Detail, string Pointer);

/// <summary>Corrections of what was automatic.</summary>
internal static class ReclassifyApi
{
    public static void MapReclassify(this IEndpointRouteBuilder api) => api.MapPost("/events/reclassify", Reclassify)
        .RequireAuthorization(AccessPolicies.Administer)
        .WithTags("Events")
        .WithExamples("""{"eventIds":["click-1"],"machine":true}""", """{"changed":1,"unchanged":0,"errors":[]}""");

    /// <summary>Says afterwards whether clicks and impressions were automatic.</summary>
    /// <remarks>Credits and revenue move with them within seconds (A28). It holds against the event's own flag and every rule; the latest word counts.</remarks>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    public static async Task<Results<Ok<ReclassifyAnswer>, ValidationProblem>> Reclassify(
        ReclassifyRequest request, ClaimsPrincipal caller, Reclassifier reclassifier, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.EventIds is not { Count: > 0 and <= IntakeLimits.EventsPerRequest } ids)
            faults["eventIds"] = [$"eventIds must hold 1 to {IntakeLimits.EventsPerRequest} ids."];
        else
            for (var i = 0; i < ids.Count; i++)
                if (ids[i] is not { Length: > 0 and <= IntakeLimits.EventId } id || !Text.IsPrintableAscii(id))
                    faults[$"eventIds[{i}]"] = [$"An event id has 1 to {IntakeLimits.EventId} printable ASCII characters."];
        if (request.Machine is null)
            faults["machine"] = ["machine is required: true or false."];
        if (request.Source is not null && !Text.IsPublicId(request.Source))
            faults["source"] = ["source must be the source of an API key."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some members are wrong");
        var eventIds = request.EventIds!.OfType<string>().ToList();
        var verdicts = await reclassifier.ReclassifyAsync(
            caller.SiteId(), request.Source ?? caller.Source(), eventIds, request.Machine!.Value, cancellationToken);
        return TypedResults.Ok(new ReclassifyAnswer
        {
            Changed = verdicts.Count(v => v == Reclassification.Changed),
            Unchanged = verdicts.Count(v => v == Reclassification.Unchanged),
            Errors = [.. verdicts.Select((v, i) => Error(v, i, eventIds[i])).OfType<ReclassifyError>()],
        });
    }

    private static ReclassifyError? Error(Reclassification verdict, int index, string id)
    {
        var (code, detail) = verdict switch
        {
            Reclassification.NotFound => ("not_found", "No event of this id was accepted from this source."),
            Reclassification.Ambiguous => ("ambiguous", "Several sources have an event of this id: name the source."),
            Reclassification.NotATouch => ("not_a_touch", "Only clicks and impressions are automatic or not."),
            _ => (null, null),
        };
        return code is null ? null : new ReclassifyError(index, id, code, detail!, $"/eventIds/{index}");
    }
}
