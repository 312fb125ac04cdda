using System.Globalization;

namespace Reconnect.Events;

/// <summary>Exact decimal amounts with at most four decimals.</summary>
public static class Money
{
    public const int Decimals = 4;

    /// <summary>Exclusive.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    /// <summary>More than four decimals are rounded half up on the way in (METRICS.md 1). Amounts are never negative.</summary>
    public static decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>The same amount without trailing zeros: 10.00 becomes 10.</summary>
    public static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Exact text without trailing zeros.</summary>
    public static string Plain(decimal value) => Trim(value).ToString(CultureInfo.InvariantCulture);
}
