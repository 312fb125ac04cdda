using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>OneSignal's Event Streams: the body is a template that the customer writes, so we say which, and a fixed header.</summary>
internal sealed class OneSignal : VendorAdapter
{
    private const string Template =
        """{"event":{"id":"{{ event.id }}","kind":"{{ event.kind }}","timestamp":"{{ event.timestamp }}"},"message":{"id":"{{ message.id }}"},"user":{"external_id":"{{ user.external_id }}"}}""";

    public override string Name => "onesignal";

    public override string Title => "OneSignal Event Streams";

    public override string Challenge => SharedToken.Challenge;

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In OneSignal open Data › Event Streams and create one: POST to the address.",
            $"Add the header {SharedToken.Header} with the token, and Content-Type application/json.",
            "Enter this body: " + Template,
        ],
        ["message.push.sent, .received, .clicked, .failed, .unsubscribed", "message.email.sent, .received, .opened, .clicked, .bounced, .reported_as_spam, .unsubscribed", "message.sms.sent, .delivered, .failed, .undelivered"],
        "A OneSignal message goes to many people: report message-id:external-id as messageId of each send_request.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } body
        ? new HookReading([.. body.Elements().Select(Item)])
        : HookReading.NotReadable("The body is not JSON. Enter the body of the instructions as the stream's template.");

    private static HookItem Item(JsonElement e)
    {
        var kind = e.Text("event", "kind") ?? "";
        var words = kind.Split('.');
        var (message, user) = (e.Text("message", "id"), e.Text("user", "external_id"));
        var channel = words is ["message", "push" or "email" or "sms", _] ? words[1] : null;
        return new HookItem
        {
            Kind = channel is null ? HookKind.Other : KindOf(channel, words[2].Replace("_", "", StringComparison.Ordinal)),
            VendorType = kind,
            Key = e.Text("event", "id") ?? HookKey.Of(e.Raw().Span),
            Channel = channel,
            MessageIds = string.IsNullOrEmpty(message) ? [] : string.IsNullOrEmpty(user) ? [message] : [$"{message}:{user}"],
            OccurredAt = e.UnixTime("event", "timestamp"),
            UserId = string.IsNullOrEmpty(user) ? null : user,
            Url = e.Text("event", "url"),
            Metadata = e.Member("message", "data").Texts(),
            Raw = e.Raw(),
        };
    }

    private static HookKind KindOf(string channel, string action) => action switch
    {
        "sent" => HookKind.Accepted,
        "received" or "delivered" => HookKind.Delivered,
        "opened" => channel == "email" ? HookKind.Open : HookKind.Click,
        "clicked" => HookKind.Click,
        "bounced" or "undelivered" => HookKind.Bounce,
        "failed" or "suppressed" => HookKind.Dropped,
        "reportedasspam" => HookKind.SpamComplaint,
        "unsubscribed" => HookKind.Unsubscribe,
        _ => HookKind.Other,
    };
}
