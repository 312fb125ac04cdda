using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Connections;
using Reconnect.Api.Hosting;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Campaigns;

/// <summary>Campaigns and their test versions.</summary>
internal static class CampaignsApi
{
    public static void MapCampaigns(this IEndpointRouteBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaigns");
        campaigns.MapGet("/", ListCampaigns).RequireAuthorization(AccessPolicies.ReadReports).WithExamples(null, """
            {"items":[{"id":"welcome","name":"Welcome series","status":"running","channels":["email","sms"],"primaryMetric":"revenue","createdAt":"2026-03-01T00:00:00Z","updatedAt":"2026-03-01T00:00:00Z","legacy":false,"currentVersion":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","endsAt":null},"sendRequestsLast7Days":1234,"sendRequestsByDay":[170,181,174,166,190,176,177],"primaryFigure":{"metric":"revenue","label":"Revenue","format":"moneyPerUser","currency":"USD","status":"measured","reason":null,"numerator":14620.5,"denominator":4100,"value":3.5659756097560976},"warnings":["connection_refused"]}],"nextCursor":null,"filters":{"statuses":["running"],"channels":["email","sms"]}}
            """);
        campaigns.MapPost("/", CreateCampaign).RequireAuthorization(AccessPolicies.Administer).WithExamples(Examples.Campaign, answer: null);
        campaigns.MapGet("/{id}", GetCampaign).RequireAuthorization(AccessPolicies.ReadReports).WithExamples(null, """
            {"id":"welcome","name":"Welcome series","status":"running","channels":["email","sms"],"primaryMetric":"revenue","createdAt":"2026-03-01T00:00:00Z","updatedAt":"2026-03-01T00:00:00Z","legacy":false,"attributionWindow":"P7D","attributionWindows":[{"validFrom":"2000-01-01T00:00:00Z","length":"P7D"}],"versions":[{"id":"v1","startsAt":"2026-03-01T00:00:00Z","endsAt":null,"primaryMetric":"revenue","sticky":true,"variations":[{"id":"A","name":"E-mail first","trafficShare":50,"channels":["email","sms"],"isControl":false},{"id":"B","name":"SMS only","trafficShare":50,"channels":["sms"],"isControl":false}]}]}
            """);
        campaigns.MapPatch("/{id}", ChangeCampaign).RequireAuthorization(AccessPolicies.Administer).WithExamples(Examples.CampaignChanges, answer: null);
        campaigns.MapPost("/{id}/versions", StartVersion).RequireAuthorization(AccessPolicies.Administer).WithExamples(Examples.Version, answer: null);
    }

    /// <summary>Lists campaigns.</summary>
    /// <param name="search">Part of the name or id, in any case.</param>
    /// <param name="status">draft, running, paused, ended or archived.</param>
    /// <param name="channel">Only campaigns that use this channel.</param>
    /// <param name="warning">Only campaigns with this warning, or any for those with at least one.</param>
    /// <param name="sort">name, status, createdAt or sendRequestsLast7Days; with - in front descending. Default: -createdAt.</param>
    /// <param name="cursor">nextCursor of the page before.</param>
    /// <param name="limit">1 to 200 campaigns a page; 50 where it is left out.</param>
    /// <response code="400">A parameter has an unknown value.</response>
    public static async Task<Results<Ok<CampaignsAnswer>, ValidationProblem>> ListCampaigns(
        string? search,
        string? status,
        string? channel,
        string? warning,
        string? sort,
        string? cursor,
        int? limit,
        ClaimsPrincipal caller,
        CatalogReader catalogs,
        RecentSends sends,
        CampaignFiguresReader figures,
        RefusingConnections refusing,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var list = CampaignListQuery.Parse(search, status, channel, warning, sort, cursor, limit, out var faults);
        if (list is null)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some parameters are wrong");
        var site = (await catalogs.CurrentAsync(cancellationToken)).Sites[caller.SiteId()];
        var recent = await sends.ReadAsync(site.Campaigns.Values, cancellationToken);
        var items = site.Campaigns.Values.Select(c => CampaignAnswers.ListItem(c, site, recent, clock.GetUtcNow()));
        return TypedResults.Ok(await list.ApplyAsync(items, CampaignAnswers.Filters(site.Campaigns.Values), WithFiguresAsync));

        async Task<IReadOnlyList<CampaignListItem>> WithFiguresAsync(IReadOnlyList<CampaignListItem> shown)
        {
            var read = await figures.ReadAsync(site, shown.Select(c => site.Campaigns[c.Id]), cancellationToken);
            var refused = await refusing.ReadAsync(site.Id, cancellationToken);
            return [.. shown.Select(c => c.With(read.GetValueOrDefault(c.Id), site.Currency, c.Status == CampaignStatus.Running && refused.Concern(c.Channels)))];
        }
    }

