using System.Text;
using Reconnect.Api.Hooks;
using Reconnect.Hooks;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>Requests to adapters, without a host.</summary>
internal static class Call
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static HookRequest Of(string body, params (string Name, string Value)[] headers) => new()
    {
        Body = Encoding.UTF8.GetBytes(body),
        ReceivedAt = Now,
        Address = "https://hooks.example.com/hooks/x/y",
        Headers = headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase),
    };

    public static VerificationKeys Keys(string name, params string[] values) =>
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [name] = values });

    public static VendorAdapter Vendor(string name) => VendorRegistry.Find(name)!;

    /// <summary>The items of a body as short lines: kind channel id time flags.</summary>
    public static string[] Meaning(string vendor, string body) => [.. Vendor(vendor).Read(Of(body)).Items.Select(Line)];

    public static string Line(HookItem item) => string.Join(' ', new[]
    {
        item.Kind.ToString(),
        item.Channel,
        item.MessageIds.Count > 0 ? item.MessageIds[0] : null,
        item.OccurredAt?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        item.Machine ? "machine" : null,
        item.Url,
        item.Metadata.GetValueOrDefault("rc_mid"),
    }.OfType<string>());
}
