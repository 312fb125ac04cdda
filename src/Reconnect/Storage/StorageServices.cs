using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Reconnect.Storage;

/// <summary>One connection pool for the control plane (EF Core) and the data plane (Npgsql).</summary>
public static class StorageServices
{
    public static IServiceCollection AddReconnectStorage(this IServiceCollection services, string connectionString)
    {
        services.AddNpgsqlDataSource(WithDefaults(connectionString));
        services.AddDbContextFactory<ReconnectDbContext>((provider, options) =>
            Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        return services;
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource database) => options
        .UseNpgsql(database, npgsql => npgsql.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();

    /// <summary>Statements are prepared once a connection has seen them twice; everything else the operator may override.</summary>
    private static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Max Auto Prepare") || builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        builder.ApplicationName ??= "Reconnect";
        return builder.ConnectionString;
    }
}
