using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Postmark's webhooks: one JSON object each, a Basic password or a fixed header. It never comes back after 403.</summary>
internal sealed class Postmark : VendorAdapter
{
    public override string Name => "postmark";

    public override string Title => "Postmark";

    public override string Channel => "email";

    public override int RetiredStatus => StatusCodes.Status403Forbidden;

    public override string Challenge => SharedToken.Challenge;

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In Postmark open the message stream's Webhooks and add one with the address.",
            "Enter any user name and the token as password under Basic auth credentials.",
            "Tick the events below; for opens choose every open, not only the first.",
        ],
        ["Delivery", "Bounce", "Spam Complaint", "Open", "Link Click", "Subscription Change"],
        "Send rc_mid (and rc_campaign, rc_variation, rc_user where you like) in Metadata of the message.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object } body
        ? new HookReading([Item(body)])
        : HookReading.NotReadable("The body is not a JSON object.");

    private static HookItem Item(JsonElement e)
    {
        var type = e.Text("RecordType") ?? "";
        var messageId = e.Text("MessageID");
        var time = e.Text("DeliveredAt") ?? e.Text("BouncedAt") ?? e.Text("ReceivedAt") ?? e.Text("ChangedAt");
        return new HookItem
        {
            Kind = KindOf(type, e),
            VendorType = e.Text("Type") is { } detail ? $"{type}/{detail}" : type,
            Key = e.Text("ID") is { } id && type is "Bounce" or "SpamComplaint"
                ? $"{type}:{e.Text("ID")}"
                : HookKey.Of(messageId, type, e.Text("Recipient") ?? e.Text("Email"), time, e.Text("OriginalLink")),
            Channel = "email",
            MessageIds = messageId is null ? [] : [messageId],
            OccurredAt = HookJson.Time(time),
            Url = e.Text("OriginalLink"),
            UserAgent = e.Text("UserAgent"),
            Metadata = e.Member("Metadata").Texts(),
            Raw = e.Raw(),
        };
    }

    private static HookKind KindOf(string type, JsonElement e) => type switch
    {
        "Delivery" => HookKind.Delivered,
        "Open" => HookKind.Open,
        "Click" => HookKind.Click,
        "SpamComplaint" => HookKind.SpamComplaint,
        "Bounce" => e.Text("Type") switch
        {
            "Unsubscribe" => HookKind.Unsubscribe,
            "Subscribe" => HookKind.Resubscribe,
            "SpamComplaint" or "SpamNotification" => HookKind.SpamComplaint,
            "Transient" => HookKind.Deferred,
            "AutoResponder" or "AddressChange" or "ChallengeVerification" => HookKind.Other,
            _ => HookKind.Bounce,
        },
        // A suppression for a bounce or a complaint follows that event; only the recipient's own wish is an unsubscribe.
        "SubscriptionChange" => !e.Flag("SuppressSending") ? HookKind.Resubscribe
            : e.Text("SuppressionReason") is "HardBounce" or "SpamComplaint" ? HookKind.Other : HookKind.Unsubscribe,
        _ => HookKind.Other,
    };
}
