using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Reconnect.Ingestion;

namespace Reconnect.Api.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can take events, and it is not shutting down.</summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: TimeSpan.FromSeconds(1)).AddCheck<StorageCheck>("storage");
        return services.AddHostedService<NotReadyPhase>();
    }

    public static void MapHealth(this WebApplication app)
    {
        // Whatever credentials come along, nobody looks them up in a database that may be away.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class DatabaseCheck(NpgsqlDataSource database, HostStart start, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return HealthCheckResult.Unhealthy("The host is shutting down.");
            if (!start.IsFinished)
                return HealthCheckResult.Unhealthy("The host waits for its database.");
            await using var command = database.CreateCommand("SELECT 1 FROM catalog_revision");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    /// <summary>A disk without room lets everything be read and nothing be stored.</summary>
    private sealed class StorageCheck(StorageTrouble trouble) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(trouble.Current is { } said ? HealthCheckResult.Unhealthy("PostgreSQL cannot store events: " + said) : HealthCheckResult.Healthy());
    }
}
