using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Makes tracked links.</summary>
internal static class LinksApi
{
    private const int MaximumHosts = 200;

    public static void MapLinks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Tracking");
        group.MapPost("/links", PostLinks).RequireAuthorization(AccessPolicies.WriteEvents).WithExamples(
            """{"messageId":"m-1001","text":"Your cart waits: https://shop.example.com/cart. Help: https://shop.example.com/help"}""",
            """{"text":"Your cart waits: https://reconnect.example.com/s/4fG7aQz01. Help: https://reconnect.example.com/s/9kLm2XyZ8","links":[{"messageId":"m-1001","url":"https://shop.example.com/cart","address":"https://reconnect.example.com/s/4fG7aQz01"},{"messageId":"m-1001","url":"https://shop.example.com/help","address":"https://reconnect.example.com/s/9kLm2XyZ8"}]}""");
        group.MapGet("/link-hosts", GetLinkHosts).RequireAuthorization(AccessPolicies.ReadReports).WithExamples(null, """{"hosts":["shop.example.com"]}""");
        group.MapPut("/link-hosts", PutLinkHosts).RequireAuthorization(AccessPolicies.Administer)
            .WithExamples("""{"hosts":["shop.example.com"]}""", """{"hosts":["shop.example.com"]}""");
        group.MapPost("/link-keys", PostLinkKey).RequireAuthorization(AccessPolicies.Administer).WithExamples(null, null);
        group.MapGet("/tracking", GetTracking).RequireAuthorization(AccessPolicies.ReadReports)
            .WithExamples(null, """{"waiting":0,"onDisk":0,"written":1234,"refused":2,"lost":0}""");
    }

    /// <summary>Makes tracked links of a message.</summary>
    /// <remarks>
    /// Give one `url`, several `links`, or a whole `text`, whose links are replaced. Whoever follows an address is led to its destination, and a click of the message is recorded; the message's send
    /// says whose, in which variation and channel. A `honeypot` is a link that nobody sees: who follows it is a machine. Destinations must be on one of the site's hosts (PUT /link-hosts).
    /// </remarks>
    /// <response code="201">The addresses.</response>
    /// <response code="400">The request is not valid; `errors` names each member and what to change. Nothing was made.</response>
    public static async Task<Results<Created<LinksAnswer>, ValidationProblem>> PostLinks(
        LinksRequest request, ClaimsPrincipal caller, LinkStore store, TrackingAddresses addresses, CancellationToken cancellationToken)
    {
        var rules = new LinksRules(caller.SiteId(), await store.HostsAsync(caller.SiteId(), cancellationToken));
        var links = rules.Read(request);
        if (rules.Faults.Count > 0)
            return Wrong(rules.Faults);
        var made = await addresses.OfAsync(links, request.Short ?? request.Text is not null, cancellationToken);
        var text = request.Text is { } given ? LinkText.Replace(given, LinkText.Find(given), made) : null;
        return TypedResults.Created((string?)null, new LinksAnswer(text, [.. links.Zip(made, (l, a) => new LinkAnswer(l.MessageId, l.Destination, a))]));
    }

    /// <summary>Lists the hosts that tracked links may lead to.</summary>
    public static async Task<Ok<LinkHostsAnswer>> GetLinkHosts(ClaimsPrincipal caller, LinkStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(new LinkHostsAnswer(await store.HostsAsync(caller.SiteId(), cancellationToken)));

    /// <summary>Says which hosts tracked links may lead to.</summary>
    /// <remarks>Without any, no link can be made: a redirect to anywhere would lend the site's good name to anybody. Links made before work on.</remarks>
    /// <response code="400">A host is not valid; `errors` names each.</response>
    public static async Task<Results<Ok<LinkHostsAnswer>, ValidationProblem>> PutLinkHosts(
        LinkHostsRequest request, ClaimsPrincipal caller, LinkStore store, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Hosts is not { Count: <= MaximumHosts } given)
            faults["hosts"] = [$"hosts must hold at most {MaximumHosts} hosts."];
        else
            for (var i = 0; i < given.Count; i++)
                if (given[i] is null || LinkRule.NormaliseHost(given[i]!) is null)
                    faults[$"hosts[{i}]"] = ["A host is a name such as shop.example.com, *.example.com or localhost:3000, without scheme and path."];
        if (faults.Count > 0)
            return Wrong(faults);
        await store.PutHostsAsync(caller.SiteId(), [.. request.Hosts!.Select(h => LinkRule.NormaliseHost(h!)!).Distinct(StringComparer.Ordinal)], cancellationToken);
        return TypedResults.Ok(new LinkHostsAnswer(await store.HostsAsync(caller.SiteId(), cancellationToken)));
    }

    /// <summary>Signs links with a new key from now on.</summary>
    /// <remarks>For use after a key may have become known. Links that are out already work on, for ever.</remarks>
    /// <response code="204">The new key signs.</response>
    public static async Task<NoContent> PostLinkKey(LinkKeyRing keys, CancellationToken cancellationToken)
    {
        await keys.RotateAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Tells how this host's tracking fares.</summary>
    public static Ok<TrackingStatusAnswer> GetTracking(TouchQueue queue) =>
        TypedResults.Ok(new TrackingStatusAnswer(queue.Waiting, queue.OnDisk, queue.Written, queue.Refused, queue.Lost));

    private static ValidationProblem Wrong(Dictionary<string, string[]> faults) =>
        TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "The request is not valid");
}
