using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Reconnect.Postgres;

namespace Reconnect.Tests.Postgres;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [InstalledPostgresFact]
    public Task Installed_binaries_start_on_an_empty_folder() => Starts_on_an_empty_folder(PostgresPreference.System, "^pg[0-9]+$");

    [NpmFact]
    public Task Embedded_binaries_start_on_an_empty_folder() => Starts_on_an_empty_folder(PostgresPreference.Embedded, "^pg18-embedded$");

    [InstalledPostgresFact]
    public Task Installed_binaries_keep_data_over_a_restart() => Keeps_data_over_a_restart(PostgresPreference.System);

    [NpmFact]
    public Task Embedded_binaries_keep_data_over_a_restart() => Keeps_data_over_a_restart(PostgresPreference.Embedded);

    [InstalledPostgresFact]
    public Task Installed_binaries_recover_from_a_killed_server() => Recovers_from_a_killed_server(PostgresPreference.System);

    [NpmFact]
    public Task Embedded_binaries_recover_from_a_killed_server() => Recovers_from_a_killed_server(PostgresPreference.Embedded);

    [Fact]
    public async Task A_running_server_is_adopted_and_the_last_user_stops_it()
    {
        var first = await StartAsync(PostgresPreference.Auto);
        await Sql.ExecuteAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        var second = await StartAsync(PostgresPreference.Auto);

        second.ConnectionString.Should().Be(first.ConnectionString);
        second.Description.Should().Contain("already running");
        await first.StopAsync(default);
        (await Sql.ScalarAsync(second.ConnectionString, "SELECT answer FROM kept")).Should().Be(42);

        await second.StopAsync(default);
        ServerProcess(second).Should().BeNull();
    }

    [Fact]
    public async Task Two_starts_on_one_folder_at_once_share_one_server()
    {
        var servers = await Task.WhenAll(StartAsync(PostgresPreference.Auto), StartAsync(PostgresPreference.Auto), StartAsync(PostgresPreference.Auto));

        servers.Select(server => server.ConnectionString).Distinct(StringComparer.Ordinal).Should().HaveCount(1);
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    [Fact]
    public async Task The_server_is_closed_to_other_machines_and_to_a_wrong_password()
    {
        await using var server = await StartAsync(PostgresPreference.Auto);

        (await Sql.ScalarAsync(server.ConnectionString, "SHOW listen_addresses")).Should().Be("127.0.0.1");
        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess" }.ConnectionString;
        (await FluentActions.Awaiting(() => Sql.ScalarAsync(guess, "SELECT 1")).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task A_durable_server_syncs_and_only_a_test_server_does_not()
    {
        await using (var durable = await StartAsync(PostgresPreference.Auto))
            (await Sql.ScalarAsync(durable.ConnectionString, "SHOW fsync")).Should().Be("on");
        await using (var fast = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path, Durable = false }, default))
            (await Sql.ScalarAsync(fast.ConnectionString, "SHOW fsync")).Should().Be("off");
    }

    [Fact]
    public async Task The_password_file_is_for_its_owner_only()
    {
        await using var server = await StartAsync(PostgresPreference.Auto);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(server.DataDirectory!, "password")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(server.DataDirectory!).Select(Path.GetFileName).Should().BeEquivalentTo("password", "change.lock", "use.lock");
    }

    [Fact]
    public async Task An_interrupted_creation_is_begun_anew()
    {
        await using (var server = await StartAsync(PostgresPreference.Auto))
            Directory.CreateDirectory(Path.Combine(server.DataDirectory!, "data.new", "half-done"));
        var cluster = new ClusterFolder(Directory.GetDirectories(_folder.Path).Single());
        Directory.Delete(cluster.Data, recursive: true);

        await using var again = await StartAsync(PostgresPreference.Auto);

        (await Sql.ScalarAsync(again.ConnectionString, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task A_pid_file_left_by_a_vanished_server_does_not_stand_in_the_way()
    {
        string pidFile;
        await using (var server = await StartAsync(PostgresPreference.Auto))
            pidFile = Path.Combine(server.DataDirectory!, "data", "postmaster.pid");
        // After a restart of the machine another program may have the id: here, these tests.
        await File.WriteAllTextAsync(pidFile, $"{Environment.ProcessId}\n{Path.GetDirectoryName(pidFile)}\n1700000000\n5432\n\n127.0.0.1\n");

        await using var again = await StartAsync(PostgresPreference.Auto);

        (await Sql.ScalarAsync(again.ConnectionString, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task A_failing_start_shows_the_servers_own_words()
    {
        ClusterFolder cluster;
        await using (var server = await StartAsync(PostgresPreference.Auto))
            cluster = new ClusterFolder(server.DataDirectory!);
        await File.AppendAllTextAsync(Path.Combine(cluster.Data, "postgresql.conf"), "\nno_such_setting = 1\n");

        (await FluentActions.Awaiting(() => StartAsync(PostgresPreference.Auto)).Should().ThrowAsync<PostgresUnavailableException>())
            .Which.Message.Should().Contain("did not start").And.Contain("no_such_setting");
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_with_a_way_out()
    {
        ClusterFolder cluster;
        await using (var server = await StartAsync(PostgresPreference.Auto))
            cluster = new ClusterFolder(server.DataDirectory!);
        await File.WriteAllTextAsync(Path.Combine(cluster.Data, "PG_VERSION"), "12\n");

        (await FluentActions.Awaiting(() => StartAsync(PostgresPreference.Auto)).Should().ThrowAsync<PostgresUnavailableException>())
            .Which.Message.Should().Contain("written by PostgreSQL 12").And.Contain("EmbeddedPostgres__DataDirectory");
    }

    private async Task Starts_on_an_empty_folder(PostgresPreference preference, string cluster)
    {
        await using var server = await StartAsync(preference);

        (await Sql.ScalarAsync(server.ConnectionString, "SELECT current_database()::text")).Should().Be("reconnect");
        (await Sql.ScalarAsync(server.ConnectionStringFor("postgres"), "SELECT current_database()::text")).Should().Be("postgres");
        (await Sql.ScalarAsync(server.ConnectionString, "SELECT lower('ÅØ')")).Should().Be("åø");
        server.IsPrivate.Should().BeTrue();
        Path.GetFileName(server.DataDirectory).Should().MatchRegex(cluster);
    }

    private async Task Keeps_data_over_a_restart(PostgresPreference preference)
    {
        await using (var before = await StartAsync(preference))
            await Sql.ExecuteAsync(before.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");

        await using var after = await StartAsync(preference);

        (await Sql.ScalarAsync(after.ConnectionString, "SELECT answer FROM kept")).Should().Be(42);
        after.Description.Should().NotContain("already running");
    }

    private async Task Recovers_from_a_killed_server(PostgresPreference preference)
    {
        await using var killed = await StartAsync(preference);
        await Sql.ExecuteAsync(killed.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        Process.GetProcessById(ServerProcess(killed)!.Value).Kill();

        await using var again = await StartAsync(preference);

        (await Sql.ScalarAsync(again.ConnectionString, "SELECT answer FROM kept")).Should().Be(42);
    }

    private Task<PostgresServer> StartAsync(PostgresPreference preference) =>
        PostgresServer.StartAsync(new PostgresOptions { DataDirectory = _folder.Path, Preference = preference }, default);

    private static int? ServerProcess(PostgresServer server)
    {
        var file = Path.Combine(server.DataDirectory!, "data", "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture) : null;
    }
}
