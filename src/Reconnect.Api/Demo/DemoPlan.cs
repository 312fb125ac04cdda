using Reconnect.Campaigns;

namespace Reconnect.Api.Demo;

/// <summary>One campaign of the demo and how its people behave. <see cref="DemoPlans"/> is the table of them.</summary>
internal sealed record CampaignPlan(string Id, string Name, IReadOnlyList<VersionPlan> Versions)
{
    public string Status { get; init; } = CampaignStatus.Running;

    public OrderPlan Orders { get; init; } = new();

    public IEnumerable<string> Channels => Versions
        .SelectMany(v => v.Variations)
        .SelectMany(v => v.Channels)
        .Select(c => c.Name)
        .Distinct(StringComparer.Ordinal);
}

/// <summary>A test version: it starts so many days before today, or on a date, and people trigger it on that many days from then on.</summary>
internal sealed record VersionPlan(string Id, IReadOnlyList<VariationPlan> Variations)
{
    public int DaysAgo { get; init; }

    public DateOnly? StartsOn { get; init; }

    public int StartHour { get; init; }

    public int Days { get; init; }

    public int PeoplePerDay { get; init; }

    /// <summary>The number of the first person; the others follow. Where two ranges overlap, people are in both.</summary>
    public int FirstUser { get; init; }

    /// <summary>Another seed is another roll of the same dice; these show the states that the table promises.</summary>
    public int Seed { get; init; }

    /// <summary>On this day, counted from 0, a scanner follows the links of every e-mail as it arrives (A28).</summary>
    public int? ScannerDay { get; init; }

    public DateTimeOffset StartDay(DateTimeOffset today) =>
        StartsOn is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : today.AddDays(-DaysAgo);

    public DateTimeOffset StartsAt(DateTimeOffset today) => StartDay(today).AddHours(StartHour);
}

/// <summary>A variation: its channels in priority order, and what its people do. A variation without channels is the control.</summary>
internal sealed record VariationPlan(string Id, string Name, decimal Share, params IReadOnlyList<ChannelPlan> Channels)
{
    /// <summary>The share of people that really gets the variation, where it differs from the configured one.</summary>
    public double? Allocated { get; init; }

    /// <summary>Of those who click: who puts something in the cart.</summary>
    public double Cart { get; init; }

    /// <summary>Of those who click: who buys.</summary>
    public double Buy { get; init; }

    /// <summary>Of all others: who buys all the same.</summary>
    public double BuyAnyway { get; init; }

    public bool IsControl => Channels.Count == 0;
}

/// <summary>A channel: the share of people opted in to it and, of the messages sent, the shares opened and clicked.</summary>
internal sealed record ChannelPlan(string Name, double OptedIn, double Opens, double Clicks, int MinutesToOpen)
{
    public const string EmailName = "email";

    public static ChannelPlan Email(double opens, double clicks, double optedIn = 1) => new(EmailName, optedIn, opens, clicks, MinutesToOpen: 75);

    /// <summary>Reports no impressions.</summary>
    public static ChannelPlan Sms(double clicks, double optedIn = 1) => new("sms", optedIn, Opens: 0, clicks, MinutesToOpen: 6);

    /// <summary>Reports no impressions.</summary>
    public static ChannelPlan Push(double clicks, double optedIn = 1) => new("push", optedIn, Opens: 0, clicks, MinutesToOpen: 20);
}

/// <summary>How the shop reports purchases: shares of all purchases of a campaign.</summary>
internal sealed record OrderPlan
{
    /// <summary>By a browser that was identified shortly before: credited (A17).</summary>
    public double IdentifiedBefore { get; init; } = 0.12;

    /// <summary>By a browser that is identified only afterwards: too late (A15).</summary>
    public double IdentifiedAfter { get; init; } = 0.01;

    /// <summary>By a browser that is never identified.</summary>
    public double NeverIdentified { get; init; } = 0.02;

    /// <summary>Reported a second time under another event id (A8).</summary>
    public double SentTwice { get; init; } = 0.015;

    /// <summary>Refunded later, wholly or in part (A19).</summary>
    public double Refunded { get; init; }

    /// <summary>The first credited order is in this currency, for which the site has no exchange rate (A20).</summary>
    public string? OneOrderIn { get; init; }
}
