using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Ingestion;

/// <summary>The balance of what was sent, what was refused, what is held back, and what one bad person does to the others.</summary>
public sealed class IntakeApiTests(ReconnectHost host) : IClassFixture<ReconnectHost>
{
    [Fact]
    public async Task Received_is_stored_and_duplicate_and_refused_and_held_back_at_any_moment()
    {
        using var client = await SourceAsync("balance");
        await host.Http.CreateCampaignAsync("balance");
        static object Trigger(string id, string campaign, string time = "2026-03-02T10:00:00Z") =>
            new { eventId = id, type = "trigger", occurredAt = time, campaignId = campaign, variationId = "A", userId = "u-" + id };
        await client.PostEventsAsync(Trigger("1", "balance"), Trigger("1", "balance"), Trigger("2", "balance"), Trigger("3", "balance-later"), Trigger("4", "balance", "soon"));
        await client.PostEventsAsync(Trigger("2", "balance"), Trigger("3", "balance-later"), Trigger("5", "balance-later"));
        await client.PostAsync("/events", new { events = new object[] { 7, new { } } }, HttpStatusCode.UnprocessableEntity);
        (await BalanceAsync("balance")).Should().Be((10, 2, 3, 3, 2));

        await host.Http.CreateCampaignAsync("balance-later");
        await host.CatchUpAsync();
        (await BalanceAsync("balance")).Should().Be((10, 4, 3, 3, 0));
    }

    [Fact]
    public async Task Concurrent_requests_each_get_their_own_verdicts()
    {
        using var client = await SourceAsync("crowd");
        static object Purchase(int i, decimal value) => new { eventId = $"crowd-{i}", type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "u", value };
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => client.PostEventsAsync(Purchase(i / 2, 1 + (i % 2)))));
        answers.Sum(a => a.Number("accepted")).Should().Be(200);
        answers.Sum(a => a.Number("duplicates")).Should().Be(200);
        answers.Count(a => a.GetProperty("errors").EnumerateArray().Any(e => e.Text("code") == "conflicting_duplicate")).Should().Be(200);
        (await BalanceAsync("crowd")).Should().Be((400, 200, 200, 0, 0));
    }

    [Fact]
    public async Task Refused_events_can_be_read_afterwards_whatever_was_in_them()
    {
        using var client = await SourceAsync("refused");
        using var content = new StringContent("""{"events":[{"eventId":"a\u0000b","type":"trigger"},{"eventId":"odd\ud800","type":"trigger"},{"eventId":"c","type":"unknown"}]}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/v1/events", UriKind.Relative), content);
        await Requests.ReadAsync(response, HttpStatusCode.UnprocessableEntity);
        var items = (await host.Http.GetAsync("/refusals?source=refused", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();
        items.Should().HaveCount(3).And.AllSatisfy(i => i.Text("detail").Should().NotBeEmpty());
        items[0].Text("pointer").Should().StartWith("/events/2/");
        items[0].Text("excerpt").Should().StartWith("""{"eventId":"c",""");
    }

    [Fact]
    public async Task Held_back_events_are_listed_with_their_reason_and_can_be_looked_at_again()
    {
        using var client = await SourceAsync("held");
        await client.PostEventsAsync([.. Enumerable.Range(0, 120).Select(i => (object)new { eventId = $"held-{i}", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "nowhere", variationId = "A", userId = "u" })]);
        var first = await host.Http.GetAsync("/quarantine?campaign=nowhere", HttpStatusCode.OK);
        var second = await host.Http.GetAsync($"/quarantine?campaign=nowhere&cursor={first.Text("nextCursor")}", HttpStatusCode.OK);
        var items = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        items.Select(i => i.Text("eventId")).Should().OnlyHaveUniqueItems().And.HaveCount(120);
        items.Should().AllSatisfy(i => i.Text("code").Should().Be("unknown_campaign"));
        JsonSerializer.Deserialize<JsonElement>(items[0].Text("raw")!).Text("campaignId").Should().Be("nowhere");
        (await host.Http.PostAsync("/quarantine/replay?campaign=nowhere", new { })).Number("queued").Should().Be(120);
        await host.CatchUpAsync();
        (await BalanceAsync("held")).Should().Be((120, 0, 0, 0, 120));
    }

    [Fact]
    public async Task Ten_thousand_held_back_events_count_once_each_within_a_minute_of_the_campaign()
    {
        const int Count = 10_000;
        using var client = await SourceAsync("many-held");
        var events = Enumerable.Range(0, Count).Select(i => (object)new { eventId = $"mh-{i}", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "many-held", variationId = "A", userId = $"mh-{i}" });
        foreach (var batch in events.Chunk(1000))
            (await client.PostEventsAsync(batch)).GetProperty("errors").EnumerateArray().Should().HaveCount(1000).And.OnlyContain(e => e.Text("code") == "unknown_campaign");
        (await BalanceAsync("many-held")).Should().Be((Count, 0, 0, 0, Count));
        var since = Stopwatch.GetTimestamp();

        await host.Http.CreateCampaignAsync("many-held");
        await host.CatchUpAsync();

        Stopwatch.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(60));
        (await BalanceAsync("many-held")).Should().Be((Count, Count, 0, 0, 0));
        (await host.Http.ReportAsync("many-held")).GetProperty("headline").Number("users").Should().Be(Count);
    }

    [Fact]
    public async Task Somebody_whose_facts_cannot_be_computed_does_not_stop_the_others()
    {
        await host.Http.CreateCampaignAsync("poison");
        // No sender can make such a row; it stands for a fault of the product.
        await using (var connection = await host.OpenConnectionAsync())
        {
            await using var command = new NpgsqlCommand(
                """
                INSERT INTO people (person_key, site_id, user_id) SELECT ('00000000-0000-0000-0000-00000000000' || g)::uuid, 1, 'poison-' || g FROM generate_series(1, 2) g;
                INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, person_key, content_hash, source, event_id, campaign)
                VALUES ('00000000-0000-0000-0000-0000000000aa', 1, 1, false, '2026-03-02', now(), '00000000-0000-0000-0000-000000000001', gen_random_uuid(), 'x', 'poison', 'poison');
                INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, person_key, content_hash, source, event_id, campaign, variation)
                VALUES ('00000000-0000-0000-0000-0000000000ab', 1, 1, false, '2026-03-02', now(), '00000000-0000-0000-0000-000000000002', gen_random_uuid(), 'x', 'healthy', 'poison', 'A');
                INSERT INTO attribution_queue (lane, person_key, queued_at) SELECT lane_of(person_key), person_key, now() FROM people WHERE user_id LIKE 'poison-%'
                """,
                connection);
            await command.ExecuteNonQueryAsync();
        }

        await host.CatchUpAsync();
        (await host.Http.ReportAsync("poison")).GetProperty("headline").Number("users").Should().Be(1);
        (await host.Http.GetAsync("/pipeline", HttpStatusCode.OK)).Number("stuckPeople").Should().Be(1);
    }

    private async Task<HttpClient> SourceAsync(string source) =>
        host.NewClient((await host.Http.PostAsync("/keys", new { source, scopes = new[] { "events:write" } }, HttpStatusCode.Created)).Text("key")!);

    private async Task<(decimal? Received, decimal? Stored, decimal? Duplicates, decimal? Refused, decimal? Quarantined)> BalanceAsync(string source)
    {
        var balance = (await host.Http.GetAsync("/intake", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single(i => i.Text("source") == source);
        balance.Number("missing").Should().Be(0);
        return (balance.Number("received"), balance.Number("stored"), balance.Number("duplicates"), balance.Number("refused"), balance.Number("quarantined"));
    }
}
