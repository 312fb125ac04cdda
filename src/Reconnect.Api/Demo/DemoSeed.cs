using Reconnect.Api.Access;
using Reconnect.Sites;

namespace Reconnect.Api.Demo;

/// <summary>Fills an empty database with the demo, so that the first look at Reconnect shows something.</summary>
internal static class DemoSeed
{
    private const string KeySource = "quickstart";

    /// <summary>The key for trying out, where the demo was seeded now; null where the database holds anything else, or the whole demo.</summary>
    public static async Task<string?> SeedEmptyAsync(IServiceProvider services)
    {
        var seeder = ActivatorUtilities.CreateInstance<DemoSeeder>(services);
        if (await seeder.BeginAsync(CancellationToken.None) is not { } today)
            return null;
        await seeder.SeedAsync(today, CancellationToken.None);
        var key = ApiKeySecret.Create();
        await BootstrapKey.CreateAsync(services, key, KeySource, [Scopes.EventsWrite, Scopes.ReportsRead]);
        await seeder.EndAsync(today, CancellationToken.None);
        return key;
    }
}
