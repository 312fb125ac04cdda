using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>What every hook does, whoever the vendor is.</summary>
[Collection(HookTests.Name)]
public sealed class HooksApiTests(HookHost host)
{
    [Fact]
    public async Task A_changed_body_is_refused_counted_nowhere_and_the_reason_shown()
    {
        var connection = await ConnectMailgunAsync("k1");
        var body = Mailgun("k1", "t-1", "delivered", "e-1", "m-1");
        await PostAsync(connection, body.Replace("t-1", "t-2", StringComparison.Ordinal), HttpStatusCode.Unauthorized);
        await PostAsync(connection, body[..^1], HttpStatusCode.Unauthorized);

        (await host.KeptAsync(connection.Text("id")!)).Should().BeEmpty();
        var health = await HealthAsync(connection);
        (health.Number("requests"), health.Number("refused"), health.Number("items")).Should().Be((2, 2, 0));
        health.Text("lastRefusal").Should().NotBeNullOrEmpty();
        health.GetProperty("lastRefusalAt").ValueKind.Should().Be(JsonValueKind.String);
        health.GetProperty("lastSuccessAt").ValueKind.Should().Be(JsonValueKind.Null);
        await PostAsync(connection, body);
        (await HealthAsync(connection)).GetProperty("lastSuccessAt").ValueKind.Should().Be(JsonValueKind.String);
    }

    [Fact]
    public async Task The_key_of_one_connection_is_refused_on_another()
    {
        var a = await ConnectMailgunAsync("key-of-a");
        var b = await ConnectMailgunAsync("key-of-b");
        await PostAsync(a, Mailgun("key-of-b", "t", "delivered", "e", "m"), HttpStatusCode.Unauthorized);
        await PostAsync(b, Mailgun("key-of-b", "t", "delivered", "e", "m"));
        (await host.KeptAsync(a.Text("id")!)).Should().BeEmpty();
        (await host.KeptAsync(b.Text("id")!)).Should().ContainSingle();
    }

    [Fact]
    public async Task Two_keys_are_alive_and_a_third_ends_the_first()
    {
        var connection = await ConnectMailgunAsync("k1");
        async Task<HttpStatusCode> TryAsync(string key)
        {
            using var response = await SendAsync(connection, Mailgun(key, "t" + key + Guid(), "delivered", "e" + Guid(), "m"));
            return response.StatusCode;
        }

        await RotateAsync(connection, new { signingKey = "k2" });
        (await TryAsync("k1")).Should().Be(HttpStatusCode.OK);
        (await TryAsync("k2")).Should().Be(HttpStatusCode.OK);
        await RotateAsync(connection, new { signingKey = "k3" });
        (await TryAsync("k1")).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync("k2")).Should().Be(HttpStatusCode.OK);
        await host.Http.PostAsync($"/connections/{connection.Text("id")}/keys", new { verification = new { signingKey = "k4" }, keepPrevious = false });
        (await TryAsync("k3")).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync("k4")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_with_other_content_is_no_second_event()
    {
        var connection = await ConnectMailgunAsync("k");
        await PostAsync(connection, Mailgun("k", "once", "clicked", "e-1", "m"));
        await PostAsync(connection, Mailgun("k", "once", "clicked", "e-1", "m"));
        await PostAsync(connection, Mailgun("k", "once", "clicked", "e-2", "m"));
        await PostAsync(connection, Mailgun("k", "another", "clicked", "e-1", "m"));

        (await host.KeptAsync(connection.Text("id")!)).Should().ContainSingle();
        var health = await HealthAsync(connection);
        (health.Number("stored"), health.Number("duplicates"), health.Number("quarantined")).Should().Be((1, 2, 1));
    }

    [Fact]
    public async Task One_poisoned_event_of_a_batch_costs_only_itself()
    {
        var connection = await host.ConnectAsync("braze");
        var token = connection.GetProperty("newKeys").Text("token")!;
        static string Click(string id, long time) =>
            $$$"""{"id":"{{{id}}}","event_type":"users.messages.email.Click","time":{{{time}}},"user":{"external_user_id":"ada"},"properties":{"send_id":"s"} }""";
        var good = Enumerable.Range(0, 98).Select(i => Click($"b-{i}", 1772445600));
        var body = $$"""{"events":[{{string.Join(',', good)}},{{Click("ahead", 4102444800)}},{"id":7,"event_type":["x"]}]}""";
        await PostAsync(connection, body, authorization: "Bearer " + token);

        var health = await HealthAsync(connection);
        (health.Number("items"), health.Number("stored"), health.Number("ignored"), health.Number("unmatched"), health.Number("quarantined")).Should().Be((100, 99, 1, 98, 1));
        var delivery = (await DeliveriesAsync(connection)).Should().ContainSingle().Subject;
        delivery.Text("detail").Should().Contain("5 minutes ahead");
    }

