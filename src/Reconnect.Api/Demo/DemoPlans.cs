using Reconnect.Campaigns;
using static Reconnect.Api.Demo.ChannelPlan;

namespace Reconnect.Api.Demo;

/// <summary>The demo as a table: a campaign for each state that a report can be in.</summary>
internal static class DemoPlans
{
    public static IReadOnlyList<CampaignPlan> All { get; } =
    [
        // A clear winner.
        new("welcome-series", "Welcome series",
        [
            new("v1",
            [
                new("A", "Classic welcome", 50, Email(opens: 0.58, clicks: 0.30)) { Cart = 0.60, Buy = 0.47, BuyAnyway = 0.01 },
                new("B", "Welcome with 10 % off", 50, Email(opens: 0.61, clicks: 0.36)) { Cart = 0.66, Buy = 0.55, BuyAnyway = 0.01 },
            ])
            { DaysAgo = 21, Days = 21, PeoplePerDay = 180, FirstUser = 1, Seed = 2 },
        ]),

        // Inconclusive: all three do about as well. Its people signed up some days before, so they are in the welcome series too.
        new("cart-reminder", "Abandoned cart reminder",
        [
            new("v1",
            [
                new("A", "E-mail after one hour", 34, Email(opens: 0.50, clicks: 0.24)) { Cart = 0.55, Buy = 0.40, BuyAnyway = 0.02 },
                new("B", "Push after one hour", 33, Push(clicks: 0.24, optedIn: 0.92)) { Cart = 0.55, Buy = 0.40, BuyAnyway = 0.02 },
                new("C", "Push, else e-mail", 33, Push(clicks: 0.24, optedIn: 0.60), Email(opens: 0.50, clicks: 0.24))
                    { Cart = 0.55, Buy = 0.40, BuyAnyway = 0.02 },
            ])
            { DaysAgo = 14, Days = 14, PeoplePerDay = 100, FirstUser = 1000, Seed = 1001 },
        ]),

        // Too early: it started yesterday at noon.
        new("flash-sale-sms", "Flash sale (SMS)",
        [
            new("v1",
            [
                new("A", "24 hours only", 50, Sms(clicks: 0.24)) { Buy = 0.40 },
                new("B", "While stocks last", 50, Sms(clicks: 0.22)) { Buy = 0.40 },
            ])
            { DaysAgo = 1, StartHour = 12, Days = 1, PeoplePerDay = 70, FirstUser = 4000, Seed = 4002 },
        ]),

        // Zero purchases: people click in the app and buy in a browser, where the shop does not say in time who they are.
        new("price-drop-push", "Price drop alert",
        [
            new("v1",
            [
                new("A", "Old and new price", 50, Push(clicks: 0.26)) { Buy = 0.30 },
                new("B", "Percent saved", 50, Push(clicks: 0.28)) { Buy = 0.30 },
            ])
            { DaysAgo = 12, Days = 12, PeoplePerDay = 65, FirstUser = 5000, Seed = 5000 },
        ])
        { Orders = new() { IdentifiedBefore = 0, IdentifiedAfter = 0.25, NeverIdentified = 0.75 } },

        // The tables differ: a third of B's people cannot be sent an SMS (A1).
        new("win-back", "Win back quiet customers",
        [
            new("v1",
            [
                new("A", "E-mail: we miss you", 50, Email(opens: 0.38, clicks: 0.13)) { Buy = 0.24, BuyAnyway = 0.01 },
                new("B", "SMS: we miss you", 50, Sms(clicks: 0.16, optedIn: 0.67)) { Buy = 0.26, BuyAnyway = 0.01 },
            ])
            { DaysAgo = 20, Days = 20, PeoplePerDay = 60, FirstUser = 6000, Seed = 6000 },
        ]),

        // Legacy: created before 14 December 2025 (A21).
        new("newsletter-2025", "Newsletter 2025",
        [
            new("v1",
            [
                new("A", "Product news", 50, Email(opens: 0.44, clicks: 0.15)) { Cart = 0.40, Buy = 0.26, BuyAnyway = 0.02 },
                new("B", "Stories", 50, Email(opens: 0.47, clicks: 0.17)) { Cart = 0.38, Buy = 0.27, BuyAnyway = 0.02 },
            ])
            { StartsOn = new DateOnly(2025, 11, 1), Days = 24, PeoplePerDay = 45, FirstUser = 8000, Seed = 8000 },
        ])
        { Status = CampaignStatus.Ended },

        // Two versions. The first one's traffic was not split as configured. Some people are in both (A12).
        new("back-in-stock", "Back in stock",
        [
            new("v1",
            [
                new("A", "Plain notice", 50, Email(opens: 0.62, clicks: 0.30)) { Allocated = 0.60, Buy = 0.34, BuyAnyway = 0.02 },
                new("B", "Only a few left", 50, Email(opens: 0.62, clicks: 0.33)) { Allocated = 0.40, Buy = 0.36, BuyAnyway = 0.02 },
            ])
            { DaysAgo = 28, Days = 14, PeoplePerDay = 45, FirstUser = 10000, Seed = 10000 },
            new("v2",
            [
                new("A", "Plain notice", 30, Email(opens: 0.62, clicks: 0.30)) { Buy = 0.34, BuyAnyway = 0.02 },
                new("B", "Only a few left", 70, Email(opens: 0.62, clicks: 0.34, optedIn: 0.80), Push(clicks: 0.24)) { Buy = 0.37, BuyAnyway = 0.02 },
            ])
            { DaysAgo = 14, Days = 14, PeoplePerDay = 45, FirstUser = 10450, Seed = 10460 },
        ]),

        // A control group, automatic clicks, refunds, and one order without an exchange rate.
        new("post-purchase", "Thank you and what goes with it",
        [
            new("v1",
            [
                new("A", "Accessories", 40, Email(opens: 0.60, clicks: 0.22)) { Buy = 0.30, BuyAnyway = 0.05 },
                new("B", "Refill reminder", 40, Email(opens: 0.61, clicks: 0.24)) { Buy = 0.30, BuyAnyway = 0.05 },
                new("control", "No message", 20) { BuyAnyway = 0.05 },
            ])
            { DaysAgo = 18, Days = 18, PeoplePerDay = 60, FirstUser = 20000, Seed = 20001, ScannerDay = 9 },
        ])
        { Orders = new() { Refunded = 0.12, OneOrderIn = "CHF" } },
    ];

    /// <summary>Nobody has triggered it yet: the first events of a newcomer go here.</summary>
    public static CampaignPlan Quickstart { get; } = new("quickstart", "Quickstart",
    [
        new("v1",
        [
            new("A", "E-mail with offer", 50, Email(opens: 0, clicks: 0)),
            new("B", "E-mail without offer", 50, Email(opens: 0, clicks: 0)),
        ])
        { StartsOn = new DateOnly(2026, 1, 1) },
    ]);
}
