using System.Globalization;

namespace Reconnect.Ingestion;

/// <summary>RFC 3339 date-times. The offset is required: a time without one would mean another instant on every server.</summary>
public static class Rfc3339
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz"];

    /// <summary>To the microsecond; further digits are cut off.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is < 20 or > 40 || text[10] is not ('T' or 't'))
            return false;
        var zone = text[^1] is 'Z' or 'z' ? 1 : 6;
        if (text.Length < 19 + zone)
            return false;
        var fraction = text[19..^zone];
        if (fraction.Length is 1 || (fraction.Length > 0 && (fraction[0] != '.' || !fraction.AsSpan(1).ContainsOnlyDigits())))
            return false;
        var normal = $"{text[..10]}T{text[11..19]}{fraction[..Math.Min(fraction.Length, 7)]}{(zone == 1 ? "+00:00" : text[^6..])}";
        return DateTimeOffset.TryParseExact(normal, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