    /// <summary>Creates a campaign with its first test version.</summary>
    /// <response code="201">Created. Events that named it before count now.</response>
    /// <response code="400">The campaign is not valid; `errors` names each member and what to change.</response>
    /// <response code="409">The site has a campaign with this id; `errors` names `id`.</response>
    public static async Task<Results<Created<CampaignAnswer>, ValidationProblem, ProblemHttpResult>> CreateCampaign(
        CampaignRequest request,
        ClaimsPrincipal caller,
        CampaignWriter writer,
        CatalogReader catalogs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var window = Window(request.AttributionWindow, out var windowFault);
        var draft = new CampaignDraft
        {
            Id = request.Id,
            Name = request.Name,
            CreatedAt = request.CreatedAt,
            Status = request.Status,
            Channels = request.Channels,
            AttributionWindow = window,
            Version = request.Version?.ToDraft(request.PrimaryMetric),
        };
        var rules = CampaignRules.Check(draft);
        if (windowFault is not null)
            rules.Refuse("attributionWindow", windowFault);
        if (!rules.Passed)
            return Invalid(rules);
        var change = await writer.CreateAsync(caller.SiteId(), draft, cancellationToken);
        return change == CampaignChange.Conflict
            ? Conflict($"The site has a campaign '{draft.Id}' already. Choose another id, or change that one with PATCH.", "id")
            : TypedResults.Created($"/api/v1/campaigns/{Uri.EscapeDataString(draft.Id!)}", await AnswerAsync(caller, draft.Id!, catalogs, clock, cancellationToken));
    }

