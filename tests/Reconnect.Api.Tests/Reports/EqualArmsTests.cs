using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Pipeline;
using Reconnect.Statistics;

namespace Reconnect.Api.Tests.Reports;

/// <summary>One set of people and purchases, split at random into equal arms over and over: from events to verdicts.</summary>
[Collection(SharedHost.Name)]
public sealed class EqualArmsTests(ReconnectHost host)
{
    private const int Splits = 30;
    private const int People = 800;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Metrics = ["purchase", "revenue", "purchasers", "clickRate", "allRevenue"];

    [Fact]
    public async Task Two_equal_arms_are_called_unequal_as_often_as_the_report_says_and_never_have_a_winner()
    {
        var people = Person.Draw(new Random(7), People);
        var splits = Enumerable.Range(0, Splits).Select(i => Split.Draw($"aa-{i:00}", "aa", people, new Random(100 + i))).ToList();
        // The first split once more with other people of the same purchases, in another order and other batches.
        var twin = splits[0] with { Campaign = "aa-twin", Prefix = "twin" };
        foreach (var split in splits.Append(twin))
            await host.Http.PostAsync("/campaigns", Definition(split.Campaign), HttpStatusCode.Created);
        await PostAsync([.. splits.SelectMany(s => s.Events(people)), .. Purchases("aa", people)], new Random(1), largest: 1000);
        await PostAsync([.. twin.Events(people), .. Purchases("twin", people)], new Random(2), largest: 70);
        await host.CatchUpAsync();

        var (beyond, before) = (0, new List<string>());
        foreach (var split in splits)
        {
            var report = await ReportAsync(split.Campaign);
            before.Add(report.GetProperty("variations").GetRawText());
            ShouldBeComputedFrom(report, split, people);
            report.GetProperty("metrics").EnumerateArray().Select(m => m.GetProperty("verdict").Text("state")).Should().NotContain("winner");
            report.GetProperty("health").GetProperty("sampleRatio").Text("state").Should().Be("ok");
            beyond += new[] { "revenue", "allRevenue" }.Count(m => State(report, m) is "likely_better" or "likely_worse");
        }

        // 6 of 60 on average; outside this range in one set of 200.
        beyond.Should().BeInRange(1, 13);
        (await ReportAsync(twin.Campaign)).GetProperty("variations").GetRawText().Should().Be(before[0], "order, batches and names of people change no digit");
        await host.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None);
        foreach (var (split, text) in splits.Zip(before))
            (await ReportAsync(split.Campaign)).GetProperty("variations").GetRawText().Should().Be(text, "a rebuild changes no digit");
    }

    /// <summary>Sums, errors and the chance from the people as they were drawn.</summary>
    private static void ShouldBeComputedFrom(JsonElement report, Split split, IReadOnlyList<Person> people)
    {
        var arms = new List<(double Mean, double Error)>();
        foreach (var id in new[] { "A", "B" })
        {
            var values = people.Where((_, i) => split.Arms[i] == id).Select(p => p.Clicks ? p.Orders.Sum() : 0).ToList();
            var mean = (double)values.Average();
            var error = Math.Sqrt(values.Sum(v => Math.Pow((double)v - mean, 2)) / (values.Count - 1) / values.Count);
            var statistics = report.Variation(id).Cell("revenue").GetProperty("statistics");
            (statistics.Number("n"), statistics.Number("sum"), statistics.Number("sumSquares"), statistics.Number("nonZeroUsers"))
                .Should().Be((values.Count, values.Sum(), values.Sum(v => v * v), values.Count(v => v > 0)), split.Campaign);
            statistics.GetProperty("standardError").GetDouble().Should().BeApproximately(error, error * 1e-9);
            arms.Add((mean, error));
        }

        var comparison = report.Variation("B").Cell("revenue").GetProperty("statistics").GetProperty("comparison");
        var score = (arms[1].Mean - arms[0].Mean) / Math.Sqrt((arms[0].Error * arms[0].Error) + (arms[1].Error * arms[1].Error));
        comparison.GetProperty("chanceToBeat").GetDouble().Should().BeApproximately(StandardNormal.Cdf(score), 1e-9);
        comparison.GetProperty("uplift").GetDouble().Should().BeApproximately((arms[1].Mean / arms[0].Mean) - 1, 1e-9);
    }

    private static string? State(JsonElement report, string metric) => report.Variation("B").Cell(metric).GetProperty("statistics").GetProperty("comparison").Text("state");

    private Task<JsonElement> ReportAsync(string campaign) => host.Http.ReportAsync(campaign, $"?metrics={string.Join(',', Metrics)}&to=2026-04-01");

    private async Task PostAsync(object[] events, Random random, int largest)
    {
        random.Shuffle(events);
        var batches = new List<object[]>();
        for (var at = 0; at < events.Length; at += batches[^1].Length)
            batches.Add(events[at..Math.Min(events.Length, at + random.Next(largest / 2, largest + 1))]);
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (batch, _) => await host.Http.PostEventsAsync(batch));
    }

    private static IEnumerable<object> Purchases(string prefix, IReadOnlyList<Person> people) => people.SelectMany((p, i) => p.Orders.Select((value, o) => (object)new
    {
        eventId = $"{prefix}-p{i}-{o}", type = "purchase", occurredAt = Start.AddDays(1).AddMinutes(o), userId = $"{prefix}-{i}", transactionId = $"{prefix}-{i}-{o}", value, currency = "USD",
    }));

    private static object Definition(string id) => new
    {
        id,
        name = id,
        createdAt = Start.AddDays(-1),
        channels = new[] { "email" },
        attributionWindow = "P7D",
        version = new
        {
            id = "v1",
            startsAt = Start.AddDays(-1),
            primaryMetric = "revenue",
            variations = new[] { "A", "B" }.Select(v => new { id = v, name = v, trafficShare = 50, channels = new[] { "email" }, isControl = false }),
        },
    };

    /// <param name="Orders">Log-normal, as baskets are.</param>
    private sealed record Person(bool Clicks, IReadOnlyList<decimal> Orders)
    {
        public static List<Person> Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => new Person(
            random.NextDouble() < 0.2,
            [.. Enumerable.Range(0, random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }).Select(_ => Math.Round((decimal)Math.Exp(3 + Normal(random)), 2))]))];

        private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private sealed record Split(string Campaign, string Prefix, IReadOnlyList<string> Arms)
    {
        public static Split Draw(string campaign, string prefix, IReadOnlyList<Person> people, Random random) =>
            new(campaign, prefix, [.. people.Select(_ => random.Next(2) == 0 ? "A" : "B")]);

        /// <summary>Everybody triggers; some are sent to and click, and what those buy is credited.</summary>
        public IEnumerable<object> Events(IReadOnlyList<Person> people)
        {
            for (var i = 0; i < people.Count; i++)
            {
                var (user, message, at) = ($"{Prefix}-{i}", $"{Campaign}-{i}", Start.AddSeconds(i));
                yield return new { eventId = message + "-t", type = "trigger", occurredAt = at, campaignId = Campaign, variationId = Arms[i], userId = user };
                if (!people[i].Clicks)
                    continue;
                yield return new { eventId = message + "-s", type = "send_request", occurredAt = at, campaignId = Campaign, variationId = Arms[i], channel = "email", messageId = message, userId = user };
                yield return new { eventId = message + "-c", type = "click", occurredAt = at.AddHours(1), messageId = message };
            }
        }
    }
}
