using Reconnect.Testing.Oracle;

namespace Reconnect.Api.Tests.Pipeline;

/// <summary>
/// Many people of one campaign, ten events each, all different. Nobody shares a browser, message or order with anybody else, so the oracle can look at
/// each alone, and what it says adds up.
/// </summary>
internal sealed class Crowd(int people)
{
    public const string Campaign = "crowd";
    public const int EventsOfPerson = 10;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly PlainSite Site = new("USD", TimeZoneInfo.Utc, TimeSpan.Zero, [], []);

    private static readonly PlainCampaign Plain = new(
        Campaign,
        [(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(7))],
        [new PlainVersion("v1", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), null, [new("A", false, ["email", "sms"]), new("B", false, ["sms"])])]);

    public IEnumerable<PlainEvent> Events => Enumerable.Range(0, people).SelectMany(Person);

    /// <summary>Numerator and denominator of every cell, by row and metric.</summary>
    public Dictionary<string, (decimal Numerator, decimal Denominator)> Expected()
    {
        var sums = new Dictionary<string, (decimal Numerator, decimal Denominator)>(StringComparer.Ordinal);
        for (var p = 0; p < people; p++)
        {
            foreach (var line in new PlainRules(Site with { Campaigns = [Plain] }, Person(p)).Report(Plain, Plain.Versions[0], Plain.Versions[0].Start, DateTimeOffset.MaxValue, countMachine: false))
            {
                // "A revenue 10 / 1 = 10", "A/sms ctr not available", "A users 1"
                var words = line.Split(' ');
                if (words.Length < 6)
                    continue;
                var (numerator, denominator) = sums.GetValueOrDefault($"{words[0]} {words[1]}");
                sums[$"{words[0]} {words[1]}"] = (numerator + Number(words[2]), denominator + Number(words[4]));
            }
        }

        return sums;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<PlainEvent> Person(int p)
    {
        var random = new Random(p);
        var (user, browser, variation) = ($"c{p}", $"b{p}", p % 2 == 0 ? "A" : "B");
        var channel = variation == "B" || p % 3 == 0 ? "sms" : "email";
        var at = Start.AddSeconds(p % 5_000);
        PlainEvent Event(int n, string kind, double hours) => new() { Id = $"{p}-{n}", Kind = kind, At = at.AddHours(hours) };
        yield return Event(0, "trigger", 0) with { User = user, Campaign = Campaign, Variation = variation };
        yield return Event(1, "send", 0.01) with { User = user, Campaign = Campaign, Variation = variation, Channel = channel, Message = $"m{p}", NotSent = p % 11 == 0 ? "not_opted_in" : null };
        yield return Event(2, channel == "email" ? "impression" : "click", 1) with { Message = $"m{p}", Machine = p % 7 == 0 };
        yield return Event(3, "click", 2) with { Message = $"m{p}", Machine = p % 13 == 0 };
        yield return Event(4, "identify", random.Next(0, 60)) with { User = user, Browser = browser };
        yield return Event(5, "purchase", random.Next(0, 200)) with { Browser = browser, Transaction = $"t{p}", Value = random.Next(1, 1_000_000) / 100m };
        yield return Event(6, "purchase", random.Next(0, 200)) with { User = user, Value = random.Next(1, 1_000_000) / 10_000m };
        yield return Event(7, "cart", random.Next(0, 200)) with { User = user };
        yield return Event(8, "refund", 210) with { Transaction = $"t{p}", Value = random.Next(1, 500_000) / 100m };
        yield return Event(9, "purchase", random.Next(0, 200)) with { Browser = browser, Transaction = $"t{p}", Value = random.Next(1, 1_000_000) / 100m };
    }
}
