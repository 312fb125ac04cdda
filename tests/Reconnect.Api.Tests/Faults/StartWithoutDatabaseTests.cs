using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;

namespace Reconnect.Api.Tests.Faults;

/// <summary>A host whose database does not answer when it starts: it listens, follows links, and finishes its start later.</summary>
[Collection(Breakable.Name)]
public sealed class StartWithoutDatabaseTests(Breakable postgres) : IAsyncLifetime
{
    private const string Human = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reconnect-late-");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // Whatever became of the test, the next one finds it running.
        await postgres.Server.RestartAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Links_are_followed_and_counted_once_the_database_answers_and_all_else_is_told_to_come_back()
    {
        var environment = Environment(await postgres.Server.NewDatabaseAsync("late"));
        string link;
        string hook;
        await using (var before = await ServerProcess.StartAsync(ServerProcess.FreePort(), environment))
        {
            await before.Http.AllowShopAsync();
            await before.Http.PatchAsync("/site", new { appendClickToken = true });
            await before.Http.CreateCampaignAsync("late");
            link = (await before.Http.TriggerSomebodyAsync("late", "A", "email", Messaging.Shop)).Answer.Link();
            hook = (await before.Http.PostAsync("/connections", new { vendor = "brevo", verificationOff = true }, HttpStatusCode.Created)).Text("address")!;
        }

        await postgres.Server.StopAsync();
        await using var host = await ServerProcess.StartUnreadyAsync(ServerProcess.FreePort(), environment);
        (await StatusAsync(host, "/health/live")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(host, "/health/ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        foreach (var path in new[] { "/api/v1/campaigns", "/api/v1/pipeline" })
        {
            using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter.Should().NotBeNull();
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            (await response.Content.ReadFromJsonAsync<JsonElement>()).Text("title").Should().Be("The database cannot be reached");
        }

        using (var vendor = await host.Http.PostAsJsonAsync(new Uri(new Uri(hook).AbsolutePath, UriKind.Relative), new { }))
            vendor.StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "Brevo drops events after a 503");
        for (var i = 0; i < 3; i++)
        {
            using var followed = await host.Http.VisitAsync(link, userAgent: Human);
            followed.StatusCode.Should().Be(HttpStatusCode.Found);
            followed.Headers.GetValues("Location").Single().Should().StartWith(Messaging.Shop + "?rc_click=", "which sites hand a token on is known without a database");
        }

        using (var tampered = await host.Http.VisitAsync(link[..^2] + "xx", userAgent: Human))
            tampered.StatusCode.Should().Be(HttpStatusCode.NotFound);

        await postgres.Server.RestartAsync();
        await host.WaitUntilReadyAsync();
        await ReconnectHost.CatchUpAsync(host.Http);
        (await host.Http.ReportAsync("late")).Variation("A").Cell("ctr").Number("numerator").Should().Be(3);
        (await host.StopAsync()).Should().Be(0);
        host.Output.Should().Contain("waits for its database").And.Contain("Reconnect is running");
    }

    [Fact]
    public async Task A_database_that_never_was_is_made_migrated_and_seeded_when_the_server_answers()
    {
        var database = new NpgsqlConnectionStringBuilder(await postgres.Server.NewDatabaseAsync("late_other")) { Database = "late_new" }.ConnectionString;
        await postgres.Server.StopAsync();
        await using var host = await ServerProcess.StartUnreadyAsync(ServerProcess.FreePort(), [.. Environment(database), ("Demo__Enabled", "true")]);
        (await StatusAsync(host, "/api/v1/campaigns")).Should().Be(HttpStatusCode.ServiceUnavailable);

        await postgres.Server.RestartAsync();
        await host.WaitUntilReadyAsync();
        (await host.Http.GetAsync("/campaigns", HttpStatusCode.OK)).GetProperty("items").GetArrayLength().Should().BePositive();
        await host.Http.CreateCampaignAsync("late-new");
    }

    [Fact]
    public async Task A_host_that_waits_for_its_database_can_be_stopped()
    {
        var database = await postgres.Server.NewDatabaseAsync("late_stopped");
        await postgres.Server.StopAsync();
        await using (var host = await ServerProcess.StartUnreadyAsync(ServerProcess.FreePort(), Environment(database)))
            (await host.StopAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_migration_that_fails_for_anything_else_ends_the_process_and_says_why()
    {
        var database = await postgres.Server.NewDatabaseAsync("late_wrong");
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CREATE TABLE sites (somebody_elses int)", connection);
            await command.ExecuteNonQueryAsync();
        }

        await postgres.Server.StopAsync();
        await using var host = await ServerProcess.StartUnreadyAsync(ServerProcess.FreePort(), Environment(database));
        await postgres.Server.RestartAsync();
        (await host.EndAsync()).Should().Be(1);
        host.Output.Should().Contain("Reconnect cannot start: 42P07: relation \"sites\" already exists");
    }

    private (string, string)[] Environment(string database) =>
        [("ConnectionStrings__Reconnect", database), ("Tracking__Folder", folder.FullName), ("Logging__MinimumLevel", "Warning"), ("Shutdown__NotReadySeconds", "0")];

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess host, string path)
    {
        using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }
}
