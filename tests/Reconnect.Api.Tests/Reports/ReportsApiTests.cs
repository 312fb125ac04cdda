using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Reports;

[Collection(SharedHost.Name)]
public sealed class ReportsApiTests(ReconnectHost host)
{
    [Fact]
    public async Task A_campaign_nobody_triggered_shows_no_values_and_never_0()
    {
        await host.Http.CreateCampaignAsync("empty");
        var report = await host.Http.ReportAsync("empty", "?metrics=sendRequest,ctr,purchase,revenue,addToCart,purchasers,clickRate,netRevenue,allPurchases,allRevenue");
        foreach (var row in report.GetProperty("variations").EnumerateArray())
            foreach (var cells in row.GetProperty("channels").EnumerateArray().Append(row).Append(report.GetProperty("total")))
                foreach (var cell in cells.GetProperty("metrics").EnumerateObject())
                    cell.Value.Number("value").Should().BeNull("of {0}", cell.Name);
    }

    [Fact]
    public async Task The_four_kinds_of_events_of_the_quickstart_show_in_both_tables()
    {
        await host.Http.CreateCampaignAsync("four");
        await host.Http.PostEventsAsync(
            new { eventId = "f-1", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "four", variationId = "A", channel = "email", userId = "f-ada", messageId = "f-m" },
            new { eventId = "f-2", type = "click", occurredAt = "2026-03-02T10:05:00Z", messageId = "f-m" },
            new { eventId = "f-3", type = "identify", occurredAt = "2026-03-02T10:06:00Z", userId = "f-ada", anonymousId = "f-browser" },
            new { eventId = "f-4", type = "purchase", occurredAt = "2026-03-02T10:10:00Z", anonymousId = "f-browser", transactionId = "f-o", value = 49.90 });
        await host.CatchUpAsync();

        var row = (await host.Http.ReportAsync("four")).Variation("A");
        Parts(row.Cell("revenue")).Should().Be((49.9m, 1, 49.9m));
        Parts(row.Channel("email").Cell("revenue")).Should().Be((49.9m, 1, 49.9m));
        Parts(row.Cell("purchase")).Should().Be((1, 1, 1));
        row.Channel("sms").Cell("ctr").Text("status").Should().Be("not_available");
    }

