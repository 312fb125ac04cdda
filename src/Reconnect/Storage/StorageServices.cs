using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Reconnect.Storage;

/// <summary>The connection pools and the control plane's DbContext.</summary>
public static class StorageServices
{
    private const int ConnectSeconds = 3;

    public static IServiceCollection AddReconnectStorage(this IServiceCollection services, string connectionString)
    {
        services.AddNpgsqlDataSource(WithDefaults(connectionString, connections: 20, commandSeconds: 60, "-c statement_timeout=60s -c lock_timeout=30s"));
        services.AddNpgsqlDataSource(WithDefaults(connectionString, connections: 8, commandSeconds: 5, "-c statement_timeout=5s"), serviceKey: Pools.Intake);
        services.AddNpgsqlDataSource(WithDefaults(connectionString, connections: 12, commandSeconds: 3600, ""), serviceKey: Pools.Workers);
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

    /// <summary>A transaction that somebody forgot would hold its locks for ever.</summary>
    private const string SessionOptions = "-c idle_in_transaction_session_timeout=60s";

    /// <summary>Statements are prepared once a connection has seen them twice. What the operator sets in the connection string stays.</summary>
    private static string WithDefaults(string connectionString, int connections, int commandSeconds, string timeouts)
    {
        var standard = new NpgsqlConnectionStringBuilder();
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == standard.MaxAutoPrepare)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        if (builder.MaxPoolSize == standard.MaxPoolSize)
            builder.MaxPoolSize = connections;
        if (builder.CommandTimeout == standard.CommandTimeout)
            builder.CommandTimeout = commandSeconds;
        if (builder.Timeout == standard.Timeout)
            builder.Timeout = ConnectSeconds;
        builder.Options = $"{PlannerOptions} {SessionOptions} {timeouts} {builder.Options}".TrimEnd();
        builder.ApplicationName ??= "Reconnect";
        return builder.ConnectionString;
    }
}
