using System.Xml;

namespace Reconnect.Api.Hosting;

/// <summary>ISO 8601 durations of exact length. Years and months have none, so they are refused.</summary>
internal static class Durations
{
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var date = time < 0 ? text : text[..time];
        if (text.Length is < 3 or > 40 || text[0] != 'P' || date.Contains('Y', StringComparison.Ordinal) || date.Contains('M', StringComparison.Ordinal))
            return false;
        if (Weeks(text) is { } weeks)
        {
            duration = weeks;
            return true;
        }

        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }

    public static string Format(TimeSpan duration) => duration == TimeSpan.Zero ? "PT0S" : XmlConvert.ToString(duration);

    /// <summary>XML Schema knows no weeks; ISO 8601 does.</summary>
    private static TimeSpan? Weeks(string text) =>
        text.EndsWith('W') && int.TryParse(text.AsSpan(1, text.Length - 2), System.Globalization.NumberStyles.None, provider: null, out var weeks) && weeks < 10_000
            ? TimeSpan.FromDays(7 * weeks)
            : null;
}
