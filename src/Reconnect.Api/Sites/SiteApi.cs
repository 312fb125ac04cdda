using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Sites;
using Reconnect.Storage;
using Reconnect.Tracking;

namespace Reconnect.Api.Sites;

/// <summary>The site's settings.</summary>
/// <param name="TimeZone">IANA name: days of ranges are days of this zone.</param>
/// <param name="Currency">ISO 4217: all amounts are reported in it.</param>
/// <param name="IdentityGrace">ISO 8601 duration: how long after an anonymous event an identify may still claim it (A15).</param>
/// <param name="AppendClickToken">Whether tracked links add rc_click to the address they lead to; see clickToken of an event.</param>
/// <param name="ViewersSeePeople">Whether viewers see user ids and events as they were sent; administrators and API keys always do.</param>
public sealed record SiteAnswer(
    string Name, string TimeZone, string Currency, string IdentityGrace, bool AppendClickToken, bool ViewersSeePeople, StatisticsSettingsAnswer Statistics)
{
    internal static SiteAnswer Of(Site site) => new(
        site.Name, site.TimeZone, site.Currency, Durations.Format(site.IdentityGrace), site.AppendClickToken, site.ViewersSeePeople, StatisticsSettingsAnswer.Of(site.Statistics));
}

/// <summary>What to change of the site. What is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SiteChangesRequest
{
    public string? Name { get; init; }

    /// <summary>An IANA name such as Europe/Berlin.</summary>
    public string? TimeZone { get; init; }

    /// <summary>An ISO 4217 code such as EUR.</summary>
    public string? Currency { get; init; }

    /// <summary>From PT0S to P30D.</summary>
    public string? IdentityGrace { get; init; }

    /// <summary>
    /// true: a followed tracked link adds rc_click to the query of the address it leads to. The page sends its value as clickToken of an identify, and
    /// the browser is linked to the person of the message. It names nobody. Check first that your pages stand an unknown parameter. Holds within five seconds on every instance.
    /// </summary>
    public bool? AppendClickToken { get; init; }

    /// <summary>false: to viewers, user ids of credited purchases and the text of refused and held-back events are hidden. Administrators and API keys see them. Holds from the next request on.</summary>
    public bool? ViewersSeePeople { get; init; }

    public StatisticsSettingsRequest? Statistics { get; init; }
}

/// <summary>An API key as it can be shown again.</summary>
public sealed record KeyAnswer(int Id, string Source, IReadOnlyList<string> Scopes, string Prefix, DateTimeOffset CreatedAt)
{
    internal static KeyAnswer Of(ApiKey key) => new(key.Id, key.Source, key.Scopes, key.Prefix, key.CreatedAt);
}

/// <summary>All keys that work.</summary>
public sealed record KeysAnswer(IReadOnlyList<KeyAnswer> Items);

/// <summary>A new key. <paramref name="Key"/> is shown only now.</summary>
public sealed record NewKeyAnswer(int Id, string Source, IReadOnlyList<string> Scopes, string Prefix, DateTimeOffset CreatedAt, string Key);

/// <summary>A key to create.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record KeyRequest
{
    /// <summary>The sender's name. Events are de-duplicated per source: give a sender's next key the same source. dashboard, demo and names that begin with reconnect. are Reconnect's own.</summary>
    [Required]
    public string? Source { get; init; }

    /// <summary>Any of events:write, reports:read, admin.</summary>
    [Required]
    public IReadOnlyList<string?>? Scopes { get; init; }
}

/// <summary>The site and its API keys.</summary>
internal static class SiteApi
{
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(30);

    public static void MapSite(this IEndpointRouteBuilder api)
    {
        var site = api.MapGroup("/site").WithTags("Site");
        site.MapGet("/", GetSite).RequireAuthorization(AccessPolicies.ReadReports).WithExamples(null, """
            {"name":"Default site","timeZone":"UTC","currency":"USD","identityGrace":"PT0S","appendClickToken":false,"viewersSeePeople":true,"statistics":{"mixedUsers":"exclude","winnerRule":"alwaysValid","minUsers":50,"minConverters":5,"gateUsers":1000,"gateConverters":30,"gateDays":14,"threshold":0.95}}
            """);
        site.MapPatch("/", ChangeSite).RequireAuthorization(AccessPolicies.Administer).WithExamples(Examples.Site, answer: null);
        var keys = api.MapGroup("/keys").WithTags("Site").RequireAuthorization(AccessPolicies.Administer);
        keys.MapGet("/", ListKeys).WithExamples(null, """{"items":[{"id":1,"source":"checkout","scopes":["events:write"],"prefix":"rk_Gk3a9","createdAt":"2026-03-01T00:00:00Z"}]}""");
        keys.MapPost("/", CreateKey).WithExamples(Examples.Key, """{"id":1,"source":"checkout","scopes":["events:write"],"prefix":"rk_Gk3a9","createdAt":"2026-03-01T00:00:00Z","key":"rk_Gk3a…"}""");
        keys.MapDelete("/{id:int}", RevokeKey).WithExamples(null, null);
    }

