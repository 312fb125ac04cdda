using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Reports;

/// <summary>50,083 real fund-raising letters in four variations, and the published results.</summary>
internal static class KarlanList
{
    public const string CampaignId = "karlan-list-ratio";

    public static string Campaign() => File.ReadAllText(SharedData.File("datasets/karlan-list/campaign.json"));

    public static List<string> Events()
    {
        using var file = new GZipStream(File.OpenRead(SharedData.File("datasets/karlan-list/events.ndjson.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var events = new List<string>();
        while (reader.ReadLine() is { } line)
            events.Add(line);
        return events;
    }

    public static StringContent Batch(IEnumerable<string> events) => new($"{{\"events\":[{string.Join(',', events)}]}}", Encoding.UTF8, "application/json");

    /// <summary>Both tables, figure by figure.</summary>
    public static async Task ShouldBeInTheReportAsync(HttpClient http)
    {
        var report = await http.ReportAsync(CampaignId, "?metrics=sendRequest,ctr,purchase,revenue,clickRate");
        var expected = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(SharedData.File("datasets/karlan-list/expected.json")));
        report.GetProperty("variations").GetArrayLength().Should().Be(4);
        foreach (var row in expected.GetProperty("variations").EnumerateArray())
            RowShouldBe(report.Variation(row.Text("variation")!), row);
        foreach (var row in expected.GetProperty("channels").EnumerateArray())
            RowShouldBe(report.Variation(row.Text("variation")!).Channel(row.Text("channel")!), row);
        StandardErrorsShouldBePublished(report);
        report.GetProperty("headline").Number("users").Should().Be(50_083);
        report.GetProperty("headline").Number("revenue").Should().Be(45_860.7m);
    }

    /// <summary>Dollars per letter, in parentheses below the means of the published table, in its order: control, 1:1, 2:1, 3:1.</summary>
    private static void StandardErrorsShouldBePublished(JsonElement report) => report.GetProperty("variations").EnumerateArray()
        .Select(v => Math.Round(v.Cell("revenue").GetProperty("statistics").GetProperty("standardError").GetDouble(), 3))
        .Should().Equal(0.063, 0.089, 0.089, 0.077);

    private static void RowShouldBe(JsonElement row, JsonElement expected)
    {
        row.Number("users").Should().Be(expected.Number("users"));
        CellShouldBe(row.Cell("sendRequest"), expected.Number("send_requests"), expected.Number("users"), expected.Number("send_requests_per_user"));
        CellShouldBe(row.Cell("purchase"), expected.Number("purchases"), expected.Number("users"), expected.Number("purchases_per_user"));
        CellShouldBe(row.Cell("revenue"), expected.Number("revenue"), expected.Number("users"), expected.Number("revenue_per_user"));
        CellShouldBe(row.Cell("ctr"), expected.Number("clicks"), expected.Number("impressions"), expected.Number("ctr"));
        row.Cell("clickRate").Number("numerator").Should().Be(expected.Number("clicks"), "everybody who clicked clicked once");
    }

    private static void CellShouldBe(JsonElement cell, decimal? numerator, decimal? denominator, decimal? value)
    {
        cell.Text("status").Should().Be("measured");
        cell.Number("numerator").Should().Be(numerator);
        cell.Number("denominator").Should().Be(denominator);
        if (value is null)
            cell.Number("value").Should().BeNull("a value without a denominator is no value, not 0");
        else
            cell.Number("value").Should().BeApproximately(value.Value, 1e-15m);
    }
}
