using Npgsql;

namespace Reconnect.Reports;

/// <summary>Sums over the people of one row of a report.</summary>
public sealed record CohortSums
{
    /// <summary>The columns in the order that <see cref="Read"/> expects.</summary>
    internal static readonly string[] Columns =
    [
        "people", "requested", "not_opted_in", "sent", "impressions", "clicks", "clickers", "purchases", "purchasers", "unconverted",
        "add_to_carts", "all_purchases", "revenue", "net_revenue", "all_revenue", .. CohortSquares.Columns,
    ];

    public static CohortSums Zero { get; } = new();

    public long People { get; init; }

    public long Requested { get; init; }

    public long NotOptedIn { get; init; }

    /// <summary>People who were sent to.</summary>
    public long Sent { get; init; }

    public long Impressions { get; init; }

    public long Clicks { get; init; }

    public long Clickers { get; init; }

    public long Purchases { get; init; }

    public long Purchasers { get; init; }

    public long Unconverted { get; init; }

    public long AddToCarts { get; init; }

    public long AllPurchases { get; init; }

    public decimal Revenue { get; init; }

    public decimal NetRevenue { get; init; }

    public decimal AllRevenue { get; init; }

    public CohortSquares Squares { get; init; } = CohortSquares.Zero;

    /// <summary>What one person adds.</summary>
    public static CohortSums Of(Attribution.CohortFact fact) => new()
    {
        People = 1,
        Requested = fact.Measures.Requested,
        NotOptedIn = fact.Measures.NotOptedIn,
        Sent = fact.Measures.Sent,
        Impressions = fact.Measures.Impressions,
        Clicks = fact.Measures.Clicks,
        Clickers = fact.Measures.Clickers,
        Purchases = fact.Measures.Purchases,
        Purchasers = fact.Measures.Purchasers,
        Unconverted = fact.Measures.Unconverted,
        AddToCarts = fact.Measures.AddToCarts,
        AllPurchases = fact.Measures.AllPurchases,
        Revenue = fact.Measures.Revenue,
        NetRevenue = fact.Measures.NetRevenue,
        AllRevenue = fact.Measures.AllRevenue,
        Squares = CohortSquares.Of(fact),
    };

    public static CohortSums operator +(CohortSums a, CohortSums b) => new()
    {
        People = a.People + b.People,
        Requested = a.Requested + b.Requested,
        NotOptedIn = a.NotOptedIn + b.NotOptedIn,
        Sent = a.Sent + b.Sent,
        Impressions = a.Impressions + b.Impressions,
        Clicks = a.Clicks + b.Clicks,
        Clickers = a.Clickers + b.Clickers,
        Purchases = a.Purchases + b.Purchases,
        Purchasers = a.Purchasers + b.Purchasers,
        Unconverted = a.Unconverted + b.Unconverted,
        AddToCarts = a.AddToCarts + b.AddToCarts,
        AllPurchases = a.AllPurchases + b.AllPurchases,
        Revenue = a.Revenue + b.Revenue,
        NetRevenue = a.NetRevenue + b.NetRevenue,
        AllRevenue = a.AllRevenue + b.AllRevenue,
        Squares = a.Squares + b.Squares,
    };

    internal static CohortSums Read(NpgsqlDataReader reader, int first) => new()
    {
        People = reader.GetInt64(first),
        Requested = reader.GetInt64(first + 1),
        NotOptedIn = reader.GetInt64(first + 2),
        Sent = reader.GetInt64(first + 3),
        Impressions = reader.GetInt64(first + 4),
        Clicks = reader.GetInt64(first + 5),
        Clickers = reader.GetInt64(first + 6),
        Purchases = reader.GetInt64(first + 7),
        Purchasers = reader.GetInt64(first + 8),
        Unconverted = reader.GetInt64(first + 9),
        AddToCarts = reader.GetInt64(first + 10),
        AllPurchases = reader.GetInt64(first + 11),
        Revenue = reader.GetDecimal(first + 12),
        NetRevenue = reader.GetDecimal(first + 13),
        AllRevenue = reader.GetDecimal(first + 14),
        Squares = CohortSquares.Read(reader, first + 15),
    };
}
