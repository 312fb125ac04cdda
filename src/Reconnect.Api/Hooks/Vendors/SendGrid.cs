using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>SendGrid's Event Webhook: an array, signed with ECDSA P-256 over the timestamp's text and the raw body.</summary>
internal sealed class SendGrid : VendorAdapter
{
    private const string PublicKey = "publicKeySpkiBase64";
    private const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    private const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    private static readonly FrozenDictionary<string, HookKind> Kinds = new Dictionary<string, HookKind>(StringComparer.Ordinal)
    {
        ["processed"] = HookKind.Accepted,
        ["deferred"] = HookKind.Deferred,
        ["delivered"] = HookKind.Delivered,
        ["open"] = HookKind.Open,
        ["click"] = HookKind.Click,
        ["bounce"] = HookKind.Bounce,
        ["dropped"] = HookKind.Dropped,
        ["spamreport"] = HookKind.SpamComplaint,
        ["unsubscribe"] = HookKind.Unsubscribe,
        ["group_unsubscribe"] = HookKind.Unsubscribe,
        ["group_resubscribe"] = HookKind.Resubscribe,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Custom arguments come flattened among these.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "email", "timestamp", "event", "smtp-id", "useragent", "ip", "sg_event_id", "sg_message_id", "reason", "status", "response", "tls", "url",
        "url_offset", "urloffset", "category", "newsletter", "asm_group_id", "unique_args", "marketing_campaign_id", "marketing_campaign_name",
        "send_at", "sg_machine_open", "attempt", "type", "bounce_classification", "sg_content_type", "sg_template_id", "sg_template_name",
        "singlesend_id", "singlesend_name", "template_id", "template_hash", "template_version_id", "cert_err", "pool", "ip_pool", "userid", "sg_user_id");

    public override string Name => "sendgrid";

    public override string Title => "SendGrid";

    public override string Channel => "email";

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(PublicKey, "Verification key (base64 public key)")
        {
            Check = value => Import(value) is { } key ? Dispose(key) : "must be a base64 SubjectPublicKeyInfo of an ECDSA key on NIST P-256, as SendGrid shows it under 'Verification Key'.",
        },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "In SendGrid open Settings › Mail Settings › Event Webhooks, create one and paste the address as Post URL.",
            "Tick the events below.",
            "Enable Signature Verification, save, and copy the verification key into this connection.",
        ],
        ["Processed", "Deferred", "Delivered", "Opened", "Clicked", "Bounced", "Dropped", "Spam Reports", "Unsubscribed", "Group Unsubscribes", "Group Resubscribes"],
        "Send rc_mid (and rc_campaign, rc_variation, rc_user where you like) as custom_args of the message.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Header(SignatureHeader) is not { } signature)
            return Verification.Missing(SignatureHeader);
        var timestamp = request.Header(TimestampHeader);
        if (Signatures.CheckAge(timestamp, TimestampHeader, request.ReceivedAt, ageLimit) is { IsOk: false } refused)
            return refused;
        var signed = Signatures.Join(Encoding.UTF8.GetBytes(timestamp!), request.Body);
        return Verification.Of(keys.Any(PublicKey, key => Matches(key, signed, signature)));
    }

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } body
        ? new HookReading([.. body.Elements().Select(Item)])
        : HookReading.NotReadable("The body is not a JSON array of events.");

    private static HookItem Item(JsonElement e)
    {
        var type = e.Text("event") ?? "";
        var smtpId = e.Text("smtp-id")?.Trim('<', '>');
        var messageId = e.Text("sg_message_id");
        return new HookItem
        {
            Kind = Kinds.GetValueOrDefault(type),
            VendorType = type,
            Key = e.Text("sg_event_id") ?? HookKey.Of(type, e.Text("email"), e.Text("timestamp"), messageId, smtpId, e.Text("url")),
            Channel = "email",
            // What follows the first dot differs from event to event.
            MessageIds = [.. new[] { messageId?.Split('.')[0], smtpId }.OfType<string>()],
            OccurredAt = e.UnixTime("timestamp"),
            Url = e.Text("url"),
            UserAgent = e.Text("useragent"),
            Machine = e.Flag("sg_machine_open"),
            Metadata = ((JsonElement?)e).Texts(name => !Reserved.Contains(name)),
            Raw = e.Raw(),
        };
    }

    private static bool Matches(string key, byte[] signed, string signature)
    {
        using var ecdsa = Import(key);
        var bytes = new byte[signature.Length];
        return ecdsa is not null
            && Convert.TryFromBase64String(signature, bytes, out var written)
            && ecdsa.VerifyData(signed, bytes.AsSpan(0, written), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Null unless the text is a key on NIST P-256.</summary>
    private static ECDsa? Import(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var written))
            return null;
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(bytes.AsSpan(0, written), out _);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return key;
        }
        catch (CryptographicException)
        {
            // Another kind of key, or none at all.
        }

        key.Dispose();
        return null;
    }

    private static string? Dispose(ECDsa key)
    {
        key.Dispose();
        return null;
    }
}
