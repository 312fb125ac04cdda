using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Standard Webhooks 1.0.0 (also Svix), for senders without an adapter: HMAC-SHA256 over <c>id.timestamp.body</c>, events of our own contract.
/// </summary>
internal sealed class StandardWebhooks : VendorAdapter
{
    private const string Prefix = "whsec_";
    private const string Secret = "secret";

    public override string Name => "standard";

    public override string Title => "Standard Webhooks";

    public override int? AgeLimitSeconds => 300;

    public override bool RefusesUnreadable => true;

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(Secret, "Signing secret (whsec_…)")
        {
            Generate = GeneratedKeys.StandardWebhooks,
            Check = value => KeyOf(value) is { Length: >= 24 and <= 64 } ? null : "must be 24 to 64 bytes in base64, with or without whsec_ before them.",
        },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "Let your sender post to the address with the headers webhook-id, webhook-timestamp and webhook-signature; every Standard Webhooks library does so.",
            "Give it the signing secret.",
            """The body is {"type":"reconnect.events","timestamp":"…","data":{"events":[…]}} with events as in POST /api/v1/events.""",
        ],
        ["All events of POST /api/v1/events"],
        "Events carry messageId, campaignId, variationId and userId themselves.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (Header(request, "id") is not { } id)
            return Verification.Missing("webhook-id");
        var timestamp = Header(request, "timestamp");
        if (Signatures.CheckAge(timestamp, "webhook-timestamp", request.ReceivedAt, ageLimit) is { IsOk: false } refused)
            return refused;
        if (Header(request, "signature") is not { } signatures)
            return Verification.Missing("webhook-signature");
        var signed = Signatures.Join(Encoding.UTF8.GetBytes($"{id}.{timestamp}."), request.Body);
        return Verification.Of(keys.Any(Secret, secret => KeyOf(secret) is { } key && Matches(signatures, HMACSHA256.HashData(key, signed))));
    }

    public override HookReading Read(HookRequest request)
    {
        if (request.Json is not { } body || body.Member("data", "events") is not { ValueKind: JsonValueKind.Array } events)
            return HookReading.NotReadable("""The body must be {"type":…,"timestamp":…,"data":{"events":[…]}} with events as in POST /api/v1/events.""");
        var id = Header(request, "id");
        return new HookReading([.. events.EnumerateArray().Select((e, i) => Item(e, id, i))]);
    }

    private static HookItem Item(JsonElement e, string? webhookId, int index)
    {
        var raw = e.Raw();
        var key = e.Text("eventId") ?? $"{webhookId}#{index}";
        return new HookItem
        {
            Kind = HookKind.Other,
            VendorType = e.Text("type") ?? "",
            Key = key,
            Document = e.ValueKind == JsonValueKind.Object && e.Member("eventId") is null ? WithId(e, HookKey.EventId(key)) : raw,
            Raw = raw,
        };
    }

    /// <summary>A sender may leave the event's id to the webhook's.</summary>
    private static ReadOnlyMemory<byte> WithId(JsonElement e, string eventId)
    {
        var raw = e.Raw().Span;
        var rest = raw[(raw.IndexOf((byte)'{') + 1)..];
        var isEmpty = !e.EnumerateObject().Any();
        return Signatures.Join(Encoding.UTF8.GetBytes("{\"eventId\":" + JsonSerializer.Serialize(eventId) + (isEmpty ? "" : ",")), rest.ToArray());
    }

    private static string? Header(HookRequest request, string name) => request.Header("webhook-" + name) ?? request.Header("svix-" + name);

    /// <summary>Any v1 entry may match; malformed and unknown ones are passed over.</summary>
    private static bool Matches(string signatures, byte[] expected)
    {
        var found = false;
        foreach (var entry in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found |= entry.StartsWith("v1,", StringComparison.Ordinal) && Signatures.IsBase64(entry[3..], expected);
        return found;
    }

    /// <summary>The prefix and the padding are optional.</summary>
    private static byte[]? KeyOf(string secret)
    {
        var text = (secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret).TrimEnd('=');
        text += new string('=', (4 - (text.Length % 4)) % 4);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
