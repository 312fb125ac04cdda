using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tests.Tracking;

[Collection(SharedHost.Name)]
public sealed class TrackingApiTests(ReconnectHost host)
{
    private const int Tampered = 10_000;
    private const string Human = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";

    [Fact]
    public async Task A_tracked_link_leads_to_its_destination_and_counts_each_time()
    {
        var (answer, nobody) = await MessageAsync("tk-1", Messaging.Shop + "cart?a=1&b=%20#top");
        using (nobody)
        {
            for (var i = 0; i < 2; i++)
            {
                using var response = await nobody.VisitAsync(answer.Link(), userAgent: Human);
                response.StatusCode.Should().Be(HttpStatusCode.Found);
                response.Headers.GetValues("Location").Should().Equal(Messaging.Shop + "cart?a=1&b=%20#top");
                response.Headers.CacheControl!.ToString().Should().Be("no-store");
                response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
                response.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex");
                response.Headers.Contains("Set-Cookie").Should().BeFalse();
            }

            using var pixel = await nobody.VisitAsync(answer.Pixel(), userAgent: Human);
            pixel.StatusCode.Should().Be(HttpStatusCode.OK);
            pixel.Content.Headers.ContentType!.MediaType.Should().Be("image/gif");
            (await pixel.Content.ReadAsByteArrayAsync()).Should().HaveCount(43);
            pixel.Headers.CacheControl!.ToString().Should().Be("no-store, private");
            pixel.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("cross-origin");
            pixel.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex");
            pixel.Headers.Contains("Set-Cookie").Should().BeFalse();
        }

        (await CtrAsync("tk-1")).Should().Be((2, 1));
    }

