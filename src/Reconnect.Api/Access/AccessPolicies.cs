using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Reconnect.Events;
using Reconnect.Sites;

namespace Reconnect.Api.Access;

/// <summary>Who may do what, for API keys (by scope) and members (by role) alike.</summary>
public static class AccessPolicies
{
    public const string WriteEvents = nameof(WriteEvents);
    public const string ReadReports = nameof(ReadReports);
    public const string Administer = nameof(Administer);

    /// <summary>Only people with the dashboard's cookie.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>The site that a caller belongs to; it comes from the credential alone.</summary>
    public const string SiteClaim = "site";

    /// <summary>The name under which a key's events are de-duplicated.</summary>
    public const string SourceClaim = "source";

    public const string ScopeClaim = "scope";

    /// <summary>The scopes of which a caller needs one.</summary>
    private static readonly Dictionary<string, string[]> ScopesOf = new(StringComparer.Ordinal)
    {
        [WriteEvents] = [Scopes.EventsWrite, Scopes.Admin],
        [ReadReports] = [Scopes.ReportsRead, Scopes.Admin],
        [Administer] = [Scopes.Admin],
    };

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (policy, scopes) in ScopesOf)
            options.AddPolicy(policy, p => p.RequireClaim(ScopeClaim, scopes));
        options.AddPolicy(SignedIn, p => p.RequireClaim(ClaimTypes.NameIdentifier));
        options.FallbackPolicy = null;
    }

    /// <summary>What the caller of a refused request would need, what they have, and where to get it.</summary>
    public static string Refusal(HttpContext http)
    {
        var needed = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(a => ScopesOf.GetValueOrDefault(a.Policy ?? "")).LastOrDefault(scopes => scopes is not null);
        if (needed is null)
            return "This is for members who are signed in to the dashboard; no API key opens it.";
        if (http.User.IsViewer())
            return "This is for administrators, and you are signed in as a viewer. Ask an administrator of the site.";
        var had = string.Join(" and ", http.User.FindAll(ScopeClaim).Select(c => c.Value));
        return $"This needs an API key with the scope {string.Join(" or ", needed)}; this key has {had}. An administrator makes keys in Settings or with POST /api/v1/keys.";
    }

    public static int SiteId(this ClaimsPrincipal caller) =>
        int.Parse(caller.FindFirstValue(SiteClaim)!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Signed in to the dashboard, and no administrator.</summary>
    public static bool IsViewer(this ClaimsPrincipal caller) =>
        caller.HasClaim(c => c.Type == ClaimTypes.NameIdentifier) && !caller.HasClaim(ScopeClaim, Scopes.Admin);

    /// <summary>Events that a member posts through Swagger have a source of their own.</summary>
    public static string Source(this ClaimsPrincipal caller) => caller.FindFirstValue(SourceClaim) ?? EventSources.Dashboard;
}
