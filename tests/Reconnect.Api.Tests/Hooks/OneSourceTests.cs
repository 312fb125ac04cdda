using System.Net;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>A message that carries our link and the vendor's click tracking tells one act twice. It counts once.</summary>
[Collection(HookTests.Name)]
public sealed class OneSourceTests(HookHost host)
{
    private const string Human = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";

    [Theory]
    [InlineData("vendor", 0)]
    [InlineData("vendor", 1)]
    [InlineData("vendor", 2)]
    [InlineData("vendor", 3)]
    [InlineData("ownLinks", 0)]
    [InlineData("ownLinks", 1)]
    [InlineData("ownLinks", 2)]
    [InlineData("ownLinks", 3)]
    public async Task Our_click_and_the_vendors_of_one_message_count_once_in_any_order(string source, int order)
    {
        var campaign = $"once-{source}-{order}";
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync(campaign);
        var (_, answer) = await host.Http.TriggerSomebodyAsync(campaign, "A", "email", Messaging.Shop);
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true, clicks = source, opens = source });
        var at = TimeProvider.System.GetUtcNow();
        // The vendor's click names the vendor's id alone; its delivery says which message that is.
        object[] vendors =
        [
            Event(campaign, "delivered", at, answer.MessageId()), Event(campaign, "open", at, answer.MessageId()), Event(campaign, "click", at, message: null),
        ];
        Func<Task>[] steps =
        [
            () => VisitAsync(answer.Link()),
            () => VisitAsync(answer.Pixel()),
            .. vendors.Select(v => (Func<Task>)(() => DeliverAsync(connection, v))),
            .. vendors.Select(v => (Func<Task>)(() => DeliverAsync(connection, v))),
        ];
        if (order == 1)
            Array.Reverse(steps);
        else if (order > 1)
            new Random(order).Shuffle(steps);
        foreach (var step in steps)
        {
            await step();
            await host.Host.CatchUpAsync();
        }

        await DeliverAsync(connection, [.. vendors.Reverse()]);
        await host.Host.CatchUpAsync();
        var row = (await host.Http.ReportAsync(campaign, "?metrics=ctr,clickRate")).Variation("A");
        (row.Cell("ctr").Number("numerator"), row.Cell("ctr").Number("denominator")).Should().Be((1, 1));
        row.Channel("email").Cell("clickRate").Number("numerator").Should().Be(1);
    }

    [Fact]
    public async Task Ours_count_where_the_vendor_tells_of_deliveries_alone()
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("once-silent");
        var (_, answer) = await host.Http.TriggerSomebodyAsync("once-silent", "A", "email", Messaging.Shop);
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
        await DeliverAsync(connection, Event("once-silent", "delivered", TimeProvider.System.GetUtcNow(), answer.MessageId()));
        await VisitAsync(answer.Link());
        await VisitAsync(answer.Link());
        await host.Host.CatchUpAsync();
        (await host.Http.ReportAsync("once-silent")).Variation("A").Cell("ctr").Number("numerator").Should().Be(2);
    }

    private async Task VisitAsync(string address)
    {
        using var nobody = host.Host.NewClient();
        using var response = await nobody.VisitAsync(address, userAgent: Human);
        ((int)response.StatusCode).Should().BeLessThan(400);
    }

    private static Dictionary<string, object> Event(string campaign, string type, DateTimeOffset at, string? message)
    {
        var e = new Dictionary<string, object>
        {
            ["event"] = type,
            ["email"] = "a@mail.example",
            ["timestamp"] = at.ToUnixTimeSeconds() + 1,
            ["sg_event_id"] = $"{campaign}-{type}",
            ["sg_message_id"] = $"{campaign}~1.recv-1",
            ["url"] = Messaging.Shop,
        };
        if (message is not null)
            e["rc_mid"] = message;
        return e;
    }

    private async Task DeliverAsync(JsonElement connection, params object[] events)
    {
        using var client = host.Host.NewClient();
        using var content = new StringContent(JsonSerializer.Serialize(events), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(HookHost.PathOf(connection), UriKind.Relative), content);
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }
}
