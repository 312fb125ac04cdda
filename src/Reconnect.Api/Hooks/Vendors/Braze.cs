using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Braze Currents through its Custom HTTP connector: batches of up to 100 events, a bearer token where one is set.</summary>
internal sealed class Braze : VendorAdapter
{
    public override string Name => "braze";

    public override string Title => "Braze Currents";

    public override string Challenge => "Bearer realm=\"hooks\"";

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In Braze open Partner Integrations › Data Export and create a Currents connector of the kind Custom HTTP.",
            "Enter the address as endpoint and the token as bearer token.",
            "Choose the message engagement events below.",
        ],
        ["Email, Push, SMS, WhatsApp: Send, Delivery, Open, Click, Bounce, Mark as spam, Unsubscribe"],
        "Put rc_mid into message_extras of the message; without it, report send_id:external_user_id as messageId of the send_request.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { } body && body.Member("events") is { ValueKind: JsonValueKind.Array } events
        ? new HookReading([.. events.EnumerateArray().Select(Item)])
        : HookReading.NotReadable("The body is not {\"events\":[…]}.");

    private static HookItem Item(JsonElement e)
    {
        var type = e.Text("event_type") ?? "";
        var properties = e.Member("properties") ?? default;
        var (channel, kind) = Meaning(type.Split('.'));
        var (send, user) = (properties.Text("send_id") ?? properties.Text("dispatch_id"), e.Text("user", "external_user_id"));
        return new HookItem
        {
            Kind = kind,
            VendorType = type,
            Key = e.Text("id") ?? HookKey.Of(e.Raw().Span),
            Channel = channel,
            MessageIds = send is null || user is null ? [] : [$"{send}:{user}"],
            OccurredAt = e.UnixTime("time"),
            UserId = user,
            Url = properties.Text("url") ?? properties.Text("link_url"),
            UserAgent = properties.Text("user_agent"),
            Machine = properties.Flag("machine_open") || properties.Flag("is_suspected_bot_click") || properties.Flag("is_suspected_bot_open"),
            Metadata = Extras(properties),
            Raw = e.Raw(),
        };
    }

    /// <summary>users.messages.channel.Action. A push that was opened was clicked.</summary>
    private static (string? Channel, HookKind Kind) Meaning(string[] words)
    {
        if (words is not ["users", "messages", var family, var action])
            return (null, HookKind.Other);
        var channel = family switch { "email" => "email", "pushnotification" => "push", "sms" => "sms", "whatsapp" => "whatsapp", _ => null };
        return (channel, channel is null ? HookKind.Other : action switch
        {
            "Send" or "CarrierSend" => HookKind.Accepted,
            "Delivery" => HookKind.Delivered,
            "Open" => channel == "push" ? HookKind.Click : HookKind.Open,
            "Read" => HookKind.Open,
            "Click" or "ShortLinkClick" => HookKind.Click,
            "Bounce" or "DeliveryFailure" or "Failure" => HookKind.Bounce,
            "SoftBounce" or "Deferral" => HookKind.Deferred,
            "Abort" or "Rejection" => HookKind.Dropped,
            "MarkAsSpam" => HookKind.SpamComplaint,
            "Unsubscribe" => HookKind.Unsubscribe,
            _ => HookKind.Other,
        });
    }

    /// <summary>An object, or the same as text.</summary>
    private static Dictionary<string, string> Extras(JsonElement properties)
    {
        var extras = properties.Member("message_extras");
        return (extras.IsObject() ? extras : HookJson.Parse(Encoding.UTF8.GetBytes(properties.Text("message_extras") ?? ""))).Texts();
    }
}
