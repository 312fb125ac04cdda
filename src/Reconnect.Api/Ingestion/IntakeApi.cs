using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Api.Reports;
using Reconnect.Ingestion;
using Reconnect.Pipeline;

namespace Reconnect.Api.Ingestion;

/// <summary>What each source has sent since it exists.</summary>
public sealed record IntakeAnswer(IReadOnlyList<IntakeBalance> Items);

/// <summary>A page of held-back events, the oldest first.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record QuarantineAnswer(IReadOnlyList<HeldEventAnswer> Items, string? NextCursor);

/// <summary>An event that was acknowledged and counts as soon as what it names exists.</summary>
/// <param name="Code">unknown_campaign, unknown_version or unknown_variation.</param>
/// <param name="Raw">The event as it was sent; null: it may name people, whom the caller may not see.</param>
public sealed record HeldEventAnswer(string Source, string EventId, DateTimeOffset ReceivedAt, string? CampaignId, string Code, string Detail, string? Raw);

/// <summary>A page of refused events, the latest first; the last thousand of each source are kept.</summary>
/// <param name="NextCursor">Give it as `cursor` for the next page; null: this was the last.</param>
public sealed record RefusalsAnswer(IReadOnlyList<RefusedEventAnswer> Items, string? NextCursor);

/// <summary>An event that was refused, with its first fault.</summary>
/// <param name="Excerpt">Its beginning, at most 300 characters; null: it may name people, whom the caller may not see.</param>
public sealed record RefusedEventAnswer(string Source, DateTimeOffset ReceivedAt, string? EventId, string Code, string Detail, string Pointer, string? Excerpt);

/// <summary>How many events are looked at again.</summary>
public sealed record ReplayAnswer(int Queued);

/// <summary>What became of what was sent: the balance, and what was refused or is held back.</summary>
internal static class IntakeApi
{
    private const int PageSize = 100;

    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        api.MapGet("/intake", GetIntake).RequireAuthorization(AccessPolicies.ReadReports).WithTags("Events").WithExamples(null, """
            {"items":[{"source":"crm","received":10,"stored":6,"duplicates":2,"refused":1,"quarantined":1,"missing":0,"lastAt":"2026-03-08T00:00:00Z"}]}
            """);
        api.MapGet("/refusals", ListRefusals).RequireAuthorization(AccessPolicies.ReadReports).WithTags("Events").WithExamples(null, """
            {"items":[{"source":"crm","receivedAt":"2026-03-08T00:00:00Z","eventId":"e-1","code":"invalid_timestamp","detail":"occurredAt must be an RFC 3339 time with offset.","pointer":"/events/1/occurredAt","excerpt":"{\"eventId\":\"e-1\""}],"nextCursor":null}
            """);
        var quarantine = api.MapGroup("/quarantine").WithTags("Events");
        quarantine.MapGet("/", ListQuarantine).RequireAuthorization(AccessPolicies.ReadReports).WithExamples(null, """
            {"items":[{"source":"crm","eventId":"e-2","receivedAt":"2026-03-08T00:00:00Z","campaignId":"spring","code":"unknown_campaign","detail":"No campaign has the id 'spring'.","raw":"{\"eventId\":\"e-2\"}"}],"nextCursor":null}
            """);
        quarantine.MapPost("/replay", Replay).RequireAuthorization(AccessPolicies.Administer).WithExamples(null, """{"queued":1}""");
    }

    /// <summary>Shows what became of everything that was sent, by source.</summary>
    /// <remarks>At any moment received = stored + duplicates + refused + quarantined. Requests that were refused as a whole are not counted.</remarks>
    public static async Task<Ok<IntakeAnswer>> GetIntake(ClaimsPrincipal caller, IntakeReader intake, CancellationToken cancellationToken) =>
        TypedResults.Ok(new IntakeAnswer(await intake.BalancesAsync(caller.SiteId(), cancellationToken)));

    /// <summary>Lists the latest refused events with what was wrong.</summary>
    /// <param name="source">Only of this source.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<Results<Ok<RefusalsAnswer>, ValidationProblem>> ListRefusals(
        string? source, string? cursor, ClaimsPrincipal caller, PeopleSight sight, IntakeReader intake, CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before))
            return WrongCursor();
        var rows = await intake.RefusedAsync(caller.SiteId(), source, before, PageSize + 1, cancellationToken);
        var mayRead = await sight.MaySeeAsync(caller, cancellationToken);
        var next = rows.Count > PageSize ? rows[PageSize - 1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new RefusalsAnswer(
            [.. rows.Take(PageSize).Select(r => new RefusedEventAnswer(r.Source, r.ReceivedAt, r.EventId, r.Code, r.Detail, r.Pointer, mayRead ? r.Excerpt : null))], next));
    }

    /// <summary>Lists events that are held back until the campaign, version or variation they name exists.</summary>
    /// <param name="source">Only of this source.</param>
    /// <param name="campaign">Only events that name this campaign.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    public static async Task<Results<Ok<QuarantineAnswer>, ValidationProblem>> ListQuarantine(
        string? source, string? campaign, string? cursor, ClaimsPrincipal caller, PeopleSight sight, IntakeReader intake, CancellationToken cancellationToken)
    {
        PageCursor? after = null;
        if (cursor is not null && (after = PageCursor.Read(cursor)) is null)
            return WrongCursor();
        var rows = await intake.HeldAsync(caller.SiteId(), source, campaign, after is { } p ? (p.At, p.Key) : null, PageSize + 1, cancellationToken);
        var mayRead = await sight.MaySeeAsync(caller, cancellationToken);
        var next = rows.Count > PageSize ? new PageCursor(rows[PageSize - 1].ReceivedAt, rows[PageSize - 1].Key).ToString() : null;
        return TypedResults.Ok(new QuarantineAnswer(
            [.. rows.Take(PageSize).Select(r => new HeldEventAnswer(r.Source, r.EventId, r.ReceivedAt, r.Campaign, r.Code, r.Detail, mayRead ? Encoding.UTF8.GetString(r.Raw.Span) : null))], next));
    }

    /// <summary>Looks again at held-back events now.</summary>
    /// <remarks>It happens by itself within a second of every change of a campaign; each event counts once however often it is looked at.</remarks>
    /// <param name="source">Only of this source.</param>
    /// <param name="campaign">Only events that name this campaign.</param>
    public static async Task<Ok<ReplayAnswer>> Replay(
        string? source, string? campaign, ClaimsPrincipal caller, IntakeReader intake, PipelineSignal signal, CancellationToken cancellationToken)
    {
        var queued = await intake.ReplayAsync(caller.SiteId(), source, campaign, cancellationToken);
        signal.Raise();
        return TypedResults.Ok(new ReplayAnswer(queued));
    }

    private static ValidationProblem WrongCursor() => ReportRequest.Wrong(new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["cursor"] = ["cursor must be the nextCursor of the page before."],
    });
}
