using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Ingestion;

namespace Reconnect.Api.Tests.Ingestion;

/// <summary>Input that a web stack without guards answers with 500 or accepts wrongly, one test a kind. What concerns a database in trouble is in the fault tests.</summary>
[Collection(SharedHost.Name)]
public sealed class OddInputTests(ReconnectHost host)
{
    private const string EventsJson = "application/json";
    private static readonly Uri Events = new("/api/v1/events", UriKind.Relative);
    private static int s_ids;

    [Theory]
    // NUL in a text value, and inside free properties: as value and as name.
    [InlineData("invalid_text", "/userId", """ "userId":"a\u0000b" """)]
    [InlineData("invalid_text", "/properties", """ "userId":"a","properties":{"a":"\u0000"} """)]
    [InlineData("invalid_text", "/properties", """ "userId":"a","properties":{"a\u0000":1} """)]
    // Half a surrogate pair.
    [InlineData("invalid_text", "/userId", """ "userId":"\ud800" """)]
    [InlineData("invalid_text", "/properties", """ "userId":"a","properties":{"deep":[{"x":"\udfff\ud800"}]} """)]
    [InlineData("invalid_text", "", """ "userId":"a","\ud800":1 """)]
    // A key twice, also differing only in case, also inside properties.
    [InlineData("duplicate_key", "/userId", """ "userId":"a","userId":"b" """)]
    [InlineData("duplicate_key", "/USERID", """ "userId":"a","USERID":"b" """)]
    [InlineData("duplicate_key", "/properties", """ "userId":"a","properties":{"a":1,"A":2} """)]
    // Texts where something else belongs.
    [InlineData("invalid_type", "/userId", """ "userId":12.5 """)]
    [InlineData("invalid_type", "/machine", """ "userId":"a","machine":"true" """)]
    // Amounts that are none, or that no sum could hold.
    [InlineData("invalid_type", "/value", """ "userId":"a","value":"NaN" """)]
    [InlineData("invalid_type", "/value", """ "userId":"a","value":"Infinity" """)]
    [InlineData("invalid_value", "/value", """ "userId":"a","value":1e400 """)]
    [InlineData("invalid_value", "/value", """ "userId":"a","value":-0.01 """)]
    [InlineData("invalid_value", "/value", """ "userId":"a","value":79228162514264337593543950335 """)]
    // A few bytes that would come out as 131,072.
    [InlineData("invalid_value", "/properties", """ "userId":"a","properties":{"n":1e131071} """)]
    // Times that PostgreSQL would store as infinity, or in the server's own zone.
    [InlineData("in_the_future", "/occurredAt", """ "userId":"a","occurredAt":"9999-12-31T23:59:59.9999999Z" """)]
    [InlineData("too_old", "/occurredAt", """ "userId":"a","occurredAt":"0001-01-01T00:00:00Z" """)]
    [InlineData("invalid_timestamp", "/occurredAt", """ "userId":"a","occurredAt":"2026-03-01T10:00:00" """)]
    public async Task One_odd_member_costs_only_its_event_and_is_named(string code, string pointer, string members)
    {
        var id = NewId();
        var odd = $$"""{"eventId":"{{id}}","type":"purchase",{{(members.Contains("occurredAt", StringComparison.Ordinal) ? "" : "\"occurredAt\":\"2026-03-02T10:00:00Z\",")}}{{(members.Contains("\"value\"", StringComparison.Ordinal) ? "" : "\"value\":1,")}}{{members}}}""";
        var good = $$"""{"eventId":"{{id}}-good","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"a","value":1}""";

        var answer = await SendAsync(Encoding.UTF8.GetBytes($$"""{"events":[{{odd}},{{good}}]}"""), EventsJson, HttpStatusCode.Accepted);

        answer.Number("accepted").Should().Be(1);
        answer.Number("rejected").Should().Be(1);
        var error = answer.GetProperty("errors").EnumerateArray().Should().ContainSingle("{0}", answer).Subject;
        (error.Text("code"), error.Text("pointer")).Should().Be((code, "/events/0" + pointer));
        error.Text("detail").Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_largest_amount_adds_up()
    {
        await host.Http.CreateCampaignAsync("largest");
        var events = new List<object>
        {
            new { eventId = "largest-t", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "largest", variationId = "A", userId = "largest" },
            new { eventId = "largest-s", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "largest", variationId = "A", channel = "email", messageId = "largest-m", userId = "largest" },
            new { eventId = "largest-c", type = "click", occurredAt = "2026-03-02T10:01:00Z", messageId = "largest-m" },
        };
        events.AddRange(Enumerable.Range(0, 900).Select(i => (object)new { eventId = $"largest-{i}", type = "purchase", occurredAt = "2026-03-02T11:00:00Z", userId = "largest", value = "999999999999.9999" }));
        await host.Http.PostEventsAsync([.. events]);
        await host.CatchUpAsync();
        var report = await host.Http.ReportAsync("largest");
        report.GetProperty("headline").Number("revenue").Should().Be(900 * 999999999999.9999m);
    }

    [Fact]
    public async Task The_database_itself_takes_no_amount_that_is_not_one()
    {
        await using var connection = await host.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, content_hash, source, event_id, value)
            VALUES (gen_random_uuid(), 1, 10, false, now(), now(), gen_random_uuid(), 's', 'e', 'NaN')
            """, connection);
        (await command.Awaiting(c => c.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("eventId", 100)]
    [InlineData("messageId", 100)]
    [InlineData("userId", 250)]
    [InlineData("anonymousId", 250)]
    [InlineData("transactionId", 64)]
    [InlineData("url", 2048)]
    [InlineData("userAgent", 1024)]
    public async Task Text_is_taken_up_to_its_limit_and_not_beyond(string member, int limit)
    {
        foreach (var length in new[] { limit - 1, limit, limit + 1 })
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (Random.Shared.Next() + i) % 26)));
            var e = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["eventId"] = NewId(), ["type"] = "purchase", ["occurredAt"] = "2026-03-02T10:00:00Z", ["userId"] = "a", ["value"] = 1, [member] = text,
            };
            var answer = await SendAsync(JsonSerializer.SerializeToUtf8Bytes(e), EventsJson, length > limit ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Accepted);
            answer.GetProperty("errors").EnumerateArray().Select(x => x.Text("code")).Should().Equal(length > limit ? ["too_long"] : []);
        }
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Accepted)]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.BadRequest)]
    public async Task A_thousand_events_are_taken_and_not_one_more(int beyond, HttpStatusCode status)
    {
        var batch = $"limit{beyond}";
        var events = Enumerable.Range(0, IntakeLimits.EventsPerRequest + beyond).Select(i => Purchase($"{batch}-{i}"));
        await SendAsync(Encoding.UTF8.GetBytes("{\"events\":[" + string.Join(',', events) + "]}"), EventsJson, status);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Accepted)]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_mebibyte_is_taken_and_not_one_byte_more_whether_compressed_or_not(int beyond, HttpStatusCode status)
    {
        var body = Encoding.UTF8.GetBytes(("{\"events\":[" + Purchase($"mebibyte{beyond}") + "]").PadRight(IntakeLimits.RequestBytes + beyond - 1) + "}");
        await SendAsync(body, EventsJson, status);
        await SendAsync(Compress(body, "gzip"), EventsJson, status, "gzip");
        await SendAsync(Compress(body, "br"), EventsJson, status, "br");
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Accepted)]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.UnprocessableEntity)]
    public async Task An_event_has_at_most_32_KiB(int beyond, HttpStatusCode status)
    {
        var start = $$"""{"eventId":"kib{{beyond}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"a","value":1,"more":" """.TrimEnd();
        var text = start + new string('x', IntakeLimits.EventBytes + beyond - start.Length - 2) + "\"}";
        await SendAsync(Encoding.UTF8.GetBytes(text), EventsJson, status);
    }

    [Fact]
    public async Task A_gzip_bomb_is_refused_before_it_unfolds()
    {
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize))
        {
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < 256; i++)
                await gzip.WriteAsync(block);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await SendAsync(buffer.ToArray(), EventsJson, HttpStatusCode.RequestEntityTooLarge, "gzip");
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(64L * 1024 * 1024);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_is_not_what_its_encoding_says_is_the_callers_fault_at_every_endpoint(string encoding)
    {
        foreach (var path in new[] { "/api/v1/events", "/api/v1/campaigns", "/api/v1/keys" })
            await SendAsync("this is not compressed"u8.ToArray(), EventsJson, HttpStatusCode.BadRequest, encoding, path);
        var broken = Compress(Encoding.UTF8.GetBytes(Purchase("broken") + new string(' ', 5000)), encoding);
        broken[^9] ^= 0xFF;
        await SendAsync(broken[..^4], EventsJson, HttpStatusCode.BadRequest, encoding);
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("zip")]
    [InlineData("br, gzip")]
    public async Task An_encoding_that_is_unknown_or_doubled_is_not_supported(string encoding)
    {
        foreach (var path in new[] { "/api/v1/events", "/api/v1/campaigns" })
        {
            using var response = await PostAsync("{}"u8.ToArray(), EventsJson, encoding, path);
            await Requests.ReadAsync(response, HttpStatusCode.UnsupportedMediaType);
            response.Headers.GetValues("Accept-Encoding").Should().ContainSingle().Which.Should().Contain("gzip");
        }
    }

    [Theory]
    [InlineData("application/json; charset=foo")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=\"\"")]
    public async Task A_charset_other_than_UTF8_is_not_supported(string type)
    {
        foreach (var path in new[] { "/api/v1/events", "/api/v1/campaigns" })
            await SendAsync("{}"u8.ToArray(), type, HttpStatusCode.UnsupportedMediaType, path: path);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("json")]
    [InlineData(null)]
    public async Task Another_content_type_is_not_supported_and_the_answer_says_what_is(string? type)
    {
        using var response = await PostAsync("{}"u8.ToArray(), type);
        await Requests.ReadAsync(response, HttpStatusCode.UnsupportedMediaType);
        response.Headers.GetValues("Accept-Post").Should().ContainSingle().Which.Should().Contain("application/cloudevents-batch+json");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_make_a_request_unreadable()
    {
        await SendAsync([.. "{\"eventId\":\"x"u8, 0xC3, 0x28, .. "\"}"u8], EventsJson, HttpStatusCode.BadRequest);
        await SendAsync([.. "{\""u8, 0xFF, .. "\":1}"u8], EventsJson, HttpStatusCode.BadRequest);
        await SendAsync([.. "{\"eventId\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8], "application/x-ndjson", HttpStatusCode.BadRequest);
        await SendAsync([.. "[{\"id\":\""u8, 0xFF, .. "\"}]"u8], "application/cloudevents-batch+json", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused_quickly()
    {
        await SendAsync(Encoding.ASCII.GetBytes(new string('[', 1_000_000)), EventsJson, HttpStatusCode.BadRequest);
        await SendAsync(Encoding.ASCII.GetBytes("{\"events\":[{\"a\":" + new string('[', 80) + new string(']', 80) + "}]}"), EventsJson, HttpStatusCode.BadRequest);
        await SendAsync(Encoding.ASCII.GetBytes("{\"a\":" + new string('[', 80) + new string(']', 80) + "}"), EventsJson, HttpStatusCode.BadRequest, path: "/api/v1/campaigns");
    }

    [Fact]
    public async Task A_number_as_text_is_taken_for_amounts_alone()
    {
        (await SendAsync(Encoding.UTF8.GetBytes(Purchase("text-amount").Replace("\"value\":1", "\"value\":\"12.5\"", StringComparison.Ordinal)), EventsJson, HttpStatusCode.Accepted)).Number("accepted").Should().Be(1);
        var campaign = Requests.Campaign("text-share").ToJsonString().Replace("\"trafficShare\":50", "\"trafficShare\":\"50\"", StringComparison.Ordinal);
        await SendAsync(Encoding.UTF8.GetBytes(campaign), EventsJson, HttpStatusCode.BadRequest, path: "/api/v1/campaigns");
    }

    [Fact]
    public async Task CloudEvents_are_taken_one_by_one_and_in_batches()
    {
        static string Cloud(string id, string data = """{"userId":"cloud","value":"49.90"}""") =>
            $$"""{"specversion":"1.0","source":"/shop","id":"{{id}}","type":"com.example.purchase","time":"2026-03-02T10:00:00Z","datacontenttype":"application/json","data":{{data}}}""";
        const string One = "application/cloudevents+json";
        const string Batch = "application/cloudevents-batch+json; charset=utf-8";
        (await SendAsync(Encoding.UTF8.GetBytes(Cloud("cloud-1")), One, HttpStatusCode.Accepted)).Number("accepted").Should().Be(1);
        // The same event as in our own contract: known already.
        (await SendAsync(Encoding.UTF8.GetBytes("""{"eventId":"cloud-1","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"cloud","value":49.9}"""), EventsJson, HttpStatusCode.Accepted)).GetProperty("errors").GetArrayLength().Should().Be(0);
        (await SendAsync("[]"u8.ToArray(), Batch, HttpStatusCode.Accepted)).Number("accepted").Should().Be(0);

