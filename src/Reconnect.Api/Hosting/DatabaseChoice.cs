using Reconnect.Postgres;

namespace Reconnect.Api.Hosting;

/// <summary>Which PostgreSQL this host uses, from its configuration.</summary>
internal static class DatabaseChoice
{
    public static Task<PostgresServer> StartAsync(ConfigurationManager configuration) => PostgresServer.StartAsync(
        new PostgresOptions
        {
            ConnectionString = configuration.GetConnectionString("Reconnect"),
            Preference = configuration.GetValue<PostgresPreference?>("EmbeddedPostgres:Preference") ?? PostgresPreference.Auto,
            DataDirectory = configuration["EmbeddedPostgres:DataDirectory"],
            MayBeAway = true,
            Progress = Console.WriteLine,
        },
        CancellationToken.None);
}
