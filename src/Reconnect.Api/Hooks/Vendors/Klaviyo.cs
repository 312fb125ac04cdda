using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Klaviyo's system webhooks: HMAC-SHA256 over the raw body and the timestamp header.</summary>
internal sealed class Klaviyo : VendorAdapter
{
    private const string Secret = "secret";
    private const string TopicPrefix = "event:klaviyo.";

    private static readonly FrozenDictionary<string, (string Channel, HookKind Kind)> Topics = new Dictionary<string, (string, HookKind)>(StringComparer.Ordinal)
    {
        ["sent_email"] = ("email", HookKind.Accepted),
        ["email_delivered"] = ("email", HookKind.Delivered),
        ["received_email"] = ("email", HookKind.Delivered),
        ["opened_email"] = ("email", HookKind.Open),
        ["clicked_email"] = ("email", HookKind.Click),
        ["bounced_email"] = ("email", HookKind.Bounce),
        ["dropped_email"] = ("email", HookKind.Dropped),
        ["marked_email_as_spam"] = ("email", HookKind.SpamComplaint),
        ["unsubscribed_from_email_marketing"] = ("email", HookKind.Unsubscribe),
        ["sent_sms"] = ("sms", HookKind.Accepted),
        ["received_sms"] = ("sms", HookKind.Delivered),
        ["clicked_sms"] = ("sms", HookKind.Click),
        ["failed_to_deliver_sms"] = ("sms", HookKind.Bounce),
        ["failed_to_deliver_automated_response_sms"] = ("sms", HookKind.Bounce),
        ["unsubscribed_from_sms_marketing"] = ("sms", HookKind.Unsubscribe),
        ["received_push"] = ("push", HookKind.Delivered),
        ["opened_push"] = ("push", HookKind.Click),
        ["bounced_push"] = ("push", HookKind.Bounce),
        ["unsubscribed_from_push"] = ("push", HookKind.Unsubscribe),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "klaviyo";

    public override string Title => "Klaviyo";

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(Secret, "Secret key of the webhook")
        {
            Generate = GeneratedKeys.Password,
            Check = value => value.Length >= 16 ? null : "must have at least 16 characters, as Klaviyo asks.",
        },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "In Klaviyo create a webhook (Integrations › Webhooks, or its Webhooks API) with the address as endpoint.",
            "Enter the secret as its secret key.",
            "Choose the topics below.",
        ],
        ["Received Email", "Opened Email", "Clicked Email", "Bounced Email", "Dropped Email", "Marked Email as Spam", "Unsubscribed from Email Marketing", "Sent, Received, Clicked, Failed SMS", "Received, Opened, Bounced Push"],
        "Report $message:profile-id as messageId of the send_request; Klaviyo passes nothing of ours on.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Header("Klaviyo-Signature") is not { } signature)
            return Verification.Missing("Klaviyo-Signature");
        if (request.Header("Klaviyo-Timestamp") is not { } timestamp)
            return Verification.Missing("Klaviyo-Timestamp");
        if (request.Header("Klaviyo-Webhook-Id") is { } id && request.Json?.Text("meta", "klaviyo_webhook_id") is { } own && id != own)
            return Verification.Refused("Klaviyo-Webhook-Id is another than the body's.");
        var signed = Signatures.Join(request.Body, Encoding.UTF8.GetBytes(timestamp));
        return Verification.Of(keys.Any(Secret, secret => Signatures.IsHex(signature, HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))));
    }

    public override HookReading Read(HookRequest request) => request.Json is { } body && body.Member("data") is { ValueKind: JsonValueKind.Array } events
        ? new HookReading([.. events.EnumerateArray().Select(Item)])
        : HookReading.NotReadable("The body is not {\"data\":[…],\"meta\":{…}}.");

    private static HookItem Item(JsonElement e)
    {
        var topic = e.Text("topic") ?? "";
        var (channel, kind) = Topics.GetValueOrDefault(topic.StartsWith(TopicPrefix, StringComparison.Ordinal) ? topic[TopicPrefix.Length..] : "");
        var payload = e.Member("payload", "data") ?? e.Member("payload") ?? default;
        var attributes = payload.Member("attributes") ?? default;
        var (message, profile) = (attributes.Text("event_properties", "$message"), payload.Text("relationships", "profile", "data", "id"));
        return new HookItem
        {
            Kind = kind,
            VendorType = topic,
            Key = e.Text("external_id") ?? payload.Text("id") ?? HookKey.Of(e.Raw().Span),
            Channel = channel,
            MessageIds = message is null || profile is null ? [] : [$"{message}:{profile}"],
            OccurredAt = attributes.Time("datetime") ?? attributes.UnixTime("timestamp"),
            Url = attributes.Text("event_properties", "URL"),
            Metadata = attributes.Member("event_properties").Texts(),
            Raw = e.Raw(),
        };
    }
}
