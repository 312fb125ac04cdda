using System.Buffers;
using System.Text;
using System.Text.Json;
using Reconnect.Connections;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Triggers;

namespace Reconnect.Hooks;

/// <summary>An item as it will be kept: in the log where <see cref="Event"/> is set, otherwise beside it.</summary>
/// <param name="MessageId">The id by which the item is matched to a send.</param>
/// <param name="OtherIds">Further ids of the same message: whoever names only one of these means it too.</param>
internal sealed record MappedItem(
    HookItem Item, string EventId, NewEvent? Event, ItemVerdict Verdict, DateTimeOffset OccurredAt, string? MessageId, IReadOnlyList<string> OtherIds);

/// <summary>
/// Turns a vendor's event into one of the log. It is written as an event of our own contract and read by the same rules, so a hook can
/// store nothing that the event API would refuse. Pure; the clock is passed in.
/// </summary>
internal static class HookMapping
{
    public static MappedItem Map(HookItem item, Connection connection, DateTimeOffset receivedAt)
    {
        var eventId = HookKey.EventId(item.Key);
        if (item.Unreadable is { } reason)
            return Quarantine(item, new Fault(FaultCodes.UnreadableEvent, reason, ""), receivedAt);
        if (item.Document is { } document)
            return OfRead(item, eventId, EventReader.Read(0, document, receivedAt), null, [], receivedAt);
        if (IsOptIn(item.Kind))
            return OfOptIn(item, connection, eventId, receivedAt);
        var ids = MessageIds(item, connection);
        if (TypeOf(item.Kind) is not { } type)
            return Aside(item, eventId, new ItemVerdict(ItemOutcome.Ignored), receivedAt, ids);
        if ((type == EventType.Click && !connection.CountsClicks) || (type == EventType.Impression && !connection.CountsOpens))
            return Aside(item, eventId, new ItemVerdict(ItemOutcome.Ignored, NotTheSource), receivedAt, ids);
        if (IsTouch(type) && ids.Count == 0 && !NamesItsMessage(item, connection, type))
            return Aside(item, eventId, new ItemVerdict(ItemOutcome.Unmatched, NoMessage), receivedAt, ids);
        var raw = Write(item, connection, type, eventId, ids, receivedAt);
        return OfRead(item, eventId, EventReader.Read(0, raw, receivedAt), ids.Count > 0 ? ids[0] : null, [.. ids.Skip(1)], receivedAt);
    }

    public static bool IsOptIn(HookKind kind) => kind is HookKind.OptIn or HookKind.OptOut;

    /// <summary>The change that an item is; null for one that names nobody.</summary>
    public static OptInChange? OptInOf(MappedItem m, Connection connection) =>
        IsOptIn(m.Item.Kind) && Fitting(UserId(m.Item, connection), IntakeLimits.UserId) is { } user && Channel(m.Item, connection) is { } channel
            ? new OptInChange(user, channel, m.Item.Kind == HookKind.OptIn, m.OccurredAt)
            : null;

    /// <summary>An opt-in of a browser of which nobody knows whose it is.</summary>
    public static MappedItem WithoutOwner(MappedItem m) => m with { Verdict = new ItemVerdict(ItemOutcome.Unmatched, NoPerson) };

    /// <summary>For senders who are told what to change.</summary>
    public static MappedItem RefuseFaulty(MappedItem m) =>
        m.Verdict.Outcome == ItemOutcome.Quarantined ? m with { Verdict = m.Verdict with { Outcome = ItemOutcome.Refused } } : m;

    public static Fault TokenReused { get; } = new(
        "token_reused", "The vendor's token was used before with other content. The first one counts.", "");

    private static Fault NotTheSource { get; } = new(
        "not_the_source", "Clicks or opens of this connection come from our own links, so the vendor's are kept and not counted.", "");

    private static Fault NoMessage { get; } = new(
        "no_message", "It names no message, and not a person, campaign, variation and channel either.", "");

    private static Fault NoPerson { get; } = new(
        "no_person", "It names a browser that no identify has linked to a person yet, so it opts nobody in or out.", "");

    private static MappedItem OfOptIn(HookItem item, Connection connection, string eventId, DateTimeOffset receivedAt)
    {
        if (Channel(item, connection) is null)
            return Quarantine(item, new Fault("channel_required", "An opt-in or opt-out must name its channel, such as email, sms or push.", ""), receivedAt);
        if (Fitting(UserId(item, connection), IntakeLimits.UserId) is null && Fitting(item.AnonymousId, IntakeLimits.UserId) is null)
            return Quarantine(item, new Fault("person_required", "An opt-in or opt-out must name its person, or a browser of theirs.", ""), receivedAt);
        return Aside(item, eventId, new ItemVerdict(ItemOutcome.Ignored), receivedAt);
    }

    private static MappedItem OfRead(
        HookItem item, string eventId, ReadItem read, string? messageId, IReadOnlyList<string> otherIds, DateTimeOffset receivedAt) =>
        read.Event is { } e
            ? new MappedItem(item, e.EventId, e, new ItemVerdict(ItemOutcome.Stored), e.OccurredAt, messageId ?? e.MessageId, otherIds)
            : Quarantine(item, read.Faults[0], receivedAt);

