using Npgsql;

namespace Reconnect.Testing;

/// <summary>A database of one test or test class, dropped when disposed, whoever is still connected.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly string _name;

    internal TestDatabase(TestServer server, string name)
    {
        (_server, _name) = (server, name);
        ConnectionString = server.ConnectionStringFor(name);
    }

    public string ConnectionString { get; }

    internal string Name => _name;

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
    }
}
