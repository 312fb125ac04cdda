using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Reconnect.Sites;
using Reconnect.Storage;

namespace Reconnect.Api.Access;

/// <summary><c>Authorization: Bearer rk_…</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyDirectory keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Hooks and the like have credentials of their own in this header, and look for no key of ours.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var key = await keys.FindAsync(header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("The API key is unknown or revoked.");
        var claims = new List<Claim>
        {
            new(AccessPolicies.SiteClaim, key.SiteId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new(AccessPolicies.SourceClaim, key.Source),
        };
        claims.AddRange(key.Scopes.Select(scope => new Claim(AccessPolicies.ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"reconnect\"";
        return Task.CompletedTask;
    }
}

/// <summary>Keys by hash, remembered for a few seconds: a revoked key stops working within five seconds on every instance.</summary>
internal sealed class ApiKeyDirectory(IDbContextFactory<ReconnectDbContext> contexts, TimeProvider clock)
{
    private const int MaximumRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(4);
    private readonly ConcurrentDictionary<string, (ApiKey? Key, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (secret.Length is 0 or > 500)
            return null;
        var hash = ApiKeySecret.Hash(secret);
        var name = Convert.ToHexString(hash);
        var now = clock.GetUtcNow();
        if (known.TryGetValue(name, out var entry) && now < entry.Until)
            return entry.Key;
        var key = await TransientRetry.RunAsync(token => ReadAsync(hash, token), cancellationToken);
        if (known.Count >= MaximumRemembered)
            known.Clear();
        known[name] = (key, now + Remembered);
        return key;
    }

    private async Task<ApiKey?> ReadAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancellationToken);
    }

    /// <summary>For this process at once.</summary>
    public void Forget() => known.Clear();
}
