using System.Collections.Frozen;
using System.Numerics;
using Reconnect.Attribution;

namespace Reconnect.Rollups;

/// <summary>What the numbers of a rollup column are.</summary>
public enum ColumnKind
{
    Count,

    /// <summary>An amount in the site's currency; in memory a whole number of ten-thousandths.</summary>
    Money,

    /// <summary>Squares of ten-thousandths of the site's currency, as a whole number: exact whatever the amounts.</summary>
    MoneySquares,
}

/// <summary>A column of a rollup: what one fact adds to it, in C# and as SQL over the facts' table.</summary>
/// <param name="OfFacts">The same as an SQL expression over the facts, for the edges of a range.</param>
/// <param name="Value">A whole number in the unit of <paramref name="Kind"/>.</param>
public sealed record RollupColumn<TFact>(string Name, string OfFacts, ColumnKind Kind, Func<TFact, BigInteger> Value)
{
    /// <summary>The type that a sum of it has in SQL.</summary>
    public string SqlType => Kind == ColumnKind.Count ? "bigint" : "numeric";
}

/// <summary>The additive columns of both rollups; SQL for writing and reading is made from these lists.</summary>
public static class RollupColumns
{
    /// <summary>Units of a money column in one unit of the site's currency.</summary>
    public const int MoneyScale = 10_000;

    /// <summary>Sums, sums of squares and non-zero users by first trigger: what the metrics and their statistics are made of.</summary>
    public static IReadOnlyList<RollupColumn<CohortFact>> Cohort { get; } =
    [
        new("people", "1", ColumnKind.Count, _ => 1),
        Count("requested", m => m.Requested),
        Count("not_opted_in", m => m.NotOptedIn),
        Count("sent", m => m.Sent),
        Count("impressions", m => m.Impressions),
        Count("clicks", m => m.Clicks),
        Count("clickers", m => m.Clickers),
        Count("delivered", m => m.Delivered),
        Count("bounced", m => m.Bounced),
        Count("complained", m => m.Complained),
        Count("unsubscribed", m => m.Unsubscribed),
        Count("purchases", m => m.Purchases),
        Count("purchasers", m => m.Purchasers),
        Count("unconverted", m => m.Unconverted),
        Count("add_to_carts", m => m.AddToCarts),
        Count("all_purchases", m => m.AllPurchases),
        Squares("impressions", m => m.Impressions),
        Squares("clicks", m => m.Clicks),
        new("clicks_times_impressions", "clicks::bigint * impressions", ColumnKind.Count, f => (BigInteger)f.Measures.Clicks * f.Measures.Impressions),
        Squares("purchases", m => m.Purchases),
        Squares("add_to_carts", m => m.AddToCarts),
        Users("add_to_carts", m => m.AddToCarts),
        Squares("all_purchases", m => m.AllPurchases),
        Users("all_purchases", m => m.AllPurchases),
        Users("revenue", m => m.Revenue),
        Users("net_revenue", m => m.NetRevenue),
        Users("all_revenue", m => m.AllRevenue),
        Money("revenue", m => m.Revenue),
        Money("net_revenue", m => m.NetRevenue),
        Money("all_revenue", m => m.AllRevenue),
        MoneySquares("revenue", m => m.Revenue),
        MoneySquares("net_revenue", m => m.NetRevenue),
        MoneySquares("all_revenue", m => m.AllRevenue),
    ];

    private static readonly FrozenDictionary<string, RollupColumn<CohortFact>> CohortByName = Cohort.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Sums by time of occurrence.</summary>
    public static IReadOnlyList<RollupColumn<ActivityFact>> Activity { get; } =
    [
        Happened("requested", f => f.Requested),
        Happened("not_opted_in", f => f.NotOptedIn),
        Happened("impressions", f => f.Impressions),
        Happened("clicks", f => f.Clicks),
        Happened("purchases", f => f.Purchases),
        Happened("add_to_carts", f => f.AddToCarts),
        new("revenue", "revenue", ColumnKind.Money, f => Scaled(f.Revenue)),
    ];

    /// <summary>The cohort column of that name.</summary>
    public static RollupColumn<CohortFact> Of(string name) => CohortByName[name];

    /// <summary>The amount that a whole number of ten-thousandths stands for.</summary>
    public static decimal Amount(BigInteger scaled) => (decimal)scaled / MoneyScale;

    private static RollupColumn<ActivityFact> Happened(string name, Func<ActivityFact, int> value) =>
        new(name, name, ColumnKind.Count, f => value(f));

    private static RollupColumn<CohortFact> Count(string name, Func<Measures, int> value) =>
        new(name, name, ColumnKind.Count, f => value(f.Measures));

    private static RollupColumn<CohortFact> Squares(string name, Func<Measures, int> value) =>
        new(name + "_squares", $"{name}::bigint * {name}", ColumnKind.Count, f => (BigInteger)value(f.Measures) * value(f.Measures));

    private static RollupColumn<CohortFact> Users(string name, Func<Measures, decimal> value) =>
        new(name + "_users", $"({name} <> 0)::int", ColumnKind.Count, f => value(f.Measures) != 0 ? 1 : 0);

    private static RollupColumn<CohortFact> Money(string name, Func<Measures, decimal> value) =>
        new(name, name, ColumnKind.Money, f => Scaled(value(f.Measures)));

    private static RollupColumn<CohortFact> MoneySquares(string name, Func<Measures, decimal> value) =>
        new(name + "_squares", $"trunc({name} * {name} * {(long)MoneyScale * MoneyScale})", ColumnKind.MoneySquares, f => Square(Scaled(value(f.Measures))));

    private static BigInteger Scaled(decimal amount) => amount == 0 ? BigInteger.Zero : new BigInteger(amount * MoneyScale);

    private static BigInteger Square(BigInteger value) => value * value;
}
