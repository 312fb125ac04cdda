using System.Text.Json;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Segment's Webhooks destination, and by its write key the calls of <c>/v1/*</c>. Signed with HMAC-SHA1 over the raw body; a batch signs
/// only its first element, which an operator has to allow.
/// </summary>
internal sealed class Segment : VendorAdapter
{
    public const string WriteKey = "writeKey";
    private const string SharedSecret = "sharedSecret";
    private const string FirstElement = "allowFirstElementSignature";
    private const string SignatureHeader = "X-Signature";

    public override string Name => "segment";

    public override string Title => "Segment";

    public override bool RefusesUnreadable => true;

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(WriteKey, "Write key for /v1/identify, /v1/track and /v1/batch") { Generate = GeneratedKeys.WriteKey, Required = false, IsLookup = true },
        new(SharedSecret, "Shared secret of the Webhooks destination") { Required = false },
        new(FirstElement, "Accept batches, of which Segment signs only the first element") { IsFlag = true, Required = false },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "To send directly: point your Segment or RudderStack library at this server (its API host) and give it the write key.",
            "To forward from Segment: add the destination Webhooks (Actions) with the address and choose a shared secret; enter the same one here.",
        ],
        ["identify", "Order Completed", "Product Added", "Order Refunded", "Email Delivered, Opened, Link Clicked, Bounced, Marked as Spam", "Unsubscribed", "Push Notification Received, Tapped, Bounced"],
        "E-mail and push events name their message as email_id or message_id; purchases name userId or anonymousId.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Header(SignatureHeader) is not { } signature)
            return Verification.Missing(SignatureHeader);
        bool Signs(ReadOnlySpan<byte> signed, string secret) => Signatures.IsHex(signature, Signatures.HmacSha1(secret, signed));
        if (keys.Any(SharedSecret, secret => Signs(request.Body.Span, secret)))
            return Verification.Ok;
        if (FirstOf(request.Json) is not { } first || !keys.Any(SharedSecret, secret => Signs(first.Span, secret)))
            return Verification.Of(matches: false);
        return keys.Flag(FirstElement)
            ? Verification.Ok
            : Verification.Refused("Only the first element of this batch is signed. Turn batching off at Segment, or allow it in this connection.");
    }

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } body
        ? new HookReading([.. SegmentCalls.Of(body, type: null, request.ReceivedAt).Select(c => c.Item)])
        : HookReading.NotReadable("The body is not JSON: send one call, an array of calls, or {\"batch\":[…]}.");

    /// <summary>Its compact JSON text, as it stands in the body.</summary>
    private static ReadOnlyMemory<byte>? FirstOf(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Array } batch && batch.GetArrayLength() > 0 ? batch[0].Raw() : null;
}
