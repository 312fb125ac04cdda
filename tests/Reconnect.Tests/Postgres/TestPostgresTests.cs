using Npgsql;

namespace Reconnect.Tests.Postgres;

public sealed class TestPostgresTests
{
    private static int s_prepared;

    [Fact]
    public async Task A_template_is_prepared_once_and_every_clone_is_its_own()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestPostgres.CreateDatabaseAsync("counted", PrepareAsync)));

        s_prepared.Should().Be(1);
        await Sql.ExecuteAsync(databases[0].ConnectionString, "DELETE FROM prepared");
        (await Sql.ScalarAsync(databases[0].ConnectionString, "SELECT count(*) FROM prepared")).Should().Be(0L);
        (await Sql.ScalarAsync(databases[1].ConnectionString, "SELECT count(*) FROM prepared")).Should().Be(1L);
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_while_somebody_is_connected()
    {
        var database = await TestPostgres.CreateDatabaseAsync("empty", (_, _) => Task.CompletedTask);
        await using var open = new NpgsqlConnection(database.ConnectionString);
        await open.OpenAsync();

        await database.DisposeAsync();

        (await FluentActions.Awaiting(() => Sql.ScalarAsync(database.ConnectionString, "SELECT 1")).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InvalidCatalogName);
    }

    [Fact]
    public async Task The_server_of_the_run_says_what_it_is() => (await TestPostgres.DescriptionAsync()).Should().StartWith("PostgreSQL");

    /// <summary>Leaves a pooled connection open, as migrations do.</summary>
    private static async Task PrepareAsync(string connectionString, CancellationToken ct)
    {
        Interlocked.Increment(ref s_prepared);
        await Sql.ExecuteAsync(connectionString + ";Pooling=true", "CREATE TABLE prepared AS SELECT 1 AS one");
    }
}
