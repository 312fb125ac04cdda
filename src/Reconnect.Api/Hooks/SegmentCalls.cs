using System.Globalization;
using System.Text.Json;
using Reconnect.Hooks;
using Reconnect.Ingestion;
using Reconnect.Tracking;

namespace Reconnect.Api.Hooks;

/// <summary>One call of Segment's vocabulary as an item, and what its sender has to change where it cannot be one.</summary>
internal sealed record SegmentCall(HookItem Item, string? MessageId, Fault? Fault);

/// <summary>Segment's and RudderStack's calls, single or in a batch. Pure.</summary>
internal static class SegmentCalls
{
    private static readonly string[] Types = ["identify", "track", "page", "screen", "group", "alias"];

    /// <summary>The calls of a body: one, an array, or <c>{"batch":[…]}</c>, whose <c>sentAt</c> holds for each.</summary>
    /// <param name="type">What the address says; null: each call says it itself.</param>
    public static IEnumerable<SegmentCall> Of(JsonElement body, string? type, DateTimeOffset receivedAt)
    {
        var sentAt = body.Text("sentAt");
        return body.Member("batch") is { ValueKind: JsonValueKind.Array } batch
            ? batch.EnumerateArray().Select(call => Read(call, type: null, sentAt, receivedAt))
            : body.Elements().Select(call => Read(call, type, sentAt: null, receivedAt));
    }

    private static SegmentCall Read(JsonElement call, string? type, string? sentAt, DateTimeOffset receivedAt)
    {
        type ??= call.Text("type");
        var messageId = call.Text("messageId");
        var fault = Check(call, type, messageId) ?? Times(call, sentAt, receivedAt, out _);
        Times(call, sentAt, receivedAt, out var occurredAt);
        var item = fault is null ? Item(call, type!, occurredAt) : new HookItem
        {
            Kind = HookKind.Other,
            VendorType = type ?? "",
            Key = messageId ?? HookKey.Of(call.Raw().Span),
            Unreadable = fault.Detail,
            Raw = call.Raw(),
        };
        return new SegmentCall(item, messageId, fault);
    }

    private static Fault? Check(JsonElement call, string? type, string? messageId)
    {
        if (call.ValueKind != JsonValueKind.Object)
            return new Fault(FaultCodes.NotAnObject, "A call must be a JSON object.", "");
        if (type is null || !Types.Contains(type, StringComparer.Ordinal))
            return new Fault(FaultCodes.UnknownType, $"type must be one of {string.Join(", ", Types)}.", "/type");
        if (call.Text("userId") is null && call.Text("anonymousId") is null)
            return new Fault(FaultCodes.MissingField, "userId or anonymousId is required.", "/userId");
        if (type == "track" && string.IsNullOrEmpty(call.Text("event")))
            return new Fault(FaultCodes.MissingField, "event is required in a track call.", "/event");
        return messageId is not null && (messageId.Length is 0 or > IntakeLimits.EventId || !Text.IsPrintableAscii(messageId))
            ? new Fault(FaultCodes.InvalidValue, $"messageId must be 1 to {IntakeLimits.EventId} printable ASCII characters.", "/messageId")
            : null;
    }

    /// <summary>By the receiver's clock. A time at the end of the calendar cannot be moved, and is refused as it is.</summary>
    private static DateTimeOffset Corrected(DateTimeOffset at, DateTimeOffset sent, DateTimeOffset receivedAt)
    {
        var ticks = receivedAt.UtcTicks - (sent.UtcTicks - at.UtcTicks);
        return ticks >= DateTimeOffset.MinValue.UtcTicks && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : at;
    }

    /// <summary>The clock of the sender may be wrong: with both of its times known, only their difference is trusted.</summary>
    private static Fault? Times(JsonElement call, string? batchSentAt, DateTimeOffset receivedAt, out DateTimeOffset occurredAt)
    {
        occurredAt = receivedAt;
        if (!TryTime(call.Text("timestamp"), out var timestamp))
            return OddTime("timestamp");
        if (!TryTime(call.Text("sentAt") ?? batchSentAt, out var sentAt))
            return OddTime("sentAt");
        if (timestamp is { } at)
            occurredAt = sentAt is { } sent ? Corrected(at, sent, receivedAt) : at;
        return null;
    }