        var answer = await SendAsync(Encoding.UTF8.GetBytes($"[{Cloud("cloud-1")},{Cloud("cloud-2", """{"userId":"cloud","value":-1}""")},{Cloud("cloud-3", "7")},{Cloud("cloud-4", "{}")},5]"), Batch, HttpStatusCode.Accepted);

        answer.Number("duplicates").Should().Be(1);
        answer.GetProperty("errors").EnumerateArray().Select(e => (e.Number("index"), e.Text("code"), e.Text("pointer"))).Should().Equal(
            (1m, "invalid_value", "/1/data/value"), (2m, "invalid_type", "/2/data"), (3m, "missing_field", "/3/data/userId"), (3m, "missing_field", "/3/data/value"), (4m, "not_an_object", "/4"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[]x")]
    [InlineData("")]
    public async Task A_batch_of_CloudEvents_that_is_none_is_unreadable(string body) =>
        await SendAsync(Encoding.UTF8.GetBytes(body), "application/cloudevents-batch+json", HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_answered_with_those_that_are_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Events);
        using var response = await host.Http.SendAsync(request);
        await Requests.ReadAsync(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Contain("POST");
    }

    private static string NewId() => $"odd-{Interlocked.Increment(ref s_ids)}";

    private static string Purchase(string id) => $$"""{"eventId":"{{id}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"a","value":1}""";

    private async Task<JsonElement> SendAsync(byte[] body, string type, HttpStatusCode expected, string? encoding = null, string path = "/api/v1/events")
    {
        using var response = await PostAsync(body, type, encoding, path);
        return await Requests.ReadAsync(response, expected);
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string? type, string? encoding = null, string path = "/api/v1/events")
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return host.Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private static byte[] Compress(byte[] bytes, string encoding)
    {
        using var buffer = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(buffer, CompressionLevel.Fastest) : new BrotliStream(buffer, CompressionLevel.Fastest))
            stream.Write(bytes);
        return buffer.ToArray();
    }
}
