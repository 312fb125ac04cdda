using System.Globalization;
using System.Net;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>Every case of the samples over HTTP: the status, what is kept, and how the connection counts it.</summary>
[Collection(HookTests.Name)]
public sealed class VendorSamplesTests(HookHost host)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["open"] = "Impression",
        ["bounce"] = "Bounced",
        ["spam_complaint"] = "Complained",
        ["add_to_cart"] = "AddToCart",
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var sample in VendorSample.All())
            cases.Add(sample.Vendor, sample.Id);
        if (cases.Count == 0)
            cases.Add("", "");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_sample_has_its_outcome(string vendor, string id)
    {
        if (vendor.Length == 0)
            return;
        var sample = VendorSample.Find(vendor, id);
        var connection = await ConnectAsync(sample);
        try
        {
            host.Now = Clock(sample);
            using var response = await SendAsync(sample, connection);
            await CheckAsync(sample, connection, response);
        }
        finally
        {
            host.Now = null;
            await host.Http.DeleteAsync(new Uri($"/api/v1/connections/{connection.Text("id")}", UriKind.Relative));
        }
    }

    [SharedDataFact]
    public void The_samples_are_there() => VendorSample.All().Should().HaveCountGreaterThan(50);

    private static DateTimeOffset? Clock(VendorSample sample) =>
        sample.Case.TryGetProperty("clockUnix", out var clock) ? DateTimeOffset.FromUnixTimeSeconds(clock.GetInt64()) : null;

    private Task<JsonElement> ConnectAsync(VendorSample sample) => host.ConnectAsync(
        sample.Vendor == "standard-webhooks" ? "standard" : sample.Vendor,
        sample.Case.TryGetProperty("verification", out var verification) ? verification : null,
        new { verificationOff = !sample.Case.TryGetProperty("verification", out _) });

    private async Task<HttpResponseMessage> SendAsync(VendorSample sample, JsonElement connection)
    {
        var url = sample.Request.TryGetProperty("url", out var given) ? given.GetString()! : "";
        using var client = host.Host.NewClient();
        using var message = sample.Message(url.StartsWith("/v1/", StringComparison.Ordinal) ? url : HookHost.PathOf(connection));
        return await client.SendAsync(message);
    }

    private async Task CheckAsync(VendorSample sample, JsonElement connection, HttpResponseMessage response)
    {
        var kept = await host.KeptAsync(connection.Text("id")!);
        var health = (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");
        // The official body of Standard Webhooks is no event document: its signature passes, and it is told so.
        var isOfficialBody = sample.Vendor == "standard-webhooks" && sample.Request.GetProperty("bodyFile").GetString() == "official.body";
        var expected = sample.Expect.GetProperty("status").GetInt32();
        var status = isOfficialBody && expected == 200 ? HttpStatusCode.BadRequest : (HttpStatusCode)expected;
        await Requests.ReadAsync(response, status);
        if (sample.Expect.GetProperty("outcome").GetString() != "accept" || isOfficialBody)
        {
            kept.Should().BeEmpty();
            health.Number("items").Should().Be(0);
            if (isOfficialBody && status == HttpStatusCode.BadRequest)
                health.Text("lastRefusal").Should().StartWith("The body must be", "the signature passed");
            return;
        }

        if (sample.Request.TryGetProperty("url", out _) is false)
            (await response.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        health.Number("items").Should().Be(health.Number("stored") + health.Number("duplicates") + health.Number("quarantined"));
        health.Number("quarantined").Should().Be(0);
        if (sample.Expect.TryGetProperty("events", out var events))
            CheckEvents(events, kept);
        else
            kept.Should().NotBeEmpty();
    }

    /// <summary>Events of one id are one event: the first stays.</summary>
    private static void CheckEvents(JsonElement events, List<KeptItem> kept)
    {
        var expected = events.EnumerateArray().DistinctBy(e => e.TryGetProperty("vendorEventId", out var id) ? id.GetString() : e.ToString()).ToList();
        kept.Should().HaveCount(expected.Count);
        foreach (var (e, item) in expected.Zip(kept))
        {
            if (Known(item, e.Text("kind")!) is { } kind)
                item.Kind.Should().Be(kind);
            if (Text(e, "occurredAt") is { } at)
                item.At.ToUnixTimeSeconds().Should().Be(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).ToUnixTimeSeconds());
            if (item.EventId is null)
                continue;
            if (Text(e, "vendorMessageId") is { } message)
                message.Split('.')[0].Should().Be(item.MessageId!.Split('.')[0]);
            foreach (var (name, value) in new[] { ("url", item.Url), ("userAgent", item.UserAgent), ("channel", item.Channel), ("currency", item.Currency), ("orderId", item.TransactionId) })
                if (Text(e, name) is { } given)
                    value.Should().Be(given, name);
            if (Text(e, "revenue") is { } revenue)
                item.Value.Should().Be(decimal.Parse(revenue, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A click or open that names no message is kept beside the log, under its kind.</summary>
    private static string? Known(KeptItem item, string kind)
    {
        var pascal = string.Concat(kind.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return item.EventId is null ? pascal : Kinds.GetValueOrDefault(kind, pascal);
    }

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetString() : null;
}
