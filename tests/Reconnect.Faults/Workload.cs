using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Testing.Oracle;

namespace Reconnect.Faults;

/// <summary>
/// People with eight events each, and what the oracle says of them. No figure depends on two people, so the oracle looks at a few at a time and its
/// totals are added up.
/// </summary>
internal sealed partial class Workload
{
    public const string Campaign = "faults";
    private const int EventsOfAPerson = 8;
    private const int PeopleAtATime = 20;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PlainVersion Version = new("v1", Start, null, [new("A", false, ["email", "sms"]), new("B", false, ["sms"])]);
    private static readonly PlainSite Site = new(
        "USD", TimeZoneInfo.Utc, TimeSpan.Zero, [], [new PlainCampaign(Campaign, [(DateTimeOffset.MinValue, TimeSpan.FromDays(7))], [Version])]);
    private readonly List<List<PlainEvent>> people;

    public Workload(int events, int seed)
    {
        var random = new Random(seed);
        people = [.. Enumerable.Range(0, events / EventsOfAPerson).Select(i => Person(i, random))];
    }

    public int Count => people.Count * EventsOfAPerson;

    public static string CampaignJson => $$$"""
        {"id":"{{{Campaign}}}","name":"Faults","createdAt":"2026-03-01T00:00:00Z","channels":["email","sms"],"attributionWindow":"P7D",
         "version":{"id":"v1","startsAt":"2026-03-01T00:00:00Z","primaryMetric":"revenue","variations":[
          {"id":"A","name":"A","trafficShare":50,"channels":["email","sms"],"isControl":false},
          {"id":"B","name":"B","trafficShare":50,"channels":["sms"],"isControl":false}]}}
        """;

    /// <summary>All events in random order and batches, a part of them twice.</summary>
    public List<string> Batches(double repeated, int size, Random random)
    {
        var lines = people.SelectMany(p => p).Select(Json).ToList();
        var all = lines.Concat(lines.Where(_ => random.NextDouble() < repeated)).ToArray();
        random.Shuffle(all);
        return [.. all.Chunk(size).Select(c => string.Join('\n', c))];
    }

    /// <summary>Each cell's total: <c>A/email revenue</c> and the like; without those that are not available.</summary>
    public SortedDictionary<string, decimal> Expected()
    {
        var totals = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var some in people.Chunk(PeopleAtATime))
            foreach (var line in new PlainRules(Site, some.SelectMany(p => p)).Report(Site.Campaigns[0], Version, Start, DateTimeOffset.MaxValue, countMachine: false))
                if (Cell().Match(line) is { Success: true } cell)
                    totals[cell.Groups["name"].Value] = totals.GetValueOrDefault(cell.Groups["name"].Value) + decimal.Parse(cell.Groups["total"].Value, CultureInfo.InvariantCulture);
        return totals;
    }

    /// <summary>The same from a report.</summary>
    public static SortedDictionary<string, decimal> Told(JsonElement report)
    {
        var totals = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var variation in report.GetProperty("variations").EnumerateArray())
        {
            Add(totals, variation.GetProperty("id").GetString()!, variation);
            foreach (var channel in variation.GetProperty("channels").EnumerateArray())
                Add(totals, $"{variation.GetProperty("id").GetString()}/{channel.GetProperty("channel").GetString()}", channel);
        }

        return totals;
    }

    private static void Add(SortedDictionary<string, decimal> totals, string name, JsonElement row)
    {
        totals[$"{name} users"] = row.GetProperty("users").GetDecimal();
        foreach (var metric in row.GetProperty("metrics").EnumerateObject())
            if (metric.Value.GetProperty("status").GetString() != "not_available")
                totals[$"{name} {metric.Name}"] = metric.Value.GetProperty("numerator").GetDecimal();
    }

    [GeneratedRegex(@"^(?<name>\S+ \S+) (?<total>-?[\d.]+)( /.*)?$")]
    private static partial Regex Cell();

    private static List<PlainEvent> Person(int i, Random random)
    {
        var (user, browser, message) = ($"u{i}", $"b{i}", $"m{i}");
        var variation = random.Next(2) == 0 ? "A" : "B";
        var channel = variation == "A" && random.Next(2) == 0 ? "email" : "sms";
        var first = Start.AddMinutes(random.Next(60 * 24 * 20));
        DateTimeOffset Later(int minutes) => first.AddSeconds(1 + random.Next(60 * minutes));
        decimal Amount() => random.Next(1, 100_000) / 100m;
        PlainEvent Of(string kind, int n, DateTimeOffset at) => new() { Id = $"{i}-{n}", Kind = kind, At = at };
        return
        [
            Of("trigger", 0, first) with { User = user, Campaign = Campaign, Variation = variation },
            Of("send", 1, first.AddSeconds(1)) with { User = user, Campaign = Campaign, Variation = variation, Channel = channel, Message = message },
            Of("impression", 2, Later(60 * 24)) with { Message = message },
            Of("click", 3, Later(60 * 24 * 2)) with { Message = message, Machine = random.Next(10) == 0 },
            Of("identify", 4, Later(60 * 24 * 3)) with { User = user, Browser = browser },
            Of("purchase", 5, Later(60 * 24 * 10)) with { User = user, Transaction = $"t{i}", Value = Amount() },
            Of("purchase", 6, Later(60 * 24 * 8)) with { Browser = browser, Value = Amount() },
            random.Next(3) == 0
                ? Of("refund", 7, Later(60 * 24 * 12)) with { Transaction = $"t{i}", Value = Amount() / 10 }
                : Of("cart", 7, Later(60 * 24 * 6)) with { User = user },
        ];
    }

    private static string Json(PlainEvent e) => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["eventId"] = e.Id,
        ["type"] = e.Kind switch { "send" => "send_request", "cart" => "add_to_cart", _ => e.Kind },
        ["occurredAt"] = e.At.ToString("O", CultureInfo.InvariantCulture),
        ["userId"] = e.User,
        ["anonymousId"] = e.Browser,
        ["messageId"] = e.Message,
        ["campaignId"] = e.Campaign,
        ["variationId"] = e.Variation,
        ["channel"] = e.Channel,
        ["machine"] = e.Machine ? true : null,
        ["transactionId"] = e.Transaction,
        ["value"] = e.Kind is "purchase" or "refund" ? e.Value : null,
    }.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal));
}
