using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace Reconnect.Testing;

/// <summary>
/// One PostgreSQL per test run, and a database of its own for whoever asks. The server is <c>RECONNECT_TEST_DB</c> (a connection
/// string), otherwise installed, embedded or in a container; <c>RECONNECT_TEST_POSTGRES</c> (System or Embedded) forces a kind.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task<TestServer>> Server = new(() => TestServer.StartAsync(CancellationToken.None));
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new(StringComparer.Ordinal);
    private static readonly SemaphoreSlim Creating = new(1, 1);
    private static int s_created;

    /// <summary>A new database cloned from a template, which <paramref name="prepare"/> migrated once per key and run.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync(
        string templateKey, Func<string, CancellationToken, Task> prepare, CancellationToken ct = default)
    {
        var server = await Server.Value;
        // The template outlives the test that happens to ask first, so that test's token does not cancel it.
        var template = await Templates
            .GetOrAdd(templateKey, _ => new Lazy<Task<string>>(() => CreateTemplateAsync(server, prepare, CancellationToken.None)))
            .Value.WaitAsync(ct);
        var name = NextName(server);
        await CreateAsync(server, name, template, ct);
        return new TestDatabase(server, name);
    }

    /// <summary>Ends all connections to a database and lets nobody connect to it again, as if its server were down.</summary>
    public static async Task CloseAsync(TestDatabase database, CancellationToken ct = default) => await CloseAsync(await Server.Value, database.Name, ct);

    /// <summary>Lets connect again to a database that was closed.</summary>
    public static async Task OpenAsync(TestDatabase database, CancellationToken ct = default) =>
        await (await Server.Value).ExecuteAsync($"ALTER DATABASE {database.Name} WITH ALLOW_CONNECTIONS true", ct);

    /// <summary>To a database of the run's server, whether or not it exists.</summary>
    public static async Task<string> ConnectionStringAsync(string database) => (await Server.Value).ConnectionStringFor(database);

    /// <summary>One line: which server the tests run on, and why.</summary>
    public static async Task<string> DescriptionAsync() => (await Server.Value).Description;

    private static async Task<string> CreateTemplateAsync(TestServer server, Func<string, CancellationToken, Task> prepare, CancellationToken ct)
    {
        var name = NextName(server);
        await CreateAsync(server, name, template: null, ct);
        await prepare(new NpgsqlConnectionStringBuilder(server.ConnectionStringFor(name)) { Pooling = false }.ConnectionString, ct);
        // PostgreSQL clones only a database nobody is connected to.
        await CloseAsync(server, name, ct);
        return name;
    }

    private static async Task CloseAsync(TestServer server, string name, CancellationToken ct)
    {
        await server.ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false", ct);
        await server.ExecuteAsync($"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'", ct);
    }

    /// <summary>One at a time: PostgreSQL refuses two clones of one template at once.</summary>
    private static async Task CreateAsync(TestServer server, string name, string? template, CancellationToken ct)
    {
        await Creating.WaitAsync(ct);
        try
        {
            await server.ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"), ct);
        }
        finally
        {
            Creating.Release();
        }
    }

    private static string NextName(TestServer server) =>
        server.DatabasePrefix + Interlocked.Increment(ref s_created).ToString(CultureInfo.InvariantCulture);
}
