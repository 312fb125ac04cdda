using System.Globalization;
using System.Text;
using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>The sender's free object: kept as it is, once it is certain that the database can store it and give it back.</summary>
internal static class PropertiesRule
{
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MaximumDigits = 17;

    /// <summary>As many as a decimal holds; more would be cut off silently.</summary>
    private const int MaximumDecimals = 28;

    public static string? Read(ref Utf8JsonReader json, List<Fault> faults)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.Add(new Fault(FaultCodes.InvalidType, "properties must be an object.", "/properties"));
            json.Skip();
            return null;
        }

        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer);
        var before = faults.Count;
        var start = json.TokenStartIndex;
        Copy(ref json, writer, faults);
        writer.Flush();
        // As sent: the copy escapes what is not ASCII.
        if (json.BytesConsumed - start > IntakeLimits.PropertiesBytes)
            faults.Add(new Fault(FaultCodes.TooLong, $"properties must have at most {IntakeLimits.PropertiesBytes} bytes.", "/properties"));
        return faults.Count == before ? Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) : null;
    }

    /// <summary>Copies one object, checking each name and value on the way. After a fault the copy is not used; it only stays well-formed until its end.</summary>
    private static void Copy(ref Utf8JsonReader json, Utf8JsonWriter writer, List<Fault> faults)
    {
        var start = json.CurrentDepth;
        var names = new Stack<HashSet<string>>();
        do
        {
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Push(new HashSet<string>(StringComparer.OrdinalIgnoreCase));
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    names.Pop();
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(Name(ref json, names.Peek(), faults));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Value(ref json, faults));
                    break;
                case JsonTokenType.Number:
                    Number(ref json, writer, faults);
                    break;
                case JsonTokenType.True:
                case JsonTokenType.False:
                    writer.WriteBooleanValue(json.GetBoolean());
                    break;
                default:
                    writer.WriteNullValue();
                    break;
            }

            if (json.CurrentDepth - start >= IntakeLimits.PropertiesDepth && json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                Refuse(faults, FaultCodes.InvalidValue, $"properties must be nested at most {IntakeLimits.PropertiesDepth} deep.");
        }
        while (!(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == start) && json.Read());
    }

    private static string Name(ref Utf8JsonReader json, HashSet<string> siblings, List<Fault> faults)
    {
        var name = Value(ref json, faults);
        if (!siblings.Add(name))
            Refuse(faults, FaultCodes.DuplicateKey, $"properties must not name '{Excerpt(name)}' twice in one object (upper and lower case count as equal).");
        return name;
    }

    private static string Value(ref Utf8JsonReader json, List<Fault> faults)
    {
        if (JsonText.TryGet(ref json, out var text))
            return text;
        Refuse(faults, FaultCodes.InvalidText, "properties must hold valid Unicode text without NUL characters.");
        return "";
    }

    private static void Number(ref Utf8JsonReader json, Utf8JsonWriter writer, List<Fault> faults)
    {
        var text = Encoding.ASCII.GetString(json.ValueSpan);
        if (IsExact(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= LargestNumber)
        {
            writer.WriteNumberValue(Money.Trim(number));
            return;
        }

        Refuse(faults, FaultCodes.InvalidValue, $"properties must hold numbers of at most {MaximumDigits} digits and {MaximumDecimals} decimals between -1e15 and 1e15; send others as text.");
        writer.WriteNumberValue(0);
    }

    /// <summary>Few enough significant digits and decimals to come back as sent.</summary>
    private static bool IsExact(string number)
    {
        var e = number.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (e >= 0 && !int.TryParse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var mantissa = e < 0 ? number : number[..e];
        var digits = mantissa.TrimStart('-', '0', '.').Count(char.IsAsciiDigit);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        return digits <= MaximumDigits && (long)decimals - exponent <= MaximumDecimals;
    }

    private static void Refuse(List<Fault> faults, string code, string detail)
    {
        if (!faults.Any(f => f.Detail == detail))
            faults.Add(new Fault(code, detail, "/properties"));
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
