using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>Requests in one line, answers as JSON.</summary>
internal static class Requests
{
    public static async Task<JsonElement> PostAsync(this HttpClient http, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await http.PostAsJsonAsync("/api/v1" + path, body);
        return await ReadAsync(response, expected);
    }

    public static Task<JsonElement> PostEventsAsync(this HttpClient http, params object[] events) =>
        http.PostAsync("/events", new { events }, HttpStatusCode.Accepted);

    public static async Task<JsonElement> GetAsync(this HttpClient http, string path, HttpStatusCode expected)
    {
        using var response = await http.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));
        return await ReadAsync(response, expected);
    }

    public static Task<JsonElement> ReportAsync(this HttpClient http, string campaign, string query = "") =>
        http.GetAsync($"/campaigns/{campaign}/report{query}", HttpStatusCode.OK);

    public static async Task<JsonElement> PatchAsync(this HttpClient http, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await http.PatchAsJsonAsync("/api/v1" + path, body);
        return await ReadAsync(response, expected);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(expected, "the answer was {0}", text);
        if ((int)response.StatusCode >= 400 && response.StatusCode != HttpStatusCode.UnprocessableEntity)
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static JsonElement Variation(this JsonElement report, string id) =>
        report.GetProperty("variations").EnumerateArray().Single(v => v.GetProperty("id").GetString() == id);

    public static JsonElement Channel(this JsonElement variation, string channel) =>
        variation.GetProperty("channels").EnumerateArray().Single(c => c.GetProperty("channel").GetString() == channel);

    public static JsonElement Cell(this JsonElement row, string metric) => row.GetProperty("metrics").GetProperty(metric);

    public static decimal? Number(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>The campaign of most tests: A by e-mail and SMS, B by SMS, half each, from 1 March 2026 on.</summary>
    public static JsonObject Campaign(string id, string startsAt = "2026-03-01T00:00:00Z") => JsonNode.Parse($$$"""
        {"id":"{{{id}}}","name":"Campaign {{{id}}}","createdAt":"{{{startsAt}}}","channels":["email","sms"],"attributionWindow":"P7D",
         "version":{"id":"v1","startsAt":"{{{startsAt}}}","primaryMetric":"revenue","variations":[
          {"id":"A","name":"E-mail first","trafficShare":50,"channels":["email","sms"],"isControl":false},
          {"id":"B","name":"SMS only","trafficShare":50,"channels":["sms"],"isControl":false}]}}
        """)!.AsObject();

    public static Task<JsonElement> CreateCampaignAsync(this HttpClient http, string id) =>
        http.PostAsync("/campaigns", Campaign(id), HttpStatusCode.Created);
}
