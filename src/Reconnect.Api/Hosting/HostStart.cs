using Reconnect.Api.Access;
using Reconnect.Api.Demo;
using Reconnect.Postgres;
using Reconnect.Storage;

namespace Reconnect.Api.Hosting;

/// <summary>A request needs the database, which this host has not prepared yet.</summary>
internal sealed class NotStartedException : Exception;

/// <summary>An endpoint that answers only once the start is finished.</summary>
internal sealed class NeedsStart;

/// <summary>
/// What the database has to hold before the host can serve: the schema, the key for automation, the demo. A database that does not answer
/// does not hold up the process: tracked links are followed and kept, everything else says 503 until this is done.
/// </summary>
internal sealed class HostStart(PostgresServer database, IServiceProvider services, IConfiguration configuration, TimeProvider clock, ILogger<HostStart> logger)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private volatile bool isFinished;
    private bool isAwayLogged;

    public bool IsFinished => isFinished;

    /// <summary>A one-time link for the first admin; null where somebody has a password already.</summary>
    public string? SignInPath { get; private set; }

    /// <summary>The key for trying out, where this start has seeded the demo.</summary>
    public string? DemoKey { get; private set; }

    /// <exception cref="NotStartedException">It is not finished yet.</exception>
    public void Require()
    {
        if (!isFinished)
            throw new NotStartedException();
    }

    /// <summary>False: the database does not answer now. Every step is safe to repeat.</summary>
    public async Task<bool> TryFinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.ReachAsync(cancellationToken);
            if (configuration.GetValue("Migrations:AtStart", defaultValue: true))
                await MigrateAsync(services);
            await BootstrapKey.EnsureAsync(services, configuration["Bootstrap:ApiKey"]);
            if (configuration.GetValue("Demo:Enabled", defaultValue: true))
                DemoKey ??= await DemoSeed.SeedEmptyAsync(services);
            SignInPath = await SignInPathAsync(services, always: false);
        }
        catch (Exception e) when (Problems.IsUnavailable(e))
        {
            if (!isAwayLogged)
                logger.DatabaseAway(e.Message);
            isAwayLogged = true;
            return false;
        }

        isFinished = true;
        return true;
    }

    /// <summary>Tries until the database answers. Whatever else goes wrong is thrown.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BetweenTries, clock);
        while (!await TryFinishAsync(cancellationToken))
            await timer.WaitForNextTickAsync(cancellationToken);
    }

    public static async Task MigrateAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        await AccessMigrator.MigrateAsync(scope.ServiceProvider.GetRequiredService<AccessDbContext>());
    }

    public static async Task<string?> SignInPathAsync(IServiceProvider services, bool always)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdmin>().LinkAsync(always, CancellationToken.None);
    }
}

/// <summary>The start, to the pipeline.</summary>
internal static class HostStartPipeline
{
    public static IServiceCollection AddStart(this IServiceCollection services, PostgresServer database) =>
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<HostStart>(p, database));

    public static TBuilder NeedsStart<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new NeedsStart());

    /// <summary>Before anything asks the database who the caller is.</summary>
    public static void UseStart(this WebApplication app)
    {
        var start = app.Services.GetRequiredService<HostStart>();
        app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsStart>() is not null)
                start.Require();
            return next(http);
        });
    }
}

/// <summary>What the start logs. Ids from 4000 on.</summary>
internal static partial class HostStartLog
{
    [LoggerMessage(4001, LogLevel.Warning, "The start waits for the database: {Reason} Until it answers, tracked links are followed and kept on disk, and everything else is answered 503.")]
    public static partial void DatabaseAway(this ILogger logger, string reason);

    [LoggerMessage(4002, LogLevel.Critical, "Reconnect cannot start.")]
    public static partial void StartFailed(this ILogger logger, Exception error);
}
