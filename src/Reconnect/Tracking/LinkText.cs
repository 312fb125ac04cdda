using System.Text;
using System.Text.RegularExpressions;

namespace Reconnect.Tracking;

/// <summary>The links of a message's text. Pure.</summary>
public static partial class LinkText
{
    private const string Punctuation = ".,;:!?'\"*_~";

    /// <summary>Where the links stand, in order; punctuation that ends a sentence or closes a bracket is not part of one.</summary>
    public static IReadOnlyList<Range> Find(string text)
    {
        var found = new List<Range>();
        foreach (var match in LinkPattern().EnumerateMatches(text))
        {
            var length = Trimmed(text.AsSpan(match.Index, match.Length));
            found.Add(match.Index..(match.Index + length));
        }

        return found;
    }

    /// <summary>The text with other addresses in the places of its links.</summary>
    public static string Replace(string text, IReadOnlyList<Range> places, IReadOnlyList<string> addresses)
    {
        var result = new StringBuilder();
        var from = 0;
        foreach (var (place, address) in places.Zip(addresses))
        {
            result.Append(text, from, place.Start.Value - from).Append(address);
            from = place.End.Value;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static int Trimmed(ReadOnlySpan<char> link)
    {
        while (link.Length > 0 && (Punctuation.Contains(link[^1]) || (Opening(link[^1]) is { } open && link.Count(open) < link.Count(link[^1]))))
            link = link[..^1];
        return link.Length;
    }

    private static char? Opening(char closing) => closing switch
    {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        _ => null,
    };

    [GeneratedRegex(@"\bhttps?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();
}