    [Fact]
    public async Task A_verified_body_that_is_not_readable_is_quarantined_and_answered_200()
    {
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
        await PostAsync(connection, "neither JSON\0nor anything");
        await PostAsync(connection, "neither JSON\0nor anything");
        var health = await HealthAsync(connection);
        (health.Number("quarantined"), health.Number("duplicates"), health.Number("stored")).Should().Be((1, 1, 0));
        await using var database = await host.Host.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT raw FROM hook_items JOIN connections ON connections.id = connection_id WHERE public_id = $1", database)
        {
            Parameters = { new NpgsqlParameter { Value = connection.Text("id") } },
        };
        (await command.ExecuteScalarAsync()).Should().BeEquivalentTo("neither JSON\0nor anything"u8.ToArray());
    }

    [Fact]
    public async Task Before_its_key_is_saved_a_connection_takes_nothing_and_says_what_is_missing()
    {
        var connection = await host.ConnectAsync("sendgrid");
        connection.GetProperty("missing").EnumerateArray().Select(m => m.GetString()).Should().Equal("publicKeySpkiBase64");
        await PostAsync(connection, "[]", HttpStatusCode.Unauthorized);
        (await HealthAsync(connection)).Text("lastRefusal").Should().Contain("publicKeySpkiBase64");
    }

    [Theory]
    [InlineData("mailgun", 406)]
    [InlineData("postmark", 403)]
    [InlineData("twilio", 410)]
    public async Task A_deleted_connection_tells_the_vendor_to_stop(string vendor, int status)
    {
        var connection = await host.ConnectAsync(vendor);
        using (var deleted = await host.Http.DeleteAsync(new Uri($"/api/v1/connections/{connection.Text("id")}", UriKind.Relative)))
            deleted.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await PostAsync(connection, "{}", (HttpStatusCode)status);
        var left = await host.Http.GetAsync("/connections", HttpStatusCode.OK);
        left.GetProperty("items").EnumerateArray().Select(c => c.Text("id")).Should().NotContain(connection.Text("id"));
    }

    [Fact]
    public async Task Addresses_methods_and_sizes_are_answered_as_documented()
    {
        var connection = await ConnectMailgunAsync("k");
        using var client = host.Host.NewClient();
        async Task<HttpResponseMessage> SendToAsync(HttpMethod method, string path, int bytes = 2)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            if (method == HttpMethod.Post)
                request.Content = new StringContent(new string(' ', bytes), Encoding.UTF8, "application/json");
            return await client.SendAsync(request);
        }

