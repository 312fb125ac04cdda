using System.Collections.Frozen;
using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>The members of an event while it is read, with the faults found so far: all of them are reported at once.</summary>
internal sealed class EventFields
{
    public static readonly FrozenDictionary<string, EventType> Types = new Dictionary<string, EventType>(StringComparer.Ordinal)
    {
        ["trigger"] = EventType.Trigger,
        ["send_request"] = EventType.SendRequest,
        ["delivered"] = EventType.Delivered,
        ["bounced"] = EventType.Bounced,
        ["complained"] = EventType.Complained,
        ["impression"] = EventType.Impression,
        ["click"] = EventType.Click,
        ["unsubscribe"] = EventType.Unsubscribe,
        ["identify"] = EventType.Identify,
        ["purchase"] = EventType.Purchase,
        ["add_to_cart"] = EventType.AddToCart,
        ["refund"] = EventType.Refund,
        ["honeypot"] = EventType.Honeypot,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public List<Fault> Faults { get; } = [];

    public string? EventId { get; private set; }

    public EventType? Type { get; private set; }

    public DateTimeOffset? OccurredAt { get; private set; }

    public string? CampaignId { get; private set; }

    public string? VersionId { get; private set; }

    public string? VariationId { get; private set; }

    public string? Channel { get; private set; }

    public string? MessageId { get; private set; }

    public string? Outcome { get; private set; }

    public string? Reason { get; private set; }

    public string? UserId { get; private set; }

    public string? AnonymousId { get; private set; }

    public string? ClickToken { get; private set; }

    public string? TransactionId { get; private set; }

    public decimal? Value { get; private set; }

    public string? Currency { get; private set; }

    public bool Machine { get; private set; }

    public string? Url { get; private set; }

    public string? UserAgent { get; private set; }

    public string? Properties { get; private set; }

    /// <summary>Reads the value of a member. False: the member is none of the contract's; its value is left unread.</summary>
    public bool Read(string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "eventId":
                EventId = Text(name, ref json, IntakeLimits.EventId, Reconnect.Ingestion.Text.IsPrintableAscii, "printable ASCII characters");
                return true;
            case "type":
                Type = ReadType(name, ref json);
                return true;
            case "occurredAt":
                OccurredAt = ReadTime(name, ref json);
                return true;
            case "campaignId":
                CampaignId = PublicId(name, ref json);
                return true;
            case "versionId":
                VersionId = PublicId(name, ref json);
                return true;
            case "variationId":
                VariationId = PublicId(name, ref json);
                return true;
            case "channel":
                Channel = Text(name, ref json, IntakeLimits.Channel, Reconnect.Ingestion.Text.IsChannel, "of a–z, 0–9, '_' and '-', such as email, sms or web_push");
                return true;
            case "messageId":
                MessageId = Text(name, ref json, IntakeLimits.MessageId);
                return true;
            case "outcome":
                Outcome = Text(name, ref json, IntakeLimits.OtherText, o => o is "requested" or "not_sent", "'requested' or 'not_sent'");
                return true;
            case "reason":
                Reason = Text(name, ref json, IntakeLimits.OtherText);
                return true;
            case "userId":
                UserId = Text(name, ref json, IntakeLimits.UserId);
                return true;
            case "anonymousId":
                AnonymousId = Text(name, ref json, IntakeLimits.UserId);
                return true;
            case "clickToken":
                ClickToken = Text(name, ref json, IntakeLimits.ClickToken);
                return true;
            case "transactionId":
                TransactionId = Text(name, ref json, IntakeLimits.TransactionId);
                return true;
            case "value":
                Value = ReadValue(name, ref json);
                return true;
            case "currency":
                Currency = Text(name, ref json, 3, Reconnect.Ingestion.Text.IsCurrency, "an ISO 4217 code of three capital letters, such as USD");
                return true;
            case "machine":
                Machine = ReadBoolean(name, ref json);
                return true;
            case "url":
                Url = Text(name, ref json, IntakeLimits.Url);
                return true;
            case "userAgent":
                UserAgent = Text(name, ref json, IntakeLimits.UserAgent);
                return true;
            case "properties":
                Properties = PropertiesRule.Read(ref json, Faults);
                return true;
            default:
                return false;
        }
    }

    public void Refuse(string code, string field, string detail) =>
        Faults.Add(new Fault(code, detail, field.Length == 0 ? "" : "/" + field));

    private string? PublicId(string name, ref Utf8JsonReader json) =>
        Text(name, ref json, IntakeLimits.PublicId, Reconnect.Ingestion.Text.IsPublicId, "of letters, digits and the characters . _ : -");

    private string? Text(string name, ref Utf8JsonReader json, int limit, Func<string, bool>? shape = null, string? shapeText = null)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType != JsonTokenType.String)
        {
            Refuse(FaultCodes.InvalidType, name, $"{name} must be a text, in quotation marks.");
            json.Skip();
            return null;
        }

        if (!JsonText.TryGet(ref json, out var text))
        {
            Refuse(FaultCodes.InvalidText, name, $"{name} must be valid Unicode text without NUL characters.");
            return null;
        }

        if (text.Length == 0)
            Refuse(FaultCodes.InvalidValue, name, $"{name} must not be empty: leave it out or give a value.");
        else if (Reconnect.Ingestion.Text.Length(text) > limit)
            Refuse(FaultCodes.TooLong, name, $"{name} must have at most {limit} characters.");
        else if (shape is not null && !shape(text))
            Refuse(FaultCodes.InvalidValue, name, $"{name} must be {shapeText}.");
        return text;
    }

    private EventType? ReadType(string name, ref Utf8JsonReader json)
    {
        var faults = Faults.Count;
        if (Text(name, ref json, IntakeLimits.OtherText) is not { } text || Faults.Count > faults)
            return null;
        if (Types.TryGetValue(text, out var type))
            return type;
        Refuse(FaultCodes.UnknownType, name, $"type must be one of {string.Join(", ", Types.Keys)}.");
        return null;
    }

    private DateTimeOffset? ReadTime(string name, ref Utf8JsonReader json)
    {
        var faults = Faults.Count;
        if (Text(name, ref json, IntakeLimits.OtherText) is not { } text || Faults.Count > faults)
            return null;
        if (Rfc3339.TryParse(text, out var instant))
            return instant;
        Refuse(FaultCodes.InvalidTimestamp, name, $"{name} must be an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z or 2026-03-01T10:30:00+01:00.");
        return null;
    }

    private decimal? ReadValue(string name, ref Utf8JsonReader json)
    {
        switch (MoneyReader.Read(ref json, out var value))
        {
            case MoneyFault.None:
                return value;
            case MoneyFault.Absent:
                return null;
            case MoneyFault.NotANumber:
                Refuse(FaultCodes.InvalidType, name, $"{name} must be a JSON number or a decimal text, such as 49.90 or \"49.90\".");
                return null;
            case MoneyFault.TooPrecise:
                Refuse(FaultCodes.InvalidValue, name, $"{name} must have at most 28 digits.");
                return null;
            default:
                Refuse(FaultCodes.InvalidValue, name, $"{name} must be at least 0 and below 1000000000000.");
                return null;
        }
    }

    private bool ReadBoolean(string name, ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return json.GetBoolean();
        if (json.TokenType != JsonTokenType.Null)
        {
            Refuse(FaultCodes.InvalidType, name, $"{name} must be true or false.");
            json.Skip();
        }

        return false;
    }
}
