using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Reconnect.Ingestion;

namespace Reconnect.Api.Hooks;

/// <summary>Lenient reading of vendors' JSON: what is missing, odd or of another type is null, never an exception.</summary>
internal static class HookJson
{
    private const decimal FirstMilliseconds = 100_000_000_000m;

    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        body = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (!Utf8.IsValid(body.Span))
            return null;
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ReadOnlyMemory<byte> Raw(this JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();

    /// <summary>The member at a path of names.</summary>
    public static JsonElement? Member(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !TryGet(element, name, out element))
                return null;
        return element;
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // A sibling's name is an escape of half a surrogate pair.
            value = default;
            return false;
        }
    }

    public static bool IsObject(this JsonElement? element) => element is { ValueKind: JsonValueKind.Object };

    /// <summary>The elements of an array, or the one element that is none.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    /// <summary>A text or a number as text.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => element.Member(path) is { } value ? Scalar(value) : null;

    public static bool Flag(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Member(path) is { } value && (value.ValueKind == JsonValueKind.True || (value.ValueKind is JsonValueKind.String or JsonValueKind.Number && Scalar(value) is "true" or "True" or "1"));

    /// <summary>Unix time in seconds with decimals, or in milliseconds where the number can be nothing else; also as text.</summary>
    public static DateTimeOffset? UnixTime(this JsonElement element, params ReadOnlySpan<string> path) => UnixTime(element.Text(path));

    public static DateTimeOffset? UnixTime(string? text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var seconds))
            return null;
        if (Math.Abs(seconds) >= FirstMilliseconds)
            seconds /= 1000;
        return Math.Abs(seconds) < FirstMilliseconds ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
    }

    /// <summary>RFC 3339.</summary>
    public static DateTimeOffset? Time(this JsonElement element, params ReadOnlySpan<string> path) =>
        Time(element.Text(path));

    public static DateTimeOffset? Time(string? text) => text is not null && Rfc3339.TryParse(text, out var time) ? time : null;

    /// <summary>The texts and numbers of an object by name.</summary>
    public static Dictionary<string, string> Texts(this JsonElement? element, Func<string, bool>? wanted = null)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in element.Members())
            if (wanted?.Invoke(name) != false && Scalar(value) is { } text)
                texts[name] = text;
        return texts;
    }

    /// <summary>The members of an object whose names are text.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement? element)
    {
        if (element is { ValueKind: JsonValueKind.Object } given)
            foreach (var member in given.EnumerateObject())
                if (Name(member) is { } name)
                    yield return (name, member.Value);
    }

    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Scalar(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape of half a surrogate pair: not a text that could be stored.
            return null;
        }
    }
}
