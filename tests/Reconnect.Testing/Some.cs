using System.Collections.Frozen;
using Reconnect.Campaigns;
using Reconnect.Sites;

namespace Reconnect.Testing;

/// <summary>Definitions in which a test states only what it is about.</summary>
internal static class Some
{
    public const int SiteId = 1;

    /// <summary>Midnight of day 0.</summary>
    public static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Day n, 10:00 unless said.</summary>
    public static DateTimeOffset D(int day, int hour = 10, int minute = 0) => Midnight.AddDays(day).AddHours(hour).AddMinutes(minute);

    public static SiteDefinition Site(params CampaignDefinition[] campaigns) => new()
    {
        Id = SiteId,
        Zone = TimeZoneInfo.Utc,
        Currency = "USD",
        Campaigns = (campaigns.Length > 0 ? campaigns : [Campaign()]).ToFrozenDictionary(c => c.PublicId, StringComparer.Ordinal),
    };

    public static CampaignDefinition Campaign(
        string id = "c1", IReadOnlyList<VersionDefinition>? versions = null, IReadOnlyList<(DateTimeOffset ValidFrom, TimeSpan Length)>? windows = null) => new()
        {
            Id = 1,
            PublicId = id,
            CreatedAt = Midnight,
            Windows = windows ?? [(AttributionWindow.Beginning, AttributionWindow.Default)],
            Versions = versions ?? [Version()],
        };

    /// <summary>From day 0 on; variation A uses e-mail and SMS, B SMS only.</summary>
    public static VersionDefinition Version(
        int id = 1, string publicId = "v1", DateTimeOffset? start = null, DateTimeOffset? end = null, params VariationDefinition[] variations)
    {
        if (variations.Length == 0)
            variations = [Variation((id * 10) + 1, "A", "email", "sms"), Variation((id * 10) + 2, "B", "sms")];
        return new VersionDefinition(id, publicId, start ?? Midnight, end, variations.ToFrozenDictionary(v => v.PublicId, StringComparer.Ordinal));
    }

    public static VariationDefinition Variation(int id, string publicId, params string[] channels) =>
        new(id, publicId, IsControl: false) { Channels = channels, Position = id };

    public static VariationDefinition Control(int id, string publicId = "control") => new(id, publicId, IsControl: true) { Position = id };

    public static ExchangeRates Rates(params (string Currency, DateOnly Date, decimal Rate)[] rates) =>
        new(rates.Select(r => new ExchangeRate { Currency = r.Currency, Date = r.Date, Rate = r.Rate }));
}
