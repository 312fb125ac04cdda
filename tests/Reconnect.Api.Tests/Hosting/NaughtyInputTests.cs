using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>Whatever is sent to whichever endpoint of the API description, the answer is never a 5xx, and a refusal is problem+json that says what is wrong.</summary>
public sealed class NaughtyInputTests(NaughtyInputTests.RealServer server) : IClassFixture<NaughtyInputTests.RealServer>
{
    private readonly ReconnectHost host = server.Host;

    /// <summary>Texts as they stand in a URL.</summary>
    private static readonly string[] Encoded =
    [
        "", "%20", "%00", "a%00b", "%ff", "%c3%28", "%ed%a0%80", "%0d%0aSet-Cookie:x=1", "..%2f..%2fetc%2fpasswd", "%27%20OR%201%3D1--", "%E2%80%AE", "%F0%9F%92%A9", "null", "undefined", "NaN", "-1", "0",
        "99999999999999999999999", "1e400", "true", "[]", "{}", "%3Cscript%3E", "2026-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00%2B14:00", "2026-03-01T00:00:00", "2026-03-01T00:00:60Z", "P7D", "=1%2B1", new('a', 300), new('a', 3000),
    ];

    /// <summary>Values as they stand in JSON.</summary>
    private static readonly string[] Json =
    [
        "null", "true", "0", "-1", "1e400", "1e-400", "79228162514264337593543950336", "0.123456789012345678901234567890", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udfff\\ud800\"", "\"\\u202e\\ufeff\"",
        "\"" + new string('x', 5000) + "\"", "\"=1+1\"", "\"2026-02-30\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-03-01T10:00:00\"", "\"P99999999999D\"", "\"-P1D\"",
        "\"NaN\"", "\"12.5\"", "[]", "[null]", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]", "{}", "{\"a\":1,\"a\":2}", "[\"\\ud800\"]",
    ];

    private static readonly byte[][] Bodies =
    [
        [], "null"u8.ToArray(), "[]"u8.ToArray(), "0"u8.ToArray(), "\"text\""u8.ToArray(), "{"u8.ToArray(), "{}"u8.ToArray(), "{}{}"u8.ToArray(), "{\"a\":}"u8.ToArray(), "// comment\n{}"u8.ToArray(), [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'],
        [0xFF, 0xFE, (byte)'{', 0], [(byte)'"', 0xC3, 0x28, (byte)'"'], [.. "{\""u8, 0xFF, .. "\":1}"u8], Encoding.ASCII.GetBytes(new string('[', 100_000)), Encoding.ASCII.GetBytes("{\"a\":" + new string('9', 50_000) + "}"),
        "{\"\\u0000\":1}"u8.ToArray(), "{\"\\ud800\":1}"u8.ToArray(), "{\"a\":1,\"a\":2}"u8.ToArray(), "{\"\":\"\"}"u8.ToArray(),
    ];

    public static TheoryData<string, string> Operations()
    {
        var operations = new TheoryData<string, string>();
        foreach (var path in Paths().EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name != "parameters"))
                operations.Add(operation.Name.ToUpperInvariant(), path.Name);
        return operations;
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Nothing_that_is_sent_is_answered_with_5xx(string method, string path)
    {
        await EnsureCampaignAsync();
        var operation = Paths().GetProperty(path).GetProperty(method.ToLowerInvariant());
        var requests = Addresses(path, operation).Select(address => (Address: address, Body: operation.TryGetProperty("requestBody", out _) ? "{}"u8.ToArray() : null)).ToList();
        var sane = Fill(path, "odd");
        if (operation.TryGetProperty("requestBody", out var body))
            requests.AddRange(BodiesOf(body).Select(b => (sane, (byte[]?)b)));
        foreach (var (address, content) in requests)
            await ShouldBeDecentAsync(method, address, content);
    }

    /// <summary>The host behind the real web server.</summary>
    public sealed class RealServer : IAsyncLifetime
    {
        public ReconnectHost Host { get; } = new() { Kestrel = true };

        /// <summary>Keys of the compatible APIs, which take no other.</summary>
        public string WriteKey { get; private set; } = "";

        public string ApiKey { get; private set; } = "";

        /// <summary>An address for each vendor that takes what nobody has signed, so that odd bodies come through to be read.</summary>
        public Dictionary<string, string> Hooks { get; } = new(StringComparer.Ordinal);

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            foreach (var vendor in (await Host.Http.GetAsync("/connections/vendors", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(v => v.Text("name")!))
            {
                var connection = await Host.Http.PostAsync("/connections", new { vendor, verificationOff = true }, HttpStatusCode.Created);
                Hooks.Add(vendor, new Uri(connection.Text("address")!).AbsolutePath);
                WriteKey = vendor == "segment" ? connection.GetProperty("newKeys").Text("writeKey")! : WriteKey;
                ApiKey = vendor == "dynamic-yield" ? connection.GetProperty("newKeys").Text("apiKey")! : ApiKey;
            }
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }

    [Fact]
    public async Task No_body_of_a_vendor_is_answered_with_5xx_and_none_is_lost_to_a_4xx_but_where_the_sender_is_a_customer()
    {
        foreach (var (vendor, path) in server.Hooks)
            foreach (var body in Bodies.Concat(Json.Select(Encoding.UTF8.GetBytes)).Concat(Json.Select(j => Encoding.UTF8.GetBytes($"[{{\"event\":{j},\"timestamp\":{j}}}]"))))
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await host.Http.PostAsync(new Uri(path, UriKind.Relative), content);
                var told = $"{vendor} {Encoding.UTF8.GetString(body[..Math.Min(200, body.Length)])}: {await response.Content.ReadAsStringAsync()}";
                response.StatusCode.Should().BeOneOf(
                    vendor is "standard" or "segment" or "dynamic-yield" ? [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound] : [HttpStatusCode.OK], told);
            }
    }

    /// <summary>As each API wants it; otherwise an odd body would not be looked at.</summary>
    private void Identify(HttpRequestMessage request, string address)
    {
        if (address.StartsWith("/v1/", StringComparison.Ordinal))
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(server.WriteKey + ":")));
        if (address.StartsWith("/v2/", StringComparison.Ordinal))
            request.Headers.Add("DY-API-Key", server.ApiKey);
    }

