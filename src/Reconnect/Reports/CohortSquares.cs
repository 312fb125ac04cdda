using System.Numerics;
using Npgsql;
using Reconnect.Rollups;

namespace Reconnect.Reports;

/// <summary>Sums of squares over people and counts of people with a value: with <see cref="CohortSums"/>, all that the statistics need.</summary>
public sealed record CohortSquares
{
    /// <summary>The columns in the order that <see cref="Read"/> expects.</summary>
    internal static readonly string[] Columns =
    [
        "impressions_squares", "clicks_squares", "clicks_times_impressions", "purchases_squares", "add_to_carts_squares", "all_purchases_squares",
        "add_to_carts_users", "all_purchases_users", "revenue_users", "net_revenue_users", "all_revenue_users",
        "revenue_squares", "net_revenue_squares", "all_revenue_squares",
    ];

    public static CohortSquares Zero { get; } = new();

    public long Impressions { get; init; }

    public long Clicks { get; init; }

    public long ClicksTimesImpressions { get; init; }

    public long Purchases { get; init; }

    public long AddToCarts { get; init; }

    public long AllPurchases { get; init; }

    public long AddToCartUsers { get; init; }

    public long AllPurchaseUsers { get; init; }

    public long RevenueUsers { get; init; }

    public long NetRevenueUsers { get; init; }

    public long AllRevenueUsers { get; init; }

    /// <summary>Like the next two in squares of ten-thousandths of the site's currency.</summary>
    public BigInteger Revenue { get; init; }

    public BigInteger NetRevenue { get; init; }

    public BigInteger AllRevenue { get; init; }

    /// <summary>What one person adds, by the same rule as to the rollups.</summary>
    public static CohortSquares Of(Attribution.CohortFact fact) => Of(Columns.ToDictionary(c => c, c => RollupColumns.Of(c).Value(fact), StringComparer.Ordinal));

    public static CohortSquares operator +(CohortSquares a, CohortSquares b) => new()
    {
        Impressions = a.Impressions + b.Impressions,
        Clicks = a.Clicks + b.Clicks,
        ClicksTimesImpressions = a.ClicksTimesImpressions + b.ClicksTimesImpressions,
        Purchases = a.Purchases + b.Purchases,
        AddToCarts = a.AddToCarts + b.AddToCarts,
        AllPurchases = a.AllPurchases + b.AllPurchases,
        AddToCartUsers = a.AddToCartUsers + b.AddToCartUsers,
        AllPurchaseUsers = a.AllPurchaseUsers + b.AllPurchaseUsers,
        RevenueUsers = a.RevenueUsers + b.RevenueUsers,
        NetRevenueUsers = a.NetRevenueUsers + b.NetRevenueUsers,
        AllRevenueUsers = a.AllRevenueUsers + b.AllRevenueUsers,
        Revenue = a.Revenue + b.Revenue,
        NetRevenue = a.NetRevenue + b.NetRevenue,
        AllRevenue = a.AllRevenue + b.AllRevenue,
    };

    internal static CohortSquares Read(NpgsqlDataReader reader, int first) => new()
    {
        Impressions = reader.GetInt64(first),
        Clicks = reader.GetInt64(first + 1),
        ClicksTimesImpressions = reader.GetInt64(first + 2),
        Purchases = reader.GetInt64(first + 3),
        AddToCarts = reader.GetInt64(first + 4),
        AllPurchases = reader.GetInt64(first + 5),
        AddToCartUsers = reader.GetInt64(first + 6),
        AllPurchaseUsers = reader.GetInt64(first + 7),
        RevenueUsers = reader.GetInt64(first + 8),
        NetRevenueUsers = reader.GetInt64(first + 9),
        AllRevenueUsers = reader.GetInt64(first + 10),
        Revenue = reader.GetFieldValue<BigInteger>(first + 11),
        NetRevenue = reader.GetFieldValue<BigInteger>(first + 12),
        AllRevenue = reader.GetFieldValue<BigInteger>(first + 13),
    };

    private static CohortSquares Of(Dictionary<string, BigInteger> of) => new()
    {
        Impressions = (long)of["impressions_squares"],
        Clicks = (long)of["clicks_squares"],
        ClicksTimesImpressions = (long)of["clicks_times_impressions"],
        Purchases = (long)of["purchases_squares"],
        AddToCarts = (long)of["add_to_carts_squares"],
        AllPurchases = (long)of["all_purchases_squares"],
        AddToCartUsers = (long)of["add_to_carts_users"],
        AllPurchaseUsers = (long)of["all_purchases_users"],
        RevenueUsers = (long)of["revenue_users"],
        NetRevenueUsers = (long)of["net_revenue_users"],
        AllRevenueUsers = (long)of["all_revenue_users"],
        Revenue = of["revenue_squares"],
        NetRevenue = of["net_revenue_squares"],
        AllRevenue = of["all_revenue_squares"],
    };
}
