using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>One event of a request: either well-formed or refused with all its faults.</summary>
public sealed record ReadItem(int Index, string? EventId, NewEvent? Event, IReadOnlyList<Fault> Faults)
{
    /// <summary>The event's own bytes.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Where the event's members stand within the item, as a JSON pointer.</summary>
    public string MembersAt { get; init; } = "";
}

/// <summary>Reads one event from its own bytes, so that a fault inside it costs only this event. Pure; the clock is passed in.</summary>
public static class EventReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = IntakeLimits.Depth };

    public static ReadItem Read(int index, ReadOnlyMemory<byte> raw, DateTimeOffset receivedAt)
    {
        var fields = new EventFields();
        if (raw.Length > IntakeLimits.EventBytes)
            fields.Refuse(FaultCodes.EventTooLarge, "", $"An event must have at most {IntakeLimits.EventBytes} bytes.");
        else
            ReadMembers(raw.Span, fields);
        if (fields.Faults.Count == 0)
            EventRules.Check(fields, receivedAt);
        return fields.Faults.Count == 0
            ? new ReadItem(index, fields.EventId, ToEvent(fields, raw), [])
            : new ReadItem(index, fields.EventId, Event: null, fields.Faults) { Raw = raw };
    }

    private static void ReadMembers(ReadOnlySpan<byte> raw, EventFields fields)
    {
        var json = new Utf8JsonReader(raw, Options);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                fields.Refuse(FaultCodes.NotAnObject, "", "An event must be a JSON object.");
                return;
            }

            ReadMembers(ref json, fields);
        }
        catch (JsonException e)
        {
            fields.Refuse(FaultCodes.UnreadableEvent, "", $"The event is not readable JSON at its byte {e.BytePositionInLine}, nested at most {IntakeLimits.Depth} deep.");
        }
    }

    private static void ReadMembers(ref Utf8JsonReader json, EventFields fields)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!JsonText.TryGet(ref json, out var name))
            {
                fields.Refuse(FaultCodes.InvalidText, "", "Names must be valid Unicode text without NUL characters.");
                name = "";
            }
            else if (!names.Add(name))
            {
                fields.Refuse(FaultCodes.DuplicateKey, name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), "A name must stand only once in an event; upper and lower case count as equal.");
            }

            json.Read();
            // Members that the contract does not name are tolerated: senders may add their own.
            if (!fields.Read(name, ref json))
                json.Skip();
        }

        // Reading to the end refuses anything that follows the object, such as a second event on its line.
        json.Read();
        if (names.Count > IntakeLimits.KeysPerEvent)
            fields.Refuse(FaultCodes.TooManyKeys, "", $"An event must have at most {IntakeLimits.KeysPerEvent} members.");
    }

    private static NewEvent ToEvent(EventFields f, ReadOnlyMemory<byte> raw) => new()
    {
        EventId = f.EventId!,
        Type = f.Type!.Value,
        OccurredAt = f.OccurredAt!.Value,
        CampaignId = f.CampaignId,
        VersionId = f.VersionId,
        VariationId = f.VariationId,
        Channel = f.Channel,
        MessageId = f.MessageId,
        NotSentReason = f.Outcome == "not_sent" ? f.Reason : null,
        UserId = f.UserId,
        AnonymousId = f.AnonymousId,
        ClickToken = f is { Type: EventType.Identify, UserId: null } ? f.ClickToken : null,
        TransactionId = f.TransactionId,
        Value = f.Value,
        Currency = f.Currency,
        Machine = f.Machine,
        Url = f.Url,
        UserAgent = f.UserAgent,
        Properties = f.Properties,
        Raw = raw,
    };
}
