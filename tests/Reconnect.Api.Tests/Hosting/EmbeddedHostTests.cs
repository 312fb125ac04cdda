using System.Net;
using System.Net.Sockets;
using Reconnect.Postgres;

namespace Reconnect.Api.Tests.Hosting;

public sealed class EmbeddedHostTests
{
    [Theory]
    [InlineData(PostgresPreference.System)]
    [InlineData(PostgresPreference.Embedded)]
    public async Task The_host_starts_its_own_PostgreSQL_says_so_keeps_the_data_and_stops_it(PostgresPreference preference)
    {
        var folder = Directory.CreateTempSubdirectory("reconnect-host-");
        try
        {
            (string, string)[] environment =
                [("EmbeddedPostgres__DataDirectory", folder.FullName), ("EmbeddedPostgres__Preference", preference.ToString())];
            var port = ServerProcess.FreePort();
            await using (var first = await ServerProcess.StartAsync(port, environment))
            {
                await first.Http.CreateCampaignAsync("kept");
                (await first.StopAsync()).Should().Be(0);
                first.Output.Should().Contain("/sign-in/link?token=").And.Contain("Database       PostgreSQL");
            }

            Directory.EnumerateFiles(folder.FullName, "postmaster.pid", SearchOption.AllDirectories).Should().BeEmpty("the database is stopped with its host");
            await using var second = await ServerProcess.StartAsync(port, environment);
            await second.Http.GetAsync("/campaigns/kept", HttpStatusCode.OK);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_taken_address_is_told_in_one_line_with_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("reconnect-host-");
        try
        {
            using var taken = new TcpListener(IPAddress.Loopback, 0);
            taken.Start();
            await using var host = ServerProcess.Run(((IPEndPoint)taken.LocalEndpoint).Port, ("EmbeddedPostgres__DataDirectory", folder.FullName));

            (await host.EndAsync()).Should().Be(1);

            host.Output.Should().Contain("address already in use. Another Reconnect may be running; stop it, or choose another address with --urls.")
                .And.NotContain("   at ", "a stack helps nobody here");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_killed_host_leaves_a_database_that_the_next_one_adopts()
    {
        var folder = Directory.CreateTempSubdirectory("reconnect-host-");
        try
        {
            var port = ServerProcess.FreePort();
            await using (var first = await ServerProcess.StartAsync(port, ("EmbeddedPostgres__DataDirectory", folder.FullName)))
            {
                await first.Http.CreateCampaignAsync("adopted");
                first.Kill();
            }

            await using var second = await ServerProcess.StartAsync(port, ("EmbeddedPostgres__DataDirectory", folder.FullName));
            await second.Http.GetAsync("/campaigns/adopted", HttpStatusCode.OK);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
