using System.Net;
using System.Text.Json;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Reports;

/// <summary>The worked example of the statistics' specification, from events to the answer, and what a reader and a site may choose about it.</summary>
[Collection(SharedHost.Name)]
public sealed class StatisticsApiTests(ReconnectHost host) : IAsyncLifetime
{
    private const string Campaign = "worked-example";
    private const double Digits = 1e-8;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly object Defaults = new
    {
        mixedUsers = "exclude", winnerRule = "alwaysValid", minUsers = 50, minConverters = 5, gateUsers = 1000, gateConverters = 30, gateDays = 14, threshold = 0.95,
    };

    public async Task InitializeAsync()
    {
        using var known = await host.Http.GetAsync(new Uri("/api/v1/campaigns/" + Campaign, UriKind.Relative));
        if (known.IsSuccessStatusCode)
            return;
        await host.Http.PostAsync("/campaigns", Definition(), HttpStatusCode.Created);
        // Purchases 30 of 30 people; 45 of 44; 36 of 35. One more person in A, who is mixed, because B triggered for them too.
        var events = Arm("A", buyers: 30, twice: 0).Concat(Arm("B", 44, 1)).Concat(Arm("C", 35, 1))
            .Append(Trigger("A", 1000, "mixed", Start)).Append(Trigger("B", 1000, "mixed", Start.AddHours(1)));
        foreach (var batch in events.Chunk(1000))
            await host.Http.PostEventsAsync(batch);
        await host.CatchUpAsync();
    }

    public async Task DisposeAsync() => await host.Http.PatchAsync("/site", new { statistics = Defaults });

    [Fact]
    public async Task The_worked_example_comes_out_of_its_events()
    {
        var report = await ReportAsync();

        (Best(report, "A"), Best(report, "B"), Best(report, "C")).Should().Be((0.0230937928, 0.8244681481, 0.1524380591));
        var b = Statistics(report, "B");
        (b.Number("n"), b.Number("sum"), b.Number("sumSquares"), b.Number("nonZeroUsers"), b.Number("excludedMixedUsers")).Should().Be((1000, 45, 47, 44, 0));
        Statistics(report, "A").Number("excludedMixedUsers").Should().Be(1);
        b.GetProperty("standardError").GetDouble().Should().BeApproximately(0.0067096960, Digits);
        var comparison = b.GetProperty("comparison");
        (comparison.Text("baselineId"), comparison.Text("state"), comparison.Text("reason")).Should().Be(("A", "likely_better", null));
        ShouldBe(comparison, "chanceToBeat", 0.9592422763);
        ShouldBe(comparison, "uplift", 0.5);
        IntervalShouldBe(comparison, "fieller", -0.05139636, 1.47735036);
        ShouldBe(comparison.GetProperty("difference"), "low", -0.00187723);
        ShouldBe(comparison.GetProperty("difference"), "high", 0.03187723);
        comparison.GetProperty("alwaysValid").ValueKind.Should().Be(JsonValueKind.Null);
        ShouldBe(b.GetProperty("expectedLoss"), "value", 0.0008254868);
        Verdict(report).Text("state").Should().Be("none");
    }

    [Fact]
    public async Task A_reader_chooses_method_scale_baseline_and_the_interval_that_holds_at_every_look()
    {
        IntervalShouldBe(Compared(await ReportAsync("&interval=delta"), "B"), "delta", -0.18695289, 1.18695289);
        IntervalShouldBe(Compared(await ReportAsync("&interval=log"), "B"), "log", -0.05114898, 1.37128902);
        ShouldBe(Compared(await ReportAsync("&difference=relative"), "B"), "chanceToBeat", 0.92314714);
        var always = Compared(await ReportAsync("&alwaysValid=true"), "B").GetProperty("alwaysValid");
        ShouldBe(always, "low", 0.015 - 0.02689883);
        ShouldBe(always, "high", 0.015 + 0.02689883);
        ShouldBe(always, "pValue", 0.64450766);
        var turned = await ReportAsync("&baseline=B");
        Compared(turned, "B").Text("state").Should().Be("baseline");
        ShouldBe(Compared(turned, "A"), "chanceToBeat", 1 - 0.9592422763);
        Statistics(await ReportAsync("&mixedUsers=first"), "A").Number("n").Should().Be(1001);
    }

