using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Hooks;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>Golden cases of METRICS.md whose opens and clicks come from vendors, signed as these sign.</summary>
[Collection(HookTests.Name)]
public sealed class GoldenHookTests(HookHost host)
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task G17_email_has_a_rate_of_clicks_per_opens_and_SMS_which_reports_none_has_no_rate()
    {
        await host.Http.CreateCampaignAsync("g17-hooks");
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, 200).Select(i => Send("g17-hooks", "email", i))]);
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, 40).Select(i => Send("g17-hooks", "sms", i))]);
        var mailgun = await host.ConnectAsync("mailgun", new { signingKey = "k" });
        var twilio = await host.ConnectAsync("twilio", new { authToken = "token-of-twilio" });
        for (var i = 0; i < 200; i++)
            await PostAsync(mailgun, HooksApiTests.Mailgun("k", $"g17-o-{i}", "opened", $"o-{i}", $"g17-hooks-email-{i}"));
        for (var i = 0; i < 10; i++)
            await PostAsync(mailgun, HooksApiTests.Mailgun("k", $"g17-c-{i}", "clicked", $"c-{i}", $"g17-hooks-email-{i}"));
        for (var i = 0; i < 40; i++)
        {
            // The status callback says in its address which message that is; the click names the vendor's id alone, and comes first.
            await TwilioAsync(twilio, "", ("sms_sid", $"SM{i}"), ("link", "https://shop.example/"), ("click_time", "2026-03-02T10:00:00Z"), ("event_type", "click"));
            await TwilioAsync(twilio, $"?rc_mid=g17-hooks-sms-{i}", ("MessageSid", $"SM{i}"), ("MessageStatus", "delivered"), ("To", "+15555550100"));
        }

        await host.Host.CatchUpAsync();
        var row = (await host.Http.ReportAsync("g17-hooks", "?metrics=ctr,clickRate")).Variation("A");
        var ctr = row.Channel("email").Cell("ctr");
        (ctr.Number("numerator"), ctr.Number("denominator"), ctr.Number("value")).Should().Be((10, 200, 0.05m));
        row.Channel("sms").Cell("ctr").Text("status").Should().Be("not_available");
        row.Channel("sms").Cell("clickRate").Number("numerator").Should().Be(40);
    }

    [Fact]
    public async Task G18_a_click_that_the_vendor_calls_automatic_earns_nothing_unless_machines_are_included()
    {
        await host.Http.CreateCampaignAsync("g18-hooks");
        await host.Http.PostEventsAsync(
            Send("g18-hooks", "email", 0),
            new { eventId = "g18-hooks-buy", type = "purchase", occurredAt = "2026-03-02T12:00:00Z", userId = "g18-hooks-0", value = 10 });
        var iterable = await host.ConnectAsync("iterable");
        await PostAsync(iterable, """
            {"eventName":"emailClick","email":"a@b.example","dataFields":{"messageId":"it-g18","createdAt":"2026-03-02 09:00:01 +00:00","isBot":true,"rc_mid":"g18-hooks-email-0","url":"https://shop.example/"}}
            """, ("Authorization", "Bearer " + iterable.GetProperty("newKeys").Text("token")));

        await host.Host.CatchUpAsync();
        (await host.Http.ReportAsync("g18-hooks")).Variation("A").Cell("purchase").Number("numerator").Should().Be(0);
        (await host.Http.ReportAsync("g18-hooks", "?machine=include")).Variation("A").Cell("purchase").Number("numerator").Should().Be(1);
    }

    [Fact]
    public async Task A_status_that_Twilio_repeats_counts_once_though_it_carries_no_time()
    {
        var twilio = await host.ConnectAsync("twilio", new { authToken = "token-of-twilio" });
        await TwilioAsync(twilio, "", ("MessageSid", "SM-again"), ("MessageStatus", "delivered"));
        await TwilioAsync(twilio, "", ("MessageSid", "SM-again"), ("MessageStatus", "delivered"));
        var health = (await host.ConnectionAsync(twilio.Text("id")!)).GetProperty("health");
        (health.Number("stored"), health.Number("duplicates")).Should().Be((1, 1));
        using var response = await TwilioAsync(twilio, "?rc_mid=x", signedQuery: "?rc_mid=y", ("MessageSid", "SM-x"), ("MessageStatus", "delivered"));
        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static object Send(string campaign, string channel, int i) => new
    {
        eventId = $"{campaign}-{channel}-{i}", type = "send_request", occurredAt = Sent, campaignId = campaign, variationId = "A", channel,
        userId = $"{campaign}-{i.ToString(CultureInfo.InvariantCulture)}", messageId = $"{campaign}-{channel}-{i}",
    };

    private async Task TwilioAsync(JsonElement connection, string query, params (string Name, string Value)[] form)
    {
        using var response = await TwilioAsync(connection, query, query, form);
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> TwilioAsync(JsonElement connection, string query, string signedQuery, params (string Name, string Value)[] form)
    {
        var signed = connection.Text("address") + signedQuery + string.Concat(form.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name + f.Value));
        using var client = host.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HookHost.PathOf(connection) + query, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(form.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        request.Headers.Add("X-Twilio-Signature", Convert.ToBase64String(Signatures.HmacSha1("token-of-twilio", Encoding.UTF8.GetBytes(signed))));
        return await client.SendAsync(request);
    }

    private async Task PostAsync(JsonElement connection, string body, params (string Name, string Value)[] headers)
    {
        using var client = host.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HookHost.PathOf(connection), UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }
}