        var path = HookHost.PathOf(connection);
        using var unknownVendor = await SendToAsync(HttpMethod.Post, path.Replace("mailgun", "carrier-pigeon", StringComparison.Ordinal));
        await Requests.ReadAsync(unknownVendor, HttpStatusCode.NotFound);
        using var otherVendor = await SendToAsync(HttpMethod.Post, path.Replace("mailgun", "postmark", StringComparison.Ordinal));
        await Requests.ReadAsync(otherVendor, HttpStatusCode.NotFound);
        using var unknown = await SendToAsync(HttpMethod.Post, "/hooks/mailgun/unknown");
        await Requests.ReadAsync(unknown, HttpStatusCode.NotFound);
        using var get = await SendToAsync(HttpMethod.Get, path);
        await Requests.ReadAsync(get, HttpStatusCode.MethodNotAllowed);
        get.Content.Headers.Allow.Should().Equal("POST");
        using var large = await SendToAsync(HttpMethod.Post, path, (4 * 1024 * 1024) + 1);
        await Requests.ReadAsync(large, HttpStatusCode.RequestEntityTooLarge);
        using var largest = await SendToAsync(HttpMethod.Post, path, 4 * 1024 * 1024);
        await Requests.ReadAsync(largest, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refusal_of_a_Basic_scheme_challenges_for_it()
    {
        var connection = await host.ConnectAsync("postmark");
        using var response = await SendAsync(connection, "{}");
        await Requests.ReadAsync(response, HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Basic");
    }

    [Fact]
    public async Task Keys_are_shown_once_or_never_and_kept_encrypted()
    {
        var created = await host.ConnectAsync("postmark");
        var token = created.GetProperty("newKeys").Text("token")!;
        var mailgun = await ConnectMailgunAsync("a-secret-signing-key");
        mailgun.GetProperty("newKeys").ValueKind.Should().Be(JsonValueKind.Null);
        foreach (var path in new[] { "/connections", $"/connections/{created.Text("id")}", $"/connections/{mailgun.Text("id")}", "/connections/vendors" })
            (await host.Http.GetAsync(path, HttpStatusCode.OK)).GetRawText().Should().NotContain(token).And.NotContain("a-secret-signing-key");
        await using var database = await host.Host.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM connections WHERE verification IS NULL OR position($1::bytea IN verification) > 0 OR position($2::bytea IN verification) > 0", database)
        {
            Parameters = { new NpgsqlParameter { Value = Encoding.UTF8.GetBytes(token) }, new NpgsqlParameter { Value = "a-secret-signing-key"u8.ToArray() } },
        };
        (await command.ExecuteScalarAsync()).Should().Be(0L);
    }

    [Theory]
    [InlineData("{}", "vendor")]
    [InlineData("""{"vendor":"mailgun","name":"","channel":"E-Mail","ageLimitSeconds":-1,"metadata":{"message":""}}""", "name", "channel", "ageLimitSeconds", "metadata.message")]
    [InlineData("""{"vendor":"mailgun","verification":{"signingKey":"","token":"x"}}""", "verification.signingKey", "verification.token")]
    [InlineData("""{"vendor":"segment","verification":{"allowFirstElementSignature":"yes"}}""", "verification.allowFirstElementSignature")]
    [InlineData("""{"vendor":"sendgrid","verification":{"publicKeySpkiBase64":"AAAA"}}""", "verification.publicKeySpkiBase64")]
    public async Task A_wrong_connection_is_refused_with_every_member_named(string body, params string[] members)
    {
        using var response = await host.Http.PostAsync(new Uri("/api/v1/connections", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await Requests.ReadAsync(response, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().BeEquivalentTo(members);
    }

    [Fact]
    public async Task Two_connections_cannot_share_a_write_key()
    {
        await host.ConnectAsync("segment", new { writeKey = "wk_taken_1" });
        await host.Http.PostAsync("/connections", new { vendor = "segment", verification = new { writeKey = "wk_taken_1" } }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_setting_says_whose_clicks_count()
    {
        var connection = await host.ConnectAsync("mailgun", new { signingKey = "k" }, new { clicks = "ownLinks" });
        connection.Text("clicks").Should().Be("ownLinks");
        await PostAsync(connection, Mailgun("k", "t1", "clicked", "c-1", "m"));
        var id = connection.Text("id")!;
        (await host.KeptAsync(id)).Should().ContainSingle().Which.EventId.Should().BeNull("it is kept beside the log");
        (await HealthAsync(connection)).Number("ignored").Should().Be(1);
        (await host.Http.PatchAsync($"/connections/{id}", new { clicks = "vendor", metadata = new { message = "my_id" } })).Text("clicks").Should().Be("vendor");
        await PostAsync(connection, Mailgun("k", "t2", "clicked", "c-2", "own-1", variable: "my_id"));
        (await host.KeptAsync(id)).Should().Contain(k => k.EventId != null && k.MessageId == "own-1");
    }

    [Fact]
    public async Task Amazon_is_confirmed_by_the_operator_alone()
    {
        const string topic = "arn:aws:sns:eu-west-1:123456789012:ses-events";
        using var key = RSA.Create(2048);
        var pinned = new Reconnect.Api.Hooks.PinnedCertificates(new Dictionary<Uri, System.Security.Cryptography.X509Certificates.X509Certificate2>
        {
            [new Uri(SnsMessage.CertificateAddress)] = SnsMessage.Certificate(key),
        });
        var own = new ReconnectHost { Replace = services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Reconnect.Api.Hooks.ISigningCertificates>(services, pinned) };
        await own.InitializeAsync();
        try
        {
            var connection = await own.Http.PostAsync("/connections", new { vendor = "amazon-ses-sns", verification = new { topicArn = topic } }, HttpStatusCode.Created);
            async Task SendAsync(Dictionary<string, string> message, HttpStatusCode expected = HttpStatusCode.OK)
            {
                using var client = own.NewClient();
                using var response = await client.PostAsync(
                    new Uri(HookHost.PathOf(connection), UriKind.Relative), new StringContent(JsonSerializer.Serialize(message), Encoding.UTF8, "text/plain"));
                await Requests.ReadAsync(response, expected);
            }

            Task<JsonElement> ShowAsync() => own.Http.GetAsync($"/connections/{connection.Text("id")}", HttpStatusCode.OK);
            await SendAsync(SnsMessage.Signed(key, "1", "SubscriptionConfirmation", topic, "confirm", "s-1"));
            (await ShowAsync()).Text("confirmation").Should().StartWith("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription");
            await SendAsync(SnsMessage.Signed(key, "2", "Notification", topic + "x", "{}", "s-2"), HttpStatusCode.Unauthorized);
            var bounce = """{"eventType":"Bounce","mail":{"messageId":"ses-1"},"bounce":{"timestamp":"2026-03-02T10:00:00Z"}}""";
            await SendAsync(SnsMessage.Signed(key, "2", "Notification", topic, bounce, "s-3"));
            (await ShowAsync()).GetProperty("confirmation").ValueKind.Should().Be(JsonValueKind.Null);
            (await ShowAsync()).GetProperty("health").Number("stored").Should().Be(1);
            var elsewhere = SnsMessage.Signed(key, "2", "Notification", topic, bounce, "s-4");
            elsewhere["SigningCertURL"] = SnsMessage.CertificateAddress.Replace("test", "unknown", StringComparison.Ordinal);
            await SendAsync(elsewhere, HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("postmark", 503)]
    [InlineData("brevo", 429)]
    public async Task While_the_database_is_down_the_vendor_is_asked_to_come_back(string vendor, int status)
    {
        var own = new ReconnectHost();
        await own.InitializeAsync();
        try
        {
            var connection = await own.Http.PostAsync("/connections", new { vendor }, HttpStatusCode.Created);
            using var client = own.NewClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", connection.GetProperty("newKeys").Text("token"));
            await own.StopDatabaseAsync();
            using var response = await client.PostAsync(new Uri(HookHost.PathOf(connection), UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
            await Requests.ReadAsync(response, (HttpStatusCode)status);
            response.Headers.RetryAfter!.Delta.Should().BePositive();
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task No_key_no_signature_and_no_body_stands_in_any_log()
    {
        await using var database = await ReconnectHost.NewDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(
            ServerProcess.FreePort(), ("ConnectionStrings__Reconnect", database.ConnectionString), ("Logging__MinimumLevel", "Verbose"));
        var connection = await server.Http.PostAsync(
            "/connections", new { vendor = "mailgun", verification = new { signingKey = "the-secret-signing-key" } }, HttpStatusCode.Created);
        foreach (var (key, expected) in new[] { ("the-secret-signing-key", HttpStatusCode.OK), ("another-key", HttpStatusCode.Unauthorized) })
        {
            var body = Mailgun(key, "token-in-body", "delivered", "e-log", "m");
            using var response = await server.Http.PostAsync(new Uri(HookHost.PathOf(connection), UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
            response.StatusCode.Should().Be(expected);
        }

        await server.StopAsync();
        server.Output.Should().Contain("Reconnect is running").And.NotContain("the-secret-signing-key").And.NotContain("token-in-body").And.NotContain(Sign("the-secret-signing-key", "token-in-body"));
    }

    [Theory]
    [InlineData("twilio", "authToken", "X-Twilio-Signature")]
    [InlineData("segment", "writeKey", "Authorization")]
    [InlineData("postmark", "token", "Authorization")]
    [InlineData("customerio", "signingKey", "X-CIO-Signature")]
    [InlineData("dynamic-yield", "apiKey", "DY-API-Key")]
    public async Task A_key_of_any_vendor_stands_in_no_log_whether_it_is_right_or_wrong(string vendor, string field, string header)
    {
        const string Key = "canary-of-a-key-0123456789";
        await using var database = await ReconnectHost.NewDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(
            ServerProcess.FreePort(), ("ConnectionStrings__Reconnect", database.ConnectionString), ("Logging__MinimumLevel", "Verbose"));
        var connection = await server.Http.PostAsync(
            "/connections", new { vendor, verification = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = Key } }, HttpStatusCode.Created);
        foreach (var path in new[] { HookHost.PathOf(connection), "/v1/track", "/v2/collect/user/event" })
            foreach (var given in new[] { Key, "canary-of-a-wrong-key", "Bearer " + Key, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Key + ":")) })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent("{\"a\":\"canary-of-a-body\"}", Encoding.UTF8, "application/json") };
                request.Headers.TryAddWithoutValidation(header, given);
                using var client = new HttpClient { BaseAddress = server.Http.BaseAddress };
                using var response = await client.SendAsync(request);
                ((int)response.StatusCode).Should().BeLessThan(500);
                (await response.Content.ReadAsStringAsync()).Should().NotContain(Key);
            }

        (await server.Http.GetAsync($"/connections/{connection.Text("id")}", HttpStatusCode.OK)).ToString().Should().NotContain("canary");
        await server.StopAsync();
        server.Output.Should().Contain("Reconnect is running").And.NotContain("canary").And.NotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Key + ":")));
    }

    [Fact]
    public async Task The_key_of_one_connection_opens_no_other()
    {
        var (own, other) = (await ConnectMailgunAsync("one-key"), await ConnectMailgunAsync("other-key"));
        await PostAsync(own, Mailgun("other-key", "k-1", "delivered", "k-1", "m"), HttpStatusCode.Unauthorized);
        await PostAsync(other, Mailgun("other-key", "k-1", "delivered", "k-1", "m"));
        var health = await HealthAsync(own);
        (health.Number("refused"), health.Number("stored")).Should().Be((1, 0));
        health.Text("lastRefusal").Should().Contain("signature");
    }

    [Fact]
    public async Task The_latest_hundred_requests_are_shown_newest_first()
    {
        var connection = await ConnectMailgunAsync("k");
        for (var i = 0; i < 103; i++)
            await PostAsync(connection, Mailgun("k", $"l-{i}", "delivered", $"l-{i}", "m"));
        await PostAsync(connection, "{}", HttpStatusCode.Unauthorized);
        var deliveries = await DeliveriesAsync(connection);
        deliveries.Should().HaveCount(100);
        deliveries[0].Number("status").Should().Be(401);
        deliveries[1].Number("stored").Should().Be(1);
        (await HealthAsync(connection)).Number("requests").Should().Be(104);
    }

    internal static string Mailgun(string key, string token, string type, string id, string messageId, string variable = "rc_mid", long timestamp = 1772445600) => $$$"""
        {"signature":{"timestamp":"{{{timestamp}}}","token":"{{{token}}}","signature":"{{{Sign(key, token, timestamp)}}}"},"event-data":{"event":"{{{type}}}","id":"{{{id}}}","timestamp":{{{timestamp}}}.25,"recipient":"a@b.example","user-variables":{"{{{variable}}}":"{{{messageId}}}"} } }
        """;

    private static string Sign(string key, string token, long timestamp = 1772445600) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture) + token)));

    private static string Guid() => Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    private Task<JsonElement> ConnectMailgunAsync(string key) => host.ConnectAsync("mailgun", new { signingKey = key });

    private Task<JsonElement> RotateAsync(JsonElement connection, object verification) => host.Http.PostAsync($"/connections/{connection.Text("id")}/keys", new { verification });

    private async Task<JsonElement> HealthAsync(JsonElement connection) => (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");

    private async Task<List<JsonElement>> DeliveriesAsync(JsonElement connection) =>
        [.. (await host.Http.GetAsync($"/connections/{connection.Text("id")}/deliveries", HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    private async Task PostAsync(JsonElement connection, string body, HttpStatusCode expected = HttpStatusCode.OK, string? authorization = null)
    {
        using var response = await SendAsync(connection, body, authorization);
        await Requests.ReadAsync(response, expected);
        if (expected == HttpStatusCode.OK)
            (await response.Content.ReadAsByteArrayAsync()).Should().BeEmpty("vendors read exactly this as taken");
    }

    private async Task<HttpResponseMessage> SendAsync(JsonElement connection, string body, string? authorization = null)
    {
        using var client = host.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HookHost.PathOf(connection), UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }
}
