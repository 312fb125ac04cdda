using System.Net;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Campaigns;

[Collection(SharedHost.Name)]
public sealed class CampaignsApiTests(ReconnectHost host)
{
    [Fact]
    public async Task An_empty_campaign_names_every_required_member()
    {
        var problem = await host.Http.PostAsync("/campaigns", new { }, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Contain(["id", "name", "channels", "version"]);
    }

    [Fact]
    public async Task Every_fault_of_a_campaign_is_reported_at_once()
    {
        var problem = await host.Http.PostAsync(
            "/campaigns",
            new
            {
                id = "has space",
                name = "x",
                channels = new[] { "E-Mail" },
                attributionWindow = "P1Y",
                version = new { variations = new object[] { new { id = "A", trafficShare = 60, channels = new[] { "fax" } }, new { id = "A", trafficShare = 30 } } },
            },
            HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().BeEquivalentTo(
            "id", "channels", "attributionWindow", "version.variations[0].channels", "version.variations[1].channels", "version.variations");
    }

    [Fact]
    public async Task An_unknown_member_is_refused_by_name()
    {
        var problem = await host.Http.PostAsync("/campaigns", new { id = "x", colour = "red" }, HttpStatusCode.BadRequest);
        problem.Text("detail").Should().Contain("colour");
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await host.Http.CreateCampaignAsync("taken");
        var problem = await host.Http.PostAsync("/campaigns", Requests.Campaign("taken"), HttpStatusCode.Conflict);
        problem.GetProperty("errors").GetProperty("id")[0].GetString().Should().Be(problem.Text("detail")).And.Contain("'taken'");
    }

    [Fact]
    public async Task A_change_of_the_primary_metric_needs_a_new_version()
    {
        await host.Http.CreateCampaignAsync("new-version");
        (await host.Http.PatchAsync("/campaigns/new-version", new { primaryMetric = "purchase" }, HttpStatusCode.Conflict))
            .Text("type").Should().EndWith("new-version-required");

        var version = new { id = "v2", startsAt = "2026-04-01T00:00:00Z", primaryMetric = "purchase", variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "sms" } } } };
        var campaign = await host.Http.PostAsync("/campaigns/new-version/versions", version, HttpStatusCode.Created);

