using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>A day of a vendor's traffic changes no number, however it is cut, repeated and shuffled.</summary>
[Collection(HookTests.Name)]
public sealed class DayOfTrafficTests(HookHost host)
{
    private const int People = 60;
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Redelivered_shuffled_and_cut_otherwise_the_report_stays_the_same_to_the_digit()
    {
        var straight = await PlayAsync("day-1", [[.. Traffic("day-1")]], repeat: false);
        var random = new Random(20260302);
        var shuffled = Traffic("day-2").ToArray();
        random.Shuffle(shuffled);
        var odd = await PlayAsync("day-2", [.. shuffled.Chunk(7)], repeat: true);

        odd.Should().Be(straight);
        straight.Should().Contain("\"clicks\":24", "two people in five click once, and machines are left out");
    }

    [Fact]
    public async Task A_click_that_names_only_the_vendors_id_counts_once_another_event_says_whose_it_is_in_any_order()
    {
        foreach (var (campaign, clickFirst) in new[] { ("join-1", true), ("join-2", false) })
        {
            await host.Http.CreateCampaignAsync(campaign);
            await host.Http.PostEventsAsync(SendOf(campaign, 0));
            var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
            var click = Event(campaign, 0, "click", "c", joined: false);
            var delivered = Event(campaign, 0, "delivered", "d", joined: true);
            await DeliverAsync(connection, clickFirst ? [click] : [delivered]);
            await host.Host.CatchUpAsync();
            await DeliverAsync(connection, clickFirst ? [delivered] : [click]);
            await host.Host.CatchUpAsync();

            var row = (await host.Http.ReportAsync(campaign)).Variation("A").Channel("email");
            row.Cell("ctr").Number("numerator").Should().Be(1, campaign);
        }
    }

    [Fact]
    public async Task A_click_that_comes_before_its_send_counts_when_the_send_arrives()
    {
        await host.Http.CreateCampaignAsync("early");
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
        await DeliverAsync(connection, [Event("early", 0, "click", "c", joined: true)]);
        (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health").Number("unmatched").Should().Be(1);
        await host.Host.CatchUpAsync();
        await host.Http.PostEventsAsync(SendOf("early", 0));
        await host.Host.CatchUpAsync();
        (await host.Http.ReportAsync("early")).Variation("A").Channel("email").Cell("ctr").Number("numerator").Should().Be(1);
    }

    [Fact]
    public async Task An_erased_person_leaves_no_address_beside_the_log()
    {
        await host.Http.CreateCampaignAsync("erase-hook");
        await host.Http.PostEventsAsync(SendOf("erase-hook", 0));
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
        await DeliverAsync(connection, [Event("erase-hook", 0, "processed", "p", joined: true)]);
        using (var erased = await host.Http.DeleteAsync(new Uri("/api/v1/people/erase-hook-user-0", UriKind.Relative)))
            erased.IsSuccessStatusCode.Should().BeTrue();
        await using var database = await host.Host.OpenConnectionAsync();
        await using var command = new Npgsql.NpgsqlCommand("SELECT octet_length(raw) FROM hook_items i JOIN connections c ON c.id = i.connection_id WHERE c.public_id = $1", database)
        {
            Parameters = { new Npgsql.NpgsqlParameter { Value = connection.Text("id") } },
        };
        (await command.ExecuteScalarAsync()).Should().Be(0);
    }

    private async Task<string> PlayAsync(string campaign, JsonObject[][] posts, bool repeat)
    {
        await host.Http.CreateCampaignAsync(campaign);
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, People).Select(i => SendOf(campaign, i))]);
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, People).Select(i => (object)new
        {
            eventId = $"{campaign}-buy-{i}", type = "purchase", occurredAt = Day.AddHours(20).AddSeconds(i), userId = $"{campaign}-user-{i}", value = i + 0.25m,
        })]);
        var connection = await host.ConnectAsync("sendgrid", more: new { verificationOff = true });
        for (var i = 0; i < (repeat ? 3 : 1); i++)
            foreach (var post in posts)
                await DeliverAsync(connection, post);
        await host.Host.CatchUpAsync();
        var health = (await host.ConnectionAsync(connection.Text("id")!)).GetProperty("health");
        health.Number("stored").Should().Be(Traffic(campaign).Count());
        health.Number("quarantined").Should().Be(0);
        var report = await host.Http.ReportAsync(campaign);
        return string.Concat(report.GetProperty("variations").EnumerateArray().Select(v => Figures(v).ToJsonString())) + "\"clicks\":" + Clicks(report);
    }

    private static decimal? Clicks(JsonElement report) => report.Variation("A").Channel("email").Cell("ctr").Number("numerator");

    /// <summary>Without what names the campaign.</summary>
    private static JsonNode Figures(JsonElement variation) => JsonNode.Parse(variation.GetRawText())!;

    private static IEnumerable<JsonObject> Traffic(string campaign) => Enumerable.Range(0, People).SelectMany(i => new[]
    {
        Event(campaign, i, "processed", "p", joined: true),
        Event(campaign, i, "delivered", "d", joined: true),
        Event(campaign, i, "open", "o", joined: i % 2 == 0),
        Event(campaign, i, "open", "m", joined: true, machine: true),
    }.Concat(i % 5 < 2 ? [Event(campaign, i, "click", "c", joined: i % 3 != 0)] : [])
        .Concat(i % 20 == 0 ? [Event(campaign, i, "bounce", "b", joined: false), Event(campaign, i, "group_unsubscribe", "u", joined: true)] : []));

    /// <param name="joined">With our id; otherwise the vendor's alone.</param>
    private static JsonObject Event(string campaign, int person, string type, string suffix, bool joined, bool machine = false)
    {
        var e = new JsonObject
        {
            ["event"] = type,
            ["email"] = $"{person}@mail.example",
            ["timestamp"] = Day.AddHours(10).AddMinutes(person).ToUnixTimeSeconds(),
            ["sg_event_id"] = $"{campaign}-{person}-{suffix}",
            ["sg_message_id"] = $"{campaign}~{person}.recv-{suffix}",
            ["smtp-id"] = $"<{campaign}-{person}@relay.example>",
        };
        if (joined)
            e["rc_mid"] = $"{campaign}-m-{person}";
        if (machine)
            e["sg_machine_open"] = true;
        return e;
    }

    private static object SendOf(string campaign, int person) => new
    {
        eventId = $"{campaign}-send-{person}", type = "send_request", occurredAt = Day.AddHours(9), campaignId = campaign, variationId = "A", channel = "email",
        userId = $"{campaign}-user-{person}", messageId = $"{campaign}-m-{person}",
    };

    private async Task DeliverAsync(JsonElement connection, JsonObject[] events)
    {
        using var client = host.Host.NewClient();
        using var response = await client.PostAsync(
            new Uri(HookHost.PathOf(connection), UriKind.Relative), new StringContent(JsonSerializer.Serialize(events), Encoding.UTF8, "application/json"));
        await Requests.ReadAsync(response, HttpStatusCode.OK);
    }
}
