using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Reconnect.Ingestion;

/// <summary>Text that PostgreSQL can store: valid Unicode without NUL. Nothing is repaired silently.</summary>
internal static class JsonText
{
    public static bool TryGet(ref Utf8JsonReader json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            text = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say: invalid UTF-8 or an escape of half a surrogate pair.
            return false;
        }

        return !text.Contains('\0', StringComparison.Ordinal);
    }
}
