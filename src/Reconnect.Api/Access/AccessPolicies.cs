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

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(WriteEvents, p => p.RequireClaim(ScopeClaim, Scopes.EventsWrite, Scopes.Admin));
        options.AddPolicy(ReadReports, p => p.RequireClaim(ScopeClaim, Scopes.ReportsRead, Scopes.Admin));
        options.AddPolicy(Administer, p => p.RequireClaim(ScopeClaim, Scopes.Admin));
        options.AddPolicy(SignedIn, p => p.RequireClaim(ClaimTypes.NameIdentifier));
        options.FallbackPolicy = null;
    }

    public static int SiteId(this ClaimsPrincipal caller) =>
        int.Parse(caller.FindFirstValue(SiteClaim)!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Signed in to the dashboard, and no administrator.</summary>
    public static bool IsViewer(this ClaimsPrincipal caller) =>
        caller.HasClaim(c => c.Type == ClaimTypes.NameIdentifier) && !caller.HasClaim(ScopeClaim, Scopes.Admin);

    /// <summary>Events that a member posts through Swagger have a source of their own.</summary>
    public static string Source(this ClaimsPrincipal caller) => caller.FindFirstValue(SourceClaim) ?? EventSources.Dashboard;
}
