using System.Net;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Reports;

/// <summary>Every figure of the demo that has a list has one of its own length.</summary>
public sealed class DemoRowsTests : IAsyncLifetime
{
    private readonly ReconnectHost host = new() { Demo = true };

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        await host.CatchUpAsync();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Lists_are_as_long_as_the_figures_of_every_campaign()
    {
        var campaigns = (await host.Http.GetAsync("/campaigns?limit=50", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(c => c.Text("id")!).ToList();
        campaigns.Should().HaveCountGreaterThan(5);
        foreach (var path in campaigns.Select(c => "/campaigns/" + c))
            foreach (var machine in new[] { "exclude", "include" })
            {
                var diagnostics = await host.Http.GetAsync($"{path}/diagnostics?machine={machine}", HttpStatusCode.OK);
                foreach (var line in RowsOf.Lines)
                    (await host.Http.AllPagesAsync($"{path}/purchases?outcome={line}&machine={machine}")).Should().HaveCount((int)diagnostics.CountOf(line), "of {0} in {1}, machine={2}", line, path, machine);
                (await host.Http.AllPagesAsync($"{path}/purchases?machine={machine}")).Should().HaveCount((int)diagnostics.Number("purchasesOfPeople")!, "of {0}", path);
                var report = await host.Http.GetAsync($"{path}/report?machine={machine}", HttpStatusCode.OK);
                (await host.Http.CsvAsync($"{path}/people?machine={machine}")).Should().HaveCount(1 + (int)report.GetProperty("headline").Number("users")!, "of {0}", path);
            }
    }
}
