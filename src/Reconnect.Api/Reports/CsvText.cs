using System.Globalization;

namespace Reconnect.Api.Reports;

/// <summary>Cells of a CSV file (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

    /// <summary>A spreadsheet must read text as text: what would start a formula gets an apostrophe. Numbers stay numbers.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var guarded = FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The machine parameter that the figures were asked for with (A28).</summary>
    public static string Machine(bool included) => included ? "include" : "exclude";

    public static string Of(bool? value) => value switch { true => "true", false => "false", null => "" };
}
