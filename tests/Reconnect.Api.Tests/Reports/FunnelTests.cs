using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Pipeline;

namespace Reconnect.Api.Tests.Reports;

[Collection(SharedHost.Name)]
public sealed class FunnelTests(ReconnectHost host)
{
    [Fact]
    public async Task Every_step_from_trigger_to_purchase_and_unknown_is_not_zero()
    {
        await host.Http.CreateCampaignAsync("fu");
        await host.Http.PostEventsAsync(
            Trigger("ann"), Send("ann", "m1"), Send("ann", "m2", reason: "capped"), Send("ann", "m3", reason: "not_opted_in", channel: "sms"),
            Report("delivered", "m1", 1), Report("delivered", "m1", 2), Report("delivered", "m2", 3), Report("unsubscribe", "m1", 4),
            Trigger("bob", "2026-03-03T10:00:00Z"), Send("bob", "m4", at: "2026-03-03T10:00:00Z"), Report("bounced", "m4", 5), Send("bob", "m5", channel: "sms", at: "2026-03-03T10:00:00Z"),
            Report("impression", "m1", 6), Report("click", "m1", 7), Report("click", "m1", 8, machine: true),
            new { eventId = "fu-p", type = "purchase", occurredAt = "2026-03-04T10:00:00Z", userId = "fu-ann", value = 10 });
        await host.CatchUpAsync();
        await ShouldBeRightAsync();

        await host.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None);
        await ShouldBeRightAsync();
        var steps = (await FunnelAsync("?to=2026-03-03")).GetProperty("steps");
        (steps.Number("allocated"), steps.Number("requested"), steps.Number("bounced")).Should().Be((1, 1, 0));
        (await FunnelAsync("?machine=include")).GetProperty("steps").Number("clicks").Should().Be(2);
        await CsvShouldBeTheSameAsync();
        await host.Http.GetAsync("/campaigns/fu/funnel?from=soon", HttpStatusCode.BadRequest);
        await host.Http.GetAsync("/campaigns/fu-no-such/funnel", HttpStatusCode.NotFound);
    }

    private async Task ShouldBeRightAsync()
    {
        var variation = await FunnelAsync("");
        var steps = variation.GetProperty("steps");
        (steps.Number("allocated"), steps.Number("decided"), steps.Number("requested"), steps.Number("clicks"), steps.Number("purchases")).Should().Be((2, 5, 3, 1, 1));
        steps.GetProperty("notSent").ToString().Should().Be("""{"capped":1,"not_opted_in":1}""");
        Counts(steps).Should().Equal(1, 1, 0, 1, 1);
        var email = variation.Channel("email").GetProperty("steps");
        (email.Number("allocated"), email.Number("decided"), email.Number("requested")).Should().Be((2, 3, 2));
        Counts(email).Should().Equal(1, 1, 0, 1, 1);
        var sms = variation.Channel("sms").GetProperty("steps");
        (sms.Number("allocated"), sms.Number("decided"), sms.Number("requested")).Should().Be((1, 2, 1));
        Counts(sms).Should().Equal(null, null, null, null, null);
        sms.GetProperty("notReported").EnumerateArray().Should().HaveCount(5);
    }

    private async Task CsvShouldBeTheSameAsync()
    {
        const string Query = "/campaigns/fu/funnel?from=2026-03-01&to=2026-03-08";
        var funnel = await host.Http.GetAsync(Query, HttpStatusCode.OK);
        var csv = (await host.Http.CsvAsync(Query)).Select(line => line.Split(',')).ToList();
        csv[0].Should().Equal("variation", "channel", "step", "reason", "status", "count", "variationName", "version", "from", "to", "timeZone", "machine");
        var expected = funnel.GetProperty("variations").EnumerateArray().SelectMany(variation => variation.GetProperty("channels").EnumerateArray()
            .Select(c => (Channel: c.Text("channel")!, Steps: c.GetProperty("steps"))).Prepend((Channel: "", Steps: variation.GetProperty("steps")))
            .SelectMany(row => Flat(row.Steps).Select(step => string.Join(',', variation.Text("id"), row.Channel, step))));
        csv.Skip(1).Select(cells => string.Join(',', cells.Take(6))).Should().BeEquivalentTo(expected);
        csv.Skip(1).Should().AllSatisfy(cells => cells.Skip(7).Should().Equal("v1", "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z", "UTC", "exclude"));
    }

    /// <summary>Step, reason, status and count of each line that a file should have.</summary>
    private static IEnumerable<string> Flat(JsonElement steps) => steps.EnumerateObject().Where(s => s.Name != "notReported").SelectMany(step => step.Value.ValueKind switch
    {
        JsonValueKind.Object => step.Value.EnumerateObject().Select(reason => $"{step.Name},{reason.Name},measured,{reason.Value}"),
        JsonValueKind.Null => [$"{step.Name},,not_reported,"],
        _ => [$"{step.Name},,measured,{step.Value}"],
    });

    private async Task<JsonElement> FunnelAsync(string query) => (await host.Http.GetAsync("/campaigns/fu/funnel" + query, HttpStatusCode.OK)).Variation("A");

    private static IEnumerable<decimal?> Counts(JsonElement steps) =>
        new[] { "delivered", "bounced", "complained", "unsubscribed", "impressions" }.Select(step => steps.Number(step));

    private static object Trigger(string user, string at = "2026-03-02T10:00:00Z") =>
        new { eventId = $"fu-t-{user}", type = "trigger", occurredAt = at, userId = $"fu-{user}", campaignId = "fu", variationId = "A" };

    private static object Send(string user, string message, string? reason = null, string channel = "email", string at = "2026-03-02T10:00:00Z") => new
    {
        eventId = $"fu-s-{message}",
        type = "send_request",
        occurredAt = at,
        userId = $"fu-{user}",
        campaignId = "fu",
        variationId = "A",
        channel,
        messageId = $"fu-{message}",
        outcome = reason is null ? "requested" : "not_sent",
        reason,
    };

    private static object Report(string type, string message, int number, bool? machine = null) =>
        new { eventId = $"fu-r-{number}", type, occurredAt = "2026-03-03T12:00:00Z", messageId = $"fu-{message}", machine };
}