        campaign.Text("primaryMetric").Should().Be("purchase");
        campaign.GetProperty("versions")[0].Text("endsAt").Should().StartWith("2026-04-01T00:00:00");
        var taken = await host.Http.PostAsync("/campaigns/new-version/versions", version, HttpStatusCode.Conflict);
        taken.GetProperty("errors").GetProperty("id")[0].GetString().Should().Contain("'v2'");
        var early = await host.Http.PostAsync("/campaigns/new-version/versions", new { id = "v3", version.startsAt, version.variations }, HttpStatusCode.Conflict);
        early.GetProperty("errors").GetProperty("startsAt")[0].GetString().Should().Contain("'v2' starts at 2026-04-01T00:00:00Z");
    }

    [Fact]
    public async Task The_list_warns_of_a_split_that_is_off_and_of_silence_where_there_should_be_none()
    {
        await host.Http.CreateCampaignAsync("warned");
        await host.Http.CreateCampaignAsync("not-warned");
        string[] people = [.. Enumerable.Range(0, 120).Select(i => "warned-" + i)];
        await host.Http.PostEventsAsync([.. people.Select(p => (object)new
        {
            eventId = "s-" + p, type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "warned", variationId = "A", channel = "email", userId = p, messageId = "m-" + p,
        })]);
        await host.CatchUpAsync();
        (await WarningsAsync("warned")).Should().Equal("sample_ratio_mismatch", "no_clicks");
        (await WarningsAsync("not-warned")).Should().BeEmpty();

        await host.Http.PostEventsAsync([.. people.Select(p => (object)new { eventId = "c-" + p, type = "click", occurredAt = "2026-03-02T11:00:00Z", messageId = "m-" + p })]);
        await host.CatchUpAsync();
        (await WarningsAsync("warned")).Should().Equal("sample_ratio_mismatch", "no_purchases");
        (await IdsAsync("&warning=no_purchases")).Should().Equal("warned");
        (await IdsAsync("&warning=any")).Should().Contain("warned").And.NotContain("not-warned");
        (await IdsAsync("&warning=no_clicks")).Should().NotContain("warned");

        await host.Http.PostEventsAsync(new { eventId = "p-warned", type = "purchase", occurredAt = "2026-03-02T12:00:00Z", userId = people[0], value = "5" });
        await host.CatchUpAsync();
        (await WarningsAsync("warned")).Should().Equal("sample_ratio_mismatch");
        (await host.Http.GetAsync("/campaigns?warning=rain", HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty("warning")[0].GetString().Should().Contain("no_clicks");
    }

    [Fact]
    public async Task The_list_warns_running_campaigns_of_a_refused_connection_of_their_channels()
    {
        await host.Http.CreateCampaignAsync("refused-running");
        await host.Http.CreateCampaignAsync("refused-ended");
        await host.Http.PatchAsync("/campaigns/refused-ended", new { status = "ended" });
        var sms = Requests.Campaign("refused-sms");
        sms["channels"] = new System.Text.Json.Nodes.JsonArray("sms");
        sms["version"]!["variations"]![0]!["channels"] = new System.Text.Json.Nodes.JsonArray("sms");
        await host.Http.PostAsync("/campaigns", sms, HttpStatusCode.Created);
        var connection = await host.Http.PostAsync("/connections", new { vendor = "mailgun", verification = new { signingKey = "k" } }, HttpStatusCode.Created);
        (await WarningsAsync("refused-running")).Should().BeEmpty();

        using var refused = await host.Http.PostAsync(new Uri(new Uri(connection.Text("address")!).AbsolutePath, UriKind.Relative), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        refused.IsSuccessStatusCode.Should().BeFalse();

        (await WarningsAsync("refused-running")).Should().Equal("connection_refused");
        (await WarningsAsync("refused-ended")).Should().BeEmpty();
        (await WarningsAsync("refused-sms")).Should().BeEmpty();
        using var deleted = await host.Http.DeleteAsync(new Uri("/api/v1/connections/" + connection.Text("id"), UriKind.Relative));
        (await WarningsAsync("refused-running")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_version_that_starts_in_the_past_takes_over_what_happened_since()
    {
        await host.Http.CreateCampaignAsync("late-version");
        await host.Http.PostEventsAsync(
            new { eventId = "lv-1", type = "trigger", occurredAt = "2026-03-02T10:00:00Z", campaignId = "late-version", variationId = "A", userId = "lv-ada" },
            new { eventId = "lv-2", type = "trigger", occurredAt = "2026-03-12T10:00:00Z", campaignId = "late-version", variationId = "A", userId = "lv-bob" });
        await host.CatchUpAsync();

        await host.Http.PostAsync(
            "/campaigns/late-version/versions",
            new { startsAt = "2026-03-10T00:00:00Z", variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "email" } } } },
            HttpStatusCode.Created);
        await host.CatchUpAsync();

        (await host.Http.ReportAsync("late-version", "?version=v1")).GetProperty("headline").Number("users").Should().Be(1);
        (await host.Http.ReportAsync("late-version", "?version=v2")).GetProperty("headline").Number("users").Should().Be(1);
    }

    [Fact]
    public async Task A_window_changed_from_a_past_time_on_moves_the_credits_since_then()
    {
        await host.Http.CreateCampaignAsync("window");
        await host.Http.PostEventsAsync(
            new { eventId = "w-1", type = "send_request", occurredAt = "2026-03-02T10:00:00Z", campaignId = "window", variationId = "A", channel = "email", userId = "w-ada", messageId = "w-m" },
            new { eventId = "w-2", type = "click", occurredAt = "2026-03-02T11:00:00Z", messageId = "w-m" },
            new { eventId = "w-3", type = "purchase", occurredAt = "2026-03-12T11:00:00Z", userId = "w-ada", value = 20 });
        await host.CatchUpAsync();
        (await host.Http.ReportAsync("window")).GetProperty("headline").Number("revenue").Should().Be(0);

        await host.Http.PatchAsync("/campaigns/window", new { attributionWindow = "P14D", validFrom = "2026-03-01T00:00:00Z" });
        await host.CatchUpAsync();

        (await host.Http.ReportAsync("window")).GetProperty("headline").Number("revenue").Should().Be(20);
    }

    [Fact]
    public async Task The_list_searches_filters_sorts_and_pages()
    {
        foreach (var id in new[] { "list-b", "list-a", "list-c" })
            await host.Http.CreateCampaignAsync(id);
        await host.Http.PatchAsync("/campaigns/list-c", new { status = "paused" });

        var first = await host.Http.GetAsync("/campaigns?search=LIST-&sort=name&limit=2", HttpStatusCode.OK);
        var second = await host.Http.GetAsync("/campaigns?search=LIST-&sort=name&limit=2&cursor=" + Uri.EscapeDataString(first.Text("nextCursor")!), HttpStatusCode.OK);
        var paused = await host.Http.GetAsync("/campaigns?search=list-&status=paused&channel=sms", HttpStatusCode.OK);

        first.GetProperty("items").EnumerateArray().Select(i => i.Text("id")).Should().Equal("list-a", "list-b");
        second.GetProperty("items").EnumerateArray().Select(i => i.Text("id")).Should().Equal("list-c");
        second.Text("nextCursor").Should().BeNull();
        paused.GetProperty("items").EnumerateArray().Select(i => i.Text("id")).Should().Equal("list-c");
        await host.Http.GetAsync("/campaigns?sort=colour", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_list_says_what_there_is_to_filter_by_whatever_was_asked_for()
    {
        await host.Http.CreateCampaignAsync("filter-a");
        await host.Http.CreateCampaignAsync("filter-b");
        await host.Http.PatchAsync("/campaigns/filter-b", new { status = "archived", channels = new[] { "sms", "email", "carrier_pigeon" } });

        var filters = (await host.Http.GetAsync("/campaigns?search=filter-a&limit=1", HttpStatusCode.OK)).GetProperty("filters");

        var channels = filters.GetProperty("channels").EnumerateArray().Select(c => c.GetString()).ToList();
        channels.Should().Contain(["carrier_pigeon", "email", "sms"]).And.OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        filters.GetProperty("statuses").EnumerateArray().Select(s => s.GetString()).Should().Contain(["running", "archived"]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_version_says_whether_it_is_sticky()
    {
        await host.Http.CreateCampaignAsync("sticky");
        var campaign = await host.Http.PostAsync(
            "/campaigns/sticky/versions",
            new { sticky = false, variations = new[] { new { id = "A", trafficShare = 100, channels = new[] { "email" } } } },
            HttpStatusCode.Created);

        campaign.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("sticky").GetBoolean()).Should().Equal(true, false);
    }

    [Fact]
    public async Task The_list_counts_send_requests_of_the_last_seven_times_24_hours_by_send_time()
    {
        await host.Http.CreateCampaignAsync("recent");
        var now = TimeProvider.System.GetUtcNow();
        object Send(string id, TimeSpan ago, string outcome = "requested", string? reason = null) => new
        {
            eventId = id, type = "send_request", occurredAt = now - ago, campaignId = "recent", variationId = "B", channel = "sms", userId = "r-" + id, outcome, reason,
        };
        await host.Http.PostEventsAsync(
            Send("r-1", TimeSpan.FromHours(1)),
            Send("r-2", TimeSpan.FromDays(7) - TimeSpan.FromMinutes(2)),
            Send("r-3", TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1)),
            Send("r-4", TimeSpan.FromHours(2), "not_sent", "not_opted_in"),
            Send("r-5", TimeSpan.FromHours(2), "not_sent", "capped"));
        await host.CatchUpAsync();

        var list = await host.Http.GetAsync("/campaigns?search=recent", HttpStatusCode.OK);
        list.GetProperty("items")[0].Number("sendRequestsLast7Days").Should().Be(3);
        var row = (await host.Http.ReportAsync("recent")).Variation("B");
        row.Cell("sendRequest").Number("numerator").Should().Be(4, "the report shows the whole version");
        row.Channel("sms").Cell("sendRequest").Number("numerator").Should().Be(3, "a channel counts requested messages only");
        row.Channel("sms").Number("notOptedIn").Should().Be(1);
    }

    [Fact]
    public async Task The_list_counts_send_requests_of_each_24_hours_and_they_add_up()
    {
        await host.Http.CreateCampaignAsync("by-day");
        var now = TimeProvider.System.GetUtcNow();
        await host.Http.PostEventsAsync([.. new[] { 1, 2, 30, 100, 101, 167 }.Select(hours => (object)new
        {
            eventId = "by-day-" + hours, type = "send_request", occurredAt = now.AddHours(-hours).AddMinutes(5), campaignId = "by-day", variationId = "A", channel = "email", userId = "by-day-" + hours,
        })]);
        await host.CatchUpAsync();

        var item = (await host.Http.GetAsync("/campaigns?search=by-day", HttpStatusCode.OK)).GetProperty("items")[0];
        item.GetProperty("sendRequestsByDay").EnumerateArray().Select(n => n.GetInt64()).Should().Equal(1, 0, 2, 0, 0, 1, 2);
        item.Number("sendRequestsLast7Days").Should().Be(6);
    }

    private async Task<IEnumerable<string?>> WarningsAsync(string id) =>
        (await ItemsAsync("")).Single(c => c.Text("id") == id).GetProperty("warnings").EnumerateArray().Select(w => w.GetString()).ToList();

    private async Task<IEnumerable<string?>> IdsAsync(string filter) => (await ItemsAsync(filter)).Select(c => c.Text("id"));

    private async Task<List<System.Text.Json.JsonElement>> ItemsAsync(string filter) =>
        [.. (await host.Http.GetAsync("/campaigns?limit=200" + filter, HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];
}
