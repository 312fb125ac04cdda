using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Reconnect.Api.Hooks;

/// <summary>A request as it came: nothing trimmed, merged or parsed before it is verified.</summary>
internal sealed record HookRequest
{
    private readonly Lazy<JsonElement?> json;

    public HookRequest() => json = new Lazy<JsonElement?>(() => HookJson.Parse(Body));

    public required ReadOnlyMemory<byte> Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The address as the vendor knows it, with query.</summary>
    public required string Address { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The certificate that the adapter asked for, where it could be had.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonElement? Json => json.Value;

    public bool IsForm => ContentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>Whether a request is the vendor's, and why not. The reason is shown to operators and holds no secret.</summary>
internal readonly record struct Verification(string? Refusal)
{
    public static Verification Ok { get; } = new(Refusal: null);

    public bool IsOk => Refusal is null;

    public static Verification Refused(string reason) => new(reason);

    public static Verification Missing(string header) => new($"The header {header} is missing.");

    public static Verification Of(bool matches) => matches ? Ok : new("The signature does not match any key of this connection.");
}
