using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Ingestion;
using Reconnect.Pipeline;

namespace Reconnect.Api.Ingestion;

/// <summary>How intake is doing: the balance, and what was kept aside or refused.</summary>
internal static class IntakeApi
{
    private const int LargestPage = 200;

    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        api.MapGet("/pipeline", GetPipeline)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Pipeline")
            .WithExamples(null, """
                {"queueLength":0,"lagSeconds":0,"asOf":"2026-03-08T00:00:00Z","quarantined":1,"sources":[{"source":"shop","received":4,"stored":1,"duplicates":1,"refused":1,"quarantined":1,"lastReceivedAt":"2026-03-07T23:59:00Z"}],"parked":[]}
                """);
        api.MapGet("/quarantine", ListQuarantine)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Pipeline")
            .WithExamples(null, """
                {"items":[{"source":"shop","eventId":"t-1","receivedAt":"2026-03-07T23:59:00Z","campaignId":"welcome","code":"unknown_campaign","detail":"No campaign has the id 'welcome'. The event is kept and counts as soon as the campaign exists.","tries":0,"lastTriedAt":null,"raw":"{…}"}],"nextCursor":null}
                """);
        api.MapPost("/quarantine/replay", ReplayQuarantine)
            .RequireAuthorization(AccessPolicies.Administer)
            .WithTags("Pipeline")
            .WithExamples(null, """{"queued":1}""");
        api.MapGet("/refusals", ListRefusals)
            .RequireAuthorization(AccessPolicies.ReadReports)
            .WithTags("Pipeline")
            .WithExamples(null, """
                {"items":[{"source":"shop","eventId":"p-1","receivedAt":"2026-03-07T23:59:00Z","code":"invalid_value","detail":"value must be at least 0 and below 1000000000000.","pointer":"/value","excerpt":"{…}"}]}
                """);
    }

    /// <summary>Says how far the reports are behind what was acknowledged, and what became of everything that was sent.</summary>
    /// <remarks>For each source, at any moment: received = stored + duplicates + refused + quarantined.</remarks>
    public static async Task<Ok<PipelineAnswer>> GetPipeline(
        ClaimsPrincipal caller, PipelineStatusReader pipeline, IntakeBalance balance, ParkedPeople parked, CancellationToken cancellationToken)
    {
        var status = await pipeline.ReadAsync(cancellationToken);
        return TypedResults.Ok(new PipelineAnswer(
            status.QueueLength, status.LagSeconds, status.AsOf, status.Quarantined,
            await balance.ReadAsync(caller.SiteId(), cancellationToken),
            await parked.ReadAsync(caller.SiteId(), cancellationToken)));
    }

    /// <summary>Lists acknowledged events that are kept aside, the newest first.</summary>
    /// <remarks>They count, each once, as soon as what they name exists.</remarks>
    /// <param name="campaignId">Only those that name this campaign.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    /// <param name="limit">1 to 200 items; by default 50.</param>
    /// <response code="400">A parameter is not valid; `errors` names each and what to change.</response>
    public static async Task<Results<Ok<QuarantineAnswer>, ValidationProblem>> ListQuarantine(
        string? campaignId, string? cursor, string? limit, ClaimsPrincipal caller, QuarantineReader quarantine, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (campaignId is not null && !Text.IsPublicId(campaignId))
            faults["campaignId"] = ["campaignId must be the id of a campaign."];
        QuarantinePlace? after = null;
        if (cursor is not null && (after = PlaceOf(cursor)) is null)
            faults["cursor"] = ["cursor must be the nextCursor of the page before."];
        var size = LimitOf(limit, faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some parameters are wrong");
        var (items, next) = await quarantine.ReadAsync(caller.SiteId(), campaignId, after, size, cancellationToken);
        return TypedResults.Ok(new QuarantineAnswer(items, next is null ? null : CursorOf(next)));
    }

    /// <summary>Looks again at events that are kept aside.</summary>
    /// <remarks>Not needed after a campaign was created or changed: that does it by itself.</remarks>
    /// <param name="campaignId">Only those that name this campaign.</param>
    /// <response code="400">A parameter is not valid; `errors` names each and what to change.</response>
    public static async Task<Results<Accepted<ReplayAnswer>, ValidationProblem>> ReplayQuarantine(
        string? campaignId, ClaimsPrincipal caller, QuarantineReplay replay, CancellationToken cancellationToken) =>
        campaignId is not null && !Text.IsPublicId(campaignId)
            ? TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["campaignId"] = ["campaignId must be the id of a campaign."] },
                type: ProblemTypes.Validation, title: "Some parameters are wrong")
            : TypedResults.Accepted((string?)null, new ReplayAnswer(await replay.RequestAsync(caller.SiteId(), campaignId, cancellationToken)));

    /// <summary>Lists the latest refused events, the newest first.</summary>
    /// <remarks>Some of each request and 1,000 of a site are kept; all are counted in the pipeline's balance.</remarks>
    /// <param name="limit">1 to 200 items; by default 50.</param>
    /// <response code="400">A parameter is not valid; `errors` names each and what to change.</response>
    public static async Task<Results<Ok<RefusalsAnswer>, ValidationProblem>> ListRefusals(
        string? limit, ClaimsPrincipal caller, RefusalLog refusals, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var size = LimitOf(limit, faults);
        return faults.Count > 0
            ? TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some parameters are wrong")
            : TypedResults.Ok(new RefusalsAnswer(await refusals.LatestAsync(caller.SiteId(), size, cancellationToken)));
    }

    private static int LimitOf(string? limit, Dictionary<string, string[]> faults)
    {
        const int Usual = 50;
        if (limit is null)
            return Usual;
        if (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= LargestPage)
            return size;
        faults["limit"] = [$"limit must be a number from 1 to {LargestPage}."];
        return Usual;
    }

    private static string CursorOf(QuarantinePlace place) => $"{place.ReceivedAt.UtcTicks:D19}-{place.Key:N}";

    private static QuarantinePlace? PlaceOf(string cursor)
    {
        var parts = cursor.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParseExact(parts[1], "N", out var key)
            ? new QuarantinePlace(new DateTimeOffset(ticks, TimeSpan.Zero), key)
            : null;
    }
}
