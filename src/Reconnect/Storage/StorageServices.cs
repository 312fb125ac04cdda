using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Reconnect.Storage;

/// <summary>The connection pools, for the control plane (EF Core) and the data plane (Npgsql).</summary>
public static class StorageServices
{
    public static IServiceCollection AddReconnectStorage(this IServiceCollection services, string connectionString)
    {
        services.AddNpgsqlDataSource(Pool.Front.ConnectionString(connectionString));
        services.AddNpgsqlDataSource(Pool.ForWorkers.ConnectionString(connectionString), serviceKey: Pool.Workers);
        services.AddNpgsqlDataSource(Pool.ForReports.ConnectionString(connectionString), serviceKey: Pool.Reports);
        services.AddDbContextFactory<ReconnectDbContext>((provider, options) =>
            Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        return services;
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource database) => options
        .UseNpgsql(database, npgsql => npgsql.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();
}
