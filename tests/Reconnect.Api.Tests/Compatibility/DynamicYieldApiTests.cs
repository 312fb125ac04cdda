using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reconnect.Api.Tests.Hooks;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Compatibility;

[Collection(HookTests.Name)]
public sealed class DynamicYieldApiTests(HookHost host)
{
    [Fact]
    public async Task An_existing_instrumentation_earns_a_campaign_its_purchase()
    {
        await host.Http.CreateCampaignAsync("dy");
        await host.Http.PostEventsAsync(
            new { eventId = "dy-s", type = "send_request", occurredAt = "2026-03-02T09:00:00Z", campaignId = "dy", variationId = "A", channel = "push", userId = "dy-ada", messageId = "dy-m" });
        var connection = await host.ConnectAsync("dynamic-yield");
        try
        {
            host.Now = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
            await CollectAsync(connection, "/v2/collect/user/event", Events("dy-browser", new { name = "who", properties = new { dyType = "identify-v1", cuid = "dy-ada" } }));
            await CollectAsync(connection, "/v2/collect/user/engagement", new { user = new { dyid = "dy-browser" }, engagements = new object[] { new { type = "IMP" }, new { type = "PN_CLICK", trackingData = new { rc_mid = "dy-m" } } } });
            host.Now = host.Now.Value.AddHours(1);
            var purchase = new { name = "Any name", properties = new { dyType = "purchase-v1", value = 22.50m, currency = "usd", uniqueTransactionId = "dy-o-1" } };
            await CollectAsync(connection, "/v2/collect/user/event", Events("dy-browser", purchase, new { name = "Purchase", properties = new { value = 99 } }));
            await CollectAsync(connection, "/v2/collect/user/event", Events("dy-browser", purchase));
        }
        finally
        {
            host.Now = null;
        }

        await host.Host.CatchUpAsync();
        var row = (await host.Http.ReportAsync("dy")).Variation("A");
        row.Cell("purchase").Number("numerator").Should().Be(1);
        row.Cell("revenue").Number("numerator").Should().Be(22.50m);
        var health = (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");
        (health.Number("stored"), health.Number("ignored"), health.Number("duplicates")).Should().Be((5, 2, 1));
    }

    [Fact]
    public async Task Offline_events_name_their_customer_and_their_time()
    {
        var connection = await host.ConnectAsync("dynamic-yield");
        var offline = new { name = "x", timestamp = "2026-03-02T12:30:00Z", properties = new { dyType = "purchase-v1", value = "10", uniqueTransactionId = "dy-off-1" } };
        await CollectAsync(connection, "/v2/userdata/events", new { user = new { dyid = "b" }, events = new object[] { offline } }, HttpStatusCode.UnprocessableEntity);
        await CollectAsync(connection, "/v2/userdata/events", new { user = new { cuid = "dy-off" }, events = new object[] { offline } });
        var kept = (await host.KeptAsync(connection.Text("id")!)).Should().ContainSingle().Subject;
        kept.At.Should().Be(new DateTimeOffset(2026, 3, 2, 12, 30, 0, TimeSpan.Zero));
        kept.Value.Should().Be(10);
    }

    [Fact]
    public async Task A_wrong_event_is_a_warning_and_nothing_but_wrong_ones_does_not_fit()
    {
        var connection = await host.ConnectAsync("dynamic-yield");
        var good = new { name = "c", properties = new { dyType = "add-to-cart-v1", value = 5 } };
        var bad = new { name = "p", properties = new { dyType = "purchase-v1", value = "much" } };
        var answer = await CollectAsync(connection, "/v2/collect/user/event", Events("b", good, bad, new { properties = new { } }));
        answer.GetProperty("warnings").EnumerateArray().Select(w => w.Number("index")).Should().Equal(1, 2);
        foreach (var body in new object[] { Events("b", bad), Events("b"), new { events = new[] { good } }, new { }, Array.Empty<int>() })
            await CollectAsync(connection, "/v2/collect/user/event", body, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_unknown_key_is_refused()
    {
        using var client = host.Host.NewClient();
        client.DefaultRequestHeaders.Add("DY-API-Key", "unknown-key");
        using var response = await client.PostAsJsonAsync("/v2/collect/user/event", Events("b"));
        await Requests.ReadAsync(response, HttpStatusCode.Unauthorized);
    }

    private static object Events(string browser, params object[] events) => new { user = new { dyid = browser }, session = new { dy = "s" }, events };

    private async Task<JsonElement> CollectAsync(JsonElement connection, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = host.Host.NewClient();
        client.DefaultRequestHeaders.Add("DY-API-Key", connection.GetProperty("newKeys").Text("apiKey"));
        using var response = await client.PostAsJsonAsync(path, body);
        return await Requests.ReadAsync(response, expected);
    }
}
