using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;
using Xunit.Abstractions;

namespace Reconnect.Api.Tests.Faults;

/// <summary>Recipients do not notice that PostgreSQL is stopped. <c>RECONNECT_OUTAGE_SECONDS</c> says for how long; by default 5.</summary>
[Collection(Breakable.Name)]
public sealed class OutageTests(Breakable postgres, ITestOutputHelper output) : IAsyncLifetime
{
    private const string Human = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";
    private const int Clicks = 5000;
    private const int ClicksBefore = 50;
    private const double SlowestMilliseconds = 50;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("RECONNECT_OUTAGE_SECONDS") is { Length: > 0 } given ? given : "5", CultureInfo.InvariantCulture));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reconnect-outage-");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // Whatever became of the test, the next one finds it running.
        await postgres.Server.RestartAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_click_during_an_outage_is_redirected_at_once_and_counted_once_afterwards()
    {
        await using var host = await ServerProcess.StartAsync(
            ServerProcess.FreePort(),
            ("ConnectionStrings__Reconnect", await postgres.Server.NewDatabaseAsync("outage")), ("Tracking__Folder", folder.FullName), ("Logging__MinimumLevel", "Fatal"));
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("outage");
        var link = (await host.Http.TriggerSomebodyAsync("outage", "A", "email", Messaging.Shop)).Answer.Link();
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };
        for (var i = 0; i < ClicksBefore; i++)
            await FollowAsync(nobody, link);

        await postgres.Server.StopAsync();
        var times = await FollowDuringAsync(nobody, link);
        await postgres.Server.RestartAsync();

        var inOrder = times.Order().ToList();
        output.WriteLine($"{Clicks} clicks in {Outage.TotalSeconds:0} s without PostgreSQL: median {inOrder[Clicks / 2]:0.0} ms, p99 {inOrder[Clicks * 99 / 100]:0.0} ms, slowest {inOrder[^1]:0.0} ms");
        inOrder[Clicks * 99 / 100].Should().BeLessThanOrEqualTo(SlowestMilliseconds);
        await host.WaitUntilReadyAsync();
        await ReconnectHost.CatchUpAsync(host.Http);
        (await host.Http.ReportAsync("outage")).Variation("A").Cell("ctr").Number("numerator").Should().Be(Clicks + ClicksBefore);
        var tracking = await host.Http.GetAsync("/tracking", HttpStatusCode.OK);
        (tracking.Number("lost"), tracking.Number("onDisk")).Should().Be((0, 0));
    }

    /// <summary>Evenly over the whole outage; milliseconds of each.</summary>
    private static async Task<ConcurrentBag<double>> FollowDuringAsync(HttpClient nobody, string link)
    {
        var times = new ConcurrentBag<double>();
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Tick);
        for (var sent = 0; sent < Clicks;)
        {
            await timer.WaitForNextTickAsync();
            var due = (int)Math.Min(Clicks, Stopwatch.GetElapsedTime(began) / Outage * Clicks);
            await Parallel.ForEachAsync(Enumerable.Range(sent, due - sent), async (_, _) =>
            {
                var since = Stopwatch.GetTimestamp();
                await FollowAsync(nobody, link);
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            });
            sent = due;
        }

        return times;
    }

    private static async Task FollowAsync(HttpClient nobody, string link)
    {
        using var response = await nobody.VisitAsync(link, userAgent: Human);
        response.StatusCode.Should().Be(HttpStatusCode.Found);
        response.Headers.GetValues("Location").Should().Equal(Messaging.Shop);
    }
}
