using System.Text.Json;
using Reconnect.Api.Hooks;
using Reconnect.Ingestion;

namespace Reconnect.Api.Connections;

/// <summary>What is wrong with a request about a connection, all at once.</summary>
internal sealed class ConnectionRules
{
    private const int LongestKey = 4096;
    private const int LongestAgeLimit = 30 * 24 * 3600;

    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    public void CheckName(string? name)
    {
        if (name is not null && (string.IsNullOrWhiteSpace(name) || Text.Length(name) > IntakeLimits.OtherText || name.Contains('\0', StringComparison.Ordinal)))
            Faults["name"] = [$"name must have 1 to {IntakeLimits.OtherText} characters."];
    }

    public void CheckChannel(string? channel)
    {
        if (channel is not null && !Text.IsChannel(channel))
            Faults["channel"] = ["channel must be a word of a–z, 0–9, '_' and '-', such as email, sms or web_push."];
    }

    public void CheckAgeLimit(int? seconds)
    {
        if (seconds is < 0 or > LongestAgeLimit)
            Faults["ageLimitSeconds"] = [$"ageLimitSeconds must be from 0 (not checked) to {LongestAgeLimit}."];
    }

    public void CheckMetadata(MetadataKeys? keys)
    {
        void Check(string name, string? value)
        {
            if (value is not null && (value.Length is 0 or > IntakeLimits.OtherText || value.Contains('\0', StringComparison.Ordinal)))
                Faults["metadata." + name] = [$"metadata.{name} must have 1 to {IntakeLimits.OtherText} characters."];
        }

        Check("message", keys?.Message);
        Check("campaign", keys?.Campaign);
        Check("variation", keys?.Variation);
        Check("user", keys?.User);
    }

    /// <summary>The given values as texts. A wrong key is told now, not by every hook.</summary>
    public Dictionary<string, string> CheckKeys(VendorAdapter vendor, IReadOnlyDictionary<string, JsonElement>? given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>())
        {
            if (vendor.Fields.FirstOrDefault(f => f.Name == name) is not { } field)
                Faults["verification." + name] = [$"{vendor.Title} has no field {name}; it has {string.Join(", ", vendor.Fields.Select(f => f.Name))}."];
            else if (ValueOf(field, value) is not { } text)
                Faults["verification." + name] = [field.IsFlag ? $"{name} must be true or false." : $"{name} must be a text of 1 to {LongestKey} characters."];
            else if (field.Check(text) is { } fault)
                Faults["verification." + name] = [$"{name} {fault}"];
            else
                values[name] = text;
        }

        return values;
    }

    private static string? ValueOf(VerificationField field, JsonElement value)
    {
        if (field.IsFlag)
            return value.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => null };
        return value.ValueKind == JsonValueKind.String && HookJson.Text(value)?.Trim() is { Length: > 0 and <= LongestKey } text && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : null;
    }
}
