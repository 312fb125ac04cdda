using System.Text;

namespace Reconnect.Ingestion;

/// <summary>The shapes of identifiers. Ids are compared exactly; lengths are in code points.</summary>
public static class Text
{
    /// <summary>Ids of campaigns, variations and versions: 1–100 letters and digits of any script, and <c>._:-</c>.</summary>
    public static bool IsPublicId(string text)
    {
        if (text.Length == 0 || Length(text) > IntakeLimits.PublicId)
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('.' or '_' or ':' or '-'))
                return false;
        return true;
    }

    /// <summary>Channels are an open set of lower-case words.</summary>
    public static bool IsChannel(string text) =>
        text.Length is > 0 and <= IntakeLimits.Channel
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-');

    public static bool IsPrintableAscii(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    public static bool IsCurrency(string text) => text.Length == 3 && !text.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Code points.</summary>
    public static int Length(string text)
    {
        var surrogatePairs = 0;
        foreach (var c in text)
            if (char.IsLowSurrogate(c))
                surrogatePairs++;
        return text.Length - surrogatePairs;
    }
}
