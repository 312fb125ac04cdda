using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Brevo's transactional webhooks: one JSON object, a fixed header or Basic. It drops an event after any 5xx, so it is asked to wait by 429.</summary>
internal sealed class Brevo : VendorAdapter
{
    public override string Name => "brevo";

    public override string Title => "Brevo";

    public override string Channel => "email";

    public override int UnavailableStatus => StatusCodes.Status429TooManyRequests;

    public override string Challenge => SharedToken.Challenge;

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In Brevo open Transactional › Settings › Webhook and add one with the address.",
            SharedToken.Steps,
            "Tick the events below.",
        ],
        ["Sent", "Delivered", "Opened", "First opening", "Clicked", "Soft bounce", "Hard bounce", "Deferred", "Invalid email", "Blocked", "Error", "Complaint", "Unsubscribed"],
        """Send rc_mid (and rc_campaign, rc_variation, rc_user where you like) as JSON in the header X-Mailin-custom.""");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } body
        ? new HookReading([.. body.Elements().Select(Item)])
        : HookReading.NotReadable("The body is not JSON.");

    private static HookItem Item(JsonElement e)
    {
        var type = e.Text("event") ?? "";
        var (kind, word) = Meaning(type);
        var messageId = e.Text("message-id")?.Trim('<', '>');
        return new HookItem
        {
            Kind = kind,
            VendorType = type,
            Key = HookKey.Of(messageId, word, e.Text("email"), e.Text("ts_epoch") ?? e.Text("ts_event") ?? e.Text("ts"), e.Text("link")),
            Channel = "email",
            MessageIds = messageId is null ? [] : [messageId],
            // The only time in UTC; the others are of the account's time zone.
            OccurredAt = e.UnixTime("ts_epoch") ?? e.UnixTime("ts_event"),
            Url = e.Text("link"),
            UserAgent = e.Text("user_agent"),
            Machine = word == "proxy_open",
            Metadata = HookJson.Parse(Encoding.UTF8.GetBytes(e.Text("X-Mailin-custom") ?? "")).Texts(),
            Raw = e.Raw(),
        };
    }

    /// <summary>With the word that enters the key: the first opening is told twice, as unique and as plain, and is one act.</summary>
    private static (HookKind Kind, string Word) Meaning(string type) => type switch
    {
        "request" or "sent" => (HookKind.Accepted, "sent"),
        "delivered" => (HookKind.Delivered, type),
        "opened" or "unique_opened" => (HookKind.Open, "open"),
        "proxy_open" or "unique_proxy_open" => (HookKind.Open, "proxy_open"),
        "click" => (HookKind.Click, type),
        "hard_bounce" or "soft_bounce" => (HookKind.Bounce, type),
        "deferred" => (HookKind.Deferred, type),
        "blocked" or "invalid_email" or "error" => (HookKind.Dropped, type),
        "spam" or "complaint" => (HookKind.SpamComplaint, "complaint"),
        "unsubscribed" or "unsubscribe" => (HookKind.Unsubscribe, "unsubscribed"),
        _ => (HookKind.Other, type),
    };
}
