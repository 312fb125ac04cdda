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

    /// <summary>
    /// Every statement of the data plane looks rows up by key. A plan made while a table was still small would read the whole table, and a prepared
    /// statement keeps its plan while the table grows; so reading a whole table is never preferred. Compiling plans costs more than they take.
    /// </summary>
    private const string PlannerOptions = "-c enable_seqscan=off -c jit=off";

    /// <summary>Statements are prepared once a connection has seen them twice; everything else the operator may override.</summary>
    private static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Max Auto Prepare") || builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        builder.Options = string.IsNullOrEmpty(builder.Options) ? PlannerOptions : $"{PlannerOptions} {builder.Options}";
        builder.ApplicationName ??= "Reconnect";
        return builder.ConnectionString;
    }
}
