using System.Collections.Frozen;
using System.Globalization;
using CsCheck;
using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Testing.Oracle;

/// <summary>
/// A site and its events, random and crowded: few people, browsers, messages and transactions on a coarse grid of times,
/// so that ties, edges of windows and versions, and every kind of collision occur.
/// </summary>
internal sealed record RandomHistory(PlainSite Plain, IReadOnlyList<PlainEvent> Events, DateTimeOffset? From, DateTimeOffset? To, int Shuffle)
{
    /// <summary>How many histories a property is tried on.</summary>
    public static readonly long Count =
        long.TryParse(Environment.GetEnvironmentVariable("RECONNECT_HISTORIES"), CultureInfo.InvariantCulture, out var count) ? count : 5_000;

    private const int Steps = 40;
    private static readonly string[] People = ["ann", "bob", "cem"];
    private static readonly TimeSpan Step = TimeSpan.FromHours(6);

    private static readonly Gen<DateTimeOffset> Time = Gen.Select(
        Gen.Int[0, Steps],
        Gen.OneOf(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMicroseconds(1), TimeSpan.FromMicroseconds(-1), TimeSpan.FromMinutes(7)),
        (step, jitter) => Some.Midnight + (step * Step) + jitter);

    private static readonly Gen<TimeSpan> Length = Gen.OneOf(Step, 4 * Step, 8 * Step, 28 * Step);

    private static readonly Gen<IReadOnlyList<(DateTimeOffset, TimeSpan)>> Windows = Gen.Select(
        Length, Length, Time, Gen.Bool,
        (first, second, from, changed) => (IReadOnlyList<(DateTimeOffset, TimeSpan)>)(changed
            ? [(AttributionWindow.Beginning, first), (from, second)]
            : [(AttributionWindow.Beginning, first)]));

    private static readonly Gen<IReadOnlyList<PlainVariation>> Variations = Gen.OneOf<IReadOnlyList<PlainVariation>>(
        [new("A", false, ["email", "sms"]), new("B", false, ["sms"])],
        [new("A", false, ["sms"]), new("B", false, ["push", "email"]), new("C", true, [])]);

    private static readonly Gen<IReadOnlyList<PlainVersion>> Versions = Gen.Select(
        Variations, Variations, Gen.Int[0, 2], Gen.Int[4, 20], Gen.Bool,
        (first, second, start, turn, two) =>
        {
            var (from, middle) = (Some.Midnight + (start * Step), Some.Midnight + (turn * Step));
            return (IReadOnlyList<PlainVersion>)(two
                ? [new PlainVersion("v1", from, middle, first), new PlainVersion("v2", middle, null, second)]
                : [new PlainVersion("v1", from, null, first)]);
        });

    private static readonly Gen<PlainSite> Site = Gen.Select(
        Gen.OneOf("UTC", "Pacific/Auckland", "America/New_York"),
        Gen.OneOf(TimeSpan.Zero, Step, TimeSpan.FromMinutes(7)),
        Gen.Select(Gen.Int[-9, 10], Gen.OneOf(1.1m, 0.33335m)).Array[0, 3],
        Windows, Versions, Windows, Versions,
        (zone, grace, rates, windows1, versions1, windows2, versions2) => new PlainSite(
            "USD",
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            grace,
            [.. rates.DistinctBy(r => r.Item1).Select(r => new PlainRate("EUR", DateOnly.FromDateTime(Some.Midnight.Date).AddDays(r.Item1), r.Item2))],
            [new PlainCampaign("c1", windows1, versions1), new PlainCampaign("c2", windows2, versions2)]));

