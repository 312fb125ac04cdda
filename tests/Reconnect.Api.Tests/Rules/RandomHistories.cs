using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Pipeline;
using Reconnect.Testing.Oracle;
using Reconnect.Tracking;

namespace Reconnect.Api.Tests.Rules;

/// <summary>Random histories through the whole product, in random order and batches, some events twice: every figure against the oracle, before and after a rebuild.</summary>
[Collection(RuleHost.Name)]
public sealed partial class RandomHistories(ReconnectHost host)
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("RECONNECT_HTTP_HISTORIES"), CultureInfo.InvariantCulture, out var count) ? count : 20;

    [Theory]
    [InlineData("UTC", 0, "1.1")]
    [InlineData("Asia/Kolkata", 360, "0.33335")]
    [InlineData("America/New_York", 7, null)]
    public async Task Every_report_credit_and_diagnosis_is_what_the_oracle_says(string zone, int graceMinutes, string? rate)
    {
        var day = new DateOnly(2026, 2, 27);
        var site = new PlainSite(
            "USD", TimeZoneInfo.FindSystemTimeZoneById(zone), TimeSpan.FromMinutes(graceMinutes),
            rate is null ? [] : [new PlainRate("EUR", day, decimal.Parse(rate, CultureInfo.InvariantCulture)), new PlainRate("EUR", day.AddDays(6), 2)], []);
        await SetSiteAsync(site);
        var histories = new List<(PlainSite Site, List<PlainEvent> Events, RandomHistory History)>();
        RandomHistory.All.Sample(
            history => histories.Add(Own(history, site, $"{zone[..2].ToLowerInvariant()}{histories.Count}")), iter: Count, threads: 1, seed: "0000KOIPe9QP");
        foreach (var history in histories)
            foreach (var campaign in history.Site.Campaigns)
                await CreateAsync(campaign);
        await PostAsync(histories.SelectMany(h => h.Events).ToList(), new Random(1));
        await host.CatchUpAsync();
        await ShouldAgreeAsync(histories);
        await host.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None);
        await ShouldAgreeAsync(histories);
        await SetSiteAsync(new PlainSite("USD", TimeZoneInfo.Utc, TimeSpan.Zero, [], []));
    }

    private async Task ShouldAgreeAsync(List<(PlainSite Site, List<PlainEvent> Events, RandomHistory History)> histories)
    {
        foreach (var (site, events, history) in histories)
        {
            var oracle = new PlainRules(site, events);
            foreach (var campaign in site.Campaigns)
                foreach (var version in campaign.Versions)
                {
                    var (from, to) = (history.From ?? version.Start, history.To ?? version.End ?? DateTimeOffset.MaxValue);
                    if (from >= to)
                        continue;
                    foreach (var machine in new[] { false, true })
                        await ShouldAgreeAsync(oracle, events, site, campaign, version, history, (from, to), machine);
                    await ShouldSayWhatMachinesChangeAsync(campaign.Id, $"?version={version.Id}{Instant("from", history.From)}{Instant("to", history.To)}");
                    if (history.To is not null)
                        await ShouldSayWhatMachinesChangeAsync(campaign.Id, $"?version={version.Id}{Instant("from", history.From)}{Instant("to", history.To)}&eventsUntil=rangeEnd");
                }
        }
    }

    private async Task ShouldAgreeAsync(
        PlainRules oracle, List<PlainEvent> events, PlainSite site, PlainCampaign campaign, PlainVersion version, RandomHistory history, (DateTimeOffset From, DateTimeOffset To) range, bool machine)
    {
        var query = $"?version={version.Id}{Instant("from", history.From)}{Instant("to", history.To)}{(machine ? "&machine=include" : "")}";
        var told = $"{campaign.Id}{query}:\n{string.Join('\n', events.OrderBy(e => e.At))}";
        (await LinesAsync(campaign.Id, query)).Should().BeEquivalentTo(oracle.Report(campaign, version, range.From, range.To, machine), told);
        var behind = oracle.Behind(campaign, version, range.From, range.To, machine);
        var credits = await host.Http.GetAsync($"/campaigns/{campaign.Id}/credits{query}&limit=1000", HttpStatusCode.OK);
        credits.GetProperty("items").EnumerateArray().Select(Line).Should().BeEquivalentTo(behind.Select(l => CreditOf(l, version.Id)).OfType<string>(), told);
        var purchases = (await host.Http.GetAsync($"/campaigns/{campaign.Id}/diagnostics{query}", HttpStatusCode.OK)).GetProperty("purchases");
        foreach (var (outcome, words) in Outcomes)
            purchases.Number(outcome).Should().Be(behind.Count(l => l.Contains(words, StringComparison.Ordinal)), "of {0} in {1}", outcome, told);
        purchases.Number("over_refund").Should().Be(behind.Count(l => l.Contains("over True", StringComparison.Ordinal)), told);
        purchases.Number("duplicate").Should().Be(behind.Sum(l => int.Parse(Copies().Match(l).Groups[1].Value, CultureInfo.InvariantCulture) - 1), told);
        if (history.To is not null)
        {
            var cut = new PlainRules(site, events.Where(e => e.At < range.To));
            (await LinesAsync(campaign.Id, query + "&eventsUntil=rangeEnd")).Should().BeEquivalentTo(cut.Report(campaign, version, range.From, range.To, machine), "until its end, " + told);
        }
    }

    /// <summary>Both reports say the same of the difference between them, and it is the difference.</summary>
    private async Task ShouldSayWhatMachinesChangeAsync(string campaign, string query)
    {
        var people = await host.Http.ReportAsync(campaign, query);
        var all = await host.Http.ReportAsync(campaign, query + "&machine=include");
        var machine = people.GetProperty("health").GetProperty("machine");
        all.GetProperty("health").GetProperty("machine").ToString().Should().Be(machine.ToString(), "of {0}{1}", campaign, query);
        foreach (var (credited, report) in new[] { ("peopleOnly", people), ("allInteractions", all) })
            foreach (var figure in new[] { "purchases", "revenue" })
                machine.GetProperty(credited).Number(figure).Should().Be(report.GetProperty("headline").Number(figure), "of {0}{1}", campaign, query);
    }

    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["credited"] = ": credited to",
        ["unconverted"] = ": unconverted",
        ["mixed"] = ": mixed",
        ["outside_window"] = ": outside the window",
        ["machine_click_only"] = ": machine click only",
        ["no_click"] = ": no click",
        ["identified_too_late"] = ": identified too late",
    };

    [GeneratedRegex(@"copies (\d+)")]
    private static partial Regex Copies();

    [GeneratedRegex(@"^[^/]+/(?<id>\S+): (unconverted, )?credited to (?<version>\S+) (?<variation>\S+) (?<channel>[^\s,]+)(, (?<amount>\S+) less (?<refunded>[^,]+))?,")]
    private static partial Regex Credited();

    private static string? CreditOf(string line, string version)
    {
        var match = Credited().Match(line);
        return match.Success && match.Groups["version"].Value == version
            ? string.Join(' ', new[] { "id", "version", "variation", "channel", "amount", "refunded" }.Select(g => match.Groups[g].Success ? match.Groups[g].Value : "none"))
            : null;
    }

    private static string Line(JsonElement credit) => FormattableString.Invariant(
        $"{credit.Text("eventId")} {credit.Text("version")} {credit.Text("variation")} {credit.Text("channel")} {Amount(credit, "amount")} {Amount(credit, "refunded")}");

    private static string Amount(JsonElement credit, string name) => credit.Number(name)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none";

    private async Task<List<string>> LinesAsync(string campaign, string query)
    {
        const string All = "&metrics=sendRequest,ctr,purchase,revenue,addToCart,purchasers,clickRate,netRevenue,allPurchases,allRevenue";
        var lines = new List<string>();
        foreach (var row in (await host.Http.ReportAsync(campaign, query + All)).GetProperty("variations").EnumerateArray())
        {
            lines.AddRange(Lines(row.Text("id")!, row));
            foreach (var channel in row.GetProperty("channels").EnumerateArray())
                lines.AddRange(Lines($"{row.Text("id")}/{channel.Text("channel")}", channel));
        }

        return lines;
    }

    private static IEnumerable<string> Lines(string name, JsonElement row) => row.GetProperty("metrics").EnumerateObject()
        .Select(m => m.Value.Text("status") == "not_available"
            ? $"{name} {m.Name} not available"
            : FormattableString.Invariant($"{name} {m.Name} {m.Value.Number("numerator"):0.####} / {m.Value.Number("denominator")} = ")
                + (m.Value.Number("value")?.ToString("0.########", CultureInfo.InvariantCulture) ?? "no value"))
        .Prepend($"{name} users {row.Number("users")}");

    private static string Instant(string name, DateTimeOffset? at) => at is { } instant ? $"&{name}={Uri.EscapeDataString(instant.ToString("O", CultureInfo.InvariantCulture))}" : "";

    private async Task PostAsync(List<PlainEvent> events, Random random)
    {
        var all = events.Concat(events.Where(_ => random.Next(5) == 0)).ToArray();
        random.Shuffle(all);
        foreach (var source in all.GroupBy(e => e.Source))
        {
            var key = (await host.Http.PostAsync("/keys", new { source = source.Key, scopes = new[] { "events:write" } }, HttpStatusCode.Created)).Text("key")!;
            using var client = host.NewClient(key);
            for (var rest = source.ToList(); rest.Count > 0;)
            {
                var some = rest.Take(random.Next(1, 200)).ToList();
                rest.RemoveRange(0, some.Count);
                await client.PostEventsAsync([.. some.Select(Told)]);
            }
        }
    }

    private async Task CreateAsync(PlainCampaign campaign)
    {
        static JsonNode Variations(PlainVersion version) => JsonSerializer.SerializeToNode(version.Variations.Select((x, i) => new
        {
            id = x.Id, trafficShare = i < 2 ? (version.Variations.Count == 2 ? 50 : 40) : 20, channels = x.Channels, isControl = x.IsControl,
        }))!;
        await host.Http.PostAsync(
            "/campaigns",
            new
            {
                id = campaign.Id,
                name = campaign.Id,
                createdAt = "2026-03-01T12:00:00Z",
                channels = new[] { "email", "sms", "push" },
                attributionWindow = System.Xml.XmlConvert.ToString(campaign.Windows[0].Length),
                version = new { id = campaign.Versions[0].Id, startsAt = campaign.Versions[0].Start, variations = Variations(campaign.Versions[0]) },
            },
            HttpStatusCode.Created);
        foreach (var version in campaign.Versions.Skip(1))
            await host.Http.PostAsync($"/campaigns/{campaign.Id}/versions", new { id = version.Id, startsAt = version.Start, variations = Variations(version) }, HttpStatusCode.Created);
        foreach (var window in campaign.Windows.Skip(1))
            await host.Http.PatchAsync($"/campaigns/{campaign.Id}", new { attributionWindow = System.Xml.XmlConvert.ToString(window.Length), validFrom = window.ValidFrom });
    }

    private async Task SetSiteAsync(PlainSite site)
    {
        await host.Http.PatchAsync("/site", new { timeZone = site.Zone.Id, identityGrace = System.Xml.XmlConvert.ToString(site.Grace) });
        foreach (var stored in (await host.Http.GetAsync("/exchange-rates?currency=EUR", HttpStatusCode.OK)).GetProperty("items").EnumerateArray())
        {
            using var removed = await host.Http.DeleteAsync(new Uri($"/api/v1/exchange-rates/EUR/{stored.Text("date")}", UriKind.Relative));
            removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        }

        if (site.Rates.Count == 0)
            return;
        using var response = await host.Http.PutAsJsonAsync("/api/v1/exchange-rates", new { rates = site.Rates.Select(r => new { currency = r.Currency, date = r.Day, rate = r.Rate }) });
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }

    /// <summary>The history with names of its own, on the settings of the site that all share.</summary>
    private static (PlainSite Site, List<PlainEvent> Events, RandomHistory History) Own(RandomHistory history, PlainSite site, string name)
    {
        string? Named(string? thing) => thing is null ? null : $"{name}-{thing}";
        var campaigns = history.Plain.Campaigns.Select(c => c with { Id = Named(c.Id)! }).ToList();
        var events = history.Events.Where(e => IsTaken(e, history.Plain)).Select(e => e with
        {
            Id = Named(e.Id)!,
            User = Named(e.User),
            Browser = Named(e.Browser),
            Message = Named(e.Message),
            Campaign = Named(e.Campaign),
            Transaction = Named(e.Transaction),
        });
        return (site with { Campaigns = campaigns }, [.. events], history);
    }

    /// <summary>A click or impression that names a version or variation which does not exist is held back.</summary>
    private static bool IsTaken(PlainEvent e, PlainSite site) => e.Kind is not ("click" or "impression") || e.Campaign is null
        || site.Campaigns.Single(c => c.Id == e.Campaign).Versions.Any(v => (e.Version is null || v.Id == e.Version) && v.Variations.Any(x => x.Id == e.Variation));

    /// <summary>An identify of a followed message brings what the link handed on.</summary>
    private JsonObject Told(PlainEvent e)
    {
        var members = Json(e);
        if (e is { Kind: "identify", User: null })
            members["clickToken"] = host.Services.GetRequiredService<LinkKeyRing>().TrySign(ClickToken.Of(new TrackingLink(LinkPurpose.Click, 1, e.Message!, 1, ""), e.At));
        return members;
    }

    internal static JsonObject Json(PlainEvent e)
    {
        var members = new JsonObject
        {
            ["eventId"] = e.Id,
            ["type"] = e.Kind switch { "send" => "send_request", "cart" => "add_to_cart", _ => e.Kind },
            ["occurredAt"] = e.At.ToString("O", CultureInfo.InvariantCulture),
            ["userId"] = e.User,
            ["anonymousId"] = e.Browser,
            ["messageId"] = e.Message,
            ["campaignId"] = e.Campaign,
            ["versionId"] = e.Version,
            ["variationId"] = e.Variation,
            ["channel"] = e.Channel,
            ["outcome"] = e.NotSent is null ? null : "not_sent",
            ["reason"] = e.NotSent,
            ["machine"] = e.Machine ? true : null,
            ["url"] = e.Link,
            ["transactionId"] = e.Transaction,
            ["value"] = e.Kind is "purchase" or "refund" or "cart" ? e.Value : null,
            ["currency"] = e.Currency,
        };
        foreach (var absent in members.Where(m => m.Value is null).Select(m => m.Key).ToList())
            members.Remove(absent);
        return members;
    }
}
