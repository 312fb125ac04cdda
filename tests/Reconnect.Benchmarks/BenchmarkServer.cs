using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Postgres;
using Reconnect.Storage;

namespace Reconnect.Benchmarks;

/// <summary>A private PostgreSQL with every promise of durability on, in a temporary folder that goes with the run.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly PostgresServer server;
    private readonly string folder;

    private BenchmarkServer(PostgresServer server, string folder)
    {
        (this.server, this.folder) = (server, folder);
        ProcessId = int.Parse(File.ReadLines(Path.Combine(server.DataDirectory!, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
    }

    public int ProcessId { get; }

    public string Description => "Database: " + server.Description[..server.Description.IndexOf(',', StringComparison.Ordinal)] + ", durable (fsync, synchronous commit, full page writes), same machine.";

    public string Log => Path.Combine(server.DataDirectory!, "data", "server.log");

    public static async Task<BenchmarkServer> StartAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var root = Path.Combine(Path.GetTempPath(), "reconnect-bench-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));
        Directory.CreateDirectory(root);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);
        var started = await PostgresServer.StartAsync(
            new PostgresOptions { Preference = options.Postgres, DataDirectory = root, Durable = true, Progress = Console.Error.WriteLine },
            cancellationToken);
        return new BenchmarkServer(started, root);
    }

    /// <summary>A new, migrated database.</summary>
    public async Task<BenchmarkDatabase> CreateDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await ExecuteAsync($"CREATE DATABASE {name}", cancellationToken);
        var database = new BenchmarkDatabase(server.ConnectionStringFor(name));
        await database.Get<Migrator>().MigrateAsync(cancellationToken);
        return database;
    }

    public async Task DropAsync(BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        await database.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database} WITH (FORCE)", cancellationToken);
    }

    /// <summary>Ends all sessions of a database and lets no new ones in, as if its server were gone.</summary>
    public async Task ShutOutAsync(BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false", cancellationToken);
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", cancellationToken);
    }

    public Task LetInAsync(BenchmarkDatabase database, CancellationToken cancellationToken) =>
        ExecuteAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database} WITH ALLOW_CONNECTIONS true", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>One database with the engine's services on it, without workers.</summary>
internal sealed class BenchmarkDatabase(string connectionString, string? settings = null) : IAsyncDisposable
{
    public const int SiteId = 1;

    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddLogging()
        .AddReconnect(new NpgsqlConnectionStringBuilder(connectionString) { Options = settings, CommandTimeout = 0 }.ConnectionString)
        .BuildServiceProvider();

    public string ConnectionString => connectionString;

    public NpgsqlDataSource Source => Get<NpgsqlDataSource>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Three variations of three channels each, running since a time.</summary>
    public async Task CreateCampaignAsync(string id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var draft = new CampaignDraft
        {
            Id = id,
            Name = id,
            CreatedAt = since,
            Channels = Workload.Channels,
            Version = new VersionDraft
            {
                Variations = [.. Workload.Variations.Select(v => new VariationDraft { Id = v, TrafficShare = v == "a" ? 33.34m : 33.33m, Channels = Workload.Channels })],
            },
        };
        if (await Get<CampaignWriter>().CreateAsync(SiteId, draft, cancellationToken) != CampaignChange.Done)
            throw new InvalidOperationException($"The campaign {id} could not be created.");
        await Get<CatalogReader>().CurrentAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
