using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Twilio's status callbacks (forms), Event Streams (JSON arrays of CloudEvents) and link clicks. Signed with HMAC-SHA1 over the public
/// address and the form, or over the address alone where that carries the body's SHA-256.
/// </summary>
internal sealed class Twilio : VendorAdapter
{
    private const string Token = "authToken";
    private const string SignatureHeader = "X-Twilio-Signature";
    private const string BodyHash = "bodySHA256";

    private static readonly FrozenDictionary<string, HookKind> Statuses = new Dictionary<string, HookKind>(StringComparer.Ordinal)
    {
        ["accepted"] = HookKind.Accepted,
        ["queued"] = HookKind.Accepted,
        ["scheduled"] = HookKind.Accepted,
        ["sending"] = HookKind.Accepted,
        ["sent"] = HookKind.Accepted,
        ["delivered"] = HookKind.Delivered,
        ["read"] = HookKind.Open,
        ["undelivered"] = HookKind.Bounce,
        ["failed"] = HookKind.Dropped,
        ["canceled"] = HookKind.Dropped,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "twilio";

    public override string Title => "Twilio";

    public override string Channel => "sms";

    public override IReadOnlyList<VerificationField> Fields { get; } = [new(Token, "Auth token of the account")];

    public override VendorSetup Setup { get; } = new(
        [
            "Copy the auth token of your Twilio account into this connection.",
            "Give each message the address as StatusCallback, with your ids as query and #rc=5&rp=all behind it, so that Twilio tries up to five times.",
            "For clicks, turn on Link Shortening in the Messaging Service and enter the address as its click callback, or subscribe a webhook sink of Event Streams to it.",
        ],
        ["sent, delivered, undelivered, failed", "com.twilio.daptbt.link-shortening.link-clicked", "com.twilio.messaging.message.delivered, .undelivered, .failed"],
        "Put ?rc_mid=…&rc_campaign=… behind the StatusCallback address; it is signed with it. A click is matched by the message's sid.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Header(SignatureHeader) is not { } signature)
            return Verification.Missing(SignatureHeader);
        if (request.Query.TryGetValue(BodyHash, out var hash) && !Signatures.IsHex(hash, SHA256.HashData(request.Body.Span)))
            return Verification.Refused("bodySHA256 in the address is not the hash of the body.");
        if (hash is null && !request.IsForm)
            return Verification.Refused("A body that is no form needs bodySHA256 in the address.");
        var form = request.IsForm && hash is null ? Canonical(Form.Parse(request.Body)) : "";
        return Verification.Of(keys.Any(Token, token => Spellings(request.Address)
            .Any(address => Signatures.IsBase64(signature, Signatures.HmacSha1(token, Encoding.UTF8.GetBytes(address + form))))));
    }

    public override HookReading Read(HookRequest request)
    {
        if (request.IsForm)
        {
            var form = Form.Parse(request.Body).DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
            return new HookReading([OfFields(form.GetValueOrDefault, request, request.Body)]);
        }

        return request.Json is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } body
            ? new HookReading([.. body.Elements().Select(e => e.Member("data") is { ValueKind: JsonValueKind.Object } data && e.Text("type") is { } type
                ? OfCloudEvent(e, type, data)
                : OfFields(name => e.Text(name), request, e.Raw()))])
            : HookReading.NotReadable("The body is neither a form nor JSON.");
    }

    /// <summary>A status callback, or a click of link shortening. A callback carries neither its time nor an id.</summary>
    private static HookItem OfFields(Func<string, string?> field, HookRequest request, ReadOnlyMemory<byte> raw)
    {
        var sid = field("MessageSid") ?? field("SmsSid") ?? field("message_sid") ?? field("sms_sid");
        var status = field("MessageStatus") ?? field("SmsStatus");
        return field("link") is { } link && status is null
            ? Click(sid, link, field, raw) with { Metadata = request.Query }
            : new HookItem
            {
                Kind = Statuses.GetValueOrDefault(status ?? ""),
                VendorType = status ?? "",
                Key = sid is null || status is null ? HookKey.Of(raw.Span) : $"{sid}:{status}",
                Channel = ChannelOf(field("To")),
                MessageIds = sid is null ? [] : [sid],
                Metadata = request.Query,
                Raw = raw,
            };
    }

    private static HookItem OfCloudEvent(JsonElement e, string type, JsonElement data)
    {
        if (type.EndsWith(".link-clicked", StringComparison.Ordinal))
            return Click(data.Text("message_sid"), data.Text("link"), name => data.Text(name), e.Raw()) with { VendorType = type, Key = e.Text("id") ?? HookKey.Of(e.Raw().Span) };
        var sid = data.Text("messageSid") ?? data.Text("message_sid");
        return new HookItem
        {
            Kind = type.StartsWith("com.twilio.messaging.message.", StringComparison.Ordinal) ? Statuses.GetValueOrDefault(type[(type.LastIndexOf('.') + 1)..]) : HookKind.Other,
            VendorType = type,
            Key = e.Text("id") ?? HookKey.Of(e.Raw().Span),
            Channel = ChannelOf(data.Text("to")),
            MessageIds = sid is null ? [] : [sid],
            OccurredAt = data.Time("timestamp") ?? e.Time("time"),
            Raw = e.Raw(),
        };
    }

    private static HookItem Click(string? sid, string? link, Func<string, string?> field, ReadOnlyMemory<byte> raw) => new()
    {
        Kind = field("event_type") is null or "click" ? HookKind.Click : HookKind.Other,
        VendorType = field("event_type") ?? "click",
        Key = HookKey.Of(sid, link, field("click_time")),
        Channel = ChannelOf(field("to")),
        MessageIds = sid is null ? [] : [sid],
        OccurredAt = HookJson.Time(field("click_time")),
        Url = link,
        UserAgent = field("user_agent"),
        Raw = raw,
    };

    private static string ChannelOf(string? to) => to?.StartsWith("whatsapp:", StringComparison.Ordinal) == true ? "whatsapp" : "sms";

    /// <summary>Names in ordinal order, each with its distinct values; empty values count.</summary>
    private static string Canonical(IEnumerable<KeyValuePair<string, string>> form) => string.Concat(form
        .Distinct()
        .OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)
        .Select(f => f.Key + f.Value));

    /// <summary>Twilio signs the address with or without its default port.</summary>
    private static IEnumerable<string> Spellings(string address)
    {
        yield return address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsDefaultPort)
            yield break;
        var authority = uri.Scheme + "://" + uri.Host;
        var withPort = $"{authority}:{uri.Port}";
        if (address.StartsWith(withPort, StringComparison.OrdinalIgnoreCase))
            yield return authority + address[withPort.Length..];
        else if (address.StartsWith(authority, StringComparison.OrdinalIgnoreCase))
            yield return withPort + address[authority.Length..];
    }
}
