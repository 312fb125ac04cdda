using Npgsql;
using Reconnect.Postgres;

namespace Reconnect.Tests.Postgres;

public sealed class PostgresChoiceTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_configured_server_wins_and_is_left_running()
    {
        await using var own = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);
        var configured = await PostgresServer.StartAsync(
            new PostgresOptions { ConnectionString = WithoutDatabase(own), Preference = PostgresPreference.Embedded, DatabaseName = "made_on_demand" }, default);
        await configured.DisposeAsync();

        configured.IsPrivate.Should().BeFalse();
        configured.DataDirectory.Should().BeNull();
        configured.Description.Should().Contain("ConnectionStrings__Reconnect names it").And.NotContain(Password(own));
        (await Sql.ScalarAsync(configured.ConnectionString, "SELECT current_database()::text")).Should().Be("made_on_demand");
    }

    [Fact]
    public async Task A_database_named_in_the_connection_string_is_kept()
    {
        await using var own = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);
        await using var configured = await PostgresServer.StartAsync(
            new PostgresOptions { ConnectionString = own.ConnectionStringFor("theirs"), DatabaseName = "ours" }, default);

        (await Sql.ScalarAsync(configured.ConnectionString, "SELECT current_database()::text")).Should().Be("theirs");
    }

    [Fact]
    public async Task A_user_who_may_not_create_the_database_is_told_how()
    {
        await using var own = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);
        await Sql.ExecuteAsync(own.ConnectionString, "CREATE ROLE humble LOGIN PASSWORD 'humble'");
        var humble = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Username = "humble", Password = "humble", Database = "absent" };

        (await Failing(humble.ConnectionString)).Should().Contain("CREATE DATABASE \"absent\" OWNER \"humble\"");
    }

    [Fact]
    public async Task A_wrong_password_is_named_without_showing_it()
    {
        await using var own = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);
        var wrong = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Password = "sesame" };

        (await Failing(wrong.ConnectionString)).Should().Contain("Correct Username and Password").And.NotContain("sesame");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=sesame", "127.0.0.1:1")]
    [InlineData("Host=127.0.0.1;Port=many;Password=sesame", "not a PostgreSQL connection string")]
    [InlineData("postgres://u:sesame@localhost/db", "not a PostgreSQL connection string")]
    [InlineData("Username=u;Password=sesame", "not a PostgreSQL connection string")]
    public async Task A_bad_connection_string_is_named_without_showing_the_password(string connectionString, string expected) =>
        (await Failing(connectionString)).Should().Contain(expected).And.Contain("ConnectionStrings__Reconnect").And.NotContain("sesame");

    [InstalledPostgresFact]
    public async Task Installed_binaries_go_before_embedded_ones()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);

        server.Description.Should().Contain("this version is installed").And.Contain(server.DataDirectory).And.NotContain(Password(server)).And.NotContain("\n");
    }

    [NpmFact]
    public async Task A_cluster_that_holds_data_goes_before_a_new_one()
    {
        await using (var embedded = await PostgresServer.StartAsync(
            new PostgresOptions { DataDirectory = _folder.Path, Preference = PostgresPreference.Embedded }, default))
            embedded.Description.Should().Contain("EmbeddedPostgres__Preference is Embedded");

        await using var again = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default);

        again.Description.Should().Contain("embedded version holds the data");
    }

    [Fact]
    public async Task A_folder_of_some_other_server_is_not_touched()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "PG_VERSION"), "16\n");

        (await FluentActions.Awaiting(() => PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path }, default))
            .Should().ThrowAsync<PostgresUnavailableException>()).Which.Message.Should().Contain("data folder of some PostgreSQL already");
    }

    private static async Task<string> Failing(string connectionString) =>
        (await FluentActions.Awaiting(() => PostgresServer.StartAsync(new PostgresOptions { ConnectionString = connectionString }, default))
            .Should().ThrowAsync<PostgresUnavailableException>()).Which.ToString();

    private static string WithoutDatabase(PostgresServer server)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        connection.Remove("Database");
        return connection.ConnectionString;
    }

    private static string Password(PostgresServer server) => new NpgsqlConnectionStringBuilder(server.ConnectionString).Password!;
}
