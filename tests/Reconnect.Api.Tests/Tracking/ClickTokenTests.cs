using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tests.Tracking;

/// <summary>A followed link hands a token on; the page gives it back, and the browser is known.</summary>
public sealed class ClickTokenTests : IAsyncLifetime
{
    private readonly ReconnectHost host = new();
    private int refused;

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_browser_that_followed_a_link_earns_the_message_its_purchase()
    {
        var (campaign, answer) = await MessageAsync("ct-1");
        using var nobody = host.NewClient();
        (await LocationAsync(nobody, answer.Link())).Should().Be(Messaging.Shop + "cart?a=1#top", "it is off at first");
        (await host.Http.PatchAsync("/site", new { appendClickToken = true })).GetProperty("appendClickToken").GetBoolean().Should().BeTrue();
        var landed = await LocationAsync(nobody, answer.Link());
        landed.Should().MatchRegex(@"^https://shop\.example\.com/cart\?a=1&rc_click=[A-Za-z0-9_.-]+#top$");
        var shortLink = (await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop, @short = true }, HttpStatusCode.Created)).GetProperty("links")[0].Text("address")!;
        (await LocationAsync(nobody, shortLink)).Should().StartWith(Messaging.Shop + "?rc_click=");
        (await LocationAsync(nobody, answer.Link(), HttpMethod.Head)).Should().Contain("rc_click=", "HEAD is answered alike");

        await host.Http.PostEventsAsync(
            Identify("ct-1-i", "ct-1-phone", TokenOf(landed)),
            new { eventId = "ct-1-p", type = "purchase", occurredAt = Now(), anonymousId = "ct-1-phone", value = 49.90m });
        await host.CatchUpAsync();
        var row = (await host.Http.ReportAsync(campaign)).Variation("A");
        row.Cell("purchase").Number("numerator").Should().Be(1);
        row.Cell("revenue").Number("numerator").Should().Be(49.90m);
    }

    [Fact]
    public async Task A_send_that_arrives_last_is_found_all_the_same()
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync("ct-2");
        await host.Http.PatchAsync("/site", new { appendClickToken = true });
        var link = (await host.Http.PostAsync("/links", new { messageId = "ct-2-m", url = Messaging.Shop }, HttpStatusCode.Created)).GetProperty("links")[0].Text("address")!;
        using var nobody = host.NewClient();
        await host.Http.PostEventsAsync(
            Identify("ct-2-i", "ct-2-phone", TokenOf(await LocationAsync(nobody, link))),
            new { eventId = "ct-2-p", type = "purchase", occurredAt = Now(), anonymousId = "ct-2-phone", value = 10 });
        await host.CatchUpAsync();
        var before = TimeProvider.System.GetUtcNow().AddHours(-1).ToString("O");
        await host.Http.PostEventsAsync(
            new { eventId = "ct-2-t", type = "trigger", occurredAt = before, userId = "ct-2-ann", campaignId = "ct-2", variationId = "A" },
            new { eventId = "ct-2-s", type = "send_request", occurredAt = before, userId = "ct-2-ann", campaignId = "ct-2", variationId = "A", channel = "email", messageId = "ct-2-m" });
        await host.CatchUpAsync();
        (await host.Http.ReportAsync("ct-2")).Variation("A").Cell("purchase").Number("numerator").Should().Be(1);
    }

    [Fact]
    public async Task The_redirect_hands_a_token_on_while_the_database_is_down()
    {
        var (campaign, answer) = await MessageAsync("ct-3");
        await host.Http.PatchAsync("/site", new { appendClickToken = true });
        using var nobody = host.NewClient();
        await host.StopDatabaseAsync();
        var landed = await LocationAsync(nobody, answer.Link());
        await host.StartDatabaseAsync();
        await host.ReadyAsync();
        await host.Http.PostEventsAsync(
            Identify("ct-3-i", "ct-3-phone", TokenOf(landed)),
            new { eventId = "ct-3-p", type = "purchase", occurredAt = Now(), anonymousId = "ct-3-phone", value = 10 });
        await host.CatchUpAsync();
        (await host.Http.ReportAsync(campaign)).Variation("A").Cell("purchase").Number("numerator").Should().Be(1, "the click went through the spool");
    }

    [Fact]
    public async Task Forged_foreign_and_old_tokens_are_refused_each_with_its_code()
    {
        var (_, answer) = await MessageAsync("ct-4");
        await host.Http.PatchAsync("/site", new { appendClickToken = true });
        using var nobody = host.NewClient();
        var good = TokenOf(await LocationAsync(nobody, answer.Link()));
        var link = answer.Link();
        var own = new TrackingLink(LinkPurpose.Click, 1, answer.MessageId(), 1, Messaging.Shop);
        var wrong = new[]
        {
            good[..^1] + (good[^1] == 'A' ? 'Q' : 'A'), "x" + good, good[..good.IndexOf('.', StringComparison.Ordinal)], "nonsense",
            link[(link.LastIndexOf('/') + 1)..],
            TrackingToken.Sign(ClickToken.Of(own, TimeProvider.System.GetUtcNow()), 1, RandomNumberGenerator.GetBytes(32)),
            Sign(ClickToken.Of(own with { SiteId = 2 }, TimeProvider.System.GetUtcNow())),
        };
        foreach (var token in wrong)
            await RefusedAsync(token.Length > 200 ? "too_long" : "invalid_click_token", token);
        await RefusedAsync("expired_click_token", Sign(ClickToken.Of(own, TimeProvider.System.GetUtcNow().AddHours(-25))));
        await RefusedAsync("missing_field", token: null);
        await host.Http.PostEventsAsync(Identify("ct-4-good", "ct-4-phone", good));
        var twice = await host.Http.PostEventsAsync(Identify("ct-4-good", "ct-4-phone", TokenOf(await LocationAsync(nobody, answer.Link()))));
        twice.GetProperty("duplicates").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Segment_and_Dynamic_Yield_calls_bring_it_too()
    {
        var (campaign, answer) = await MessageAsync("ct-5");
        await host.Http.PatchAsync("/site", new { appendClickToken = true });
        using var nobody = host.NewClient();
        var token = TokenOf(await LocationAsync(nobody, answer.Link()));
        var segment = await host.Http.PostAsync("/connections", new { vendor = "segment" }, HttpStatusCode.Created);
        var key = segment.GetProperty("newKeys").Text("writeKey")!;
        using var browser = host.NewClient();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
        (await IdentifyAsync(browser, token)).StatusCode.Should().Be(HttpStatusCode.OK);
        using var forged = await IdentifyAsync(browser, "x" + token);
        forged.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await forged.Content.ReadAsStringAsync()).Should().Contain("clickToken");
        await host.Http.PostEventsAsync(new { eventId = "ct-5-p", type = "purchase", occurredAt = Now(), anonymousId = "ct-5-phone", value = 10 });
        await host.CatchUpAsync();
        (await host.Http.ReportAsync(campaign)).Variation("A").Cell("purchase").Number("numerator").Should().Be(1);

        static Task<HttpResponseMessage> IdentifyAsync(HttpClient browser, string token) => browser.PostAsJsonAsync(
            new Uri("/v1/identify", UriKind.Relative), new { anonymousId = "ct-5-phone", traits = new { rc_click = token } });
    }

    private async Task<(string Campaign, JsonElement Answer)> MessageAsync(string campaign)
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync(campaign);
        return (campaign, (await host.Http.TriggerSomebodyAsync(campaign, "A", "email", Messaging.Shop + "cart?a=1#top")).Answer);
    }

    private static async Task<string> LocationAsync(HttpClient nobody, string address, HttpMethod? method = null)
    {
        using var response = await nobody.VisitAsync(address, method, "Mozilla/5.0");
        response.StatusCode.Should().Be(HttpStatusCode.Found);
        return response.Headers.GetValues("Location").Single();
    }

    private static string TokenOf(string landed) => System.Web.HttpUtility.ParseQueryString(new Uri(landed).Query)[ClickToken.Parameter]!;

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("O");

    private static object Identify(string eventId, string browser, string? token) =>
        new { eventId, type = "identify", occurredAt = Now(), anonymousId = browser, clickToken = token };

    private string Sign(TrackingLink token) => host.Services.GetRequiredService<LinkKeyRing>().TrySign(token)!;

    private async Task RefusedAsync(string code, string? token)
    {
        var answer = await host.Http.PostAsync("/events", Identify($"ct-4-{refused++}", "ct-4-phone", token), HttpStatusCode.UnprocessableEntity);
        answer.GetProperty("errors")[0].Text("code").Should().Be(code, "of {0}", token);
        if (token is not null)
            answer.GetProperty("errors")[0].Text("pointer").Should().Be("/clickToken");
    }
}
