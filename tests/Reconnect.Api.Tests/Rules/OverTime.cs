using System.Net;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Reports;
using static Reconnect.Api.Tests.Rules.Told;

namespace Reconnect.Api.Tests.Rules;

/// <summary>Reports over time, over HTTP.</summary>
[Collection(RuleHost.Name)]
public sealed class OverTime(ReconnectHost host)
{
    private static readonly string[] Parts = ["numerators", "denominators", "runningNumerators", "runningDenominators"];

    [Theory]
    [InlineData("", "hour")]
    [InlineData("", "day")]
    [InlineData("", "week")]
    [InlineData("&machine=include", "day")]
    [InlineData("&from=2026-03-03T07:08:09Z&to=2026-03-09T10:11:12Z", "day")]
    public async Task By_first_trigger_the_points_add_up_to_the_report(string more, string interval)
    {
        var id = $"over-{interval}-{more.Length}";
        var told = await Told.BeginAsync(host, id);
        var random = new Random(3);
        for (var i = 0; i < 120; i++)
        {
            var at = D(0).AddMinutes(random.Next(0, 10 * 24 * 60));
            told.Reach($"p{i}", at, $"m{i}", i % 3 == 0 ? "sms" : "email", i % 3 == 0 ? "B" : "A").Click($"m{i}", at.AddHours(1), machine: i % 5 == 0).Buy($"p{i}", at.AddHours(random.Next(1, 200)), 1.01m * i);
        }

        await told.PostAsync();
        const string Metrics = "metrics=sendRequest,ctr,purchase,revenue,purchasers,clickRate,allRevenue";
        var to = more.Contains("to=", StringComparison.Ordinal) ? "" : "&to=2026-03-15";
        var report = await told.ReportAsync($"?{Metrics}{more}{to}");
        var series = await host.Http.GetAsync($"/campaigns/{id}/series?{Metrics}{more}{to}&interval={interval}", HttpStatusCode.OK);
        foreach (var variation in series.GetProperty("variations").EnumerateArray())
            foreach (var line in variation.GetProperty("series").EnumerateObject())
            {
                var cell = report.Variation(variation.Text("id")!).Cell(line.Name);
                Sum(line.Value, "numerators").Should().Be(cell.Number("numerator") ?? 0, "of {0}", line.Name);
                Sum(line.Value, "denominators").Should().Be(cell.Number("denominator") ?? 0, "of {0}", line.Name);
            }

        var csv = (await host.Http.CsvAsync($"/campaigns/{id}/series?{Metrics}{more}{to}&interval={interval}")).Select(l => l.Split(',')).ToList();
        csv[0].Should().Equal(
            "variation", "metric", "from", "to", "complete", "numerator", "denominator", "runningNumerator", "runningDenominator",
            "variationName", "version", "by", "interval", "timeZone", "currency", "machine");
        csv.Skip(1).Select(cells => string.Join(',', cells.Take(9))).Should().Equal(series.GetProperty("variations").EnumerateArray().SelectMany(v => v.GetProperty("series").EnumerateObject()
            .SelectMany(line => series.GetProperty("buckets").EnumerateArray().Select((bucket, i) => string.Join(
                ',', [v.Text("id"), line.Name, Utc(bucket, "from"), Utc(bucket, "to"), bucket.GetProperty("complete").GetBoolean() ? "true" : "false", .. Parts.Select(part => line.Value.GetProperty(part)[i].ToString())])))));
        csv.Skip(1).Should().AllSatisfy(cells => cells.Skip(10).Should().Equal(
            "v1", "cohort", interval, "UTC", "USD", more.Contains("machine=include", StringComparison.Ordinal) ? "include" : "exclude"));
    }

    private static string Utc(JsonElement bucket, string end) => bucket.Text(end)!.Replace("+00:00", "Z", StringComparison.Ordinal);

    [Fact]
    public async Task By_event_the_points_say_when_it_happened()
    {
        var told = await Told.BeginAsync(host, "happened");
        await told.Reach("ann", D(0), "m").Click("m", D(1)).Buy("ann", D(3), 7).PostAsync();
        var series = await host.Http.GetAsync("/campaigns/happened/series?by=event&interval=day&from=2026-03-02&to=2026-03-07&metrics=revenue,sendRequest,purchasers", HttpStatusCode.OK);
        series.GetProperty("metrics").EnumerateArray().Select(m => m.Text("name")).Should().BeEquivalentTo("revenue", "sendRequest");
        var lines = series.GetProperty("variations").EnumerateArray().First().GetProperty("series");
        Numbers(lines.GetProperty("revenue"), "numerators").Should().Equal(0, 0, 0, 7, 0);
        Numbers(lines.GetProperty("revenue"), "runningNumerators").Should().Equal(0, 0, 0, 7, 7);
        Numbers(lines.GetProperty("sendRequest"), "numerators").Should().Equal(1, 0, 0, 0, 0);
        lines.GetProperty("revenue").GetProperty("denominators").EnumerateArray().Should().AllSatisfy(d => d.ValueKind.Should().Be(JsonValueKind.Null));
    }

    [Fact]
    public async Task A_day_on_which_the_clock_changes_has_23_hours()
    {
        var told = await Told.BeginAsync(host, "clock");
        await told.SetSiteAsync(new { timeZone = "Europe/Berlin" });
        var series = await host.Http.GetAsync("/campaigns/clock/series?interval=day&from=2026-03-28&to=2026-03-31", HttpStatusCode.OK);
        series.GetProperty("buckets").EnumerateArray().Select(b => (b.GetProperty("to").GetDateTimeOffset() - b.GetProperty("from").GetDateTimeOffset()).TotalHours).Should().Equal(24, 23, 24);
        (await host.Http.GetAsync("/campaigns/clock/series?from=2026-03-28&to=2026-03-30", HttpStatusCode.OK)).GetProperty("buckets").GetArrayLength().Should().Be(47);
        await told.SetSiteAsync(new { timeZone = "UTC" });
    }

    [Theory]
    [InlineData("by=week", "by")]
    [InlineData("interval=minute", "interval")]
    [InlineData("interval=hour&from=2025-01-01&to=2026-01-01", "interval")]
    [InlineData("eventsUntil=rangeEnd", "eventsUntil")]
    public async Task A_wrong_parameter_is_named(string query, string name)
    {
        var id = "series-" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(query));
        await host.Http.CreateCampaignAsync(id);
        var problem = await host.Http.GetAsync($"/campaigns/{id}/series?{query}", HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal(name);
    }

    private static decimal Sum(JsonElement line, string parts) => Numbers(line, parts).Sum();

    private static List<decimal> Numbers(JsonElement line, string parts) =>
        [.. line.GetProperty(parts).EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Number ? n.GetDecimal() : 0)];
}