    [Fact]
    public async Task Csv_shows_the_same_figures_as_json()
    {
        await host.Http.CreateCampaignAsync("csv");
        await host.Http.PostEventsAsync(
            new { eventId = "c-1", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "csv", variationId = "A", channel = "email", userId = "c-ada", messageId = "c-m" },
            new { eventId = "c-2", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "csv", variationId = "A", userId = "c-bob" },
            new { eventId = "c-3", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "csv", variationId = "A", userId = "c-cyd" },
            new { eventId = "c-4", type = "click", occurredAt = "2026-03-02T10:05:00Z", messageId = "c-m" },
            new { eventId = "c-5", type = "purchase", occurredAt = "2026-03-02T10:10:00Z", userId = "c-ada", value = "0.01" });
        await host.CatchUpAsync();
        var report = await host.Http.ReportAsync("csv");
        using var response = await CsvAsync("/api/v1/campaigns/csv/report");

        response.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName.Should().StartWith("csv_2026-03-01_");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Be(
            "variation,channel,users,metric,status,reason,numerator,denominator,value,n,standardError,nonZeroUsers,sumSquares,"
            + "uplift,intervalLow,intervalHigh,chanceToBeat,probabilityBest,expectedLoss,state,variationName,version,from,to,timeZone,currency,asOf,machine");
        var scopes = lines[1..].Select(l => string.Join(',', l.Split(',')[21..])).Distinct().ToList();
        scopes.Should().ContainSingle().Which.Should().MatchRegex("^v1,2026-03-01T00:00:00Z,[^,]+Z,UTC,USD,[^,]+Z,exclude$");
        lines[1..].Select(l => string.Join(',', l.Split(',')[..21])).Should().Equal(
            [.. report.GetProperty("variations").EnumerateArray().SelectMany(CsvOf), .. CsvOf(report.GetProperty("total"), "", "All variations")]);
        lines.Should().Contain(l => l.StartsWith("A,,3,revenue,measured,,0.01,3,0.0033333333333333,3,0.0033333333333333335,1,0.0001,,,,,,,baseline,", StringComparison.Ordinal));
        lines.Should().Contain(l => l.StartsWith(",,3,revenue,measured,,0.01,3,0.0033333333333333,,,,,,,,,,,not_available,All variations,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_begins_with_a_byte_order_mark_where_it_is_asked_for()
    {
        await host.Http.CreateCampaignAsync("csv-bom");
        using var plain = await CsvAsync("/api/v1/campaigns/csv-bom/report");
        using var marked = await CsvAsync("/api/v1/campaigns/csv-bom/report?bom=true");
        using var credits = await CsvAsync("/api/v1/campaigns/csv-bom/credits?bom=true");
        byte[] mark = [0xEF, 0xBB, 0xBF];
        (await plain.Content.ReadAsByteArrayAsync())[..3].Should().NotEqual(mark);
        (await marked.Content.ReadAsByteArrayAsync())[..3].Should().Equal(mark);
        (await credits.Content.ReadAsByteArrayAsync())[..3].Should().Equal(mark);
        marked.Headers.ETag.Should().NotBe(plain.Headers.ETag, "the bytes differ");
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_compute_stays_text_in_csv()
    {
        var campaign = Requests.Campaign("csv-names");
        campaign["version"]!["variations"]![0]!["name"] = "=1+1, or more";
        await host.Http.PostAsync("/campaigns", campaign, HttpStatusCode.Created);
        using var response = await CsvAsync("/api/v1/campaigns/csv-names/report");
        (await response.Content.ReadAsStringAsync()).Should().Contain(",\"'=1+1, or more\",v1,");
    }

    [Theory]
    [InlineData("?from=2026-03-01&to=2026-03-01", "from")]
    [InlineData("?to=2026-02-01", "to")]
    [InlineData("?from=soon", "from")]
    [InlineData("?from=2026-03-01T00:00:00", "from")]
    [InlineData("?version=v9", "version")]
    [InlineData("?metrics=revenue,profit", "metrics")]
    [InlineData("?metrics=", "metrics")]
    [InlineData("?machine=yes", "machine")]
    [InlineData("?baseline=Z", "baseline")]
    [InlineData("?interval=wald", "interval")]
    [InlineData("?difference=none", "difference")]
    [InlineData("?mixedUsers=last", "mixedUsers")]
    [InlineData("?alwaysValid=banana", "alwaysValid")]
    [InlineData("?bom=yes", "bom")]
    [InlineData("?vresion=v1", "vresion")]
    [InlineData("?from=2026-03-01&from=2026-03-02", "from")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        using var create = await host.Http.PostAsync(new Uri("/api/v1/campaigns", UriKind.Relative), new StringContent(Requests.Campaign("parameters").ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        var problem = await host.Http.GetAsync("/campaigns/parameters/report" + query, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal(parameter);
    }

    [Fact]
    public async Task Adjacent_ranges_add_up_wherever_they_meet()
    {
        await host.Http.CreateCampaignAsync("ranges");
        var start = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        var random = new Random(5);
        var triggers = Enumerable.Range(0, 500).Select(i => (object)new
        {
            eventId = "range-" + i, type = "trigger", occurredAt = start.AddSeconds(random.Next(0, 200_000)), campaignId = "ranges", variationId = "A", userId = "range-" + i,
        });
        await host.Http.PostEventsAsync([.. triggers]);
        await host.CatchUpAsync();
        async Task<decimal?> UsersAsync(DateTimeOffset from, DateTimeOffset to) =>
            (await host.Http.ReportAsync("ranges", $"?from={from:yyyy-MM-ddTHH:mm:ss}Z&to={to:yyyy-MM-ddTHH:mm:ss}Z")).GetProperty("headline").Number("users");

        for (var i = 0; i < 20; i++)
        {
            var middle = start.AddSeconds(random.Next(1, 200_000));
            var (before, after) = (await UsersAsync(start, middle), await UsersAsync(middle, start.AddDays(3)));
            (before + after).Should().Be(500, "they meet at {0}", middle.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task People_inside_a_possible_window_are_counted_for_any_range()
    {
        await host.Http.CreateCampaignAsync("open");
        var now = TimeProvider.System.GetUtcNow();
        var random = new Random(11);
        var people = Enumerable.Range(0, 200).Select(i => (Id: "open-" + i, First: now.AddMinutes(-random.Next(1, 20_000)), Ago: random.Next(1, 20_000))).ToList();
        await host.Http.PostEventsAsync([.. people.SelectMany(p => new object[]
        {
            new { eventId = p.Id + "s", type = "send_request", occurredAt = p.First, campaignId = "open", variationId = "A", channel = "email", userId = p.Id, messageId = p.Id },
            new { eventId = p.Id + "c", type = "click", occurredAt = now.AddMinutes(-p.Ago), messageId = p.Id },
        })]);
        await host.CatchUpAsync();
        var open = people.Where(p => p.Ago < 7 * 24 * 60).ToList();
        (await host.Http.ReportAsync("open")).GetProperty("headline").Number("openWindows").Should().Be(open.Count);
        for (var i = 0; i < 10; i++)
        {
            var (from, to) = (now.AddMinutes(-random.Next(10_000, 20_000)), now.AddMinutes(-random.Next(0, 10_000)));
            var range = await host.Http.ReportAsync("open", $"?from={from:yyyy-MM-ddTHH:mm:ss.ffffff}Z&to={to:yyyy-MM-ddTHH:mm:ss.ffffff}Z");
            range.GetProperty("headline").Number("openWindows").Should().Be(open.Count(p => p.First >= from && p.First < to));
        }
    }

    [Fact]
    public async Task The_etag_changes_when_a_figure_does_and_not_before()
    {
        await host.Http.CreateCampaignAsync("etag");
        async Task<(HttpStatusCode Status, EntityTagHeaderValue? Tag)> GetAsync(EntityTagHeaderValue? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/campaigns/etag/report", UriKind.Relative));
            if (known is not null)
                request.Headers.IfNoneMatch.Add(known);
            using var response = await host.Http.SendAsync(request);
            return (response.StatusCode, response.Headers.ETag);
        }

        var first = await GetAsync(known: null);
        (await GetAsync(first.Tag)).Status.Should().Be(HttpStatusCode.NotModified);
        await host.Http.PostEventsAsync(new { eventId = "et-1", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "etag", variationId = "A", userId = "et" });
        await host.CatchUpAsync();
        (await GetAsync(first.Tag)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_legacy_campaign_measures_only_its_three_metrics()
    {
        await host.Http.PostAsync("/campaigns", Requests.Campaign("legacy", "2025-12-01T00:00:00Z"), HttpStatusCode.Created);
        var report = await host.Http.ReportAsync("legacy");
        report.GetProperty("metrics").EnumerateArray().Select(m => m.Text("name")).Should().BeEquivalentTo("revenue", "purchase", "addToCart");
        report.GetProperty("headline").Number("messagesSent").Should().BeNull();
        var asked = await host.Http.ReportAsync("legacy", "?metrics=sendRequest");
        asked.Variation("A").Cell("sendRequest").Text("status").Should().Be("not_measured");
        asked.Variation("A").Cell("sendRequest").Text("reason").Should().Be("legacy_campaign");
    }

    private static (decimal?, decimal?, decimal?) Parts(JsonElement cell) => (cell.Number("numerator"), cell.Number("denominator"), cell.Number("value"));

    private async Task<HttpResponseMessage> CsvAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        return await host.Http.SendAsync(request);
    }

    private static IEnumerable<string> CsvOf(JsonElement variation)
    {
        foreach (var row in variation.GetProperty("channels").EnumerateArray().Prepend(variation))
            foreach (var line in CsvOf(row, variation.Text("id")!, variation.Text("name")!))
                yield return line;
    }

    private static IEnumerable<string> CsvOf(JsonElement row, string variation, string name)
    {
        var channel = row.TryGetProperty("channel", out var c) ? c.GetString() : "";
        return row.GetProperty("metrics").EnumerateObject().Select(cell => string.Join(
            ',', variation, channel, row.GetProperty("users"), cell.Name, cell.Value.Text("status"), cell.Value.Text("reason"), Raw(cell.Value, "numerator"), Raw(cell.Value, "denominator"), Raw(cell.Value, "value"), Statistics(cell.Value), name));
    }

    private static string Statistics(JsonElement cell)
    {
        if (cell.GetProperty("statistics") is not { ValueKind: JsonValueKind.Object } s)
            return ",,,,,,,,,," + (cell.Text("status") == "measured" ? "not_available" : cell.Text("status"));
        var comparison = s.GetProperty("comparison");
        return string.Join(
            ',',
            Raw(s, "n"),
            Raw(s, "standardError"),
            Raw(s, "nonZeroUsers"),
            Raw(s, "sumSquares"),
            Raw(comparison, "uplift"),
            Raw(comparison.GetProperty("upliftInterval"), "low"),
            Raw(comparison.GetProperty("upliftInterval"), "high"),
            Raw(comparison, "chanceToBeat"),
            Raw(s.GetProperty("probabilityBest"), "value"),
            Raw(s.GetProperty("expectedLoss"), "value"),
            comparison.Text("state"));
    }

    private static string Raw(JsonElement cell, string name) => cell.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetRawText() : "";
}
