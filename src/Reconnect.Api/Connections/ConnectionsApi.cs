using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Access;
using Reconnect.Api.Hooks;
using Reconnect.Api.Hosting;
using Reconnect.Connections;
using Reconnect.Hooks;
using Reconnect.Storage;

namespace Reconnect.Api.Connections;

/// <summary>Connections to vendors: their addresses, keys and health.</summary>
internal static class ConnectionsApi
{
    public static void MapConnections(this IEndpointRouteBuilder api)
    {
        var connections = api.MapGroup("/connections").WithTags("Connections").RequireAuthorization(AccessPolicies.Administer);
        connections.MapGet("/vendors", ListVendors).WithExamples(null, ConnectionExamples.Vendors);
        connections.MapGet("/", ListConnections).WithExamples(null, $$"""{"items":[{{ConnectionExamples.Answer}}]}""");
        connections.MapPost("/", CreateConnection).WithExamples(ConnectionExamples.Request, ConnectionExamples.Answer);
        connections.MapGet("/{id}", GetConnection).WithExamples(null, ConnectionExamples.Answer);
        connections.MapPatch("/{id}", ChangeConnection).WithExamples(ConnectionExamples.Changes, ConnectionExamples.Answer);
        connections.MapPost("/{id}/keys", RotateKeys).WithExamples(ConnectionExamples.Rotation, ConnectionExamples.Answer);
        connections.MapGet("/{id}/deliveries", ListDeliveries).WithExamples(null, ConnectionExamples.Deliveries);
        connections.MapDelete("/{id}", DeleteConnection).WithExamples(null, null);
    }

    /// <summary>Lists the vendors that can be connected.</summary>
    /// <remarks>With the keys that each needs and what to enter at the vendor.</remarks>
    public static Ok<VendorsAnswer> ListVendors() => TypedResults.Ok(new VendorsAnswer([.. VendorRegistry.All.Select(VendorAnswer.Of)]));

    /// <summary>Lists the site's connections.</summary>
    public static async Task<Ok<ConnectionsAnswer>> ListConnections(
        ClaimsPrincipal caller, ReconnectDbContext context, ConnectionAnswers answers, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var connections = await context.Connections.AsNoTracking().Where(c => c.SiteId == site && c.RetiredAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ConnectionsAnswer(await answers.OfAsync(connections, cancellationToken)));
    }

    /// <summary>Creates a connection.</summary>
    /// <remarks>
    /// The answer holds the address and what to enter at the vendor. A key that the vendor shows only later may follow by `POST /connections/{id}/keys`; until
    /// then everything is refused. Keys that are ours to choose are generated and shown only in this answer.
    /// </remarks>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    /// <response code="409">Another connection has the same write key.</response>
    public static async Task<Results<Created<ConnectionAnswer>, ValidationProblem, ProblemHttpResult>> CreateConnection(
        ConnectionRequest request, ClaimsPrincipal caller, ReconnectDbContext context, ConnectionSecrets secrets, ConnectionAnswers answers,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var rules = new ConnectionRules();
        var vendor = VendorRegistry.Find(request.Vendor ?? "");
        if (vendor is null)
            rules.Faults["vendor"] = [$"vendor is required: one of {string.Join(", ", VendorRegistry.All.Select(v => v.Name))}."];
        rules.CheckName(request.Name);
        rules.CheckChannel(request.Channel);
        rules.CheckAgeLimit(request.AgeLimitSeconds);
        rules.CheckMetadata(request.Metadata);
        var keys = vendor is null ? [] : rules.CheckKeys(vendor, request.Verification);
        if (vendor is null || rules.Faults.Count > 0)
            return Invalid(rules);
        var generated = Generate(vendor, except: keys);
        var connection = New(request, vendor, caller.SiteId(), clock.GetUtcNow());
        secrets.Add(connection, keys.Concat(generated).ToDictionary(StringComparer.Ordinal), keepPrevious: false);
        if (await IsTakenAsync(connection, context, cancellationToken))
            return Taken();
        context.Connections.Add(connection);
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/v1/connections/{connection.PublicId}", await answers.OfAsync(connection, generated, cancellationToken));
    }

