using System.Globalization;
using System.Text;
using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Ingestion;

internal enum MoneyFault
{
    None,
    Absent,
    NotANumber,
    TooPrecise,
    OutOfRange,
}

/// <summary>Amounts are read from their digits, never through floating point.</summary>
internal static class MoneyReader
{
    private const int MaximumDigits = 28;

    public static MoneyFault Read(ref Utf8JsonReader json, out decimal value)
    {
        value = 0;
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return MoneyFault.Absent;
            case JsonTokenType.Number:
                return Parse(Encoding.ASCII.GetString(json.ValueSpan), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, out value);
            case JsonTokenType.String:
                return JsonText.TryGet(ref json, out var text) && IsPlainDecimal(text)
                    ? Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out value)
                    : MoneyFault.NotANumber;
            default:
                json.Skip();
                return MoneyFault.NotANumber;
        }
    }

    private static MoneyFault Parse(string text, NumberStyles styles, out decimal value)
    {
        value = 0;
        var mantissa = text.AsSpan();
        if (mantissa.IndexOfAny('e', 'E') is var exponent and >= 0)
            mantissa = mantissa[..exponent];
        var digits = 0;
        foreach (var c in mantissa.TrimStart('-').TrimStart('0'))
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        if (digits > MaximumDigits)
            return MoneyFault.TooPrecise;
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var exact) || exact is < 0 or >= Money.Limit)
            return MoneyFault.OutOfRange;
        value = Money.Round(exact);
        return value < Money.Limit ? MoneyFault.None : MoneyFault.OutOfRange;
    }

    /// <summary>Digits, at most one point with digits on both sides, and nothing else but a leading minus (which the range refuses).</summary>
    private static bool IsPlainDecimal(string text)
    {
        var unsigned = text.StartsWith('-') ? text[1..] : text;
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? unsigned : unsigned[..point];
        var fraction = point < 0 ? "0" : unsigned[(point + 1)..];
        return whole.Length > 0 && whole.All(char.IsAsciiDigit) && fraction.Length > 0 && fraction.All(char.IsAsciiDigit);
    }
}
