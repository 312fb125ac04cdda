using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Customer.io's reporting webhooks: HMAC-SHA256 over <c>v0:timestamp:body</c>. Later calls queue behind one that fails.</summary>
internal sealed class CustomerIo : VendorAdapter
{
    private const string SigningKey = "signingKey";
    private const string SignatureHeader = "X-CIO-Signature";
    private const string TimestampHeader = "X-CIO-Timestamp";
    private static readonly string[] Channels = ["email", "sms", "push"];

    private static readonly FrozenDictionary<string, HookKind> Kinds = new Dictionary<string, HookKind>(StringComparer.Ordinal)
    {
        ["sent"] = HookKind.Accepted,
        ["delivered"] = HookKind.Delivered,
        ["opened"] = HookKind.Open,
        ["clicked"] = HookKind.Click,
        ["bounced"] = HookKind.Bounce,
        ["attempted"] = HookKind.Deferred,
        ["deferred"] = HookKind.Deferred,
        ["dropped"] = HookKind.Dropped,
        ["failed"] = HookKind.Dropped,
        ["undeliverable"] = HookKind.Dropped,
        ["spammed"] = HookKind.SpamComplaint,
        ["unsubscribed"] = HookKind.Unsubscribe,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "customerio";

    public override string Title => "Customer.io";

    public override int? AgeLimitSeconds => 300;

    public override IReadOnlyList<VerificationField> Fields { get; } = [new(SigningKey, "Signing key of the reporting webhook")];

    public override VendorSetup Setup { get; } = new(
        [
            "In Customer.io open Data & Integrations › Reporting Webhooks and add one with the address.",
            "Tick the events below; choose every open and click, not only the first.",
            "Copy its signing key into this connection.",
        ],
        ["Email, SMS and push: Sent, Delivered, Opened, Clicked, Bounced, Dropped, Failed, Attempted", "Email: Spammed", "Unsubscribed"],
        "Report the delivery_id of each message as messageId of its send_request; Customer.io passes nothing of ours on.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Header(SignatureHeader) is not { } signature)
            return Verification.Missing(SignatureHeader);
        var timestamp = request.Header(TimestampHeader);
        if (Signatures.CheckAge(timestamp, TimestampHeader, request.ReceivedAt, ageLimit) is { IsOk: false } refused)
            return refused;
        var signed = Signatures.Join(Encoding.UTF8.GetBytes($"v0:{timestamp}:"), request.Body);
        return Verification.Of(keys.Any(SigningKey, key => Signatures.IsHex(signature, HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), signed))));
    }

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object } body
        ? new HookReading([Item(body)])
        : HookReading.NotReadable("The body is not a JSON object.");

    private static HookItem Item(JsonElement e)
    {
        var (type, metric) = (e.Text("object_type") ?? "", e.Text("metric") ?? "");
        var delivery = e.Text("data", "delivery_id");
        var isMessage = Channels.Contains(type, StringComparer.Ordinal);
        return new HookItem
        {
            Kind = isMessage || (type == "customer" && metric == "unsubscribed") ? Kinds.GetValueOrDefault(metric) : HookKind.Other,
            VendorType = $"{type}/{metric}",
            Key = e.Text("event_id") ?? HookKey.Of(type, metric, e.Text("timestamp"), delivery, e.Text("data", "href")),
            Channel = isMessage ? type : null,
            MessageIds = delivery is null ? [] : [delivery],
            OccurredAt = e.UnixTime("timestamp"),
            UserId = e.Text("data", "identifiers", "id") ?? e.Text("data", "customer_id"),
            Url = e.Text("data", "href"),
            Raw = e.Raw(),
        };
    }
}