    private static bool TryTime(string? text, out DateTimeOffset? time)
    {
        time = HookJson.Time(text);
        return text is null || time is not null;
    }

    private static Fault OddTime(string field) => new(
        FaultCodes.InvalidTimestamp, $"{field} must be an ISO 8601 time with an offset, such as 2026-03-01T09:30:00.000Z.", "/" + field);

    private static HookItem Item(JsonElement call, string type, DateTimeOffset occurredAt)
    {
        var properties = call.Member("properties") ?? default;
        var name = type == "track" ? call.Text("event")! : type;
        var kind = KindOf(call, type, name);
        return new HookItem
        {
            Kind = kind,
            VendorType = name,
            Key = call.Text("messageId") ?? HookKey.Of(call.Raw().Span),
            Channel = ChannelOf(name),
            MessageIds = [.. new[] { properties.Text("email_id"), properties.Text("message_id") }.OfType<string>()],
            OccurredAt = occurredAt,
            UserId = call.Text("userId"),
            AnonymousId = call.Text("anonymousId"),
            ClickToken = kind == HookKind.Identify ? ClickTokenOf(call) : null,
            Url = properties.Text("link_url"),
            UserAgent = call.Text("context", "userAgent"),
            Metadata = ((JsonElement?)properties).Texts(),
            TransactionId = kind is HookKind.Purchase or HookKind.Refund ? properties.Text("order_id") : null,
            Value = ValueOf(kind, properties),
            Currency = kind is HookKind.Purchase or HookKind.AddToCart ? properties.Text("currency")?.ToUpperInvariant() : null,
            Raw = call.Raw(),
            Forgettable = kind == HookKind.Other,
        };
    }

    private static HookKind KindOf(JsonElement call, string type, string name) => type switch
    {
        // An identify of one id links nothing.
        "identify" => (call.Text("userId") ?? ClickTokenOf(call)) is not null && call.Text("anonymousId") is not null ? HookKind.Identify : HookKind.Other,
        "track" => name switch
        {
            "Order Completed" or "Completed Order" => HookKind.Purchase,
            "Product Added" or "Added Product" => HookKind.AddToCart,
            "Order Refunded" or "Refunded Order" => HookKind.Refund,
            "Email Opened" => HookKind.Open,
            "Email Link Clicked" => HookKind.Click,
            "Email Delivered" => HookKind.Delivered,
            "Email Bounced" => HookKind.Bounce,
            "Email Marked as Spam" => HookKind.SpamComplaint,
            "Unsubscribed" => HookKind.Unsubscribe,
            "Push Notification Received" => HookKind.Delivered,
            "Push Notification Tapped" => HookKind.Click,
            "Push Notification Bounced" => HookKind.Bounce,
            _ => HookKind.Other,
        },
        _ => HookKind.Other,
    };

    /// <summary>What a tracked link added to the page's address.</summary>
    private static string? ClickTokenOf(JsonElement call) =>
        call.Text("traits", ClickToken.Parameter) ?? call.Text("context", ClickToken.Parameter);

    private static string? ChannelOf(string name) =>
        name.StartsWith("Email ", StringComparison.Ordinal) || name == "Unsubscribed" ? "email"
        : name.StartsWith("Push ", StringComparison.Ordinal) ? "push"
        : null;

    /// <summary>Revenue is without shipping and tax. A refund may give the amount as total.</summary>
    private static string? ValueOf(HookKind kind, JsonElement properties) => kind switch
    {
        HookKind.Purchase or HookKind.Refund => Plain(properties.Text("revenue") ?? properties.Text("total") ?? properties.Text("value")),
        HookKind.AddToCart => CartValue(properties),
        _ => null,
    };

    private static string? CartValue(JsonElement properties)
    {
        if (properties.Text("value") is { } value)
            return Plain(value);
        return decimal.TryParse(Plain(properties.Text("price")), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            && decimal.TryParse(properties.Text("quantity") ?? "1", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
            && price <= 1_000_000_000_000m && quantity <= 1_000_000m
            ? (price * quantity).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A number in whatever spelling as a plain decimal text; what is none stays as it is and is refused.</summary>
    private static string? Plain(string? text) =>
        text is not null && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text;
}
