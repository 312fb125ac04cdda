using System.Net;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Rules;
using static Reconnect.Api.Tests.Rules.Told;

namespace Reconnect.Api.Tests.Reports;

/// <summary>The rows behind figures, over HTTP: as many as the figure says, and each with its reason.</summary>
[Collection(RuleHost.Name)]
public sealed class RowsApiTests(ReconnectHost host)
{
    [Fact]
    public async Task Each_line_of_the_diagnostics_lists_its_purchases()
    {
        await EveryOutcomeAsync("rows");
        foreach (var query in new[]
        {
            "version=v1", "version=v1&machine=include", "version=v2", "version=v1&to=2026-03-03", "version=v1&to=2026-03-13&eventsUntil=rangeEnd",
            $"version=v1&asOf={Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"))}",
        })
        {
            var diagnostics = await host.Http.GetAsync("/campaigns/rows/diagnostics?" + query, HttpStatusCode.OK);
            foreach (var line in RowsOf.Lines)
            {
                var path = $"/campaigns/rows/purchases?outcome={line}&{query}";
                var rows = await host.Http.AllPagesAsync(path, limit: 1);
                rows.Should().HaveCount((int)diagnostics.CountOf(line), "of {0}", path);
                rows.Select(r => r.Text("eventId")).Should().OnlyHaveUniqueItems();
                (await host.Http.CsvAsync(path)).Should().HaveCount(rows.Count + 1);
            }

            (await host.Http.AllPagesAsync("/campaigns/rows/purchases?" + query)).Should().HaveCount((int)diagnostics.Number("purchasesOfPeople")!);
        }

        var counts = await host.Http.GetAsync("/campaigns/rows/diagnostics?version=v1", HttpStatusCode.OK);
        RowsOf.Lines.Where(l => counts.CountOf(l) == 0).Should().BeEmpty("the history has each once");
    }

    [Fact]
    public async Task A_row_says_why_and_which_click_came_closest()
    {
        await EveryOutcomeAsync("why");
        async Task<JsonElement> OnlyAsync(string query) =>
            (await host.Http.AllPagesAsync("/campaigns/why/purchases?version=v1&" + query)).Should().ContainSingle("of {0}", query).Subject;

        var late = await OnlyAsync("outcome=outside_window");
        (late.Text("userId"), late.Text("transactionId"), late.Text("variation"), late.Number("amount")).Should().Be(("why-cyd", "why-o-late", "A", 10));
        late.Number("missedBySeconds").Should().Be(3600);
        var click = late.GetProperty("click");
        (click.Text("messageId"), click.GetProperty("windowEndsAt").GetDateTimeOffset(), click.Text("channel")).Should().Be(("why-m-cyd", D(8), "email"));

        var machine = await OnlyAsync("outcome=machine_click_only");
        machine.GetProperty("click").GetProperty("machine").GetBoolean().Should().BeTrue();
        machine.GetProperty("click").Text("machineReason").Should().Be("reported");
        machine.Number("missedBySeconds").Should().BeNull();

        var mixed = await OnlyAsync("outcome=mixed");
        (mixed.Text("variation"), mixed.GetProperty("click").Text("variation")).Should().Be(("A", "B"));

        var other = await OnlyAsync("outcome=other_version");
        (other.Text("outcome"), other.GetProperty("click").Text("version")).Should().Be(("credited", "v2"));

        var unconverted = await OnlyAsync("outcome=unconverted");
        (unconverted.Number("value"), unconverted.Text("currency"), unconverted.Number("amount")).Should().Be((10, "XTS", null));

        var twice = await OnlyAsync("outcome=duplicate");
        (twice.Text("transactionId"), twice.Text("countedAs"), twice.Number("amount")).Should().Be(("why-o-twice", "why-first", null));

        (await OnlyAsync("outcome=no_click")).GetProperty("click").ValueKind.Should().Be(JsonValueKind.Null);
        (await OnlyAsync("outcome=identified_too_late")).Text("userId").Should().Be("why-fay");
        (await OnlyAsync("outcome=not_identified&orderId=why-o-nobody")).Text("userId").Should().BeNull();
        (await host.Http.CsvAsync("/campaigns/why/purchases?version=v1&outcome=outside_window"))[1].Should().StartWith(
            "why-late,why-o-late,2026-03-10T11:00:00Z,why-cyd,outside_window,A,10,USD,10,0,,3600,");
    }

    [Fact]
    public async Task A_click_that_only_the_others_of_its_message_show_to_be_automatic_says_so()
    {
        var told = await BeginAsync(host, "burst");
        told.Reach("ann", D(0), "m");
        foreach (var link in new[] { "a", "b", "c" })
            told.ClickOn("m", D(1), "https://shop.example/" + link);
        await told.Buy("ann", D(2)).PostAsync();
        var click = (await host.Http.AllPagesAsync("/campaigns/burst/purchases?outcome=machine_click_only")).Should().ContainSingle().Subject.GetProperty("click");
        (click.GetProperty("machine").GetBoolean(), click.Text("machineReason")).Should().Be((true, "other_clicks"));
    }

    [Fact]
    public async Task An_order_is_found_whatever_became_of_it()
    {
        var told = await EveryOutcomeAsync("order");
        await told.Buy("stranger", D(1), order: "o-stranger").PostAsync();
        async Task<List<JsonElement>> FindAsync(string order, string more = "") =>
            await host.Http.AllPagesAsync($"/campaigns/order/purchases?version=v1&orderId={order}{more}");
        foreach (var (order, outcome) in new[]
        {
            ("order-o-late", "outside_window"), ("order-o-twice", "credited"), ("order-o-nobody", "not_identified"), ("order-o-stranger", "other_people"), ("order-o-none", "no_click"),
        })
            (await FindAsync(order)).Should().ContainSingle().Which.Text("outcome").Should().Be(outcome, "of {0}", order);
        (await FindAsync("order-o-stranger"))[0].Text("userId").Should().Be("order-stranger");
        (await FindAsync("never-seen")).Should().BeEmpty();
        (await FindAsync("order-o-late", "&outcome=credited")).Should().BeEmpty();
        (await FindAsync("order-o-late", "&to=2026-03-02")).Should().ContainSingle().Which.Text("outcome").Should().Be("other_people", "the range leaves the buyer out");
        (await FindAsync("order-o-late", "&to=2026-03-20&eventsUntil=rangeEnd")).Should().ContainSingle().Which.Text("outcome").Should().Be("outside_window");
    }

    [Fact]
    public async Task The_people_of_a_row_are_as_many_as_its_users()
    {
        var told = await EveryOutcomeAsync("people");
        await told.Send("ann", D(1), "sms", "s-ann").Trigger("gus", D(3), "B").Send("gus", D(3), "sms", variation: "B", notSent: "not_opted_in").PostAsync();
        foreach (var query in new[] { "version=v1", "version=v1&machine=include", "version=v1&to=2026-03-05&eventsUntil=rangeEnd" })
        {
            var report = await host.Http.ReportAsync("people", "?" + query);
            var all = await host.Http.AllPagesAsync("/campaigns/people/people?" + query, limit: 2);
            all.Should().HaveCount((int)report.GetProperty("headline").Number("users")!, "of {0}", query);
            all.Select(p => p.Text("userId")).Should().OnlyHaveUniqueItems();
            all.Select(p => p.GetProperty("firstTrigger").GetDateTimeOffset()).Should().BeInDescendingOrder();
            foreach (var row in report.GetProperty("variations").EnumerateArray())
            {
                var of = $"/campaigns/people/people?{query}&variation={row.Text("id")}";
                var people = await host.Http.AllPagesAsync(of);
                people.Should().HaveCount((int)row.Number("users")!, "of {0}", of);
                people.Sum(p => p.Number("revenue")).Should().Be(row.Cell("revenue").Number("numerator"));
                foreach (var channel in row.GetProperty("channels").EnumerateArray())
                    (await host.Http.AllPagesAsync($"{of}&channel={channel.Text("channel")}")).Should().HaveCount((int)channel.Number("users")!, "of {0} {1}", of, channel.Text("channel"));
            }
        }

        var ann = (await host.Http.AllPagesAsync("/campaigns/people/people?version=v1")).Single(p => p.Text("userId") == "people-ann");
        ann.GetProperty("channels").EnumerateArray().Select(c => c.GetString()).Should().Equal("email", "sms");
        (await host.Http.CsvAsync("/campaigns/people/people?version=v1&variation=B")).Should().Contain(line => line.StartsWith("people-gus,2026-03-05T10:00:00Z,B,,false,0,0,0,0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("purchases?outcome=lost", "outcome")]
    [InlineData("purchases?outcome=not_identified&variation=A", "variation")]
    [InlineData("purchases?variation=Z", "variation")]
    [InlineData("purchases?orderId=", "orderId")]
    [InlineData("purchases?limit=1001", "limit")]
    [InlineData("purchases?cursor=AAAA", "cursor")]
    [InlineData("purchases?channel=email", "channel")]
    [InlineData("purchases?version=v9", "version")]
    [InlineData("people?variation=Z", "variation")]
    [InlineData("people?channel=E-Mail", "channel")]
    [InlineData("people?outcome=credited", "outcome")]
    [InlineData("people?limit=0", "limit")]
    public async Task A_wrong_parameter_is_named(string path, string name)
    {
        var id = "rows-" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(path));
        await host.Http.CreateCampaignAsync(id);
        var problem = await host.Http.GetAsync($"/campaigns/{id}/{path}", HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal(name);
    }

    /// <summary>A history in which every line of the diagnostics counts something, each outcome once.</summary>
    private async Task<Told> EveryOutcomeAsync(string name)
    {
        var told = await BeginAsync(host, name);
        var other = await told.CreateAsync(name + "-other");
        await host.Http.PostAsync(
            $"/campaigns/{name}/versions",
            new { id = "v2", startsAt = D(12), variations = new[] { new { id = "A", trafficShare = 50, channels = new[] { "email" } }, new { id = "B", trafficShare = 50, channels = new[] { "sms" } } } },
            HttpStatusCode.Created);
        told.Reach("ann", D(0), "m-ann").Click("m-ann", D(1)).Buy("ann", D(2), 20, "o-twice", id: "first").Buy("ann", D(2, 11), 21, "o-twice", id: "second").Refund("o-twice", D(3), 30)
            .Reach("ann", D(0), "m-other", campaign: other).Click("m-other", D(1, 11));
        told.Reach("ulf", D(0), "m-ulf").Click("m-ulf", D(1)).Buy("ulf", D(2), 10, currency: "XTS");
        told.Reach("bob", D(0), "m-bob").Send("bob", D(0, 12), "sms", "m-bob-b", "B").Click("m-bob-b", D(1)).Buy("bob", D(2));
        told.Reach("cyd", D(0), "m-cyd").Click("m-cyd", D(0, 12)).Click("m-cyd", D(1)).Buy("cyd", D(8, 11), order: "o-late", id: "late");
        told.Reach("dan", D(0), "m-dan").Click("m-dan", D(1), machine: true).Buy("dan", D(2));
        told.Reach("eve", D(0), "m-eve").Buy("eve", D(2), order: "o-none");
        told.Reach("fay", D(0), "m-fay").Buy(user: null, D(2), browser: "b-fay").Identify("b-fay", "fay", D(3));
        told.Buy(user: null, D(2), order: "o-nobody", browser: "b-nobody");
        told.Reach("hal", D(1), "m-hal").Reach("hal", D(12), "m-hal-2").Click("m-hal-2", D(13)).Buy("hal", D(14));
        await told.PostAsync();
        return told;
    }
}
