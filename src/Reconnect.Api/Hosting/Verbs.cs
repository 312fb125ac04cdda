using Microsoft.AspNetCore.Connections;
using Reconnect.Pipeline;
using Reconnect.Postgres;

namespace Reconnect.Api.Hosting;

/// <summary>What the program does: without a verb it serves; with one it does that and ends.</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(WebApplication app, PostgresServer database, string[] args)
    {
        switch (args.FirstOrDefault(a => !a.StartsWith('-') && !a.Contains('=', StringComparison.Ordinal) && !a.Contains("://", StringComparison.Ordinal)))
        {
            case "migrate":
                await MigrateAsync(app, database);
                Console.WriteLine("The schema is up to date.");
                return 0;
            case "rebuild":
                await MigrateAsync(app, database);
                var people = await app.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None);
                Console.WriteLine($"Rebuilt the figures of {people} people.");
                return 0;
            case "sign-in-link":
                await MigrateAsync(app, database);
                Console.WriteLine(Banner.AddressOf(app) + await HostStart.SignInPathAsync(app.Services, always: true));
                return 0;
            default:
                return await ServeAsync(app, database);
        }
    }

    /// <summary>Nobody waits for a verb's database: it answers, or the verb says why not.</summary>
    private static async Task MigrateAsync(WebApplication app, PostgresServer database)
    {
        await database.ReachAsync(CancellationToken.None);
        await HostStart.MigrateAsync(app.Services);
    }

    private static async Task<int> ServeAsync(WebApplication app, PostgresServer database)
    {
        var start = app.Services.GetRequiredService<HostStart>();
        var finished = Task.FromResult(0);
        if (await start.TryFinishAsync(CancellationToken.None))
            app.Lifetime.ApplicationStarted.Register(() => Banner.Print(app, database, start));
        else
            app.Lifetime.ApplicationStarted.Register(() => finished = FinishLaterAsync(app, database, start));
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // The workers that had begun end as they do with the host, and not as if they had failed.
            app.Lifetime.StopApplication();
            await Console.Error.WriteLineAsync($"{e.Message} Another Reconnect may be running; stop it, or choose another address with --urls.");
            return 1;
        }

        // Returns when the host has drained; the database is stopped after that.
        await app.WaitForShutdownAsync();
        return await finished;
    }

    /// <summary>The exit code: a start that fails for anything but a database that is away ends the process.</summary>
    private static async Task<int> FinishLaterAsync(WebApplication app, PostgresServer database, HostStart start)
    {
        Banner.PrintWaiting(app, database);
        try
        {
            await start.FinishAsync(app.Lifetime.ApplicationStopping);
            Banner.Print(app, database, start);
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e)
        {
            app.Services.GetRequiredService<ILogger<HostStart>>().StartFailed(e);
            await Console.Error.WriteLineAsync($"Reconnect cannot start: {e.Message}");
            app.Lifetime.StopApplication();
            return 1;
        }
    }
}
