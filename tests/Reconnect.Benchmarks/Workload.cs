using System.Globalization;
using Reconnect.Events;

namespace Reconnect.Benchmarks;

/// <summary>
/// The same stream of events each time. Blocks of 400 people with exactly 1,000 events: 400 triggers, 400 send requests, 144 impressions,
/// 20 clicks, 20 identifies, 8 carts and 8 purchases, of which 5 come from a click (every second one through the browser alone) and 3 do not.
/// </summary>
internal sealed class Workload(string campaign, string prefix, DateTimeOffset start, TimeSpan spacing)
{
    public const int PeopleInBlock = 400;
    public const int EventsInBlock = 1000;
    public const int Stages = 4;
    public const string Source = "bench";
    private const int Impressions = 144;
    private const int Clickers = 20;
    private const int Carts = 8;
    private const string Agent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15";

    public static IReadOnlyList<string> Variations { get; } = ["a", "b", "c"];

    public static IReadOnlyList<string> Channels { get; } = ["email", "sms", "push"];

    /// <summary>All events of a block's people.</summary>
    public IEnumerable<NewEvent> Block(int block) => Enumerable.Range(0, Stages).SelectMany(stage => Block(block, stage));

    /// <summary>What arrives together: triggers and sends of this block, impressions of the one before, clicks and purchases of earlier ones.</summary>
    public IEnumerable<NewEvent> Arrivals(int block) =>
        Enumerable.Range(0, Stages).Where(stage => block >= stage).SelectMany(stage => Block(block - stage, stage));

    private IEnumerable<NewEvent> Block(int block, int stage)
    {
        for (var place = 0; place < PeopleInBlock; place++)
            foreach (var e in Person(block, place, stage))
                yield return e;
    }

    private IEnumerable<NewEvent> Person(int block, int place, int stage)
    {
        // A fixed shuffle: who clicks has nothing to do with variation or channel.
        var slot = place * 223 % PeopleInBlock;
        var person = (block * PeopleInBlock) + place;
        return stage switch
        {
            0 => [Trigger(person), Send(person)],
            1 when slot < Impressions => [Impression(person)],
            2 when slot < Clickers => [Click(person), Identify(person)],
            3 when slot < Carts => slot < 5 ? [Cart(person), Purchase(person, ofBrowser: slot % 2 == 0)] : [Cart(person)],
            3 when slot is >= 150 and < 153 => [Purchase(person, ofBrowser: false)],
            _ => [],
        };
    }

    private NewEvent Trigger(int person) => New("t", person, EventType.Trigger, 0) with
    {
        CampaignId = campaign,
        VariationId = VariationOf(person),
        UserId = User(person),
    };

    private NewEvent Send(int person) => New("s", person, EventType.SendRequest, 1) with
    {
        CampaignId = campaign,
        VariationId = VariationOf(person),
        Channel = ChannelOf(person),
        MessageId = Message(person),
        UserId = User(person),
    };

    private NewEvent Impression(int person) => New("i", person, EventType.Impression, 10) with { MessageId = Message(person), UserAgent = Agent };

    private NewEvent Click(int person) => New("c", person, EventType.Click, 20) with
    {
        MessageId = Message(person),
        Url = $"https://shop.example/cart/{person}?utm_source=reconnect&utm_medium={ChannelOf(person)}",
        UserAgent = Agent,
    };

    private NewEvent Identify(int person) => New("l", person, EventType.Identify, 21) with { UserId = User(person), AnonymousId = Browser(person) };

    private NewEvent Cart(int person) => New("a", person, EventType.AddToCart, 30) with { AnonymousId = Browser(person), Value = Price(person), Currency = "USD" };

    private NewEvent Purchase(int person, bool ofBrowser) => New("p", person, EventType.Purchase, 40) with
    {
        UserId = ofBrowser ? null : User(person),
        AnonymousId = ofBrowser ? Browser(person) : null,
        TransactionId = string.Create(CultureInfo.InvariantCulture, $"{prefix}-order-{person}"),
        Value = Price(person),
        Currency = "USD",
        Properties = """{"items":2,"coupon":"BACK10","shipping":"standard"}""",
    };

    private NewEvent New(string kind, int person, EventType type, int secondsLater) => new()
    {
        EventId = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{kind}-{person:D10}"),
        Type = type,
        OccurredAt = start + (person * spacing) + TimeSpan.FromSeconds(secondsLater),
        Raw = ReadOnlyMemory<byte>.Empty,
    };

    private string User(int person) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-user-{person:D9}");

    private string Browser(int person) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-browser-{person:D9}");

    private string Message(int person) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-message-{person:D9}");

    private static string VariationOf(int person) => Variations[person % 3];

    private static string ChannelOf(int person) => Channels[person / 3 % 3];

    private static decimal Price(int person) => 10 + (person * 37 % 9000 / 100m);
}
