namespace Reconnect.Sites;

/// <summary>Units of the site's currency for one unit of <see cref="Currency"/> on a day of the site's time zone (A20).</summary>
public sealed class ExchangeRate
{
    public int SiteId { get; init; }

    public required string Currency { get; init; }

    public DateOnly Date { get; init; }

    public decimal Rate { get; set; }
}
