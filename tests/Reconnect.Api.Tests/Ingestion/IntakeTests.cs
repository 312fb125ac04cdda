using System.Net;
using Npgsql;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Ingestion;

/// <summary>What becomes of everything that is sent, and that nobody pays for another's event. The database is these tests' own.</summary>
public sealed class IntakeTests(ReconnectHost host) : IClassFixture<ReconnectHost>
{
    [Fact]
    public async Task Everything_received_is_stored_duplicate_refused_or_quarantined_at_any_moment()
    {
        using var http = await SourceAsync("balance");
        object Trigger(string id) => new { eventId = id, type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "balanced", variationId = "A", userId = id };
        await http.PostEventsAsync(Purchase("b-1"), Purchase("b-2"), Purchase("b-2"), new { eventId = "b-3" }, Trigger("b-4"), Trigger("b-5"), Trigger("b-5"));
        await http.PostEventsAsync(Purchase("b-1"), Purchase("b-6"));
        await http.PostAsync("/events", new { events = new object[] { 1, new { } } }, HttpStatusCode.UnprocessableEntity);
        (await BalanceAsync("balance")).Should().Be((11, 3, 3, 3, 2));
        var listed = (await host.Http.GetAsync("/quarantine?campaignId=balanced", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();
        listed.Select(i => i.Text("eventId")).Should().BeEquivalentTo("b-4", "b-5");
        listed.Should().AllSatisfy(i =>
        {
            i.Text("code").Should().Be("unknown_campaign");
            i.Text("raw").Should().Contain("\"campaignId\":\"balanced\"");
            i.Text("source").Should().Be("balance");
        });
        var refused = (await host.Http.GetAsync("/refusals?limit=3", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();
        refused.Select(r => r.Text("code")).Should().BeEquivalentTo("not_an_object", "missing_field", "missing_field");
        refused.Should().Contain(r => r.Text("eventId") == "b-3" && r.Text("excerpt")!.Contains("b-3", StringComparison.Ordinal));

        await host.Http.CreateCampaignAsync("balanced");
        await host.CatchUpAsync();

        (await BalanceAsync("balance")).Should().Be((11, 5, 3, 3, 0));
        (await host.Http.GetAsync("/quarantine?campaignId=balanced", HttpStatusCode.OK)).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Ten_thousand_quarantined_events_are_repaired_by_creating_the_campaign_and_count_once_each()
    {
        using var http = await SourceAsync("repaired");
        foreach (var batch in Enumerable.Range(0, 10_000).Chunk(1000))
        {
            var events = batch.Select(i => (object)new { eventId = $"rep-{i}", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "repaired", variationId = "A", userId = $"rep-{i}" }).ToArray();
            (await http.PostEventsAsync(events)).Number("quarantined").Should().Be(1000);
        }

        var first = await host.Http.GetAsync("/quarantine?campaignId=repaired&limit=200", HttpStatusCode.OK);
        var second = await host.Http.GetAsync($"/quarantine?campaignId=repaired&limit=200&cursor={first.Text("nextCursor")}", HttpStatusCode.OK);
        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(i => i.Text("eventId")).Distinct().Should().HaveCount(400);
        (await host.Http.PostAsync("/quarantine/replay?campaignId=repaired", new { }, HttpStatusCode.Accepted)).Number("queued").Should().Be(10_000);
        await host.CatchUpAsync();
        (await BalanceAsync("repaired")).Should().Be((10_000, 0, 0, 0, 10_000));

        await host.Http.CreateCampaignAsync("repaired");
        var began = TimeProvider.System.GetTimestamp();
        await host.CatchUpAsync();

        TimeProvider.System.GetElapsedTime(began).Should().BeLessThan(TimeSpan.FromSeconds(60));
        (await host.Http.ReportAsync("repaired")).GetProperty("headline").Number("users").Should().Be(10_000);
        (await BalanceAsync("repaired")).Should().Be((10_000, 10_000, 0, 0, 0));
    }

    [Fact]
    public async Task Requests_that_arrive_together_get_each_their_own_verdicts_and_one_that_cannot_be_stored_fails_alone()
    {
        using var http = await SourceAsync("together");
        await ExecuteAsync("ALTER TABLE events ADD CONSTRAINT no_poison CHECK (event_id NOT LIKE 'poison%')");
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => i % 50 == 7
                ? http.PostEventsAsync(Purchase($"poison-{i}"), Purchase($"beside-{i}"))
                : http.PostEventsAsync(Purchase($"together-{i / 2}"))));

            for (var i = 0; i < answers.Length; i++)
                if (i % 50 == 7)
                {
                    (answers[i].Number("accepted"), answers[i].Number("rejected")).Should().Be((1, 1));
                    var error = answers[i].GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject;
                    (error.Text("code"), error.Text("eventId")).Should().Be(("not_storable", $"poison-{i}"));
                }

            var usual = answers.Where((_, i) => i % 50 != 7).ToList();
            usual.Sum(a => a.Number("accepted")).Should().Be(100);
            usual.Sum(a => a.Number("duplicates")).Should().Be(96);
            (await BalanceAsync("together")).Should().Be((204, 104, 96, 4, 0));
        }
        finally
        {
            await ExecuteAsync("ALTER TABLE events DROP CONSTRAINT no_poison");
        }
    }

    [Fact]
    public async Task A_person_that_cannot_be_computed_is_set_aside_shown_and_taken_up_again()
    {
        await host.Http.CreateCampaignAsync("parked");
        object Trigger(string user) => new { eventId = $"parked-{user}", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "parked", variationId = "A", userId = user };
        // Facts that only this one cannot have.
        await ExecuteAsync("""
            CREATE FUNCTION refuse_odd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF EXISTS (SELECT 1 FROM people p WHERE p.person_key = NEW.person_key AND p.user_id = 'odd-one') THEN
                    RAISE EXCEPTION 'odd' USING ERRCODE = '22000';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER refuse_odd BEFORE INSERT ON cohort_facts FOR EACH ROW EXECUTE FUNCTION refuse_odd();
            """);
        await host.Http.PostEventsAsync([.. Enumerable.Range(0, 300).Select(i => Trigger($"even-{i}")), Trigger("odd-one")]);
        await host.CatchUpAsync();

        (await host.Http.ReportAsync("parked")).GetProperty("headline").Number("users").Should().Be(300);
        var parked = (await host.Http.GetAsync("/pipeline", HttpStatusCode.OK)).GetProperty("parked").EnumerateArray().Should().ContainSingle().Subject;
        parked.Text("userId").Should().Be("odd-one");
        parked.Text("reason").Should().Contain("odd");

        await ExecuteAsync("DROP TRIGGER refuse_odd ON cohort_facts");
        await host.Http.PostEventsAsync(new { eventId = "parked-again", type = "add_to_cart", occurredAt = "2026-03-02T11:00:00Z", userId = "odd-one" });
        await host.CatchUpAsync();

        (await host.Http.ReportAsync("parked")).GetProperty("headline").Number("users").Should().Be(301);
        (await host.Http.GetAsync("/pipeline", HttpStatusCode.OK)).GetProperty("parked").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("/quarantine?limit=0")]
    [InlineData("/quarantine?limit=201")]
    [InlineData("/quarantine?cursor=x")]
    [InlineData("/quarantine?campaignId=a%20b")]
    [InlineData("/refusals?limit=many")]
    public async Task A_wrong_parameter_is_named(string path) =>
        (await host.Http.GetAsync(path, HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().Should().ContainSingle();

    private static object Purchase(string id) => new { eventId = id, type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "ada", value = 1 };

    private async Task<HttpClient> SourceAsync(string source) =>
        host.NewClient((await host.Http.PostAsync("/keys", new { source, scopes = new[] { "events:write" } }, HttpStatusCode.Created)).Text("key")!);

    private async Task<(int Received, int Stored, int Duplicates, int Refused, int Quarantined)> BalanceAsync(string source)
    {
        var status = await host.Http.GetAsync("/pipeline", HttpStatusCode.OK);
        var balance = status.GetProperty("sources").EnumerateArray().Single(s => s.Text("source") == source);
        int Of(string name) => balance.GetProperty(name).GetInt32();
        return (Of("received"), Of("stored"), Of("duplicates"), Of("refused"), Of("quarantined"));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await host.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
