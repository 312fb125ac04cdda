using System.Net;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;

namespace Reconnect.Api.Tests.Triggers;

/// <summary>Whoever unsubscribes gets no further message in that channel, however it was reported.</summary>
[Collection(SharedHost.Name)]
public sealed class UnsubscribeTests(ReconnectHost host)
{
    private const string Human = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";

    [Fact]
    public async Task Following_the_link_opts_out_of_the_messages_channel_alone()
    {
        var (user, answer) = await MessageAsync("un-1");
        await host.Http.OptInAsync(user, "sms");
        using (var nobody = host.NewClient())
        using (var followed = await nobody.VisitAsync(await LinkAsync(answer), userAgent: Human))
            followed.StatusCode.Should().Be(HttpStatusCode.Found);
        await host.CatchUpAsync();

        (await StandingAsync(user)).Should().Equal("email False", "sms True");
        (await host.Http.TriggerAsync("un-1", user)).GetProperty("decision").Text("channel").Should().Be("sms");
        await host.Http.OptInAsync(user, "sms", optedIn: false);
        (await host.Http.TriggerAsync("un-1", user)).GetProperty("eligible").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_variation_of_the_channel_alone_says_not_opted_in()
    {
        await host.Http.CreateCampaignAsync("un-2");
        var (user, answer) = await host.Http.TriggerSomebodyAsync("un-2", "B", "sms");
        await host.Http.OptInAsync(user, "email");
        using (var nobody = host.NewClient())
            await OneClickAsync(nobody, await LinkAsync(answer));
        await host.CatchUpAsync();

        var decision = (await host.Http.TriggerAsync("un-2", user)).GetProperty("decision");
        (decision.Text("outcome"), decision.Text("reason")).Should().Be(("not_sent", "not_opted_in"));
    }

    [Fact]
    public async Task One_click_repeated_is_one_opt_out_and_a_later_opt_in_wins()
    {
        var (user, answer) = await MessageAsync("un-3");
        var link = await LinkAsync(answer);
        using (var nobody = host.NewClient())
            for (var i = 0; i < 3; i++)
                await OneClickAsync(nobody, link);
        await host.CatchUpAsync();
        (await StandingAsync(user)).Should().Equal("email False");

        await host.Http.PutAsync($"/people/{user}/channels/email", new { optedIn = true, changedAt = "2026-03-02T10:00:00Z" });
        (await StandingAsync(user)).Should().Equal("email False");
        await host.Http.OptInAsync(user, "email");
        (await StandingAsync(user)).Should().Equal("email True");
        (await host.Http.TriggerAsync("un-3", user)).GetProperty("decision").Text("outcome").Should().Be("requested");
    }

    [Fact]
    public async Task A28_a_scanner_that_follows_the_link_opts_nobody_out()
    {
        var (user, answer) = await MessageAsync("un-4");
        using (var nobody = host.NewClient())
        using (await nobody.VisitAsync(await LinkAsync(answer), userAgent: "BarracudaCentral"))
            await host.CatchUpAsync();
        (await StandingAsync(user)).Should().Equal("email True");
    }

    [Theory]
    [InlineData("un-5", true)]
    [InlineData("un-6", false)]
    public async Task A_vendors_unsubscribe_counts_once_its_message_is_known_in_any_order(string campaign, bool unsubscribeFirst)
    {
        await host.Http.CreateCampaignAsync(campaign);
        await host.Http.OptInAsync(campaign, "email");
        var connection = await host.Http.PostAsync("/connections", new { vendor = "sendgrid", verificationOff = true }, HttpStatusCode.Created);
        var at = TimeProvider.System.GetUtcNow();
        Func<Task>[] steps =
        [
            // Names the vendor's id alone; what comes next says which message that is, and the send whose it is.
            () => DeliverAsync(connection, Event(campaign, "group_unsubscribe", at, joined: false)),
            () => DeliverAsync(connection, Event(campaign, "delivered", at, joined: true)),
            () => host.Http.PostEventsAsync(new
            {
                eventId = campaign + "-s", type = "send_request", occurredAt = at.AddMinutes(-5), campaignId = campaign, variationId = "A", channel = "email", userId = campaign, messageId = campaign + "-m",
            }),
        ];
        foreach (var step in unsubscribeFirst ? steps : steps.Reverse())
        {
            (await StandingAsync(campaign)).Should().Equal("email True");
            await step();
            await step();
        }

        (await StandingAsync(campaign)).Should().Equal("email False");
        (await host.Http.TriggerAsync(campaign, campaign)).GetProperty("eligible").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_senders_event_that_names_person_and_channel_needs_no_message()
    {
        await host.Http.OptInAsync("un-7", "push");
        await host.Http.PostEventsAsync(new { eventId = "un-7", type = "unsubscribe", occurredAt = TimeProvider.System.GetUtcNow(), userId = "un-7", channel = "push" });
        (await StandingAsync("un-7")).Should().Equal("push False");
    }

    private async Task<(string User, JsonElement Answer)> MessageAsync(string campaign)
    {
        await host.Http.CreateCampaignAsync(campaign);
        return await host.Http.TriggerSomebodyAsync(campaign, "A", "email");
    }

    private async Task<string> LinkAsync(JsonElement answer)
    {
        await host.Http.AllowShopAsync();
        var link = await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop, unsubscribe = true }, HttpStatusCode.Created);
        return link.GetProperty("links")[0].Text("address")!;
    }

    private async Task<IEnumerable<string>> StandingAsync(string user) =>
        (await host.Http.GetAsync($"/people/{user}/channels", HttpStatusCode.OK)).GetProperty("channels").EnumerateArray()
            .Select(c => $"{c.Text("channel")} {c.GetProperty("optedIn")}");

    private static async Task OneClickAsync(HttpClient nobody, string link)
    {
        using var form = new StringContent("List-Unsubscribe=One-Click", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await nobody.PostAsync(new Uri(link).PathAndQuery, form);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Dictionary<string, object> Event(string campaign, string type, DateTimeOffset at, bool joined)
    {
        var e = new Dictionary<string, object>
        {
            ["event"] = type,
            ["email"] = "a@mail.example",
            ["timestamp"] = at.ToUnixTimeSeconds() + 1,
            ["sg_event_id"] = $"{campaign}-{type}",
            ["sg_message_id"] = $"{campaign}~1.recv-1",
        };
        if (joined)
            e["rc_mid"] = campaign + "-m";
        return e;
    }

    private async Task DeliverAsync(JsonElement connection, params Dictionary<string, object>[] events)
    {
        using var client = host.NewClient();
        using var content = new StringContent(JsonSerializer.Serialize(events), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(new Uri(connection.Text("address")!).AbsolutePath, UriKind.Relative), content);
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }
}
