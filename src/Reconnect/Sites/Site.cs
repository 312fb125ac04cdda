namespace Reconnect.Sites;

/// <summary>The unit of tenancy: owns campaigns, people, events and API keys (METRICS.md 1).</summary>
public sealed class Site
{
    /// <summary>The site that exists from the first start on.</summary>
    public const string DefaultName = "Default site";

    public int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA time zone: days of ranges, the legacy date (A21) and exchange-rate dates (A20) are days of this zone.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>ISO 4217 code that every amount is reported in; also the currency of events that name none (A20).</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>How long after an anonymous event an identify may still claim it (A15). Zero: not at all.</summary>
    public TimeSpan IdentityGrace { get; set; } = TimeSpan.Zero;

    /// <summary>Whether a followed link hands an opaque token on to the page it leads to, by which the page can say whose browser it is.</summary>
    public bool AppendClickToken { get; set; }

    /// <summary>Whether viewers of the dashboard see user ids and events as they were sent.</summary>
    public bool ViewersSeePeople { get; set; } = true;

    /// <summary>How sure the report must be before it says something.</summary>
    public StatisticsSettings Statistics { get; set; } = StatisticsSettings.Default;
}
