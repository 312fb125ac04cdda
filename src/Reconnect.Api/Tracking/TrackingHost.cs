using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Reconnect.Postgres;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Tracking in this host.</summary>
internal static class TrackingHost
{
    public static IServiceCollection AddTrackingEndpoints(this IServiceCollection services, PostgresServer database) => services
        .AddTracking(DefaultFolder(database))
        .AddCors(cors => cors.AddPolicy(PushApi.CorsPolicy, policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods(HttpMethods.Post)))
        .AddSingleton<RecipientRequest>()
        .AddSingleton<LinksFollowed>()
        .AddSingleton<ShortLinkCache>()
        .AddSingleton<ShortLinks>()
        .AddSingleton<TrackingAddresses>();

    /// <summary>Beside the embedded database, otherwise of this user and the database that is configured.</summary>
    private static string DefaultFolder(PostgresServer database)
    {
        if (database.DataDirectory is { } data && Path.GetDirectoryName(data) is { } beside)
            return Path.Combine(beside, "tracking");
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{server.Host}:{server.Port}/{server.Database}")).AsSpan(0, 8));
        return Path.Combine(user.Length == 0 ? Path.GetTempPath() : user, "reconnect", "tracking", name);
    }
}