    /// <summary>Shows a campaign.</summary>
    public static async Task<Results<Ok<CampaignAnswer>, NotFound>> GetCampaign(
        string id, ClaimsPrincipal caller, CatalogReader catalogs, TimeProvider clock, CancellationToken cancellationToken) =>
        await AnswerAsync(caller, id, catalogs, clock, cancellationToken) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>Changes a campaign.</summary>
    /// <remarks>Name, status, channels and attribution window can be changed in place. A change of the primary metric, the variations, the traffic shares or the stickiness forces a new test version.</remarks>
    /// <response code="400">The change is not valid; `errors` names each member and what to change.</response>
    /// <response code="409">The change needs a new test version.</response>
    public static async Task<Results<Ok<CampaignAnswer>, NotFound, ValidationProblem, ProblemHttpResult>> ChangeCampaign(
        string id,
        CampaignChangesRequest request,
        ClaimsPrincipal caller,
        CampaignWriter writer,
        CatalogReader catalogs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (request.PrimaryMetric is not null || request.Version is not null)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.NewVersionRequired,
                title: "A new test version is required",
                detail: $"A change of the primary metric, the variations, the traffic shares or the stickiness starts a new test: POST it to /api/v1/campaigns/{id}/versions.");
        if (await FindAsync(caller, id, catalogs, cancellationToken) is not { } campaign)
            return TypedResults.NotFound();
        var rules = CheckChanges(request, campaign, clock, out var window);
        if (!rules.Passed)
            return Invalid(rules);
        var changes = new CampaignDraft { Name = request.Name, Status = request.Status, Channels = request.Channels, AttributionWindow = window };
        await writer.UpdateAsync(caller.SiteId(), id, changes, request.ValidFrom, cancellationToken);
        return TypedResults.Ok((await AnswerAsync(caller, id, catalogs, clock, cancellationToken))!);
    }

    /// <summary>Starts a new test version.</summary>
    /// <remarks>The version before it ends where this one starts; allocation starts afresh.</remarks>
    /// <response code="400">The version is not valid; `errors` names each member and what to change.</response>
    /// <response code="409">The campaign has a version with this id, or one that starts at the same time or later; `errors` names `id` or `startsAt`.</response>
    public static async Task<Results<Created<CampaignAnswer>, NotFound, ValidationProblem, ProblemHttpResult>> StartVersion(
        string id,
        VersionRequest request,
        ClaimsPrincipal caller,
        CampaignWriter writer,
        CatalogReader catalogs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, catalogs, cancellationToken) is not { } campaign)
            return TypedResults.NotFound();
        var draft = request.ToDraft(primaryMetric: null);
        var rules = CampaignRules.CheckVersion(draft, campaign.Channels);
        if (!rules.Passed)
            return Invalid(rules);
        var change = await writer.AddVersionAsync(caller.SiteId(), id, draft, cancellationToken);
        return change == CampaignChange.Conflict
            ? VersionConflict(draft, (await FindAsync(caller, id, catalogs, cancellationToken))!)
            : TypedResults.Created($"/api/v1/campaigns/{Uri.EscapeDataString(id)}", await AnswerAsync(caller, id, catalogs, clock, cancellationToken));
    }

    private static CampaignRules CheckChanges(CampaignChangesRequest request, CampaignDefinition campaign, TimeProvider clock, out TimeSpan? window)
    {
        var rules = new CampaignRules();
        window = Window(request.AttributionWindow, out var windowFault);
        if (windowFault is not null)
            rules.Refuse("attributionWindow", windowFault);
        rules.Name("name", request.Name, required: false);
        rules.Status("status", request.Status);
        rules.Window("attributionWindow", window);
        if (request.ValidFrom is not null && request.AttributionWindow is null)
            rules.Refuse("validFrom", "validFrom says from when on an attributionWindow is in force: give both.");
        if (request.Channels is null)
            return rules;
        rules.Channels("channels", request.Channels, required: true);
        var used = campaign.DefaultVersion(clock.GetUtcNow())?.Variations.Values.SelectMany(v => v.Channels).Distinct(StringComparer.Ordinal) ?? [];
        if (used.Except(request.Channels, StringComparer.Ordinal).OfType<string>().ToList() is { Count: > 0 } missing)
            rules.Refuse("channels", $"Variations of the current version use {string.Join(", ", missing)}.");
        return rules;
    }

    private static TimeSpan? Window(string? text, out string? fault)
    {
        fault = null;
        if (text is null)
            return null;
        if (Durations.TryParse(text, out var window))
            return window;
        fault = "attributionWindow must be an ISO 8601 duration of days, hours, minutes or seconds, such as P7D or PT36H.";
        return null;
    }

    private static async Task<CampaignDefinition?> FindAsync(ClaimsPrincipal caller, string id, CatalogReader catalogs, CancellationToken cancellationToken) =>
        (await catalogs.CurrentAsync(cancellationToken)).Sites[caller.SiteId()].Campaigns.GetValueOrDefault(id);

    private static async Task<CampaignAnswer?> AnswerAsync(
        ClaimsPrincipal caller, string id, CatalogReader catalogs, TimeProvider clock, CancellationToken cancellationToken)
    {
        var site = (await catalogs.CurrentAsync(cancellationToken)).Sites[caller.SiteId()];
        return site.Campaigns.TryGetValue(id, out var campaign) ? CampaignAnswers.Campaign(campaign, site, clock.GetUtcNow()) : null;
    }

    private static ValidationProblem Invalid(CampaignRules rules) =>
        TypedResults.ValidationProblem(rules.Faults, type: ProblemTypes.Validation, title: "Some members are wrong");

    private static ProblemHttpResult VersionConflict(VersionDraft draft, CampaignDefinition campaign)
    {
        if (campaign.Versions.Any(v => v.PublicId == draft.Id))
            return Conflict($"The campaign has a version '{draft.Id}' already. Choose another id.", "id");
        var last = campaign.Versions[^1];
        return Conflict(
            FormattableString.Invariant($"Versions are added in order of time: '{last.PublicId}' starts at {last.Start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, so this one must start later."),
            "startsAt");
    }

    /// <summary>As in a refused campaign, <c>errors</c> names the member that stands in the way, where there is one.</summary>
    private static ProblemHttpResult Conflict(string detail, string? member = null) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict,
        type: ProblemTypes.Conflict,
        title: "Conflict",
        detail: detail,
        extensions: member is null ? null : [new("errors", new Dictionary<string, string[]>(StringComparer.Ordinal) { [member] = [detail] })]);
}
