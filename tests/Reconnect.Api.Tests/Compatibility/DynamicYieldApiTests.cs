using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reconnect.Api.Tests.Hooks;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;

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
    public async Task Opt_ins_and_opt_outs_of_a_customer_decide_the_next_trigger()
    {
        await host.Http.CreateCampaignAsync("dy-opt");
        var connection = await host.ConnectAsync("dynamic-yield");
        var ada = new { user = new { cuid = "dy-opt-ada" } };
        await CollectAsync(connection, "/v2/userdata/channels/email/opt-in", ada);
        await CollectAsync(connection, "/v2/userdata/channels/sms/opt-in", ada);
        (await StandingAsync("dy-opt-ada")).Should().Equal("email True", "sms True");
        (await host.Http.TriggerAsync("dy-opt", "dy-opt-ada")).GetProperty("eligible").GetBoolean().Should().BeTrue();

        await CollectAsync(connection, "/v2/userdata/channels/EMAIL/opt-out", ada);
        await CollectAsync(connection, "/v2/userdata/channels/sms/opt-out", ada);
        (await StandingAsync("dy-opt-ada")).Should().Equal("email False", "sms False");
        (await host.Http.TriggerAsync("dy-opt", "dy-opt-ada")).GetProperty("eligible").GetBoolean().Should().BeFalse();

        await CollectAsync(connection, "/v2/userdata/channels/sms/opt-in", new { user = new { cuid = "dy-opt-ada" }, timestamp = "2026-03-01T10:00:00Z" });
        (await StandingAsync("dy-opt-ada")).Should().Equal("email False", "sms False");
        await CollectAsync(connection, "/v2/userdata/channels/e mail/opt-in", ada, HttpStatusCode.UnprocessableEntity);
        await CollectAsync(connection, "/v2/userdata/channels/sms/opt-in", new { user = new { dyid = "b" } }, HttpStatusCode.UnprocessableEntity);
        await CollectAsync(connection, "/v2/userdata/channels/sms/opt-in", new { user = new { cuid = new string('x', 251) } }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Opt_in_events_name_a_customer_or_a_browser_that_is_known()
    {
        var connection = await host.ConnectAsync("dynamic-yield");
        static object Opt(string type, object more)
        {
            var properties = JsonSerializer.SerializeToNode(more)!.AsObject();
            properties["dyType"] = type;
            return new { name = "any", properties };
        }

        await CollectAsync(connection, "/v2/collect/user/event", Events("dy-opt-browser", Opt("message-optin-v1", new { pushID = "token" })));
        await CollectAsync(connection, "/v2/collect/user/event", Events("dy-opt-browser", new { name = "who", properties = new { dyType = "identify-v1", cuid = "dy-opt-bob" } }));
        (await StandingAsync("dy-opt-bob")).Should().BeEmpty("nobody knew whose the browser was");

        await CollectAsync(connection, "/v2/collect/user/event", Events(
            "dy-opt-browser", Opt("message-optin-v1", new { pushId = "token" }), Opt("message-optin-v1", new { pushID = "token", channelType = "WEB_PUSH" }), Opt("message-optin-v1", new { cuid = "dy-opt-cleo" })));
        (await StandingAsync("dy-opt-bob")).Should().Equal("push True", "web_push True");
        (await StandingAsync("dy-opt-cleo")).Should().Equal("email True");
        await CollectAsync(connection, "/v2/collect/user/event", Events("dy-opt-browser", Opt("message-optout-v1", new { pushID = "token" })));
        (await StandingAsync("dy-opt-bob")).Should().Equal("push False", "web_push True");
        var health = (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");
        (health.Number("unmatched"), health.Number("quarantined")).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_push_click_brings_our_push_token_back()
    {
        await host.Http.PostAsync("/campaigns", System.Text.Json.Nodes.JsonNode.Parse("""
            {"id":"dy-push","name":"Push","createdAt":"2026-03-01T00:00:00Z","channels":["push"],"attributionWindow":"P7D",
             "version":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","primaryMetric":"revenue","variations":[{"id":"A","name":"Push","trafficShare":100,"channels":["push"],"isControl":false}]}}
            """)!, HttpStatusCode.Created);
        await host.Http.OptInAsync("dy-push-ada", "push");
        var answer = await host.Http.TriggerAsync("dy-push", "dy-push-ada");
        var token = answer.GetProperty("tracking").Text("pushToken");
        var connection = await host.ConnectAsync("dynamic-yield");
        object Click(object trackingData) => new { user = new { dyid = "any-browser" }, engagements = new object[] { new { type = "PN_CLICK", trackingData } } };
        await CollectAsync(connection, "/v2/collect/user/engagement", Click(token!));
        await CollectAsync(connection, "/v2/collect/user/engagement", Click(new { token, campaign = "x" }));
        await CollectAsync(connection, "/v2/collect/user/engagement", Click(token! + "x"));
        using (var nobody = host.Host.NewClient())
        using (var reported = await nobody.PostAsJsonAsync("/api/v1/track/push", new { token, action = "clicked" }))
            reported.StatusCode.Should().Be(HttpStatusCode.NoContent);

        await host.Host.CatchUpAsync();
        (await host.Http.ReportAsync("dy-push", "?metrics=ctr,clickRate")).Variation("A").Cell("clickRate").Number("numerator").Should().Be(1);
        (await host.KeptAsync(connection.Text("id")!)).Select(k => k.MessageId).Should().BeEquivalentTo([answer.MessageId(), answer.MessageId(), token + "x"], "a token that is not ours is taken for a message id");
    }

    [Fact]
    public async Task An_unknown_key_is_refused()
    {
        using var client = host.Host.NewClient();
        client.DefaultRequestHeaders.Add("DY-API-Key", "unknown-key");
        using var response = await client.PostAsJsonAsync("/v2/collect/user/event", Events("b"));
        await Requests.ReadAsync(response, HttpStatusCode.Unauthorized);
    }

    private async Task<IEnumerable<string>> StandingAsync(string user) =>
        (await host.Http.GetAsync($"/people/{user}/channels", HttpStatusCode.OK)).GetProperty("channels").EnumerateArray()
            .Select(c => $"{c.Text("channel")} {c.GetProperty("optedIn")}");

    private static object Events(string browser, params object[] events) => new { user = new { dyid = browser }, session = new { dy = "s" }, events };

    private async Task<JsonElement> CollectAsync(JsonElement connection, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = host.Host.NewClient();
        client.DefaultRequestHeaders.Add("DY-API-Key", connection.GetProperty("newKeys").Text("apiKey"));
        using var response = await client.PostAsJsonAsync(path, body);
        return await Requests.ReadAsync(response, expected);
    }
}
