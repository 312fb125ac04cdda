using Microsoft.AspNetCore.Connections;
using Reconnect.Api.Access;
using Reconnect.Api.Demo;
using Reconnect.Pipeline;
using Reconnect.Postgres;
using Reconnect.Storage;

namespace Reconnect.Api.Hosting;

/// <summary>What the program does: without a verb it serves; with one it does that and ends.</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(WebApplication app, PostgresServer database, string[] args)
    {
        switch (args.FirstOrDefault(a => !a.StartsWith('-') && !a.Contains('=', StringComparison.Ordinal) && !a.Contains("://", StringComparison.Ordinal)))
        {
            case "migrate":
                await MigrateAsync(app.Services);
                Console.WriteLine("The schema is up to date.");
                return 0;
            case "rebuild":
                await MigrateAsync(app.Services);
                var people = await app.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None);
                Console.WriteLine($"Rebuilt the figures of {people} people.");
                return 0;
            case "sign-in-link":
                await MigrateAsync(app.Services);
                Console.WriteLine(Banner.AddressOf(app) + await SignInLinkAsync(app.Services, always: true));
                return 0;
            default:
                return await ServeAsync(app, database);
        }
    }

    private static async Task<int> ServeAsync(WebApplication app, PostgresServer database)
    {
        if (app.Configuration.GetValue("Migrations:AtStart", defaultValue: true))
            await MigrateAsync(app.Services);
        await BootstrapKey.EnsureAsync(app.Services, app.Configuration["Bootstrap:ApiKey"]);
        var demoKey = app.Configuration.GetValue("Demo:Enabled", defaultValue: true) ? await DemoSeed.SeedEmptyAsync(app.Services) : null;
        var link = await SignInLinkAsync(app.Services, always: false);
        app.Lifetime.ApplicationStarted.Register(() => Banner.Print(app, database, link, demoKey));
        try
        {
            // Returns when the host has drained; the database is stopped after that.
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Another Reconnect may be running; stop it, or choose another address with --urls.");
            return 1;
        }
    }

    private static async Task MigrateAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        await AccessMigrator.MigrateAsync(scope.ServiceProvider.GetRequiredService<AccessDbContext>());
    }

    private static async Task<string?> SignInLinkAsync(IServiceProvider services, bool always)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdmin>().LinkAsync(always, CancellationToken.None);
    }
}
