using System.Globalization;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>Iterable's system webhooks: one <c>{eventName, dataFields}</c> each, a fixed header.</summary>
internal sealed class Iterable : VendorAdapter
{
    private static readonly string[] Channels = ["email", "push", "sms"];

    public override string Name => "iterable";

    public override string Title => "Iterable";

    public override string Challenge => SharedToken.Challenge;

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In Iterable open Integrations › System Webhooks and create one with the address.",
            SharedToken.Steps,
            "Tick the events below.",
        ],
        ["Email send, delivered, open, click, bounce, complaint, unsubscribe", "Push send, open, bounce", "SMS send, delivered, click, bounce"],
        "Report Iterable's messageId as messageId of the send_request, or put rc_mid into the data fields of the message.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } body
        ? new HookReading([.. body.Elements().Select(Item)])
        : HookReading.NotReadable("The body is not JSON.");

    private static HookItem Item(JsonElement e)
    {
        var name = e.Text("eventName") ?? "";
        var fields = e.Member("dataFields") ?? default;
        var channel = Array.Find(Channels, c => name.StartsWith(c, StringComparison.Ordinal));
        var messageId = fields.Text("messageId");
        return new HookItem
        {
            Kind = channel is null ? HookKind.Other : KindOf(channel, name[channel.Length..]),
            VendorType = name,
            Key = HookKey.Of(messageId, name, e.Text("email") ?? e.Text("userId"), fields.Text("createdAt"), fields.Text("url") ?? fields.Text("linkUrl")),
            Channel = channel,
            MessageIds = messageId is null ? [] : [messageId],
            OccurredAt = Time(fields.Text("createdAt")),
            UserId = e.Text("userId"),
            Url = fields.Text("url") ?? fields.Text("linkUrl"),
            UserAgent = fields.Text("userAgent"),
            Machine = fields.Flag("isBot"),
            Metadata = ((JsonElement?)fields).Texts(),
            Raw = e.Raw(),
        };
    }

    private static HookKind KindOf(string channel, string action) => action switch
    {
        "Send" => HookKind.Accepted,
        "Delivered" => HookKind.Delivered,
        "Open" => channel == "email" ? HookKind.Open : HookKind.Click,
        "Click" => HookKind.Click,
        "Bounce" => HookKind.Bounce,
        "SendSkip" => HookKind.Dropped,
        "Complaint" => HookKind.SpamComplaint,
        "UnSubscribe" or "Unsubscribe" => HookKind.Unsubscribe,
        _ => HookKind.Other,
    };

    /// <summary>2016-12-08 00:53:11 +00:00, or RFC 3339.</summary>
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : HookJson.Time(text);
}