    [Theory]
    [InlineData("interval=wald", "interval")]
    [InlineData("difference=both", "difference")]
    [InlineData("mixedUsers=last", "mixedUsers")]
    [InlineData("alwaysValid=yes", "alwaysValid")]
    [InlineData("baseline=D", "baseline")]
    [InlineData("interval=delta&interval=log", "interval")]
    public async Task A_choice_that_does_not_exist_is_named(string query, string parameter)
    {
        var problem = await host.Http.GetAsync($"/campaigns/{Campaign}/report?{query}", HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal(parameter);
    }

    [Fact]
    public async Task The_split_is_told_in_percent_of_the_people_it_is_about()
    {
        var report = await ReportAsync();
        var users = report.GetProperty("variations").EnumerateArray().Sum(v => v.GetProperty("users").GetDouble());
        foreach (var variation in report.GetProperty("variations").EnumerateArray())
            ShouldBe(variation, "actualShare", 100 * variation.GetProperty("users").GetDouble() / users);
        var arms = report.GetProperty("health").GetProperty("sampleRatio").GetProperty("arms").EnumerateArray().ToList();
        var people = arms.Sum(a => a.GetProperty("observed").GetDouble());

        arms.Should().HaveCount(3);
        arms.Sum(a => a.GetProperty("gap").GetDouble()).Should().BeApproximately(0, Digits, "who is missing in one is in another");
        foreach (var arm in arms)
        {
            var observed = 100 * arm.GetProperty("observed").GetDouble() / people;
            ShouldBe(arm, "observedPercent", observed);
            ShouldBe(arm, "expectedPercent", arm.GetProperty("configuredShare").GetDouble());
            ShouldBe(arm, "gap", observed - arm.GetProperty("configuredShare").GetDouble());
        }
    }

    [Fact]
    public async Task A_site_sets_the_gates_and_the_rule_of_the_winner()
    {
        await SetAsync(new { threshold = 0.8 });
        var verdict = Verdict(await ReportAsync());
        (verdict.Text("state"), verdict.Text("variationId")).Should().Be(("leading", "B"));
        verdict.GetProperty("blockers").EnumerateArray().Select(b => b.GetString()).Should().Equal("not_yet_certain");

        await SetAsync(new { winnerRule = "fixed" });
        Verdict(await ReportAsync()).Text("state").Should().Be("winner");
        var other = (await host.Http.ReportAsync(Campaign, "?metrics=purchase,addToCart,purchasers")).GetProperty("metrics").EnumerateArray().Single(m => m.Text("name") == "purchasers");
        other.GetProperty("verdict").GetProperty("blockers").EnumerateArray().Select(b => b.GetString()).Should().Contain("not_primary");

        await SetAsync(new { gateUsers = 1001 });
        var below = Verdict(await ReportAsync());
        (below.Text("state"), below.Text("reason")).Should().Be(("none", "below_gate"));
        (below.GetProperty("progress").Number("users"), below.GetProperty("progress").Number("usersNeeded")).Should().Be((1000, 1001));

        await SetAsync(new { minConverters = 31 });
        var collecting = Compared(await ReportAsync(), "B");
        (collecting.Text("state"), collecting.GetProperty("chanceToBeat").ValueKind).Should().Be(("collecting", JsonValueKind.Null));
        (collecting.GetProperty("progress").Text("variationId"), collecting.GetProperty("progress").Number("converters")).Should().Be(("A", 30));
        var site = await host.Http.GetAsync("/site", HttpStatusCode.OK);
        site.GetProperty("statistics").Number("minConverters").Should().Be(31);
    }

    [Theory]
    [InlineData("threshold", 0.74)]
    [InlineData("threshold", 0.995)]
    [InlineData("minUsers", -1)]
    [InlineData("gateDays", 1_000_000)]
    [InlineData("winnerRule", "bayes")]
    [InlineData("mixedUsers", "all")]
    public async Task A_setting_out_of_range_is_named_and_changes_nothing(string name, object value)
    {
        var problem = await host.Http.PatchAsync("/site", new { statistics = new Dictionary<string, object> { [name] = value } }, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Equal("statistics." + name);
        JsonSerializer.Serialize((await host.Http.GetAsync("/site", HttpStatusCode.OK)).GetProperty("statistics")).Should().Be(JsonSerializer.Serialize(Defaults));
    }

    private Task<JsonElement> SetAsync(object statistics) => host.Http.PatchAsync("/site", new { statistics });

    private Task<JsonElement> ReportAsync(string query = "") => host.Http.ReportAsync(Campaign, "?metrics=purchase,revenue" + query);

    private static JsonElement Statistics(JsonElement report, string variation) => report.Variation(variation).Cell("purchase").GetProperty("statistics");

    private static JsonElement Compared(JsonElement report, string variation) => Statistics(report, variation).GetProperty("comparison");

    private static JsonElement Verdict(JsonElement report) => report.GetProperty("metrics").EnumerateArray().First().GetProperty("verdict");

    private static double Best(JsonElement report, string variation) =>
        Math.Round(Statistics(report, variation).GetProperty("probabilityBest").GetProperty("value").GetDouble(), 10);

    private static void ShouldBe(JsonElement element, string name, double value) => element.GetProperty(name).GetDouble().Should().BeApproximately(value, Digits);

    private static void IntervalShouldBe(JsonElement comparison, string method, double low, double high)
    {
        var interval = comparison.GetProperty("upliftInterval");
        (interval.Text("method"), interval.Text("reason")).Should().Be((method, null));
        ShouldBe(interval, "low", low);
        ShouldBe(interval, "high", high);
    }

    private static object Definition() => new
    {
        id = Campaign,
        name = "Worked example",
        createdAt = Start.AddDays(-1),
        channels = new[] { "email" },
        attributionWindow = "P7D",
        version = new
        {
            id = "v1",
            startsAt = Start.AddDays(-1),
            primaryMetric = "purchase",
            variations = new[] { "A", "B", "C" }.Select(v => new { id = v, name = v, trafficShare = v == "A" ? 33.34m : 33.33m, channels = new[] { "email" }, isControl = false }),
        },
    };

    private static IEnumerable<object> Arm(string arm, int buyers, int twice)
    {
        for (var i = 0; i < 1000; i++)
        {
            var user = $"worked-{arm}{i}";
            yield return Trigger(arm, i, user, Start);
            if (i >= buyers)
                continue;
            yield return new { eventId = user + "-s", type = "send_request", occurredAt = Start, campaignId = Campaign, variationId = arm, channel = "email", messageId = user, userId = user };
            yield return new { eventId = user + "-c", type = "click", occurredAt = Start.AddHours(1), messageId = user };
            for (var order = 0; order < (i < twice ? 2 : 1); order++)
                yield return new { eventId = $"{user}-p{order}", type = "purchase", occurredAt = Start.AddHours(2), userId = user, transactionId = $"{user}-{order}", value = 10, currency = "USD" };
        }
    }

    private static object Trigger(string arm, int i, string user, DateTimeOffset at) =>
        new { eventId = $"worked-{arm}{i}-t", type = "trigger", occurredAt = at, campaignId = Campaign, variationId = arm, userId = user == "mixed" ? "worked-mixed" : user };
}
