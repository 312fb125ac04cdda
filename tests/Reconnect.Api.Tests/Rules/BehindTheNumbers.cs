using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using static Reconnect.Api.Tests.Rules.Told;

namespace Reconnect.Api.Tests.Rules;

/// <summary>Credits, past instants and rates, over HTTP.</summary>
[Collection(RuleHost.Name)]
public sealed class BehindTheNumbers(ReconnectHost host)
{
    [Fact]
    public async Task Credits_come_in_pages_the_latest_first_and_add_up_to_the_report()
    {
        var told = await Told.BeginAsync(host, "credits");
        for (var i = 0; i < 25; i++)
            told.Reach($"p{i}", D(0), $"m{i}", i % 2 == 0 ? "email" : "sms").Click($"m{i}", D(1)).Buy($"p{i}", D(2).AddMinutes(i / 3), 10.01m, $"o{i}");
        await told.PostAsync();
        var items = new List<JsonElement>();
        var cursor = "";
        do
        {
            var page = await host.Http.GetAsync($"/campaigns/credits/credits?limit=10{cursor}", HttpStatusCode.OK);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Text("nextCursor") is { } next ? "&cursor=" + Uri.EscapeDataString(next) : "";
        }
        while (cursor.Length > 0);
        items.Select(c => c.Text("transactionId")).Should().OnlyHaveUniqueItems().And.HaveCount(25);
        items.Select(c => c.GetProperty("occurredAt").GetDateTimeOffset()).Should().BeInDescendingOrder();
        items.Sum(c => c.Number("amount")).Should().Be(await told.TotalAsync("revenue"));
        (await told.CreditsAsync("?channel=sms")).Count.Should().Be((int)(await told.TotalAsync("purchase", channel: "sms"))!);
        (await told.CreditsAsync("?variation=B")).Should().BeEmpty();
        (await CsvAsync("/campaigns/credits/credits")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(26)
            .And.Contain(line => line.StartsWith("credits-099,credits-o24,2026-03-04T10:08:00Z,credits-p24,v1,A,email,10.01,USD,10.01,0,credits-098,2026-03-03T10:00:00Z,credits-m24,false,2026-03-10T10:00:00Z", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("variation=Z", "variation")]
    [InlineData("channel=E-Mail", "channel")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=AAAA", "cursor")]
    [InlineData("metrics=revenue", "metrics")]
    [InlineData("eventsUntil=soon", "eventsUntil")]
    [InlineData("asOf=2999-01-01", "asOf")]
    [InlineData("asOf=then", "asOf")]
    public async Task A_wrong_parameter_is_named(string query, string name)
    {
        var id = "wrong-" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(query));
        await host.Http.CreateCampaignAsync(id);
        var problem = await host.Http.GetAsync($"/campaigns/{id}/credits?{query}", HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal(name);
    }

    [Fact]
    public async Task A_report_as_of_a_past_instant_stays_what_it_was()
    {
        var told = await Told.BeginAsync(host, "past");
        await told.SetRatesAsync(("DKK", "2026-03-03", 2m));
        await told.Reach("ann", D(0), "m").Click("m", D(1), id: "click").Buy("ann", D(1, 12), 10, "o1", "DKK").PostAsync();
        var then = TimeProvider.System.GetUtcNow();
        var before = await AsOfAsync(told, then);
        before.GetProperty("headline").Number("revenue").Should().Be(20);

        await told.Buy("ann", D(2), 5, "o2").Reach("bob", D(0), "m2").Refund("o1", D(3), 1).PostAsync();
        await told.SetRatesAsync(("DKK", "2026-03-03", 3m));
        await host.Http.PatchAsync("/campaigns/past", new { attributionWindow = "PT1H", validFrom = "2026-01-01T00:00:00Z", name = "Renamed" });
        await host.Http.PostAsync("/events/reclassify", new { eventIds = new[] { "past-click" }, machine = true });
        await host.CatchUpAsync();

        (await told.ReportAsync()).GetProperty("headline").Number("revenue").Should().Be(0);
        (await AsOfAsync(told, then)).GetRawText().Should().Be(before.GetRawText());
        (await told.CreditsAsync($"?asOf={Uri.EscapeDataString(then.ToString("O"))}")).Should().ContainSingle().Which.Number("amount").Should().Be(20);
        await host.Http.GetAsync("/campaigns/past/report?asOf=2026-01-01", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rates_come_as_json_or_csv_all_or_none()
    {
        (await PutRatesAsync("currency,date,rate\r\nJPY,2026-03-01,0.0067\r\nJPY,2026-03-02,0.0068\r\n", "text/csv")).Number("changed").Should().Be(2);
        (await PutRatesAsync("date;rate\n2026-03-01;1", "text/csv", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("rates", out _).Should().BeTrue();
        var wrong = await PutRatesAsync("""{"rates":[{"currency":"JPY","date":"2026-03-03","rate":1},{"currency":"yen","date":"2026-03-03","rate":1},{"currency":"JPY","date":"3 March","rate":1},{"currency":"JPY","date":"2026-03-04","rate":0}]}""", "application/json", HttpStatusCode.BadRequest);
        wrong.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal("rates[1].currency", "rates[2].date", "rates[3].rate");
        var rates = (await host.Http.GetAsync("/exchange-rates?currency=JPY", HttpStatusCode.OK)).GetProperty("items");
        rates.EnumerateArray().Select(r => (r.Text("date"), r.Number("rate"))).Should().Equal(("2026-03-02", 0.0068m), ("2026-03-01", 0.0067m));
    }

    [Fact]
    public async Task Days_of_a_range_are_days_of_the_sites_time_zone_also_where_the_clock_changes()
    {
        var told = await Told.BeginAsync(host, "zone", c => c["version"]!["startsAt"] = "2025-12-20T00:00:00Z");
        await told.SetSiteAsync(new { timeZone = "America/St_Johns" });
        // The clock goes forward on 8 March 2026 at 2:00, from -03:30 to -02:30.
        await told.Trigger("before", Utc("2026-03-08T03:29:59.999999Z")).Trigger("first", Utc("2026-03-08T03:30:00Z")).Trigger("last", Utc("2026-03-09T02:29:59Z"))
            .Trigger("after", Utc("2026-03-09T02:30:00Z")).PostAsync();
        (await told.UsersAsync(query: "?from=2026-03-08&to=2026-03-09")).Should().Be(2);
        (await told.UsersAsync(query: "?from=2026-03-07&to=2026-03-08")).Should().Be(1);
        (await told.UsersAsync(query: "?from=2026-03-09&to=2026-03-10")).Should().Be(1);
        await told.SetSiteAsync(new { timeZone = "UTC" });
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<JsonElement> AsOfAsync(Told told, DateTimeOffset instant) => told.ReportAsync($"?asOf={Uri.EscapeDataString(instant.ToString("O"))}");

    private async Task<string> CsvAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1" + path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await host.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<JsonElement> PutRatesAsync(string body, string type, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await host.Http.PutAsync(new Uri("/api/v1/exchange-rates", UriKind.Relative), content);
        return await Requests.ReadAsync(response, expected);
    }
}
