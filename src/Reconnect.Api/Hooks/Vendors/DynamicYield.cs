using System.Globalization;
using System.Text;
using System.Text.Json;
using Reconnect.Hooks;
using Reconnect.Tracking;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Calls in the shape of Dynamic Yield's collection API, so that a site's existing instrumentation can point here. The type of an event decides,
/// never its name; events carry no id, so each request counts, and a purchase once by its transaction.
/// </summary>
internal sealed class DynamicYield : VendorAdapter
{
    public const string ApiKey = "apiKey";
    public const string KeyHeader = "DY-API-Key";

    public override string Name => "dynamic-yield";

    public override string Title => "Dynamic Yield style";

    public override bool RefusesUnreadable => true;

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(ApiKey, "API key for /v2/collect and /v2/userdata")
        {
            Generate = GeneratedKeys.Password,
            IsLookup = true,
            Check = value => value.Length >= 8 ? null : "must have at least 8 characters.",
        },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "Point the host of your collection calls at this server and send the API key as " + KeyHeader + ".",
            "/v2/collect/user/event, /v2/collect/user/engagement, /v2/userdata/events and /v2/userdata/channels/{channel}/opt-in or opt-out are understood.",
        ],
        ["purchase-v1", "add-to-cart-v1", "identify-v1, login-v1, signup-v1", "message-optin-v1, message-optout-v1", "Engagements PN_CLICK"],
        "Put the pushToken of the trigger's answer, or the message's id as rc_mid, into trackingData of a push message; PN_CLICK brings it back.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) =>
        request.Header(KeyHeader) is { } key ? Verification.Of(keys.Any(ApiKey, own => Signatures.IsText(key, own))) : Verification.Missing(KeyHeader);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Object } body && Calls(body) is { } calls
        ? new HookReading([.. calls.Select((call, i) => Item(body, call, i, request.ReceivedAt))])
        : HookReading.NotReadable("The body must be {\"user\":{…},\"events\":[…]} or {\"user\":{…},\"engagements\":[…]} with at least one of them.");

    /// <summary>A customer's wish for a channel.</summary>
    public static HookReading ReadOptIn(HookRequest request, string channel, bool optedIn) => request.Json is { ValueKind: JsonValueKind.Object } body
        ? new HookReading(
        [
            new HookItem
            {
                Kind = optedIn ? HookKind.OptIn : HookKind.OptOut,
                VendorType = optedIn ? "opt-in" : "opt-out",
                Key = KeyOf(body, 0, request.ReceivedAt),
                Channel = channel.ToLowerInvariant(),
                OccurredAt = body.Time("timestamp") ?? body.UnixTime("timestamp") ?? request.ReceivedAt,
                UserId = CustomerOf(body),
                Raw = request.Body,
            },
        ])
        : HookReading.NotReadable("The body must be {\"user\":{\"cuid\":\"…\"}}.");

    /// <summary>The customer whom a body names; null where it names a browser alone.</summary>
    public static string? CustomerOf(JsonElement body) =>
        body.Text("user", "cuid") ?? (body.Text("user", "type") == "cuid" ? body.Text("user", "id") : null);

    private static List<JsonElement>? Calls(JsonElement body) =>
        (body.Member("events") ?? body.Member("engagements")) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? [.. list.EnumerateArray()] : null;

    private static HookItem Item(JsonElement body, JsonElement call, int index, DateTimeOffset receivedAt)
    {
        var isEngagement = body.Member("events") is null;
        var properties = call.Member("properties") ?? default;
        var type = isEngagement ? call.Text("type") : properties.Text("dyType") ?? properties.Text("dytype");
        var kind = isEngagement ? (type == "PN_CLICK" ? HookKind.Click : HookKind.Other) : KindOf(type, properties);
        var at = call.Time("timestamp") ?? call.UnixTime("timestamp");
        return new HookItem
        {
            Kind = kind,
            VendorType = type ?? call.Text("name") ?? "",
            Key = properties.Text("uniqueTransactionId") is { } transaction && kind == HookKind.Purchase
                ? HookKey.Of("purchase", transaction)
                : KeyOf(body, index, receivedAt),
            Channel = ChannelOf(kind, properties),
            OccurredAt = at ?? receivedAt,
            UserId = kind switch
            {
                HookKind.Identify => UserOf(properties),
                HookKind.OptIn or HookKind.OptOut => UserOf(properties) ?? CustomerOf(body),
                _ => CustomerOf(body),
            },
            AnonymousId = body.Text("user", "dyid") ?? (body.Text("user", "type") == "cuid" ? null : body.Text("user", "id")) ?? body.Text("user", "dyid_server"),
            ClickToken = kind == HookKind.Identify ? properties.Text(ClickToken.Parameter) : null,
            UserAgent = body.Text("context", "device", "userAgent"),
            Metadata = TrackingData(call),
            TransactionId = kind == HookKind.Purchase ? properties.Text("uniqueTransactionId") : null,
            Value = kind is HookKind.Purchase or HookKind.AddToCart ? Plain(properties.Text("value")) : null,
            Currency = kind is HookKind.Purchase or HookKind.AddToCart ? properties.Text("currency")?.ToUpperInvariant() : null,
            Unreadable = call.ValueKind == JsonValueKind.Object && (isEngagement ? type : call.Text("name")) is { Length: > 0 } ? null : isEngagement ? "An engagement must be an object with a type." : "An event must be an object with a name.",
            Raw = call.Raw(),
            Forgettable = kind == HookKind.Other,
        };
    }

    private static HookKind KindOf(string? type, JsonElement properties) => type switch
    {
        "purchase-v1" => HookKind.Purchase,
        "add-to-cart-v1" => HookKind.AddToCart,
        "message-optin-v1" => HookKind.OptIn,
        "message-optout-v1" => HookKind.OptOut,
        "identify-v1" or "login-v1" or "signup-v1" when (UserOf(properties) ?? properties.Text(ClickToken.Parameter)) is not null => HookKind.Identify,
        _ => HookKind.Other,
    };

    /// <summary>Each request counts: nothing in it tells a repetition.</summary>
    private static string KeyOf(JsonElement body, int index, DateTimeOffset receivedAt) =>
        HookKey.Of(Encoding.UTF8.GetString(body.Raw().Span), index.ToString(CultureInfo.InvariantCulture), receivedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>The channel of an opt-in may be missing: those of the server are of push messages, those of the page of e-mail.</summary>
    private static string? ChannelOf(HookKind kind, JsonElement properties) => kind switch
    {
        HookKind.Click => "push",
        HookKind.OptIn or HookKind.OptOut => (properties.Text("channelType") ?? properties.Text("channel"))?.ToLowerInvariant() switch
        {
            "app_push" => "push",
            { Length: > 0 } channel => channel,
            _ => (properties.Text("pushID") ?? properties.Text("pushId")) is null ? "email" : "push",
        },
        _ => null,
    };

    /// <summary>The customer's id, or the hash of the e-mail address that older calls carry instead.</summary>
    private static string? UserOf(JsonElement properties) => properties.Text("cuid") ?? properties.Text("externalId") ?? properties.Text("hashedEmail");

    /// <summary>What the message carried: an object, the same as text, or the message's id alone.</summary>
    private static Dictionary<string, string> TrackingData(JsonElement call)
    {
        var given = call.Member("trackingData");
        if (given.IsObject())
            return given.Texts();
        if (call.Text("trackingData") is not { Length: > 0 } text)
            return new(StringComparer.Ordinal);
        return HookJson.Parse(Encoding.UTF8.GetBytes(text)) is { ValueKind: JsonValueKind.Object } parsed
            ? ((JsonElement?)parsed).Texts()
            : new(StringComparer.Ordinal) { [Reconnect.Connections.Connection.DefaultMessageKey] = text };
    }

    private static string? Plain(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text;
}
