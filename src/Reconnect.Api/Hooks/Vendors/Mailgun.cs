using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Mailgun's webhooks: HMAC-SHA256 over timestamp and token. The event itself is not signed, so a token counts once.
/// Every answer but 200 means "again", except 406.
/// </summary>
internal sealed class Mailgun : VendorAdapter
{
    private const string SigningKey = "signingKey";

    public override string Name => "mailgun";

    public override string Title => "Mailgun";

    public override string Channel => "email";

    public override int RetiredStatus => StatusCodes.Status406NotAcceptable;

    public override IReadOnlyList<VerificationField> Fields { get; } = [new(SigningKey, "HTTP webhook signing key")];

    public override VendorSetup Setup { get; } = new(
        [
            "In Mailgun open Sending › Webhooks of the domain, add the address for each event below.",
            "Copy the HTTP webhook signing key (API Security) into this connection.",
        ],
        ["Accepted", "Delivered", "Opened", "Clicked", "Permanent failure", "Temporary failure", "Spam complaints", "Unsubscribes"],
        "Send v:rc_mid (and v:rc_campaign, v:rc_variation, v:rc_user where you like) with the message.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        var blocks = Blocks(request).ToList();
        if (blocks.Count == 0)
            return Verification.Refused("The body has no signature with timestamp, token and signature.");
        if (Signatures.CheckAge(blocks[0].Timestamp, "signature.timestamp", request.ReceivedAt, ageLimit) is { IsOk: false } refused)
            return refused;
        return Verification.Of(keys.Any(SigningKey, key => blocks.Any(block =>
            Signatures.IsHex(block.Signature, HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(block.Timestamp + block.Token))))));
    }

    public override HookReading Read(HookRequest request)
    {
        // Forms were posted before 2018: they are answered and count nowhere.
        if (request.IsForm)
            return HookReading.Nothing;
        if (request.Json is not { } body || body.Member("event-data") is not { ValueKind: JsonValueKind.Object } data)
            return HookReading.NotReadable("The body has no event-data.");
        return new HookReading([Item(data, body.Text("signature", "token"))]);
    }

    private static HookItem Item(JsonElement data, string? token)
    {
        var type = data.Text("event") ?? "";
        var severity = data.Text("severity");
        var id = data.Text("id");
        return new HookItem
        {
            Kind = KindOf(type, severity),
            VendorType = severity is null ? type : $"{type}/{severity}",
            // An id is unique only within a day.
            Key = id is null ? token ?? HookKey.Of(data.Raw().Span) : HookKey.Of(id, data.Text("timestamp")),
            Channel = "email",
            MessageIds = data.Text("message", "headers", "message-id") is { } messageId ? [messageId.Trim('<', '>')] : [],
            OccurredAt = data.UnixTime("timestamp"),
            Url = data.Text("url"),
            UserAgent = data.Text("client-info", "user-agent"),
            Metadata = data.Member("user-variables").Texts(),
            OnceToken = token,
            Raw = data.Raw(),
        };
    }

    private static HookKind KindOf(string type, string? severity) => type switch
    {
        "accepted" => HookKind.Accepted,
        "delivered" => HookKind.Delivered,
        "opened" => HookKind.Open,
        "clicked" => HookKind.Click,
        "failed" => severity == "temporary" ? HookKind.Deferred : HookKind.Bounce,
        "rejected" => HookKind.Dropped,
        "complained" => HookKind.SpamComplaint,
        "unsubscribed" => HookKind.Unsubscribe,
        _ => HookKind.Other,
    };

    /// <summary>The account's own signature and, for a sub-account, its parent's.</summary>
    private static IEnumerable<(string Timestamp, string Token, string Signature)> Blocks(HookRequest request)
    {
        if (request.IsForm)
        {
            var form = Form.Parse(request.Body);
            string? Field(string name) => form.Find(f => f.Key == name).Value;
            if (Field("timestamp") is { } timestamp && Field("token") is { } token && Field("signature") is { } signature)
                yield return (timestamp, token, signature);
            yield break;
        }

        foreach (var name in new[] { "signature", "parent-signature" })
            if (request.Json?.Member(name) is { } block && block.Text("timestamp") is { } timestamp && block.Text("token") is { } token && block.Text("signature") is { } signature)
                yield return (timestamp, token, signature);
    }
}
