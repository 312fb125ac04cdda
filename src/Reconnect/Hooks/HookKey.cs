using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reconnect.Ingestion;

namespace Reconnect.Hooks;

/// <summary>De-duplication keys: the vendor's id where it has one, otherwise a hash over named fields in fixed order.</summary>
public static class HookKey
{
    /// <summary>Lengths stand before the fields, so that no two lists of fields are one text.</summary>
    public static string Of(params ReadOnlySpan<string?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field}|");
        return Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static string Of(ReadOnlySpan<byte> raw) => Hash(raw);

    /// <summary>The key as an event id: itself where that is one, otherwise its hash.</summary>
    public static string EventId(string key) => key.Length is > 0 and <= IntakeLimits.EventId && Text.IsPrintableAscii(key) ? key : Hash(Encoding.UTF8.GetBytes(key));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
