using Microsoft.EntityFrameworkCore;
using Reconnect.Sites;
using Reconnect.Storage;

namespace Reconnect.Api.Access;

/// <summary>Makes the key of <c>Bootstrap__ApiKey</c> an admin key of the default site, for automation.</summary>
internal static class BootstrapKey
{
    private const int MinimumLength = 8;

    public static async Task EnsureAsync(IServiceProvider services, string? key)
    {
        if (string.IsNullOrEmpty(key))
            return;
        if (key.Length < MinimumLength)
            throw new InvalidOperationException($"Bootstrap__ApiKey must have at least {MinimumLength} characters.");
        await CreateAsync(services, key, "bootstrap", [Scopes.Admin]);
    }

    /// <summary>Does nothing where the key exists, also where it has been revoked.</summary>
    public static async Task CreateAsync(IServiceProvider services, string key, string source, string[] scopes)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ReconnectDbContext>>().CreateDbContextAsync();
        var hash = ApiKeySecret.Hash(key);
        if (await context.ApiKeys.AnyAsync(k => k.Hash == hash))
            return;
        context.ApiKeys.Add(new ApiKey
        {
            SiteId = await context.Sites.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
            Source = source,
            Scopes = scopes,
            Hash = hash,
            Prefix = ApiKeySecret.Prefix(key),
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
        await context.SaveChangesAsync();
    }
}