    /// <summary>Shows a connection.</summary>
    public static async Task<Results<Ok<ConnectionAnswer>, NotFound>> GetConnection(
        string id, ClaimsPrincipal caller, ReconnectDbContext context, ConnectionAnswers answers, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, context, cancellationToken) is { } connection
            ? TypedResults.Ok(await answers.OfAsync(connection, newKeys: null, cancellationToken))
            : TypedResults.NotFound();

    /// <summary>Changes a connection.</summary>
    /// <remarks>In force at once here, within five seconds on every instance. Events that were stored before stay as they are.</remarks>
    /// <response code="400">The request is not valid; `errors` names each member and what to change.</response>
    public static async Task<Results<Ok<ConnectionAnswer>, ValidationProblem, NotFound>> ChangeConnection(
        string id, ConnectionChangesRequest request, ClaimsPrincipal caller, ReconnectDbContext context, ConnectionAnswers answers,
        ConnectionDirectory directory, CancellationToken cancellationToken)
    {
        var rules = new ConnectionRules();
        rules.CheckName(request.Name);
        rules.CheckChannel(request.Channel);
        rules.CheckAgeLimit(request.AgeLimitSeconds);
        rules.CheckMetadata(request.Metadata);
        if (rules.Faults.Count > 0)
            return Invalid(rules);
        if (await FindAsync(id, caller, context, cancellationToken) is not { RetiredAt: null } connection)
            return TypedResults.NotFound();
        connection.Name = request.Name ?? connection.Name;
        connection.Channel = request.Channel ?? connection.Channel;
        connection.VerificationOff = request.VerificationOff ?? connection.VerificationOff;
        Apply(connection, request.Clicks, request.Opens, request.Metadata, request.AgeLimitSeconds);
        await context.SaveChangesAsync(cancellationToken);
        directory.Forget();
        return TypedResults.Ok(await answers.OfAsync(connection, newKeys: null, cancellationToken));
    }

