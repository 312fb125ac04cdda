using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>A day of several vendors' signed traffic, told again three times in other orders and other batches, changes no number of the report.</summary>
[Collection(HookTests.Name)]
public sealed class SignedDayTests(HookHost host) : IDisposable
{
    private const string Campaign = "signed-day";
    private const string MailgunKey = "key-of-the-signed-day";
    private const string CustomerioKey = "key-of-the-day-at-customer-io";
    private const int People = 80;
    private const int Repetitions = 3;
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly ECDsa sendgridKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => sendgridKey.Dispose();

    [Fact]
    public async Task Told_again_in_any_order_and_cut_the_whole_report_stays_the_same()
    {
        await host.Http.CreateCampaignAsync(Campaign);
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, People).SelectMany(Own)]);
        var sendgrid = await host.ConnectAsync("sendgrid", new { publicKeySpkiBase64 = Convert.ToBase64String(sendgridKey.ExportSubjectPublicKeyInfo()) });
        var mailgun = await host.ConnectAsync("mailgun", new { signingKey = MailgunKey });
        var postmark = await host.ConnectAsync("postmark");
        var customerio = await host.ConnectAsync("customerio", new { signingKey = CustomerioKey });
        var basic = postmark.GetProperty("newKeys").Text("token")!;
        var batched = Enumerable.Range(0, People).Where(i => i % 4 == 0).SelectMany(SendGrid).ToArray();
        Func<HttpRequestMessage>[] single =
        [
            .. Enumerable.Range(0, People).Where(i => i % 4 == 1).SelectMany(Mailgun).Select(body => (Func<HttpRequestMessage>)(() => Request(mailgun, body))),
            .. Enumerable.Range(0, People).Where(i => i % 4 == 2).SelectMany(Postmark).Select(body => (Func<HttpRequestMessage>)(() => PostmarkRequest(postmark, basic, body))),
            .. Enumerable.Range(0, People).Where(i => i % 4 == 3).SelectMany(Customerio).Select(body => (Func<HttpRequestMessage>)(() => CustomerioRequest(customerio, body))),
        ];
        await DeliverAsync([.. Cut(sendgrid, batched, 25), .. single]);
        var first = await ReportAsync();
        first.Should().Contain("\"numerator\":32", "two people in five click once, whichever vendor tells");

        var random = new Random(20260302);
        for (var repetition = 1; repetition <= Repetitions; repetition++)
        {
            random.Shuffle(batched);
            Func<HttpRequestMessage>[] again = [.. Cut(sendgrid, batched, 4 * repetition - 1), .. single];
            random.Shuffle(again);
            await DeliverAsync(again);
            (await ReportAsync()).Should().Be(first);
        }

        foreach (var connection in new[] { sendgrid, mailgun, postmark, customerio })
        {
            var health = (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");
            (health.Number("refused"), health.Number("quarantined")).Should().Be((0, 0));
            health.Number("duplicates").Should().Be(Repetitions * health.Number("stored"));
        }
    }

    /// <summary>All of it but when it was made and how far behind it is.</summary>
    private async Task<string> ReportAsync()
    {
        await host.Host.CatchUpAsync();
        var report = JsonNode.Parse((await host.Http.ReportAsync(Campaign, "?to=2026-03-10&metrics=ctr,clickRate,purchase,revenue,purchasers")).GetRawText())!.AsObject();
        report.Remove("asOf").Should().BeTrue();
        report.Remove("lagSeconds").Should().BeTrue();
        return report.ToJsonString();
    }

    private async Task DeliverAsync(Func<HttpRequestMessage>[] requests)
    {
        using var client = host.Host.NewClient();
        foreach (var make in requests)
        {
            using var request = make();
            using var response = await client.SendAsync(request);
            await Requests.ReadAsync(response, HttpStatusCode.OK);
        }
    }

    /// <summary>What the sender tells itself: the send, and what three in four people buy.</summary>
    private static IEnumerable<object> Own(int person)
    {
        yield return new
        {
            eventId = $"{Campaign}-send-{person}", type = "send_request", occurredAt = Day.AddHours(9), campaignId = Campaign, variationId = "A", channel = "email",
            userId = $"{Campaign}-{person}", messageId = Message(person),
        };
        if (person % 4 != 0)
            yield return new { eventId = $"{Campaign}-buy-{person}", type = "purchase", occurredAt = Day.AddHours(20).AddSeconds(person), userId = $"{Campaign}-{person}", value = person + 0.25m };
    }

    private static string Message(int person) => $"{Campaign}-m-{person}";

    private static bool Clicks(int person) => person / 4 % 5 < 2;

    private static DateTimeOffset At(int person) => Day.AddHours(10).AddMinutes(person);

    private static IEnumerable<JsonObject> SendGrid(int person)
    {
        JsonObject Event(string type) => new()
        {
            ["event"] = type, ["email"] = "a@mail.example", ["timestamp"] = At(person).ToUnixTimeSeconds(), ["sg_event_id"] = $"{Campaign}-{person}-{type}",
            ["sg_message_id"] = $"{Campaign}~{person}.recv-1", ["rc_mid"] = type == "click" ? null : Message(person),
        };
        return new[] { "processed", "delivered", "open" }.Concat(Clicks(person) ? ["click"] : []).Concat(person % 16 == 0 ? ["spamreport", "unsubscribe"] : []).Select(Event);
    }

    private static IEnumerable<string> Mailgun(int person) => new[] { "delivered", "opened" }.Concat(Clicks(person) ? ["clicked"] : [])
        .Select(type => HooksApiTests.Mailgun(MailgunKey, $"{Campaign}-{person}-{type}", type, $"{Campaign}-{person}-{type}", Message(person), timestamp: At(person).ToUnixTimeSeconds()));

    private static IEnumerable<string> Postmark(int person)
    {
        string Event(string type, string timeMember) => JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["RecordType"] = type, ["MessageID"] = $"pm-{Campaign}-{person}", ["Recipient"] = "a@mail.example", [timeMember] = At(person), ["OriginalLink"] = "https://shop.example/",
            ["Metadata"] = new { rc_mid = Message(person) },
        });
        return new[] { Event("Delivery", "DeliveredAt"), Event("Open", "ReceivedAt") }.Concat(Clicks(person) ? [Event("Click", "ReceivedAt")] : []);
    }

    /// <summary>Knows none of our ids but the person's: joined by the delivery id, which the sender stored with its send.</summary>
    private static IEnumerable<string> Customerio(int person) => new[] { "sent", "delivered", "opened" }.Concat(Clicks(person) ? ["clicked"] : [])
        .Select(metric => JsonSerializer.Serialize(new
        {
            event_id = $"{Campaign}-{person}-{metric}", object_type = "email", metric, timestamp = At(person).ToUnixTimeSeconds(),
            data = new { delivery_id = Message(person), identifiers = new { id = $"{Campaign}-{person}" } },
        }));

    private IEnumerable<Func<HttpRequestMessage>> Cut(JsonElement connection, JsonObject[] events, int size) =>
        events.Chunk(size).Select(chunk => (Func<HttpRequestMessage>)(() =>
        {
            // As SendGrid does: what is signed ends with a line break.
            var body = JsonSerializer.Serialize(chunk) + "\r\n";
            var timestamp = Day.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var signature = sendgridKey.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            return Request(
                connection, body, ("X-Twilio-Email-Event-Webhook-Timestamp", timestamp), ("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature)));
        }));

    private static HttpRequestMessage PostmarkRequest(JsonElement connection, string password, string body)
    {
        var request = Request(connection, body);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("postmark:" + password)));
        return request;
    }

    private static HttpRequestMessage CustomerioRequest(JsonElement connection, string body)
    {
        // A repetition is signed anew.
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(CustomerioKey), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return Request(connection, body, ("X-CIO-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture)), ("X-CIO-Signature", Convert.ToHexStringLower(signature)));
    }

    private static HttpRequestMessage Request(JsonElement connection, string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HookHost.PathOf(connection), UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
