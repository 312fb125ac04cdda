using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Access;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Access;

[Collection(SharedHost.Name)]
public sealed class SessionTests(ReconnectHost host)
{
    [Fact]
    public async Task A_one_time_link_signs_in_once()
    {
        var token = await FirstAdminTokenAsync();
        using var browser = host.NewClient();
        (await browser.GetAsync("/session", HttpStatusCode.Unauthorized)).Number("status").Should().Be(401);

        var session = await browser.PostAsync("/session/link", new { token });

        session.GetProperty("user").Text("role").Should().Be("admin");
        (await browser.GetAsync("/campaigns", HttpStatusCode.OK)).TryGetProperty("items", out _).Should().BeTrue();
        using var other = host.NewClient();
        await other.PostAsync("/session/link", new { token }, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_write_with_the_cookie_needs_the_antiforgery_token()
    {
        using var browser = host.NewClient();
        var session = await browser.PostAsync("/session/link", new { token = await FirstAdminTokenAsync() });
        await browser.PostAsync("/campaigns", Requests.Campaign("forged"), HttpStatusCode.BadRequest);

        browser.DefaultRequestHeaders.Add("X-XSRF-TOKEN", session.Text("antiforgeryToken"));

        await browser.PostAsync("/campaigns", Requests.Campaign("not-forged"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_viewer_reads_reports_and_changes_nothing()
    {
        var added = await host.Http.PostAsync("/members", new { email = "viewer@example.com", role = "viewer" }, HttpStatusCode.Created);
        using var browser = host.NewClient();
        var session = await browser.PostAsync("/session/link", new { token = added.Text("signInLink")!.Split("token=")[1] });
        browser.DefaultRequestHeaders.Add("X-XSRF-TOKEN", session.Text("antiforgeryToken"));

        await browser.GetAsync("/campaigns", HttpStatusCode.OK);
        (await browser.PostAsync("/campaigns", Requests.Campaign("viewers"), HttpStatusCode.Forbidden)).Text("detail")
            .Should().Be("This is for administrators, and you are signed in as a viewer. Ask an administrator of the site.");
        await browser.GetAsync("/keys", HttpStatusCode.Forbidden);
        await browser.PostAsync("/events", new { }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_password_signs_in_and_a_wrong_one_does_not()
    {
        var added = await host.Http.PostAsync("/members", new { email = "password@example.com", role = "viewer" }, HttpStatusCode.Created);
        using var browser = host.NewClient();
        var session = await browser.PostAsync("/session/link", new { token = added.Text("signInLink")!.Split("token=")[1] });
        browser.DefaultRequestHeaders.Add("X-XSRF-TOKEN", session.Text("antiforgeryToken"));
        await SetPasswordAsync(browser, new { newPassword = "short" }, HttpStatusCode.BadRequest);
        await SetPasswordAsync(browser, new { newPassword = "long enough" }, HttpStatusCode.NoContent);
        await SetPasswordAsync(browser, new { currentPassword = "wrong", newPassword = "longer than that" }, HttpStatusCode.BadRequest);

        using var again = host.NewClient();
        await again.PostAsync("/session", new { email = "password@example.com", password = "wrong" }, HttpStatusCode.Unauthorized);
        await again.PostAsync("/session", new { email = "nobody@example.com", password = "wrong" }, HttpStatusCode.Unauthorized);
        (await again.PostAsync("/session", new { email = "password@example.com", password = "long enough" }))
            .GetProperty("user").GetProperty("hasPassword").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_revoked_key_stops_working()
    {
        var key = await host.Http.PostAsync("/keys", new { source = "gone", scopes = new[] { "reports:read" } }, HttpStatusCode.Created);
        using var client = host.NewClient(key.Text("key")!);
        await client.GetAsync("/campaigns", HttpStatusCode.OK);
        (await host.Http.DeleteAsync(new Uri($"/api/v1/keys/{key.Number("id")}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await client.GetAsync("/campaigns", HttpStatusCode.Unauthorized);
        (await host.Http.GetAsync("/keys", HttpStatusCode.OK)).GetRawText().Should().NotContain(key.Text("key")!);
    }

    [Theory]
    [InlineData("reconnect.tracking")]
    [InlineData("Reconnect.Tracking")]
    [InlineData("reconnect")]
    [InlineData("reconnect:any")]
    [InlineData("dashboard")]
    [InlineData("demo")]
    public async Task No_new_key_has_a_source_of_the_products_own(string source)
    {
        var answer = await host.Http.PostAsync("/keys", new { source, scopes = new[] { "events:write" } }, HttpStatusCode.BadRequest);
        answer.GetProperty("errors").GetProperty("source")[0].GetString().Should().StartWith("source must not be dashboard, demo, reconnect,");
    }

    [Fact]
    public async Task Names_alike_are_free_and_a_key_from_before_the_rule_works_on()
    {
        foreach (var source in new[] { "reconnected", "demo-shop", "my.reconnect" })
            await host.Http.PostAsync("/keys", new { source, scopes = new[] { "events:write" } }, HttpStatusCode.Created);
        await BootstrapKey.CreateAsync(host.Services, "key-from-before", "reconnect.tracking", ["events:write"]);
        using var sender = host.NewClient("key-from-before");
        await sender.PostEventsAsync(new { eventId = "before-the-rule", type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "ada", value = 1 });
    }

    private static async Task SetPasswordAsync(HttpClient browser, object body, HttpStatusCode expected)
    {
        using var response = await browser.PutAsJsonAsync("/api/v1/account/password", body);
        await Requests.ReadAsync(response, expected);
    }

    private async Task<string> FirstAdminTokenAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstAdmin>().LinkAsync(always: true, CancellationToken.None);
        return link!.Split("token=")[1];
    }
}