    [Fact]
    public async Task HEAD_is_answered_alike_and_never_counts_nor_does_the_GET_at_once_after_it()
    {
        var (answer, nobody) = await MessageAsync("tk-2", Messaging.Shop);
        using (nobody)
        {
            using var link = await nobody.VisitAsync(answer.Link(), HttpMethod.Head, Human);
            link.StatusCode.Should().Be(HttpStatusCode.Found);
            link.Headers.GetValues("Location").Should().Equal(Messaging.Shop);
            using var pixel = await nobody.VisitAsync(answer.Pixel(), HttpMethod.Head, Human);
            pixel.StatusCode.Should().Be(HttpStatusCode.OK);
            using var after = await nobody.VisitAsync(answer.Link(), userAgent: Human);
            using var posted = await nobody.VisitAsync(answer.Link(), HttpMethod.Post, Human);
            posted.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        }

        (await CtrAsync("tk-2")).Should().Be((0, 0));
        (await CtrAsync("tk-2", "?machine=include")).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("tk-3", Human, "Sec-Purpose", "prefetch", "prefetch")]
    [InlineData("tk-4", "WhatsApp/2.23.20.0", "X-None", "", "link_preview")]
    [InlineData("tk-5", "BarracudaCentral", "X-None", "", "scanner")]
    public async Task A28_machines_are_stored_with_their_reason_and_left_out(string campaign, string userAgent, string header, string value, string reason)
    {
        var (answer, nobody) = await MessageAsync(campaign, Messaging.Shop);
        using (nobody)
        {
            using var link = await nobody.VisitAsync(answer.Link(), userAgent: userAgent, headers: (header, value));
            link.StatusCode.Should().Be(HttpStatusCode.Found);
        }

        (await CtrAsync(campaign)).Should().Be((0, 0));
        (await CtrAsync(campaign, "?machine=include")).Should().Be((1, 0));
        await using var connection = await host.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT properties->>'machineReason' FROM events WHERE message_id = $1 AND type = 7 AND machine";
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = answer.MessageId() });
        (await command.ExecuteScalarAsync()).Should().Be(reason);
    }

    [Fact]
    public async Task Tampered_tokens_redirect_nobody_and_count_nothing()
    {
        var (answer, nobody) = await MessageAsync("tk-6", Messaging.Shop);
        var before = (await host.Http.GetAsync("/tracking", HttpStatusCode.OK)).Number("refused");
        using (nobody)
        {
            var random = new Random(1);
            var path = new Uri(answer.Link()).AbsolutePath;
            var token = path[(path.LastIndexOf('/') + 1)..];
            var foreign = RandomNumberGenerator.GetBytes(32);
            string Tamper(int i)
            {
                var at = random.Next(1, token.Length);
                return (i % 5) switch
                {
                    0 => token[..at] + (token[at] == 'x' ? 'y' : 'x') + token[(at + 1)..],
                    1 => token[..at],
                    2 => token + "Ax_-"[random.Next(4)],
                    3 => TrackingToken.Sign(new TrackingLink(LinkPurpose.Click, 1, answer.MessageId(), i, "https://evil.example/"), 1, foreign),
                    _ => token[..token.IndexOf('.', StringComparison.Ordinal)] + token[token.IndexOf('.', StringComparison.Ordinal)..].ToUpperInvariant(),
                };
            }

            await Parallel.ForEachAsync(Enumerable.Range(0, Tampered).Select(Tamper).ToList(), async (tampered, cancellationToken) =>
            {
                using var response = await nobody.GetAsync(new Uri("/t/c/" + tampered, UriKind.Relative), cancellationToken);
                response.StatusCode.Should().Be(HttpStatusCode.NotFound);
                response.Headers.Location.Should().BeNull();
            });

            // A token signed for something else is none here, and the pixel never tells.
            using var other = await nobody.GetAsync(new Uri($"/t/o/{token}.gif", UriKind.Relative));
            other.StatusCode.Should().Be(HttpStatusCode.OK);
            using var crossed = await nobody.VisitAsync(answer.Pixel().Replace("/t/o/", "/t/c/", StringComparison.Ordinal).Replace(".gif", "", StringComparison.Ordinal));
            crossed.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        (await CtrAsync("tk-6", "?machine=include")).Should().Be((0, 0));
        (await host.Http.GetAsync("/tracking", HttpStatusCode.OK)).Number("refused").Should().Be(before + Tampered + 2);
    }

    [Fact]
    public async Task Links_signed_before_a_new_key_work_on()
    {
        var (before, nobody) = await MessageAsync("tk-7", Messaging.Shop);
        await host.Http.PostAsync("/link-keys", new { }, HttpStatusCode.NoContent);
        var after = await host.Http.TriggerAsync("tk-7", "tk-7-A-new-key", links: Messaging.Shop);
        after.GetProperty("eligible").GetBoolean().Should().BeFalse();
        using (nobody)
        {
            using var old = await nobody.VisitAsync(before.Link(), userAgent: Human);
            old.StatusCode.Should().Be(HttpStatusCode.Found);
        }

        var link = await host.Http.PostAsync("/links", new { messageId = before.MessageId(), url = Messaging.Shop }, HttpStatusCode.Created);
        link.GetProperty("links")[0].Text("address").Should().NotBe(before.Link());
    }

    [Fact]
    public async Task Push_reports_become_events_once()
    {
        await host.Http.PostAsync("/campaigns", System.Text.Json.Nodes.JsonNode.Parse("""
            {"id":"tk-8","name":"Push","createdAt":"2026-03-01T00:00:00Z","channels":["push"],"attributionWindow":"P7D",
             "version":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","primaryMetric":"revenue","variations":[{"id":"A","name":"Push","trafficShare":100,"channels":["push"],"isControl":false}]}}
            """)!, HttpStatusCode.Created);
        await host.Http.OptInAsync("tk-8", "push");
        var tracking = (await host.Http.TriggerAsync("tk-8", "tk-8")).GetProperty("tracking");
        var token = tracking.Text("pushToken")!;
        token.Length.Should().BeLessThan(200);
        using var nobody = host.NewClient();
        foreach (var action in new[] { "received", "displayed", "clicked", "clicked", "dismissed" })
            (await PushAsync(nobody, new { token, action }, "text/plain")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await PushAsync(nobody, new { token = token[..^1] + "_", action = "clicked" }, "application/json")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await PushAsync(nobody, new { token, action = "eaten" }, "application/json")).StatusCode.Should().Be(HttpStatusCode.BadRequest);

        (await CtrAsync("tk-8")).Should().Be((1, 1));
    }

    [Fact]
    public async Task Browsers_of_any_site_may_report_push_messages_and_nothing_else()
    {
        using var nobody = host.NewClient();
        async Task<string?> AllowedAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, new Uri(path, UriKind.Relative));
            request.Headers.Add("Origin", "https://shop.example.com");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type");
            using var response = await nobody.SendAsync(request);
            return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null;
        }

        (await AllowedAsync("/api/v1/track/push")).Should().Be("*");
        (await AllowedAsync("/api/v1/links")).Should().BeNull();
    }

    [Fact]
    public async Task An_unsubscribe_link_is_no_click()
    {
        var (answer, nobody) = await MessageAsync("tk-9", Messaging.Shop);
        var link = await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop + "bye", unsubscribe = true }, HttpStatusCode.Created);
        var address = link.GetProperty("links")[0].Text("address")!;
        using (nobody)
        {
            using var followed = await nobody.VisitAsync(address, userAgent: Human);
            followed.StatusCode.Should().Be(HttpStatusCode.Found);
            followed.Headers.GetValues("Location").Should().Equal(Messaging.Shop + "bye");
            using var oneClick = await nobody.PostAsync(new Uri(address).PathAndQuery, new StringContent("List-Unsubscribe=One-Click", Encoding.UTF8, "application/x-www-form-urlencoded"));
            oneClick.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await CtrAsync("tk-9", "?machine=include")).Should().Be((0, 0));
        await using var connection = await host.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM events WHERE message_id = $1 AND type = 8";
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = answer.MessageId() });
        (await command.ExecuteScalarAsync()).Should().Be(2L);
    }

    [Fact]
    public async Task A_text_with_five_links_becomes_one_with_five_short_ones_each_a_click_of_its_message()
    {
        var (answer, nobody) = await MessageAsync("tk-10", Messaging.Shop);
        const string Text = "1 https://shop.example.com/1, 2 https://shop.example.com/2 3 (https://shop.example.com/3) 4 https://shop.example.com/4! https://shop.example.com/5?a=b.";
        var made = await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), text = Text }, HttpStatusCode.Created);
        var addresses = made.GetProperty("links").EnumerateArray().Select(l => l.Text("address")!).ToList();
        addresses.Should().HaveCount(5).And.OnlyHaveUniqueItems().And.AllSatisfy(a => new Uri(a).AbsolutePath.Should().MatchRegex("^/s/[0-9A-Za-z]{9}$"));
        made.Text("text").Should().Be($"1 {addresses[0]}, 2 {addresses[1]} 3 ({addresses[2]}) 4 {addresses[3]}! {addresses[4]}.");
        using (nobody)
        {
            for (var i = 0; i < 5; i++)
            {
                using var response = await nobody.VisitAsync(addresses[i], userAgent: Human);
                response.StatusCode.Should().Be(HttpStatusCode.Found);
                response.Headers.GetValues("Location").Single().Should().StartWith($"https://shop.example.com/{i + 1}");
                await RecordedAsync();
            }

            using var unknown = await nobody.GetAsync(new Uri("/s/000000000", UriKind.Relative));
            unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        // Five distinct links within a second look like a scanner; what counts here is that all came in.
        (await CtrAsync("tk-10", "?machine=include")).Should().Be((5, 0));
    }

    [Fact]
    public async Task A28_who_follows_a_link_that_nobody_sees_is_a_machine_and_so_are_its_clicks()
    {
        var (answer, nobody) = await MessageAsync("tk-11", Messaging.Shop);
        var made = await host.Http.PostAsync("/links", new { messageId = answer.MessageId(), url = Messaging.Shop + "trap", honeypot = true }, HttpStatusCode.Created);
        var trap = made.GetProperty("links")[0].Text("address")!;
        new Uri(trap).AbsolutePath.Should().StartWith("/t/c/", "it looks like any other link");
        using (nobody)
        {
            using (await nobody.VisitAsync(answer.Link(), userAgent: Human))
                (await CtrAsync("tk-11")).Should().Be((1, 0));
            using var followed = await nobody.VisitAsync(trap, userAgent: Human);
            followed.StatusCode.Should().Be(HttpStatusCode.Found);
            followed.Headers.GetValues("Location").Should().Equal(Messaging.Shop + "trap");
        }

        (await CtrAsync("tk-11")).Should().Be((0, 0));
        (await CtrAsync("tk-11", "?machine=include")).Should().Be((1, 0), "the honeypot itself is no click");
        var clicks = new List<string>();
        await using (var connection = await host.OpenConnectionAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT event_id FROM events WHERE message_id = $1 AND type = 7";
            command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = answer.MessageId() });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                clicks.Add(reader.GetString(0));
        }

        await host.Http.PostAsync("/events/reclassify", new { eventIds = clicks, machine = false });
        (await CtrAsync("tk-11")).Should().Be((1, 0), "what somebody says beats the rule");
        foreach (var wrong in new object[] { new { messageId = "m", text = Messaging.Shop, honeypot = true }, new { messageId = "m", url = Messaging.Shop, honeypot = true, unsubscribe = true } })
            (await host.Http.PostAsync("/links", wrong, HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("honeypot", out _).Should().BeTrue();
    }

    [Fact]
    public async Task Links_are_made_one_by_one_or_in_bulk_only_to_the_sites_hosts()
    {
        await host.Http.AllowShopAsync();
        var made = await host.Http.PostAsync(
            "/links", new { @short = true, links = new[] { new { messageId = "m1", url = Messaging.Shop }, new { messageId = "m2", url = Messaging.Shop + "x" } } }, HttpStatusCode.Created);
        made.GetProperty("links").EnumerateArray().Select(l => $"{l.Text("messageId")} {l.Text("url")}").Should().Equal($"m1 {Messaging.Shop}", $"m2 {Messaging.Shop}x");
        foreach (var url in new[] { "https://evil.com", "javascript:alert(1)", "https://shop.example.com@evil.com", "https://shop.example.com/\r\nX: y", "//shop.example.com" })
            (await host.Http.PostAsync("/links", new { messageId = "m", url }, HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("url", out _).Should().BeTrue();
        await host.Http.PostAsync("/links", new { messageId = "m" }, HttpStatusCode.BadRequest);
        await host.Http.PostAsync("/links", new { text = "https://shop.example.com" }, HttpStatusCode.BadRequest);
        await host.Http.PutAsync("/link-hosts", new { hosts = new[] { "https://shop.example.com" } }, HttpStatusCode.BadRequest);
    }

    private async Task<(JsonElement Answer, HttpClient Nobody)> MessageAsync(string campaign, params string[] links)
    {
        await host.Http.AllowShopAsync();
        await host.Http.CreateCampaignAsync(campaign);
        var (_, answer) = await host.Http.TriggerSomebodyAsync(campaign, "A", "email", links);
        return (answer, host.NewClient());
    }

    private Task RecordedAsync() => host.CatchUpAsync();

    private async Task<(decimal? Clicks, decimal? Impressions)> CtrAsync(string campaign, string query = "")
    {
        await host.CatchUpAsync();
        var cell = (await host.Http.ReportAsync(campaign, query)).Variation("A").Cell("ctr");
        return (cell.Number("numerator"), cell.Number("denominator"));
    }

    private static async Task<HttpResponseMessage> PushAsync(HttpClient nobody, object body, string type)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, type);
        return await nobody.PostAsync(new Uri("/api/v1/track/push", UriKind.Relative), content);
    }
}
