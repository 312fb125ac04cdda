using System.Net;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tests.Tracking;

/// <summary>What recipients do while the database is down is kept, and counts once.</summary>
public sealed class SpoolTests : IAsyncLifetime
{
    private const int Clicks = 500;
    private readonly ReconnectHost host = new();

    public async Task InitializeAsync()
    {
        // Left by a process that crashed.
        using (var spool = new EventSpool(new TrackingFolder(host.TrackingFolder), 1_000_000))
            spool.TryAppend([TrackedEvent.Of(new TrackingLink(LinkPurpose.Click, 1, "before-the-crash", 1, Messaging.Shop), "click", TimeProvider.System.GetUtcNow(), "Mozilla/5.0", machine: null)])
                .Should().BeTrue();
        await host.InitializeAsync();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Whatever_recipients_do_while_the_database_is_down_is_answered_and_counted_once_afterwards()
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("sp");
        var (user, answer) = await host.Http.TriggerSomebodyAsync("sp", "A", "email", Messaging.Shop);
        var unsubscribe = (await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop, unsubscribe = true }, HttpStatusCode.Created)).GetProperty("links")[0].Text("address")!;
        var shortLink = (await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop, @short = true }, HttpStatusCode.Created)).GetProperty("links")[0].Text("address")!;
        using var nobody = host.NewClient();
        using (await nobody.VisitAsync(answer.Link()))
            await host.CatchUpAsync();

        await host.StopDatabaseAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Clicks), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
        {
            using var response = await nobody.VisitAsync(i % 50 == 0 ? shortLink : answer.Link(), userAgent: "Mozilla/5.0");
            response.StatusCode.Should().Be(HttpStatusCode.Found);
            response.Headers.GetValues("Location").Should().Equal(Messaging.Shop);
        });
        using (var pixel = await nobody.VisitAsync(answer.Pixel()))
            pixel.StatusCode.Should().Be(HttpStatusCode.OK);
        using (var unsubscribed = await nobody.VisitAsync(unsubscribe, HttpMethod.Post))
            unsubscribed.StatusCode.Should().Be(HttpStatusCode.OK);
        using (var unknown = await nobody.VisitAsync("http://localhost/s/000000000"))
        {
            unknown.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            unknown.Headers.RetryAfter.Should().NotBeNull();
        }

        await host.StartDatabaseAsync();
        await host.ReadyAsync();
        await host.CatchUpAsync();
        var cell = (await host.Http.ReportAsync("sp")).Variation("A").Cell("ctr");
        (cell.Number("numerator"), cell.Number("denominator")).Should().Be((Clicks + 1, 1));
        (await host.Http.TriggerAsync("sp", user)).GetProperty("eligible").GetBoolean().Should().BeFalse("the unsubscribe was kept too");
        (await host.Http.GetAsync("/tracking", HttpStatusCode.OK)).Number("lost").Should().Be(0);
        Directory.GetFiles(host.TrackingFolder, "*.spool").Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_crashed_process_left_on_disk_counts()
    {
        await host.Http.CreateCampaignAsync("sp-2");
        await host.Http.PostEventsAsync(
            new { eventId = "sp-2-t", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", userId = "ann", campaignId = "sp-2", variationId = "A" },
            new { eventId = "sp-2-s", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", userId = "ann", campaignId = "sp-2", variationId = "A", channel = "email", messageId = "before-the-crash" });
        await host.CatchUpAsync();
        (await host.Http.ReportAsync("sp-2")).Variation("A").Cell("ctr").Number("numerator").Should().Be(1);
    }
}
