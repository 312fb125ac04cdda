using System.Text;

namespace Reconnect.Ingestion;

/// <summary>Received bytes as text to look at.</summary>
internal static class RawText
{
    private const int ExcerptLength = 2000;

    /// <summary>The beginning; what is no UTF-8 shows as the replacement character.</summary>
    public static string Excerpt(ReadOnlySpan<byte> raw) => Cut(Encoding.UTF8.GetString(raw), ExcerptLength);

    /// <summary>Never between the halves of a surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