    private static MappedItem Aside(HookItem item, string eventId, ItemVerdict verdict, DateTimeOffset receivedAt, List<string>? ids = null) =>
        new(item, eventId, Event: null, verdict, Usable(item.OccurredAt, receivedAt) ?? receivedAt, ids is { Count: > 0 } ? ids[0] : null, [.. ids?.Skip(1) ?? []]);

    /// <summary>Under a key of its own: it must not stand in the way of a good item with the same one.</summary>
    public static MappedItem Quarantine(HookItem item, Fault fault, DateTimeOffset receivedAt) =>
        Aside(item, "quarantined-" + HookKey.Of(item.Raw.Span), new ItemVerdict(ItemOutcome.Quarantined, fault), receivedAt);

    /// <summary>A vendor's word as it can be kept.</summary>
    public static string Excerpt(string text) => Fitting(text, IntakeLimits.OtherText) ?? "";

    private static EventType? TypeOf(HookKind kind) => kind switch
    {
        HookKind.Delivered => EventType.Delivered,
        HookKind.Open => EventType.Impression,
        HookKind.Click => EventType.Click,
        HookKind.Bounce => EventType.Bounced,
        HookKind.SpamComplaint => EventType.Complained,
        HookKind.Unsubscribe => EventType.Unsubscribe,
        HookKind.Identify => EventType.Identify,
        HookKind.Purchase => EventType.Purchase,
        HookKind.AddToCart => EventType.AddToCart,
        HookKind.Refund => EventType.Refund,
        _ => null,
    };

    private static bool IsTouch(EventType type) => type is >= EventType.Delivered and <= EventType.Unsubscribe;

    private static bool NamesItsMessage(HookItem item, Connection c, EventType type) =>
        UserId(item, c) is not null
        && (type == EventType.Unsubscribe
            || (type is EventType.Click or EventType.Impression
                && PublicId(item, c.CampaignKey) is not null && PublicId(item, c.VariationKey) is not null && Channel(item, c) is not null));

    /// <summary>The sender's own id first, then the vendor's.</summary>
    private static List<string> MessageIds(HookItem item, Connection connection)
    {
        var ids = new List<string>();
        if (Fitting(item.Metadata.GetValueOrDefault(connection.MessageKey), IntakeLimits.MessageId) is { } own)
            ids.Add(own);
        ids.AddRange(item.MessageIds.Select(id => Fitting(id, IntakeLimits.MessageId)).OfType<string>());
        return ids.Distinct(StringComparer.Ordinal).ToList();
    }

    private static ReadOnlyMemory<byte> Write(
        HookItem item, Connection c, EventType type, string eventId, List<string> ids, DateTimeOffset receivedAt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("eventId", eventId);
        json.WriteString("type", EventFields.Types.First(t => t.Value == type).Key);
        json.WriteString("occurredAt", (item.OccurredAt ?? receivedAt).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        void Add(string name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        if (IsTouch(type))
        {
            Add("messageId", ids.Count > 0 ? ids[0] : null);
            // With the sender's own message id the send says all this; a campaign that does not exist would only hold the event back.
            if (type is EventType.Click or EventType.Impression && !item.Metadata.ContainsKey(c.MessageKey) && PublicId(item, c.VariationKey) is { } variation)
            {
                Add("campaignId", PublicId(item, c.CampaignKey));
                Add("variationId", variation);
            }

            Add("channel", Channel(item, c));
        }

        Add("userId", UserId(item, c));
        Add("anonymousId", item.AnonymousId);
        Add("clickToken", item.ClickToken);
        Add("transactionId", item.TransactionId);
        Add("value", item.Value);
        Add("currency", item.Currency);
        Add("url", Fitting(item.Url, IntakeLimits.Url));
        Add("userAgent", Fitting(item.UserAgent, IntakeLimits.UserAgent));
        if (item.Machine)
            json.WriteBoolean("machine", true);
        if (item.OccurredAt is null)
        {
            json.WriteStartObject("properties");
            json.WriteString("occurredAtFrom", "receipt");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static string? UserId(HookItem item, Connection c) => item.UserId ?? Fitting(item.Metadata.GetValueOrDefault(c.UserKey), IntakeLimits.UserId);

    private static string? PublicId(HookItem item, string key) =>
        item.Metadata.GetValueOrDefault(key) is { } id && Text.IsPublicId(id) ? id : null;

    private static string? Channel(HookItem item, Connection c) =>
        (item.Channel ?? c.Channel) is { } channel && Text.IsChannel(channel) ? channel : null;

    /// <summary>An odd side value must not cost the event: what cannot be stored is left out.</summary>
    private static string? Fitting(string? text, int limit) =>
        !string.IsNullOrEmpty(text) && Text.Length(text) <= limit && IsStorable(text) ? text : null;

    /// <summary>Valid Unicode without NUL, as PostgreSQL wants it. Forms can say anything.</summary>
    private static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal) && !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static DateTimeOffset? Usable(DateTimeOffset? at, DateTimeOffset receivedAt) =>
        at is { } time && time >= IntakeLimits.Earliest && time <= receivedAt + IntakeLimits.Ahead ? time : null;
}
