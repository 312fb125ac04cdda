using Npgsql;

namespace Reconnect.Postgres;

/// <summary>
/// The PostgreSQL in use: the configured server, otherwise a private cluster run with installed binaries,
/// otherwise one run with the embedded binaries.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan StartupPatience = TimeSpan.FromSeconds(30);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly PrivateCluster? _cluster;

    private PostgresServer(NpgsqlConnectionStringBuilder server, PrivateCluster? cluster, string description, string? dataDirectory) =>
        (_server, _cluster, Description, DataDirectory) = (server, cluster, description, dataDirectory);

    /// <summary>To the database of the options, which exists once the server has been reached.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>One line: which server, its version once it has been reached, and why this one. Holds no password.</summary>
    public string Description { get; private set; }

    /// <summary>The folder of the private cluster; null for a configured server.</summary>
    public string? DataDirectory { get; }

    /// <summary>Whether the server is ours to start and stop.</summary>
    public bool IsPrivate => _cluster is not null;

    /// <summary>Finds or starts a server and makes sure that the database exists.</summary>
    /// <exception cref="PostgresUnavailableException">There is none; the message says what to do.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
            return await ConfiguredAsync(options.ConnectionString, options, ct);

        var user = ClusterUser.Current();
        var location = await DataLocation.ResolveAsync(options.DataDirectory, user, ct);
        try
        {
            return await PrivateAsync(options, location, user, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"The database folder {location.Folder} cannot be used: {failure.Message} Set EmbeddedPostgres__DataDirectory to a folder this user may write.",
                failure);
        }
    }

    /// <summary>Makes sure that a configured server answers, is new enough and has the database. A private one has been started already.</summary>
    /// <exception cref="PostgresUnavailableException">It is not so; the message says what to do.</exception>
    public async Task ReachAsync(CancellationToken ct)
    {
        if (_cluster is null)
            Description = DescriptionOf(_server, await ConfiguredServer.ConnectAsync(_server, TimeSpan.Zero, ct));
    }

    /// <summary>The same server, another database.</summary>
    public string ConnectionStringFor(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Stops a private server gracefully, unless another process uses it too. Leaves a configured one alone.</summary>
    public Task StopAsync(CancellationToken ct) => StopAsync(StopMode.Fast, ct);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    internal Task StopAsync(StopMode mode, CancellationToken ct) => _cluster?.StopAsync(mode, ct) ?? Task.CompletedTask;

    private static async Task<PostgresServer> ConfiguredAsync(string connectionString, PostgresOptions options, CancellationToken ct)
    {
        var server = ConfiguredServer.Parse(connectionString, options.DatabaseName);
        Version? version = null;
        try
        {
            version = await ConfiguredServer.ConnectAsync(server, options.MayBeAway ? TimeSpan.Zero : StartupPatience, ct);
        }
        catch (PostgresUnavailableException away) when (away.IsAway && options.MayBeAway)
        {
            // Whoever may wait for it asks again.
        }

        return new PostgresServer(server, cluster: null, DescriptionOf(server, version), dataDirectory: null);
    }

    private static string DescriptionOf(NpgsqlConnectionStringBuilder server, Version? version) =>
        $"PostgreSQL {version?.ToString() ?? "(not reached yet)"} at {server.Host}:{server.Port}, database {server.Database}: ConnectionStrings__Reconnect names it";

    private static async Task<PostgresServer> PrivateAsync(PostgresOptions options, DataLocation location, ClusterUser user, CancellationToken ct)
    {
        var choice = await ClusterChoice.MakeAsync(options, location.Folder, user, ct);
        var cluster = await PrivateCluster.StartAsync(choice.Binaries, user, choice.Folder, options.Durable, ct);
        cluster.Connection.Database = options.DatabaseName;
        var version = await EnsureDatabaseAsync(cluster, options.DatabaseName, ct);
        var description = $"PostgreSQL {version} ({(choice.Binaries.IsEmbedded ? "embedded" : choice.Binaries.Folder)}), "
            + $"private cluster {choice.Folder.Root} on port {cluster.Connection.Port}, "
            + (cluster.IsAdopted ? "already running, " : "")
            + (user.Name is null ? "" : $"run by {user.Name} because PostgreSQL refuses root, ")
            + (location.Note is null ? "" : $"there because {location.Note}, ")
            + $"database {options.DatabaseName}: {choice.Reason}";
        return new PostgresServer(cluster.Connection, cluster, description, choice.Folder.Root);
    }

    private static async Task<Version> EnsureDatabaseAsync(PrivateCluster cluster, string database, CancellationToken ct)
    {
        try
        {
            return await Databases.EnsureAsync(cluster.Connection, database, ct);
        }
        catch
        {
            // Nobody will own this server, so nobody would stop it.
            await cluster.StopAsync(StopMode.Fast, CancellationToken.None);
            throw;
        }
    }
}
