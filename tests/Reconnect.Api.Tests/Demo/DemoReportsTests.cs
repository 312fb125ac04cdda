using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Demo;

/// <summary>The demo as it is seen: each campaign shows the state it is there for.</summary>
public sealed partial class DemoReportsTests : IAsyncLifetime
{
    private readonly ReconnectHost host = new() { Demo = true };

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        await host.CatchUpAsync();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Each_campaign_shows_the_state_it_is_there_for()
    {
        var winner = await host.Http.ReportAsync("welcome-series");
        winner.Variation("B").Cell("revenue").Number("value").Should().BeGreaterThan(winner.Variation("A").Cell("revenue").Number("value")!.Value * 1.2m);

        var zero = await host.Http.ReportAsync("price-drop-push", "?metrics=purchase,clickRate");
        zero.GetProperty("headline").Number("purchases").Should().Be(0);
        zero.GetProperty("total").Cell("clickRate").Number("numerator").Should().BePositive("people clicked, but the shop does not say in time who buys");

        var gap = (await host.Http.ReportAsync("win-back")).Variation("B");
        gap.Channel("sms").Number("users").Should().BeLessThan(gap.Number("users")!.Value);
        (gap.Channel("sms").Number("users") + gap.Channel("sms").Number("notOptedIn")).Should().Be(gap.Number("users"));

        var legacy = await host.Http.ReportAsync("newsletter-2025");
        legacy.GetProperty("headline").Number("messagesSent").Should().BeNull();
        legacy.GetProperty("headline").Number("revenue").Should().BePositive();

        foreach (var version in new[] { "v1", "v2" })
            (await host.Http.ReportAsync("back-in-stock", "?version=" + version)).GetProperty("headline").Number("users").Should().BePositive();

        var control = await host.Http.ReportAsync("post-purchase", "?metrics=revenue,allRevenue");
        control.Variation("control").Cell("revenue").Text("reason").Should().Be("control_has_no_message");
        control.Variation("control").Cell("allRevenue").Number("numerator").Should().BePositive();
        control.GetProperty("health").Number("unconvertedPurchases").Should().Be(1);

        (await host.Http.ReportAsync("flash-sale-sms")).GetProperty("headline").Number("users").Should().BeInRange(1, 200);
    }

    [Fact]
    public async Task The_list_says_of_each_campaign_what_its_report_says()
    {
        var items = (await host.Http.GetAsync("/campaigns?limit=200", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();
        items.Should().HaveCountGreaterThan(5);
        foreach (var item in items)
        {
            var (id, figure) = (item.Text("id")!, item.GetProperty("primaryFigure"));
            var report = await host.Http.ReportAsync(id, "?metrics=" + item.Text("primaryMetric"));
            var cell = report.GetProperty("total").Cell(figure.Text("metric")!);
            foreach (var part in new[] { "status", "reason", "numerator", "denominator", "value" })
                figure.GetProperty(part).GetRawText().Should().Be(cell.GetProperty(part).GetRawText(), "{0} of {1}", part, id);
            var metric = report.GetProperty("metrics")[0];
            (figure.Text("metric"), figure.Text("label"), figure.Text("format"), figure.Text("currency"))
                .Should().Be((metric.Text("name"), metric.Text("label"), metric.Text("format"), report.GetProperty("campaign").Text("currency")));
            var warnings = item.GetProperty("warnings").EnumerateArray().Select(w => w.GetString());
            warnings.Contains("sample_ratio_mismatch").Should().Be(report.GetProperty("health").GetProperty("sampleRatio").Text("state") == "mismatch", id);
        }
    }

    [Fact]
    public async Task Counting_automatic_clicks_too_changes_clicks_and_money()
    {
        var people = (await host.Http.ReportAsync("post-purchase")).GetProperty("total");
        var everything = (await host.Http.ReportAsync("post-purchase", "?machine=include")).GetProperty("total");
        everything.Cell("ctr").Number("numerator").Should().BeGreaterThan(people.Cell("ctr").Number("numerator")!.Value);
        everything.Number("users").Should().Be(people.Number("users"));
    }

    [Fact]
    public async Task The_four_events_of_the_README_change_the_report_as_the_README_says()
    {
        var empty = await host.Http.ReportAsync("quickstart");
        empty.Variation("A").Cell("revenue").Number("value").Should().BeNull();

        var events = Pasted().Matches(await File.ReadAllTextAsync(Repository.File("README.md"))).Select(m => m.Groups["body"].Value).ToList();
        events.Should().HaveCount(4);
        foreach (var expected in new[] { """{"accepted":1,"duplicates":0,"rejected":0,"quarantined":0,"errors":[]}""", """{"accepted":0,"duplicates":1,"rejected":0,"quarantined":0,"errors":[]}""" })
        {
            foreach (var body in events)
                (await PostAsync(body)).Should().Be(expected);
            await host.CatchUpAsync();
            var report = await host.Http.ReportAsync("quickstart");
            var row = report.Variation("A");
            row.Number("users").Should().Be(1);
            row.Cell("sendRequest").Number("numerator").Should().Be(1);
            row.Cell("purchase").Number("numerator").Should().Be(1);
            row.Cell("revenue").Number("value").Should().Be(49.90m);
            row.Channel("email").Cell("revenue").Number("value").Should().Be(49.90m);
            report.Variation("B").Cell("revenue").Number("value").Should().BeNull();
        }
    }

    private async Task<string> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), content);
        var text = JsonSerializer.Serialize(await Requests.ReadAsync(response, HttpStatusCode.Accepted));
        return text;
    }

    [GeneratedRegex("^post '(?<body>.*)'$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pasted();
}
