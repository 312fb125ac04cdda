namespace Reconnect.Attribution;

/// <summary>What is counted for one person within a scope. Amounts are in the site's currency.</summary>
public sealed record Measures
{
    /// <summary>Send decisions whose vendor was called.</summary>
    public int Requested { get; set; }

    /// <summary>Send decisions without a message because the person is opted in to no channel of the variation (A1).</summary>
    public int NotOptedIn { get; set; }

    /// <summary>1 if a message was requested.</summary>
    public int Sent => Requested > 0 ? 1 : 0;

    public int Impressions { get; set; }

    public int Clicks { get; set; }

    /// <summary>1 if the person clicked.</summary>
    public int Clickers => Clicks > 0 ? 1 : 0;

    /// <summary>Messages that arrived, bounced, were complained about or unsubscribed from: each message once.</summary>
    public int Delivered { get; set; }

    public int Bounced { get; set; }

    public int Complained { get; set; }

    public int Unsubscribed { get; set; }

    public int Purchases { get; set; }

    /// <summary>1 if the person has a credited purchase.</summary>
    public int Purchasers => Purchases > 0 ? 1 : 0;

    /// <summary>Credited purchases that no exchange rate covers: in Purchases, not in Revenue (A20).</summary>
    public int Unconverted { get; set; }

    public int AddToCarts { get; set; }

    /// <summary>Purchases within a window of the first trigger, clicked or not ("intent to treat").</summary>
    public int AllPurchases { get; set; }

    public decimal Revenue { get; set; }

    /// <summary>Revenue less the refunds of credited purchases (A19).</summary>
    public decimal NetRevenue { get; set; }

    public decimal AllRevenue { get; set; }
}