    private async Task ShouldBeDecentAsync(string method, string address, byte[]? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        Identify(request, address);
        using var response = await host.Http.SendAsync(request);
        var told = $"{method} {address[..Math.Min(200, address.Length)]} {(body is null ? "" : Encoding.UTF8.GetString(body[..Math.Min(300, body.Length)]))}: {await response.Content.ReadAsStringAsync()}";
        ((int)response.StatusCode).Should().BeLessThan(500, "of {0}", told);
        // The web server itself refuses such a path, before there is a request.
        if (response.StatusCode == HttpStatusCode.BadRequest && address.Split('?')[0].Contains("%00", StringComparison.Ordinal))
            return;
        if ((int)response.StatusCode < 400 || response.StatusCode == HttpStatusCode.UnprocessableEntity)
            return;
        // What a recipient's browser asks for is answered with a page.
        if (address.StartsWith("/t/", StringComparison.Ordinal) || address.StartsWith("/s/", StringComparison.Ordinal))
            return;
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json", "of {0}", told);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        (problem.TryGetProperty("detail", out _) || problem.TryGetProperty("errors", out _)).Should().BeTrue("a problem names its fault: {0}", told);
    }

    private async Task EnsureCampaignAsync()
    {
        using var created = await host.Http.PostAsync(new Uri("/api/v1/campaigns", UriKind.Relative), new StringContent(Requests.Campaign("odd").ToJsonString(), Encoding.UTF8, "application/json"));
        created.StatusCode.Should().BeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
    }

    /// <summary>Each parameter of the path and of the query with each odd text, the others as they should be.</summary>
    private static IEnumerable<string> Addresses(string path, JsonElement operation)
    {
        foreach (var text in Encoded)
            if (path.Contains('{', StringComparison.Ordinal))
                yield return Fill(path, text.Length == 0 ? "%20" : text);
        if (!operation.TryGetProperty("parameters", out var parameters))
            yield break;
        foreach (var name in parameters.EnumerateArray().Where(p => p.Text("in") == "query").Select(p => p.Text("name")))
            foreach (var text in Encoded)
                yield return $"{Fill(path, "odd")}?{name}={text}";
        yield return Fill(path, "odd") + "?%00=%00&&=&a[]=1&" + new string('x', 2000) + "=1";
    }

    private static IEnumerable<byte[]> BodiesOf(JsonElement requestBody)
    {
        foreach (var body in Bodies)
            yield return body;
        var content = requestBody.GetProperty("content").EnumerateObject().First(c => c.Name == "application/json").Value;
        if (!content.TryGetProperty("example", out var example))
            yield break;
        foreach (var place in Places(JsonNode.Parse(example.GetRawText())!, []))
            foreach (var value in Json)
                yield return Encoding.UTF8.GetBytes(With(JsonNode.Parse(example.GetRawText())!, place, value));
    }

    private static IEnumerable<string[]> Places(JsonNode node, string[] at) => node switch
    {
        JsonObject o => o.SelectMany(m => m.Value is null ? [[.. at, m.Key]] : Places(m.Value, [.. at, m.Key]).Prepend([.. at, m.Key])),
        JsonArray { Count: > 0 } a => Places(a[0]!, [.. at, "0"]).Prepend([.. at, "0"]),
        _ => [],
    };

    /// <summary>Text, since no document can hold what some of these values are.</summary>
    private static string With(JsonNode document, string[] place, string value)
    {
        const string Mark = "\u2400here\u2400";
        var parent = document;
        foreach (var step in place[..^1])
            parent = parent is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : parent[step]!;
        if (parent is JsonArray list)
            list[0] = Mark;
        else
            parent[place[^1]] = Mark;
        return document.ToJsonString().Replace(JsonSerializer.Serialize(Mark), value, StringComparison.Ordinal);
    }

    private static string Fill(string path, string text) => System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]+\}", text);

    private static JsonElement Paths() =>
        JsonDocument.Parse(File.ReadAllText(Repository.File("src/Reconnect.Api/openapi.json"))).RootElement.GetProperty("paths");
}
