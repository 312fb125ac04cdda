using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Tracking;

/// <summary>Opt-ins, triggers and tracked links in one line each.</summary>
internal static class Messaging
{
    public const string Shop = "https://shop.example.com/";

    public static async Task<JsonElement> PutAsync(this HttpClient http, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await http.PutAsJsonAsync("/api/v1" + path, body);
        return await Requests.ReadAsync(response, expected);
    }

    public static Task<JsonElement> OptInAsync(this HttpClient http, string user, string channel, bool optedIn = true) =>
        http.PutAsync($"/people/{user}/channels/{channel}", new { optedIn });

    public static Task<JsonElement> AllowShopAsync(this HttpClient http) => http.PutAsync("/link-hosts", new { hosts = new[] { "shop.example.com" } });

    public static Task<JsonElement> TriggerAsync(
        this HttpClient http, string campaign, string user, string? eventId = null, string? occurredAt = null, params string[] links) =>
        http.PostAsync($"/campaigns/{campaign}/triggers", new { userId = user, eventId, occurredAt, links = links.Length == 0 ? null : links });

    /// <summary>Triggers new people until one is in the variation.</summary>
    public static async Task<(string User, JsonElement Answer)> TriggerSomebodyAsync(
        this HttpClient http, string campaign, string variation, string channel, params string[] links)
    {
        for (var i = 0; ; i++)
        {
            var user = $"{campaign}-{variation}-{i}";
            await http.OptInAsync(user, channel);
            var answer = await http.TriggerAsync(campaign, user, links: links);
            if (answer.GetProperty("variation").Text("id") == variation)
                return (user, answer);
        }
    }

    /// <summary>A request as a recipient's device makes it, which knows no key.</summary>
    public static async Task<HttpResponseMessage> VisitAsync(
        this HttpClient nobody, string address, HttpMethod? method = null, string? userAgent = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address).PathAndQuery);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (userAgent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        return await nobody.SendAsync(request);
    }

    /// <summary>Once the database is reached again.</summary>
    public static async Task ReadyAsync(this ReconnectHost host)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var until = TimeProvider.System.GetUtcNow().AddSeconds(60);
        while (await timer.WaitForNextTickAsync())
        {
            using var ready = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (ready.IsSuccessStatusCode)
                return;
            (TimeProvider.System.GetUtcNow() < until).Should().BeTrue("the database is back");
        }
    }

    public static string Link(this JsonElement answer, int index = 0) => answer.GetProperty("tracking").GetProperty("links")[index].Text("address")!;

    public static string Pixel(this JsonElement answer) => answer.GetProperty("tracking").Text("pixel")!;

    public static string MessageId(this JsonElement answer) => answer.GetProperty("decision").Text("messageId")!;
}