    /// <summary>Shows the site's settings.</summary>
    public static async Task<Ok<SiteAnswer>> GetSite(ClaimsPrincipal caller, ReconnectDbContext context, CancellationToken cancellationToken)
    {
        var id = caller.SiteId();
        return TypedResults.Ok(SiteAnswer.Of(await context.Sites.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken)));
    }

    /// <summary>Changes the site's settings.</summary>
    /// <remarks>A change of the currency or the identity grace recomputes every person of the site.</remarks>
    /// <response code="400">A setting is not valid; `errors` names each and what to change.</response>
    public static async Task<Results<Ok<SiteAnswer>, ValidationProblem>> ChangeSite(
        SiteChangesRequest request, ClaimsPrincipal caller, SiteWriter writer, ClickTokens tokens, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Name is not null && (string.IsNullOrWhiteSpace(request.Name) || Text.Length(request.Name) > IntakeLimits.OtherText || request.Name.Contains('\0', StringComparison.Ordinal)))
            faults["name"] = [$"name must have 1 to {IntakeLimits.OtherText} characters."];
        if (request.TimeZone is not null && !(TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out var zone) && zone.HasIanaId))
            faults["timeZone"] = ["timeZone must be an IANA name, such as Europe/Berlin."];
        if (request.Currency is not null && !Text.IsCurrency(request.Currency))
            faults["currency"] = ["currency must be an ISO 4217 code of three capital letters, such as EUR."];
        var grace = TimeSpan.Zero;
        if (request.IdentityGrace is not null && (!Durations.TryParse(request.IdentityGrace, out grace) || grace < TimeSpan.Zero || grace > LongestGrace))
            faults["identityGrace"] = ["identityGrace must be an ISO 8601 duration from PT0S to P30D, such as PT30M."];
        request.Statistics?.Check(faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some members are wrong");
        var site = await writer.UpdateAsync(
            caller.SiteId(), request.Name, request.TimeZone, request.Currency, request.IdentityGrace is null ? null : grace, request.AppendClickToken, request.ViewersSeePeople, request.Statistics is { } changes ? changes.ApplyTo : null, cancellationToken);
        if (request.AppendClickToken is not null)
            await tokens.RefreshAsync(cancellationToken);
        return TypedResults.Ok(SiteAnswer.Of(site));
    }

    /// <summary>Lists the site's API keys.</summary>
    public static async Task<Ok<KeysAnswer>> ListKeys(ClaimsPrincipal caller, ReconnectDbContext context, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var keys = await context.ApiKeys.AsNoTracking().Where(k => k.SiteId == site && k.RevokedAt == null).OrderBy(k => k.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new KeysAnswer(keys.ConvertAll(KeyAnswer.Of)));
    }

    /// <summary>Creates an API key. The key itself is shown only in this answer.</summary>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    public static async Task<Results<Created<NewKeyAnswer>, ValidationProblem>> CreateKey(
        KeyRequest request, ClaimsPrincipal caller, ReconnectDbContext context, TimeProvider clock, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(request.Source) || !Text.IsPublicId(request.Source))
            faults["source"] = ["source is required: 1 to 100 letters, digits and the characters . _ : -"];
        else if (EventSources.IsReserved(request.Source))
            faults["source"] = [$"source must not be {EventSources.Dashboard}, {EventSources.Demo}, reconnect, or reconnect with . _ : or - behind it: Reconnect stores its own events under these. Use the sender's name, such as checkout."];
        if (request.Scopes is not { Count: > 0 } scopes || scopes.Any(s => s is null || !Scopes.All.Contains(s)))
            faults["scopes"] = [$"scopes must name at least one of {string.Join(", ", Scopes.All)}."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some members are wrong");
        var secret = ApiKeySecret.Create();
        var key = new ApiKey
        {
            SiteId = caller.SiteId(),
            Source = request.Source!,
            Scopes = [.. request.Scopes!.OfType<string>().Distinct(StringComparer.Ordinal)],
            Hash = ApiKeySecret.Hash(secret),
            Prefix = ApiKeySecret.Prefix(secret),
            CreatedAt = clock.GetUtcNow(),
        };
        context.ApiKeys.Add(key);
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/v1/keys/{key.Id}", new NewKeyAnswer(key.Id, key.Source, key.Scopes, key.Prefix, key.CreatedAt, secret));
    }

    /// <summary>Revokes an API key: at once here, within five seconds on every instance.</summary>
    public static async Task<Results<NoContent, NotFound>> RevokeKey(
        int id, ClaimsPrincipal caller, ReconnectDbContext context, ApiKeyDirectory keys, TimeProvider clock, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var now = clock.GetUtcNow();
        var revoked = await context.ApiKeys.Where(k => k.Id == id && k.SiteId == site && k.RevokedAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now), cancellationToken);
        keys.Forget();
        return revoked == 1 ? TypedResults.NoContent() : TypedResults.NotFound();
    }
}
