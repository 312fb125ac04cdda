using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Ingestion;

[Collection(SharedHost.Name)]
public sealed class EventsApiTests(ReconnectHost host)
{
    private static readonly Uri Events = new("/api/v1/events", UriKind.Relative);

    [Fact]
    public async Task A_wrong_event_in_a_batch_is_refused_with_index_code_and_pointer_and_the_good_ones_count()
    {
        await host.Http.CreateCampaignAsync("partly-wrong");
        var answer = await host.Http.PostEventsAsync(
            new { eventId = "pw-1", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "partly-wrong", variationId = "A", userId = "pw-ada" },
            new { eventId = "pw-2", type = "trigger", occurredAt = "yesterday", campaignId = "partly-wrong", variationId = "A", userId = "pw-bob" },
            new { eventId = "pw-3", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "partly-wrong", variationId = "B", userId = "pw-cyd" });

        answer.Number("accepted").Should().Be(2);
        answer.Number("rejected").Should().Be(1);
        var error = answer.GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject;
        error.Number("index").Should().Be(1);
        error.Text("eventId").Should().Be("pw-2");
        error.Text("code").Should().Be("invalid_timestamp");
        error.Text("pointer").Should().Be("/events/1/occurredAt");
        await host.CatchUpAsync();
        (await host.Http.ReportAsync("partly-wrong")).GetProperty("headline").Number("users").Should().Be(2);
    }

    [Fact]
    public async Task A_batch_of_only_wrong_events_is_unprocessable()
    {
        var answer = await host.Http.PostAsync("/events", new { events = new object[] { new { }, 7 } }, HttpStatusCode.UnprocessableEntity);
        answer.Number("rejected").Should().Be(2);
        var errors = answer.GetProperty("errors").EnumerateArray().Select(e => (e.Number("index"), e.Text("code"), e.Text("pointer"))).ToList();
        errors.Should().Contain((0m, "missing_field", "/events/0/eventId")).And.Contain((1m, "not_an_object", "/events/1"));
    }

    [Fact]
    public async Task An_event_counts_once_for_ever_and_other_content_under_its_id_is_a_conflict()
    {
        object Purchase(decimal value) => new { eventId = "once-1", type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "once", value };
        (await host.Http.PostEventsAsync(Purchase(10))).Number("accepted").Should().Be(1);

        var again = await host.Http.PostEventsAsync(Purchase(10), Purchase(10.00m), Purchase(11));

        again.Number("duplicates").Should().Be(3);
        var error = again.GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject;
        error.Text("code").Should().Be("conflicting_duplicate");
        error.Number("index").Should().Be(2);
    }

    [Fact]
    public async Task Two_sources_may_use_one_event_id()
    {
        var key = (await host.Http.PostAsync("/keys", new { source = "second", scopes = new[] { "events:write" } }, HttpStatusCode.Created)).Text("key")!;
        object Event() => new { eventId = "shared-id", type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "x", value = 1 };
        (await host.Http.PostEventsAsync(Event())).Number("accepted").Should().Be(1);
        using var second = host.NewClient(key);
        (await second.PostEventsAsync(Event())).Number("accepted").Should().Be(1);
    }

    [Fact]
    public async Task An_event_of_an_unknown_campaign_is_kept_and_counts_once_when_the_campaign_exists()
    {
        object Trigger(string id) => new { eventId = id, type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "not-yet", variationId = "A", userId = id };

        var answer = await host.Http.PostEventsAsync(Trigger("ny-1"), Trigger("ny-2"));
        var again = await host.Http.PostEventsAsync(Trigger("ny-1"));

        answer.Number("accepted").Should().Be(2);
        answer.Number("quarantined").Should().Be(2);
        answer.GetProperty("errors").EnumerateArray().Select(e => e.Text("code")).Should().Equal("unknown_campaign", "unknown_campaign");
        again.Number("duplicates").Should().Be(1);
        await host.Http.CreateCampaignAsync("not-yet");
        await host.CatchUpAsync();
        (await host.Http.ReportAsync("not-yet")).GetProperty("headline").Number("users").Should().Be(2);
        (await host.Http.PostEventsAsync(Trigger("ny-2"))).Number("duplicates").Should().Be(1);
    }

    [Fact]
    public async Task A_single_event_and_lines_of_events_are_taken_too_also_compressed()
    {
        static string Line(string id) => $$"""{"eventId":"{{id}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"ada","value":"49.90"}""";
        (await SendAsync(Line("form-1"), "application/json")).Number("accepted").Should().Be(1);
        (await SendAsync(Line("form-2") + "\n\n" + Line("form-3") + "\r\n", "application/x-ndjson")).Number("accepted").Should().Be(2);
        (await SendAsync(Line("form-4"), "application/json", "gzip")).Number("accepted").Should().Be(1);
        (await SendAsync(Line("form-5"), "application/x-ndjson", "br")).Number("accepted").Should().Be(1);
    }

    [Theory]
    [InlineData("{\"events\":[", "application/json", null, 400)]
    [InlineData("[]", "application/json", null, 400)]
    [InlineData("{\"events\":[]}", "application/json", null, 400)]
    [InlineData("{\"events\":[]} x", "application/json", null, 400)]
    [InlineData("", "application/json", null, 400)]
    [InlineData("{}", "text/plain", null, 415)]
    [InlineData("{}", "application/json", "zip", 415)]
    [InlineData("not gzip", "application/json", "gzip-broken", 400)]
    public async Task A_request_that_cannot_be_read_is_refused_whole(string body, string type, string? encoding, int status)
    {
        var problem = await SendAsync(body, type, encoding, (HttpStatusCode)status);
        problem.Text("detail").Should().NotBeNullOrEmpty();
        problem.Text("traceId").Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_too_large_also_when_it_is_compressed()
    {
        var large = "{\"events\":[" + new string(' ', 1024 * 1024) + "]}";
        await SendAsync(large, "application/json", expected: HttpStatusCode.RequestEntityTooLarge);
        await SendAsync(large, "application/json", "gzip", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nothing_is_taken()
    {
        using var nobody = host.NewClient();
        using var wrong = host.NewClient("rk_wrong");
        foreach (var client in new[] { nobody, wrong })
        {
            using var response = await client.PostAsync(Events, new StringContent("{}", Encoding.UTF8, "application/json"));
            await Requests.ReadAsync(response, HttpStatusCode.Unauthorized);
            response.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
        }
    }

    private async Task<JsonElement> SendAsync(string body, string type, string? encoding = null, HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        var bytes = Encode(Encoding.UTF8.GetBytes(body), encoding);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding.Replace("-broken", "", StringComparison.Ordinal));
        using var response = await host.Http.PostAsync(Events, content);
        return await Requests.ReadAsync(response, expected);
    }

    private static byte[] Encode(byte[] bytes, string? encoding)
    {
        if (encoding is not ("gzip" or "br"))
            return bytes;
        using var buffer = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(buffer, CompressionLevel.Fastest) : new BrotliStream(buffer, CompressionLevel.Fastest))
            stream.Write(bytes);
        return buffer.ToArray();
    }
}