    private static readonly Gen<PlainEvent> Event = Gen.Select(
        Gen.Frequency((4, "trigger"), (6, "send"), (8, "click"), (3, "impression"), (1, "unsubscribe"), (3, "identify"), (7, "purchase"), (3, "cart"), (2, "refund"), (1, "honeypot")),
        Time,
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 1]),
        Gen.Select(Gen.Frequency((3, "c1"), (1, "c2")), Gen.Frequency((6, (string?)null), (1, "v1"), (1, "v2")), Gen.Frequency((4, "A"), (2, "B"), (1, "C"))),
        Gen.Select(Gen.Int[0, 6], Gen.Frequency((4, "email"), (3, "sms"), (1, "push"))),
        Gen.Select(Gen.Int[0, 5], Gen.OneOf(10m, 0m, 19.99m, 0.0001m, 33.3333m), Gen.Frequency((3, (string?)null), (1, "USD"), (3, "EUR"), (1, "GBP"))),
        Gen.Int[0, 11],
        (kind, time, who, where, message, money, dice) => Make(kind, time, who, where, message, money, dice));

    public static readonly Gen<RandomHistory> All = Gen.Select(
        Site, Event.Array[0, 45], Time, Time, Gen.Int[0, 3], Gen.Int,
        (site, events, a, b, range, shuffle) =>
        {
            var known = events.Where(e => IsKnown(e, site)).Select(Named).ToList();
            (DateTimeOffset? From, DateTimeOffset? To) between = a < b ? (a, b) : (b, a);
            return new RandomHistory(
                site,
                known,
                range is 1 or 3 ? between.From!.Value.AddMinutes(shuffle & 31) : null,
                range is 2 or 3 ? between.To!.Value.AddMinutes((shuffle >> 5) & 31) : null,
                shuffle);
        });

    /// <summary>Everything happened before it.</summary>
    public static DateTimeOffset Now => Some.D(60);

    public static IReadOnlyList<string> Users => People;

    public SiteDefinition Definition { get; } = Define(Plain);

    public IReadOnlyList<LoggedEvent> Logged { get; } = [.. Events.Select(Log)];

    /// <summary>The events in another order, a third of them twice.</summary>
    public List<LoggedEvent> Rearranged()
    {
        var random = new Random(Shuffle);
        var again = Logged.Where(_ => random.Next(3) == 0).Select(e => e with { ReceivedAt = Now }).ToList();
        var all = Logged.Concat(again).ToArray();
        random.Shuffle(all);
        return [.. all];
    }

    /// <summary>Without every event that a failure does not need.</summary>
    public RandomHistory Smallest(Func<RandomHistory, bool> fails)
    {
        var smallest = this;
        for (var i = Events.Count - 1; i >= 0; i--)
        {
            var smaller = new RandomHistory(Plain, [.. smallest.Events.Where(e => e != Events[i])], From, To, Shuffle);
            if (fails(smaller))
                smallest = smaller;
        }

        return smallest;
    }

    public override string ToString() => string.Join(
        '\n',
        [
            $"zone {Plain.Zone.Id}, grace {Plain.Grace}, range {From:O} to {To:O}, shuffle {Shuffle}",
            .. Plain.Rates.Select(r => $"rate {r.Currency} {r.Day:O} {r.Rate}"),
            .. Plain.Campaigns.SelectMany(c => c.Windows.Select(w => $"{c.Id} window {w.Length} from {w.ValidFrom:O}")
                .Concat(c.Versions.Select(v => $"{c.Id} {v.Id} {v.Start:O} to {v.End:O}: {string.Join("; ", v.Variations.Select(x => $"{x.Id}{(x.IsControl ? " control" : "")} {string.Join(' ', x.Channels)}"))}"))),
            .. Events.OrderBy(e => e.At).Select(e => e.ToString()),
        ]);

    private static PlainEvent Make(
        string kind,
        DateTimeOffset time,
        (int Kind, int Person, int Browser) who,
        (string Campaign, string? Version, string Variation) where,
        (int Message, string Channel) message,
        (int Transaction, decimal Value, string? Currency) money,
        int dice)
    {
        var user = People[who.Person];
        var browser = $"b{who.Browser}";
        var messageId = message.Message < 5 ? $"m{message.Message}" : null;
        // Now and then within seconds of others.
        if (kind == "click" && dice % 2 == 0)
            time = Some.Midnight.AddDays(5 * Math.Floor((time - Some.Midnight).TotalDays / 5)).AddMilliseconds(200 * dice);
        var e = new PlainEvent { Id = "", Kind = kind, At = time };
        switch (kind)
        {
            case "trigger":
                return e with { User = user, Campaign = where.Campaign, Version = where.Version, Variation = where.Variation };
            case "send":
                return e with
                {
                    User = user,
                    Campaign = where.Campaign,
                    Version = where.Version,
                    Variation = where.Variation,
                    Channel = message.Channel,
                    Message = messageId,
                    NotSent = dice switch { 0 or 1 => "not_opted_in", 2 => "capped", _ => null },
                };
            case "click" or "impression" or "unsubscribe":
                e = e with { Message = messageId, Machine = dice % 4 == 0, Link = kind == "click" && money.Transaction < 4 ? $"l{money.Transaction}" : null, User = who.Kind is 0 or 1 ? user : null, Browser = who.Kind is 1 or 2 ? browser : null };
                return messageId is null || dice > 8
                    ? e with
                    {
                        User = e.User is null && e.Browser is null ? user : e.User,
                        Campaign = where.Campaign,
                        Version = where.Version,
                        Variation = where.Variation,
                        Channel = message.Channel,
                    }
                    : e;
            case "identify":
                return messageId is not null && dice < 4 ? e with { Message = messageId, Browser = browser } : e with { User = user, Browser = browser };
            case "honeypot":
                return e with { Message = messageId ?? "m0" };
            case "refund":
                return e with { Transaction = $"t{money.Transaction % 3}", Value = money.Value };
            default:
                e = e with { User = who.Kind < 5 ? user : null, Browser = who.Kind > 3 ? browser : null };
                return kind == "cart"
                    ? e
                    : e with { Transaction = money.Transaction < 3 ? $"t{money.Transaction}" : null, Value = money.Value, Currency = money.Currency };
        }
    }

    /// <summary>Ids in an order of their own; now and then two sources use one id.</summary>
    private static PlainEvent Named(PlainEvent e, int index)
    {
        var number = (index * 37) % 101;
        return e with { Id = $"e{number / 2:00}", Source = number % 2 == 0 ? "crm" : "shop" };
    }

    /// <summary>Intake holds back what names no version or variation.</summary>
    private static bool IsKnown(PlainEvent e, PlainSite site) => e.Kind is not ("trigger" or "send")
        || site.Campaigns.Single(c => c.Id == e.Campaign).Versions.Any(v =>
            (e.Version is null ? v.Start <= e.At && (v.End is null || e.At < v.End) : v.Id == e.Version) && v.Variations.Any(x => x.Id == e.Variation));

    private static LoggedEvent Log(PlainEvent e) => new()
    {
        Key = EventKeys.Event(Some.SiteId, e.Source, e.Id),
        Id = e.Id,
        Source = e.Source,
        Type = e.Kind switch
        {
            "trigger" => EventType.Trigger,
            "send" => EventType.SendRequest,
            "click" => EventType.Click,
            "impression" => EventType.Impression,
            "unsubscribe" => EventType.Unsubscribe,
            "identify" => EventType.Identify,
            "purchase" => EventType.Purchase,
            "cart" => EventType.AddToCart,
            "honeypot" => EventType.Honeypot,
            _ => EventType.Refund,
        },
        At = e.At,
        Person = e.User is null ? null : EventKeys.Person(Some.SiteId, e.User),
        Browser = e.Browser is null ? null : EventKeys.Browser(Some.SiteId, e.Browser),
        Message = e.Message is null ? null : EventKeys.Message(Some.SiteId, e.Message),
        Transaction = e.Transaction is null ? null : EventKeys.Transaction(Some.SiteId, e.Transaction),
        Campaign = e.Campaign,
        Version = e.Version,
        Variation = e.Variation,
        Channel = e.Channel,
        NotSentReason = e.NotSent,
        Machine = e.Machine,
        Url = e.Link,
        Value = e.Value,
        Currency = e.Currency,
    };

    private static SiteDefinition Define(PlainSite plain) => new()
    {
        Id = Some.SiteId,
        Zone = plain.Zone,
        Currency = plain.Currency,
        IdentityGrace = plain.Grace,
        Rates = Some.Rates([.. plain.Rates.Select(r => (r.Currency, r.Day, r.Rate))]),
        Campaigns = plain.Campaigns.Select(Define).ToFrozenDictionary(c => c.PublicId, StringComparer.Ordinal),
    };

    private static CampaignDefinition Define(PlainCampaign plain, int index) =>
        Some.Campaign(plain.Id, [.. plain.Versions.Select((v, i) => Define(v, (index * 10) + i + 1))], plain.Windows) with { Id = index + 1 };

    private static VersionDefinition Define(PlainVersion plain, int id) => Some.Version(id, plain.Id, plain.Start, plain.End, [.. plain.Variations.Select((x, i) =>
        x.IsControl ? Some.Control((id * 10) + i, x.Id) : Some.Variation((id * 10) + i, x.Id, [.. x.Channels]))]);
}
