using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Benchmarks;

/// <summary>Events as a sender would write them.</summary>
internal static class EventJson
{
    private static readonly Dictionary<EventType, string> Names = new()
    {
        [EventType.Trigger] = "trigger",
        [EventType.SendRequest] = "send_request",
        [EventType.Impression] = "impression",
        [EventType.Click] = "click",
        [EventType.Identify] = "identify",
        [EventType.Purchase] = "purchase",
        [EventType.AddToCart] = "add_to_cart",
    };

    public static byte[] Batch(IEnumerable<NewEvent> events)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("events"u8);
            foreach (var e in events)
                Write(json, e);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static string One(NewEvent e)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, e);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, NewEvent e)
    {
        json.WriteStartObject();
        json.WriteString("eventId"u8, e.EventId);
        json.WriteString("type"u8, Names[e.Type]);
        json.WriteString("occurredAt"u8, e.OccurredAt);
        Text(json, "campaignId", e.CampaignId);
        Text(json, "variationId", e.VariationId);
        Text(json, "channel", e.Channel);
        Text(json, "messageId", e.MessageId);
        Text(json, "userId", e.UserId);
        Text(json, "anonymousId", e.AnonymousId);
        Text(json, "transactionId", e.TransactionId);
        if (e.Value is { } value)
            json.WriteNumber("value"u8, value);
        Text(json, "currency", e.Currency);
        Text(json, "url", e.Url);
        Text(json, "userAgent", e.UserAgent);
        if (e.Properties is { } properties)
        {
            json.WritePropertyName("properties"u8);
            json.WriteRawValue(properties);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
