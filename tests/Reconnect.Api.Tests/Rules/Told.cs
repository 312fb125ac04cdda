using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Rules;

/// <summary>
/// One case of METRICS.md, told in events and posted over HTTP. Campaigns, people, browsers, messages and orders carry the case's name, so that
/// cases on one host do not meet.
/// </summary>
internal sealed class Told(ReconnectHost host, string name)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly List<JsonObject> events = [];
    private int posted;

    public string Name => name;

    public HttpClient Http => host.Http;

    /// <summary>Day n, 10:00 unless said.</summary>
    public static DateTimeOffset D(int day, int hour = 10, int minute = 0, int second = 0) => Start.AddDays(day).AddHours(hour).AddMinutes(minute).AddSeconds(second);

    public static async Task<Told> BeginAsync(ReconnectHost host, string name, Action<JsonObject>? change = null)
    {
        var told = new Told(host, name);
        await told.CreateAsync(name, change);
        return told;
    }

    /// <summary>A second campaign of the same case.</summary>
    public async Task<string> CreateAsync(string id, Action<JsonObject>? change = null)
    {
        var campaign = Requests.Campaign(id);
        change?.Invoke(campaign);
        await Http.PostAsync("/campaigns", campaign, HttpStatusCode.Created);
        return id;
    }

    public Told Trigger(string user, DateTimeOffset at, string variation = "A", string? campaign = null, string? version = null, string? id = null) => Add("trigger", at, id, new()
    {
        ["campaignId"] = campaign ?? name, ["variationId"] = variation, ["versionId"] = version, ["userId"] = Own(user),
    });

    public Told Send(
        string user,
        DateTimeOffset at,
        string channel = "email",
        string? message = null,
        string variation = "A",
        string? notSent = null,
        string? campaign = null,
        string? id = null) => Add("send_request", at, id, new()
        {
            ["campaignId"] = campaign ?? name,
            ["variationId"] = variation,
            ["channel"] = channel,
            ["userId"] = Own(user),
            ["messageId"] = Own(message),
            ["outcome"] = notSent is null ? null : "not_sent",
            ["reason"] = notSent,
        });

    /// <summary>A trigger and, at the same time, its requested message.</summary>
    public Told Reach(string user, DateTimeOffset at, string message, string channel = "email", string variation = "A", string? campaign = null) =>
        Trigger(user, at, variation, campaign).Send(user, at, channel, message, variation, campaign: campaign);

    public Told Click(string message, DateTimeOffset at, bool machine = false, string? user = null, string? id = null) =>
        Add("click", at, id, new() { ["messageId"] = Own(message), ["machine"] = machine ? true : null, ["userId"] = Own(user) });

    public Told ClickOn(string message, DateTimeOffset at, string url) => Add("click", at, id: null, new() { ["messageId"] = Own(message), ["url"] = url });

    /// <summary>A click that names person, variation and channel instead of a message.</summary>
    public Told ClickBy(string user, DateTimeOffset at, string channel, string variation = "A") => Add("click", at, id: null, new()
    {
        ["campaignId"] = name, ["variationId"] = variation, ["channel"] = channel, ["userId"] = Own(user),
    });

    public Told Impression(string message, DateTimeOffset at, bool machine = false) =>
        Add("impression", at, id: null, new() { ["messageId"] = Own(message), ["machine"] = machine ? true : null });

    public Told Unsubscribe(string message, DateTimeOffset at) => Add("unsubscribe", at, id: null, new() { ["messageId"] = Own(message) });

    public Told Identify(string browser, string user, DateTimeOffset at) =>
        Add("identify", at, id: null, new() { ["anonymousId"] = Own(browser), ["userId"] = Own(user) });

    public Told Buy(
        string? user, DateTimeOffset at, decimal value = 10, string? order = null, string? currency = null, string? browser = null, string? id = null) => Add("purchase", at, id, new()
        {
            ["userId"] = Own(user), ["anonymousId"] = Own(browser), ["transactionId"] = Own(order), ["value"] = value, ["currency"] = currency,
        });

    public Told Cart(string user, DateTimeOffset at) => Add("add_to_cart", at, id: null, new() { ["userId"] = Own(user), ["value"] = 5 });

    public Told Refund(string order, DateTimeOffset at, decimal value) => Add("refund", at, id: null, new() { ["transactionId"] = Own(order), ["value"] = value });

    /// <summary>Posts what was told since the last time, and waits until it is in the reports.</summary>
    public async Task<JsonElement> PostAsync(HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        var answer = await Http.PostAsync("/events", new { events = events[posted..] }, expected);
        posted = events.Count;
        await host.CatchUpAsync();
        return answer;
    }

    /// <summary>The case's own id for a thing.</summary>
    public string? Own(string? thing) => thing is null ? null : $"{name}-{thing}";

    public Task<JsonElement> ReportAsync(string query = "", string? campaign = null) => Http.ReportAsync(campaign ?? name, query);

    /// <summary>Numerator of a cell; null where it is not measured or not available.</summary>
    public async Task<decimal?> TotalAsync(string metric, string variation = "A", string? channel = null, string more = "", string? campaign = null) =>
        (await CellAsync(metric, variation, channel, more, campaign)).Number("numerator");

    public async Task<JsonElement> CellAsync(string metric, string variation = "A", string? channel = null, string more = "", string? campaign = null)
    {
        var row = (await ReportAsync($"?metrics={metric}{more}", campaign)).Variation(variation);
        return (channel is null ? row : row.Channel(channel)).Cell(metric);
    }

    public async Task<decimal?> UsersAsync(string variation = "A", string? channel = null, string query = "")
    {
        var row = (await ReportAsync(query)).Variation(variation);
        return (channel is null ? row : row.Channel(channel)).Number("users");
    }

    /// <summary>How many purchases came to an outcome, by the diagnostics.</summary>
    public async Task<decimal?> OutcomeAsync(string outcome, string query = "") =>
        (await Http.GetAsync($"/campaigns/{name}/diagnostics{query}", HttpStatusCode.OK)).GetProperty("purchases").Number(outcome);

    public async Task<List<JsonElement>> CreditsAsync(string query = "") =>
        [.. (await Http.GetAsync($"/campaigns/{name}/credits{query}", HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    public async Task SetSiteAsync(object settings)
    {
        using var response = await Http.PatchAsJsonAsync("/api/v1/site", settings);
        await Requests.ReadAsync(response, HttpStatusCode.OK);
        await host.CatchUpAsync();
    }

    public async Task SetRatesAsync(params (string Currency, string Date, decimal Rate)[] rates)
    {
        using var response = await Http.PutAsJsonAsync("/api/v1/exchange-rates", new { rates = rates.Select(r => new { currency = r.Currency, date = r.Date, rate = r.Rate }) });
        await Requests.ReadAsync(response, HttpStatusCode.OK);
        await host.CatchUpAsync();
    }

    private Told Add(string type, DateTimeOffset at, string? id, JsonObject members)
    {
        members["eventId"] = Own(id ?? events.Count.ToString("000", CultureInfo.InvariantCulture));
        members["type"] = type;
        members["occurredAt"] = at.ToString("O", CultureInfo.InvariantCulture);
        foreach (var absent in members.Where(m => m.Value is null).Select(m => m.Key).ToList())
            members.Remove(absent);
        events.Add(members);
        return this;
    }
}