    /// <summary>Gives a connection new keys.</summary>
    /// <remarks>Two keys of a kind are alive at a time, so that the vendor can be given the new one without a gap. In force at once here, within five seconds on every instance.</remarks>
    /// <response code="400">A key is not valid; `errors` names each and what to change.</response>
    /// <response code="409">Another connection has the same write key.</response>
    public static async Task<Results<Ok<ConnectionAnswer>, ValidationProblem, NotFound, ProblemHttpResult>> RotateKeys(
        string id, KeyRotationRequest request, ClaimsPrincipal caller, ReconnectDbContext context, ConnectionSecrets secrets, ConnectionAnswers answers,
        ConnectionDirectory directory, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, caller, context, cancellationToken) is not { RetiredAt: null } connection)
            return TypedResults.NotFound();
        var rules = new ConnectionRules();
        var vendor = VendorRegistry.Find(connection.Vendor)!;
        var keys = rules.CheckKeys(vendor, request.Verification);
        if (request.Verification is null or { Count: 0 } && vendor.Fields.All(f => f.Generate is null))
            rules.Faults["verification"] = [$"verification is required: {vendor.Title} chooses its keys. Fields: {string.Join(", ", vendor.Fields.Select(f => f.Name))}."];
        if (rules.Faults.Count > 0)
            return Invalid(rules);
        var generated = keys.Count == 0 ? Generate(vendor, except: keys) : [];
        secrets.Add(connection, keys.Concat(generated).ToDictionary(StringComparer.Ordinal), request.KeepPrevious ?? true);
        if (await IsTakenAsync(connection, context, cancellationToken))
            return Taken();
        await context.SaveChangesAsync(cancellationToken);
        directory.Forget();
        return TypedResults.Ok(await answers.OfAsync(connection, generated, cancellationToken));
    }

    /// <summary>Lists the latest requests of a connection with their verdicts.</summary>
    public static async Task<Results<Ok<DeliveriesAnswer>, NotFound>> ListDeliveries(
        string id, ClaimsPrincipal caller, ReconnectDbContext context, DeliveryLog deliveries, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, context, cancellationToken) is { } connection
            ? TypedResults.Ok(new DeliveriesAnswer([.. (await deliveries.LatestAsync(connection.Id, cancellationToken)).Select(DeliveryAnswer.Of)]))
            : TypedResults.NotFound();

    /// <summary>Deletes a connection: from then on the vendor is told to stop. What it reported stays.</summary>
    public static async Task<Results<NoContent, NotFound>> DeleteConnection(
        string id, ClaimsPrincipal caller, ReconnectDbContext context, ConnectionDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var now = clock.GetUtcNow();
        var retired = await context.Connections.Where(c => c.PublicId == id && c.SiteId == site && c.RetiredAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.RetiredAt, now), cancellationToken);
        directory.Forget();
        return retired == 1 ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static Task<Connection?> FindAsync(string id, ClaimsPrincipal caller, ReconnectDbContext context, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        return context.Connections.SingleOrDefaultAsync(c => c.PublicId == id && c.SiteId == site, cancellationToken);
    }

    private static Connection New(ConnectionRequest request, VendorAdapter vendor, int siteId, DateTimeOffset now)
    {
        var connection = new Connection
        {
            SiteId = siteId,
            PublicId = GeneratedKeys.ConnectionId(),
            Vendor = vendor.Name,
            Name = request.Name ?? vendor.Title,
            Channel = request.Channel,
            VerificationOff = request.VerificationOff ?? false,
            AgeLimitSeconds = vendor.AgeLimitSeconds,
            CreatedAt = now,
        };
        Apply(connection, request.Clicks, request.Opens, request.Metadata, request.AgeLimitSeconds);
        return connection;
    }

    private static void Apply(Connection connection, TouchSource? clicks, TouchSource? opens, MetadataKeys? keys, int? ageLimitSeconds)
    {
        connection.CountsClicks = clicks is null ? connection.CountsClicks : clicks == TouchSource.Vendor;
        connection.CountsOpens = opens is null ? connection.CountsOpens : opens == TouchSource.Vendor;
        connection.MessageKey = keys?.Message ?? connection.MessageKey;
        connection.CampaignKey = keys?.Campaign ?? connection.CampaignKey;
        connection.VariationKey = keys?.Variation ?? connection.VariationKey;
        connection.UserKey = keys?.User ?? connection.UserKey;
        if (ageLimitSeconds is { } seconds)
            connection.AgeLimitSeconds = seconds == 0 ? null : seconds;
    }

    private static Dictionary<string, string> Generate(VendorAdapter vendor, Dictionary<string, string> except) => vendor.Fields
        .Where(f => f.Generate is not null && !except.ContainsKey(f.Name))
        .ToDictionary(f => f.Name, f => f.Generate!(), StringComparer.Ordinal);

    private static Task<bool> IsTakenAsync(Connection connection, ReconnectDbContext context, CancellationToken cancellationToken) => context.Connections
        .AnyAsync(c => c.Id != connection.Id && c.RetiredAt == null && c.KeyHashes.Any(hash => connection.KeyHashes.Contains(hash)), cancellationToken);

    private static ValidationProblem Invalid(ConnectionRules rules) =>
        TypedResults.ValidationProblem(rules.Faults, type: ProblemTypes.Validation, title: "Some members are wrong");

    private static ProblemHttpResult Taken() => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.Conflict, title: "The key is taken",
        detail: "Another connection has the same key, and a request could not tell them apart. Choose another key or let one be generated.");
}
