using System.Net;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hooks;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Compatibility;

[Collection(HookTests.Name)]
public sealed class SegmentApiTests(HookHost host)
{
    [Fact]
    public async Task A_batch_says_of_each_call_what_became_of_it()
    {
        var key = await KeyAsync();
        var answer = await PostAsync(key, "/v1/batch", """
            {"batch":[
             {"type":"track","messageId":"s-1","event":"Product Added","userId":"u","properties":{"price":1.5,"quantity":2}},
             {"type":"track","messageId":"s-1","event":"Product Added","userId":"u","properties":{"price":1.5,"quantity":2}},
             {"type":"page","messageId":"s-2","anonymousId":"b"},
             {"type":"track","messageId":"s-3","userId":"u"},
             {"type":"track","messageId":"s-4","event":"Order Completed","userId":"u","properties":{"order_id":"o","currency":"nonsense","revenue":1}},
             {"type":"track","messageId":"s-5","event":"Email Opened","userId":"u","properties":{}},
             {"type":"track","messageId":"s-6","event":"Product Added","properties":{}},
             7]}
            """);
        var results = answer.GetProperty("results").EnumerateArray().ToList();
        results.Select(r => r.Text("status")).Should().Equal("stored", "duplicate", "ignored", "refused", "refused", "unmatched", "refused", "refused");
        results.Select(r => r.Text("pointer")).Should().Equal(null, null, null, "/event", "/currency", "", "/userId", "");
    }

    [Theory]
    [InlineData("/v1/track", """{"messageId":"x","userId":"u"}""", "/event")]
    [InlineData("/v1/track", """{"event":"Order Completed","properties":{"revenue":1}}""", "/userId")]
    [InlineData("/v1/track", """{"event":"Order Completed","userId":"u","properties":{}}""", "/value")]
    [InlineData("/v1/track", """{"event":"Order Completed","userId":"u","timestamp":"yesterday","properties":{"revenue":1}}""", "/timestamp")]
    [InlineData("/v1/track", """{"event":"Order Completed","userId":"u","messageId":"","properties":{"revenue":1}}""", "/messageId")]
    [InlineData("/v1/track", """{"event":"Order Completed","userId":"u","timestamp":"2099-01-01T00:00:00Z","properties":{"revenue":1}}""", "/occurredAt")]
    public async Task A_single_wrong_call_is_refused_by_its_field(string path, string body, string pointer)
    {
        var problem = await PostAsync(await KeyAsync(), path, body, HttpStatusCode.BadRequest);
        problem.Text("pointer").Should().Be(pointer);
    }

    [Fact]
    public async Task A_call_that_is_forgotten_does_not_stand_in_the_way_of_one_with_its_id()
    {
        var answer = await PostAsync(await KeyAsync(), "/v1/batch", """
            {"batch":[{"type":"page","messageId":"same","userId":"u"},{"type":"track","messageId":"same","event":"Product Added","userId":"u"}]}
            """);
        answer.GetProperty("results").EnumerateArray().Select(r => r.Text("status")).Should().Equal("ignored", "stored");
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        var key = await KeyAsync();
        await PostAsync(key, "/v1/track", $$"""{"event":"x","userId":"u","filling":"{{new string('x', 33 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge);
        await PostAsync(key, "/v1/batch", $$"""{"batch":[],"filling":"{{new string('x', 501 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge);
        var calls = string.Join(',', Enumerable.Repeat("""{"type":"page","userId":"u"}""", 2501));
        await PostAsync(key, "/v1/batch", $$"""{"batch":[{{calls}}]}""", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_at_the_sender_is_corrected_by_its_two_times()
    {
        var connection = await host.ConnectAsync("segment");
        try
        {
            host.Now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
            await PostAsync(connection.GetProperty("newKeys").Text("writeKey")!, "/v1/track", """
                {"messageId":"clock","event":"Product Added","userId":"u","timestamp":"2031-01-01T00:00:00Z","sentAt":"2031-01-01T00:10:00Z"}
                """);
        }
        finally
        {
            host.Now = null;
        }

        (await host.KeptAsync(connection.Text("id")!)).Should().ContainSingle().Which.At.Should().Be(new DateTimeOffset(2026, 3, 2, 11, 50, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_batch_of_the_destination_signs_only_its_first_element_which_has_to_be_allowed()
    {
        const string secret = "destination-secret";
        const string first = """{"type":"track","messageId":"first","event":"Product Added","userId":"u"}""";
        var signature = Convert.ToHexStringLower(Reconnect.Api.Hooks.Signatures.HmacSha1(secret, Encoding.UTF8.GetBytes(first)));
        foreach (var (allowed, expected) in new[] { (false, HttpStatusCode.Unauthorized), (true, HttpStatusCode.OK) })
        {
            var connection = await host.ConnectAsync("segment", new { sharedSecret = secret, allowFirstElementSignature = allowed });
            using var client = host.Host.NewClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HookHost.PathOf(connection), UriKind.Relative));
            request.Content = new StringContent($"[{first},{first.Replace("first", "second", StringComparison.Ordinal)}]", Encoding.UTF8, "application/json");
            request.Headers.Add("X-Signature", signature);
            using var response = await client.SendAsync(request);
            await Requests.ReadAsync(response, expected);
            (await host.KeptAsync(connection.Text("id")!)).Should().HaveCount(allowed ? 2 : 0);
        }
    }

    [Fact]
    public async Task Browsers_of_any_site_may_post()
    {
        using var client = host.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/v1/track", UriKind.Relative));
        request.Headers.Add("Origin", "https://shop.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var response = await client.SendAsync(request);
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
    }

    private async Task<string> KeyAsync() => (await host.ConnectAsync("segment")).GetProperty("newKeys").Text("writeKey")!;

    private async Task<JsonElement> PostAsync(string key, string path, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = host.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
        using var response = await client.SendAsync(request);
        return await Requests.ReadAsync(response, expected);
    }
}
