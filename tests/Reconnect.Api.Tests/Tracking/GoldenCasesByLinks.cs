using System.Net;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Tracking;

/// <summary>Golden cases of METRICS.md 6 as they happen: opt-ins, triggers, pixels and links instead of posted events.</summary>
[Collection(SharedHost.Name)]
public sealed class GoldenCasesByLinks(ReconnectHost host)
{
    private const string Human = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36";

    [Fact]
    public async Task G9_Allocated_to_sms_only_and_opted_in_to_email_only()
    {
        await host.Http.CreateCampaignAsync("g9l");
        var (_, answer) = await host.Http.TriggerSomebodyAsync("g9l", "B", "email");
        answer.GetProperty("decision").Should().Match<JsonElement>(d => d.Text("outcome") == "not_sent" && d.Text("reason") == "not_opted_in" && d.Text("channel") == "sms");
        answer.GetProperty("tracking").ValueKind.Should().Be(JsonValueKind.Null);

        await host.CatchUpAsync();
        var b = (await host.Http.ReportAsync("g9l")).Variation("B");
        b.Number("users").Should().Be(1);
        b.Cell("sendRequest").Number("numerator").Should().Be(1);
        b.Channel("sms").Cell("sendRequest").Number("numerator").Should().Be(0);
        b.Channel("sms").Number("users").Should().Be(0);
    }

    [Fact]
    public async Task G17_Clicks_of_sms_are_never_divided_by_impressions_of_email()
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("g17l");
        var (user, email) = await host.Http.TriggerSomebodyAsync("g17l", "A", "email", Messaging.Shop);
        await host.Http.OptInAsync(user, "email", optedIn: false);
        await host.Http.OptInAsync(user, "sms");
        var sms = await host.Http.TriggerAsync("g17l", user, links: Messaging.Shop);
        sms.GetProperty("decision").Text("channel").Should().Be("sms");
        using var nobody = host.NewClient();
        async Task VisitAsync(string address, int times)
        {
            for (var i = 0; i < times; i++)
                (await nobody.VisitAsync(address, userAgent: Human)).Dispose();
        }

        await VisitAsync(email.Pixel(), 200);
        await VisitAsync(email.Link(), 10);
        await VisitAsync(sms.Link(), 40);
        await host.CatchUpAsync();
        var a = (await host.Http.ReportAsync("g17l")).Variation("A");
        a.Cell("ctr").Number("value").Should().Be(0.05m);
        (a.Cell("ctr").Number("numerator"), a.Cell("ctr").Number("denominator")).Should().Be((10, 200));
        a.Channel("sms").Cell("ctr").Text("status").Should().Be("not_available");
    }

    [Fact]
    public async Task G18_A_scanner_follows_all_links_within_a_second_and_earns_nothing()
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("g18l");
        var (user, answer) = await host.Http.TriggerSomebodyAsync("g18l", "A", "email", Messaging.Shop + "1", Messaging.Shop + "2", Messaging.Shop + "3", Messaging.Shop + "4");
        using var nobody = host.NewClient();
        // Under the name of an ordinary browser, all at once.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => (await nobody.VisitAsync(answer.Link(i), userAgent: Human)).Dispose()));
        await host.CatchUpAsync();
        await host.Http.PostEventsAsync(new { eventId = "g18l-p", type = "purchase", occurredAt = TimeProvider.System.GetUtcNow(), userId = user, transactionId = "g18l", value = 49.90m });
        await host.CatchUpAsync();

        (await TotalAsync("")).Should().Be(0);
        (await TotalAsync("?machine=include")).Should().Be(1);
        // Somebody knows better: the revenue moves.
        await using var connection = await host.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT event_id FROM events WHERE message_id = $1 AND type = 7 ORDER BY occurred_at DESC LIMIT 1";
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = answer.MessageId() });
        var click = (string)(await command.ExecuteScalarAsync())!;
        await host.Http.PostAsync("/events/reclassify", new { eventIds = new[] { click }, machine = false });
        await host.CatchUpAsync();
        (await TotalAsync("")).Should().Be(1);
    }

    private async Task<decimal?> TotalAsync(string query) =>
        (await host.Http.GetAsync($"/campaigns/g18l/report{query}", HttpStatusCode.OK)).Variation("A").Cell("purchase").Number("numerator");
}
