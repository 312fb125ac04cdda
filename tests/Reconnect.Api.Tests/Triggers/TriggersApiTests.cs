using System.Net;
using System.Text;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Tracking;

namespace Reconnect.Api.Tests.Triggers;

[Collection(SharedHost.Name)]
public sealed class TriggersApiTests(ReconnectHost host)
{
    [Fact]
    public async Task Opt_ins_are_read_back_with_their_times_and_the_latest_by_time_counts()
    {
        await host.Http.PutAsync("/people/oi-1/channels/email", new { optedIn = true, changedAt = "2026-03-02T10:00:00Z" });
        await host.Http.PutAsync("/people/oi-1/channels/sms", new { optedIn = true });
        var late = await host.Http.PutAsync("/people/oi-1/channels/email", new { optedIn = false, changedAt = "2026-03-01T10:00:00Z" });

        late.GetProperty("optedIn").GetBoolean().Should().BeTrue("the opt-out happened before the opt-in");
        var channels = (await host.Http.GetAsync("/people/oi-1/channels", HttpStatusCode.OK)).GetProperty("channels").EnumerateArray().ToList();
        channels.Select(c => $"{c.Text("channel")} {c.GetProperty("optedIn")}").Should().Equal("email True", "sms True");
        channels[0].GetProperty("changedAt").GetDateTimeOffset().Should().Be(DateTimeOffset.Parse("2026-03-02T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Opt_ins_come_in_bulk_as_json_and_csv()
    {
        (await host.Http.PostAsync("/opt-ins", new { optIns = new[] { new { userId = "oi-2", channel = "email", optedIn = true }, new { userId = "oi-3", channel = "sms", optedIn = true } } }))
            .GetProperty("stored").GetInt32().Should().Be(2);
        using var csv = new StringContent("channel,userId,optedIn\nsms,\"oi-2, Ms\",true\nemail,oi-2,false\n", Encoding.UTF8, "text/csv");
        using var response = await host.Http.PostAsync(new Uri("/api/v1/opt-ins", UriKind.Relative), csv);
        (await Requests.ReadAsync(response, HttpStatusCode.OK)).GetProperty("stored").GetInt32().Should().Be(2);

        (await ChannelsAsync("oi-2")).Should().Equal("email False");
        (await ChannelsAsync("oi-3")).Should().Equal("sms True");
        (await ChannelsAsync("oi-2, Ms")).Should().Equal("sms True");
    }

    [Fact]
    public async Task Wrong_opt_ins_are_refused_all_at_once()
    {
        var answer = await host.Http.PostAsync(
            "/opt-ins",
            new { optIns = new object?[] { new { userId = "oi-4", channel = "E Mail", optedIn = true }, null, new { channel = "sms", changedAt = "yesterday" } } },
            HttpStatusCode.BadRequest);

        answer.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().BeEquivalentTo(
            "optIns[0].channel", "optIns[1]", "optIns[2].userId", "optIns[2].optedIn", "optIns[2].changedAt");
        (await ChannelsAsync("oi-4")).Should().BeEmpty();
    }

    [Fact]
    public async Task A1_A24_a_trigger_decides_by_opt_ins_and_says_so()
    {
        await host.Http.CreateCampaignAsync("tr-1");
        var (user, answer) = await host.Http.TriggerSomebodyAsync("tr-1", "A", "sms");

        answer.GetProperty("eligible").GetBoolean().Should().BeTrue();
        answer.Text("version").Should().Be("v1");
        answer.GetProperty("decision").Should().Match<System.Text.Json.JsonElement>(d => d.Text("outcome") == "requested" && d.Text("channel") == "sms");
        await host.Http.OptInAsync(user, "email");
        var again = await host.Http.TriggerAsync("tr-1", user);
        again.GetProperty("variation").Text("id").Should().Be("A", "the variation is sticky");
        again.GetProperty("decision").Text("channel").Should().Be("email", "it comes first in A");
        again.MessageId().Should().NotBe(answer.MessageId());
    }

    [Fact]
    public async Task A24_whoever_is_opted_in_to_none_of_the_channels_is_not_eligible_and_counted_once()
    {
        await host.Http.CreateCampaignAsync("tr-2");
        await host.Http.OptInAsync("tr-2-a", "push");
        await host.Http.OptInAsync("tr-2-b", "email", optedIn: false);
        foreach (var user in new[] { "tr-2-a", "tr-2-a", "tr-2-b" })
        {
            var answer = await host.Http.TriggerAsync("tr-2", user);
            answer.GetProperty("eligible").GetBoolean().Should().BeFalse();
            answer.GetProperty("variation").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
            answer.GetProperty("decision").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        }

        await host.CatchUpAsync();
        var headline = (await host.Http.ReportAsync("tr-2")).GetProperty("headline");
        headline.Number("users").Should().Be(0);
        headline.Number("notEligible").Should().Be(2);
        (await host.Http.ReportAsync("tr-2", "?to=2026-03-02")).GetProperty("headline").Number("notEligible").Should().Be(0);
    }

    [Fact]
    public async Task Under_one_event_id_the_answer_stays_whatever_changes()
    {
        await host.Http.CreateCampaignAsync("tr-3");
        var refused = await host.Http.TriggerAsync("tr-3", "tr-3-a", "tr-3-e1");
        await host.Http.OptInAsync("tr-3-a", "email");
        await host.Http.OptInAsync("tr-3-a", "sms");
        (await host.Http.TriggerAsync("tr-3", "tr-3-a", "tr-3-e1")).ToString().Should().Be(refused.ToString());

        var taken = await host.Http.TriggerAsync("tr-3", "tr-3-a", "tr-3-e2");
        await host.Http.OptInAsync("tr-3-a", "email", optedIn: false);
        (await host.Http.TriggerAsync("tr-3", "tr-3-a", "tr-3-e2")).ToString().Should().Be(taken.ToString());
        await host.Http.PostAsync("/campaigns/tr-3/triggers", new { userId = "somebody else", eventId = "tr-3-e2" }, HttpStatusCode.Conflict);
        await host.Http.PostAsync("/campaigns/tr-3/triggers", new { userId = "tr-3-b", eventId = "tr-3-e1" }, HttpStatusCode.Conflict);

        await host.CatchUpAsync();
        var variation = (await host.Http.ReportAsync("tr-3")).Variation(taken.GetProperty("variation").Text("id")!);
        variation.Number("users").Should().Be(1);
        variation.Cell("sendRequest").Number("numerator").Should().Be(1);
    }

    [Fact]
    public async Task One_event_id_at_once_from_many_is_one_trigger()
    {
        await host.Http.CreateCampaignAsync("tr-4");
        await host.Http.OptInAsync("tr-4-a", "sms");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => host.Http.TriggerAsync("tr-4", "tr-4-a", i % 2 == 0 ? "tr-4-e" : $"tr-4-e{i}")));

        answers.Select(a => a.GetProperty("variation").Text("id")).Distinct().Should().ContainSingle();
        answers.Where((_, i) => i % 2 == 0).Select(a => a.MessageId()).Distinct().Should().ContainSingle();
        await host.CatchUpAsync();
        var report = await host.Http.ReportAsync("tr-4");
        report.GetProperty("headline").Number("users").Should().Be(1);
        report.GetProperty("headline").Number("messagesSent").Should().Be(7);
    }

    [Fact]
    public async Task A_variation_given_by_a_posted_event_is_kept()
    {
        await host.Http.CreateCampaignAsync("tr-5");
        foreach (var i in Enumerable.Range(0, 6))
        {
            await host.Http.PostEventsAsync(new { eventId = $"tr-5-{i}", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", userId = $"tr-5-{i}", campaignId = "tr-5", variationId = "B" });
            await host.Http.OptInAsync($"tr-5-{i}", "sms");
            (await host.Http.TriggerAsync("tr-5", $"tr-5-{i}")).GetProperty("variation").Text("id").Should().Be("B");
        }
    }

    [Fact]
    public async Task A31_a_control_is_allocated_and_receives_nothing()
    {
        await host.Http.PostAsync("/campaigns", System.Text.Json.Nodes.JsonNode.Parse("""
            {"id":"tr-6","name":"Control","createdAt":"2026-03-01T00:00:00Z","channels":["email"],"attributionWindow":"P7D",
             "version":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","primaryMetric":"revenue","variations":[
              {"id":"A","name":"Mail","trafficShare":50,"channels":["email"],"isControl":false},{"id":"C","name":"Nothing","trafficShare":50,"channels":[],"isControl":true}]}}
            """)!, HttpStatusCode.Created);
        var (user, answer) = await host.Http.TriggerSomebodyAsync("tr-6", "C", "email");
        answer.GetProperty("eligible").GetBoolean().Should().BeTrue();
        answer.GetProperty("decision").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);

        await host.CatchUpAsync();
        var control = (await host.Http.ReportAsync("tr-6")).Variation("C");
        control.Number("users").Should().Be(1);
        control.Cell("sendRequest").Number("numerator").Should().Be(0);
        user.Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said()
    {
        await host.Http.CreateCampaignAsync("tr-7");
        await host.Http.PostAsync("/campaigns/no-such/triggers", new { userId = "a" }, HttpStatusCode.NotFound);
        await host.Http.PostAsync("/campaigns/tr-7/triggers", new { userId = "a", occurredAt = "2020-01-01T00:00:00Z" }, HttpStatusCode.Conflict);
        var wrong = await host.Http.PostAsync("/campaigns/tr-7/triggers", new { occurredAt = "soon", eventId = "ä", links = new[] { "https://evil.example" } }, HttpStatusCode.BadRequest);
        wrong.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().BeEquivalentTo("userId", "occurredAt", "eventId", "links[0]");
        await host.Http.PostAsync("/campaigns/tr-7/triggers", new { userId = "a", more = 1 }, HttpStatusCode.BadRequest);
    }

    private async Task<IEnumerable<string>> ChannelsAsync(string user) =>
        (await host.Http.GetAsync($"/people/{Uri.EscapeDataString(user)}/channels", HttpStatusCode.OK)).GetProperty("channels").EnumerateArray()
            .Select(c => $"{c.Text("channel")} {c.GetProperty("optedIn")}");
}
