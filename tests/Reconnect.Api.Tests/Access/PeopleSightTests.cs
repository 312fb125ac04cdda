using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Access;

/// <summary>Where the site says so, viewers see figures and no people.</summary>
public sealed class PeopleSightTests : IAsyncLifetime
{
    private const string Person = "secret-person";

    private static readonly string[] Lists = ["/campaigns/seen/credits", "/campaigns/seen/purchases", "/campaigns/seen/people"];

    private readonly ReconnectHost host = new();

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        await host.Http.CreateCampaignAsync("seen");
        await host.Http.PostEventsAsync(
            new { eventId = "seen-1", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "seen", variationId = "A", channel = "email", userId = Person, messageId = "seen-m" },
            new { eventId = "seen-2", type = "click", occurredAt = "2026-03-02T10:05:00Z", messageId = "seen-m" },
            new { eventId = "seen-3", type = "purchase", occurredAt = "2026-03-02T11:00:00Z", userId = Person, value = "9.90" },
            new { eventId = "seen-4", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "later", variationId = "A", userId = Person },
            new { eventId = "seen-5", type = "trigger", occurredAt = "yesterday", campaignId = "seen", variationId = "A", userId = Person });
        await host.CatchUpAsync();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Viewers_see_people_until_the_site_hides_them_and_nobody_else_is_concerned()
    {
        using var viewer = await SignInAsync("viewer");
        using var admin = await SignInAsync("admin");
        (await host.Http.GetAsync("/site", HttpStatusCode.OK)).GetProperty("viewersSeePeople").GetBoolean().Should().BeTrue();
        foreach (var caller in new[] { viewer, admin, host.Http })
            await SeesAsync(caller);

        (await host.Http.PatchAsync("/site", new { viewersSeePeople = false })).GetProperty("viewersSeePeople").GetBoolean().Should().BeFalse();

        await SeesNobodyAsync(viewer);
        foreach (var caller in new[] { admin, host.Http })
            await SeesAsync(caller);
        var key = await host.Http.PostAsync("/keys", new { source = "bi", scopes = new[] { "reports:read" } }, HttpStatusCode.Created);
        using var reader = host.NewClient(key.Text("key")!);
        await SeesAsync(reader);
    }

    [Fact]
    public async Task An_erased_person_stays_erased_for_those_who_see_nobody()
    {
        await host.Http.PatchAsync("/site", new { viewersSeePeople = false });
        using var erase = await host.Http.DeleteAsync(new Uri("/api/v1/people/" + Person, UriKind.Relative));
        erase.IsSuccessStatusCode.Should().BeTrue();
        await host.CatchUpAsync();
        using var viewer = await SignInAsync("viewer");
        var credit = await CreditAsync(viewer);
        credit.Text("userId").Should().BeNull();
        credit.GetProperty("userHidden").GetBoolean().Should().BeFalse();
    }

    private static async Task SeesAsync(HttpClient caller)
    {
        var credit = await CreditAsync(caller);
        (credit.Text("userId"), credit.GetProperty("userHidden").GetBoolean()).Should().Be((Person, false));
        foreach (var list in Lists)
            (await CsvAsync(caller, list)).Should().Contain(Person);
        foreach (var list in Lists)
            (await ItemAsync(caller, list)).Text("userId").Should().Be(Person);
        (await ItemAsync(caller, "/quarantine")).Text("raw").Should().Contain(Person);
        (await ItemAsync(caller, "/refusals")).Text("excerpt").Should().Contain(Person);
    }

    private static async Task SeesNobodyAsync(HttpClient caller)
    {
        var credit = await CreditAsync(caller);
        (credit.Text("userId"), credit.GetProperty("userHidden").GetBoolean(), credit.Number("amount")).Should().Be((null, true, 9.90m));
        (await ItemAsync(caller, "/quarantine")).Text("raw").Should().BeNull();
        (await ItemAsync(caller, "/refusals")).Text("excerpt").Should().BeNull();
        foreach (var path in Lists.Concat(["/quarantine", "/refusals"]))
            (await caller.GetAsync(path, HttpStatusCode.OK)).GetRawText().Should().NotContain(Person);
        foreach (var list in Lists)
            (await ItemAsync(caller, list)).GetProperty("userHidden").GetBoolean().Should().BeTrue();
        foreach (var list in Lists)
            (await CsvAsync(caller, list)).Should().NotContain(Person).And.Contain("(hidden)");
    }

    private static Task<JsonElement> CreditAsync(HttpClient caller) => ItemAsync(caller, "/campaigns/seen/credits");

    private static async Task<JsonElement> ItemAsync(HttpClient caller, string path) =>
        (await caller.GetAsync(path, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single();

    private static async Task<string> CsvAsync(HttpClient caller, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1" + path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var response = await caller.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpClient> SignInAsync(string role)
    {
        var added = await host.Http.PostAsync("/members", new { email = role + "@sight.example", role }, HttpStatusCode.Created);
        var browser = host.NewClient();
        await browser.PostAsync("/session/link", new { token = added.Text("signInLink")!.Split("token=")[1] });
        return browser;
    }
}
