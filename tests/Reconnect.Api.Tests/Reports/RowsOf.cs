using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Reports;

/// <summary>Lists of rows behind figures, page by page and as a file, and the counts they must agree with.</summary>
internal static class RowsOf
{
    /// <summary>The lines of the diagnostics whose purchases can be listed.</summary>
    public static readonly string[] Lines =
    [
        "credited", "unconverted", "mixed", "outside_window", "machine_click_only", "no_click", "identified_too_late", "not_identified", "duplicate", "over_refund",
        "differing", "other_version", "elsewhere",
    ];

    public static long CountOf(this JsonElement diagnostics, string line) => (long)(line switch
    {
        "differing" => diagnostics.Number("differingCopies"),
        "other_version" => diagnostics.Number("creditedToOtherVersion"),
        "elsewhere" => diagnostics.Number("creditedElsewhereToo"),
        _ => diagnostics.GetProperty("purchases").Number(line),
    })!;

    public static async Task<List<JsonElement>> AllPagesAsync(this HttpClient http, string path, int limit = 1000)
    {
        var items = new List<JsonElement>();
        var cursor = "";
        do
        {
            var page = await http.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{cursor}", HttpStatusCode.OK);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Text("nextCursor") is { } next ? "&cursor=" + Uri.EscapeDataString(next) : "";
        }
        while (cursor.Length > 0);
        return items;
    }

    public static async Task<string[]> CsvAsync(this HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1" + path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await http.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        return (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
