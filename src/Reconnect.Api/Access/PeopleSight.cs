using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Reconnect.Storage;

namespace Reconnect.Api.Access;

/// <summary>Who may see who people are: administrators and API keys always, viewers where the site lets them.</summary>
internal sealed class PeopleSight(IDbContextFactory<ReconnectDbContext> contexts)
{
    /// <summary>What stands in a file in place of an id; no id begins so by accident.</summary>
    public const string Hidden = "(hidden)";

    public async Task<bool> MaySeeAsync(ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        if (!caller.IsViewer())
            return true;
        var site = caller.SiteId();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sites.Where(s => s.Id == site).Select(s => s.ViewersSeePeople).SingleAsync(cancellationToken);
    }
}
