using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Reconnect.Ingestion;

/// <summary>
/// Reads CloudEvents 1.0 in structured mode: <c>id</c>, <c>type</c> and <c>time</c> are our eventId, type and occurredAt, the members of
/// <c>data</c> are the others; further attributes, <c>source</c> included, are tolerated, since the key names the source. Pure.
/// </summary>
public static class CloudEventReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = IntakeLimits.Depth + 2 };

    /// <summary>One event.</summary>
    public static ReadBatch ReadOne(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt) =>
        Utf8.IsValid(body.Span)
            ? new ReadBatch([Read(0, body, receivedAt)], _ => "")
            : Reconnect.Ingestion.ReadBatch.NotReadable("The body is not valid UTF-8.");

    /// <summary>An array of them. An empty one is allowed, as the specification says.</summary>
    public static ReadBatch ReadBatch(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        if (!Utf8.IsValid(body.Span))
            return Reconnect.Ingestion.ReadBatch.NotReadable("The body is not valid UTF-8.");
        try
        {
            var items = BatchReader.CutArray(body);
            return items.Count > IntakeLimits.EventsPerRequest
                ? Reconnect.Ingestion.ReadBatch.NotReadable($"The request holds {items.Count} events; at most {IntakeLimits.EventsPerRequest} are taken at once.")
                : new ReadBatch(items.Select((item, i) => Read(i, item, receivedAt)).ToList(), i => $"/{i}");
        }
        catch (JsonException e)
        {
            return Reconnect.Ingestion.ReadBatch.NotReadable($"The body is not readable JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine}.");
        }
        catch (FormatException e)
        {
            return Reconnect.Ingestion.ReadBatch.NotReadable(e.Message);
        }
    }

    private static ReadItem Read(int index, ReadOnlyMemory<byte> raw, DateTimeOffset receivedAt)
    {
        var own = new ArrayBufferWriter<byte>(raw.Length + 64);
        try
        {
            // What is too large is refused before it is unwrapped.
            if (raw.Length <= IntakeLimits.EventBytes && Unwrap(raw, own) is { } fault)
                return new ReadItem(index, EventId: null, Event: null, [fault]) { Raw = raw };
        }
        catch (JsonException e)
        {
            return new ReadItem(index, EventId: null, Event: null, [new Fault(
                FaultCodes.UnreadableEvent, $"The event is not readable JSON at its byte {e.BytePositionInLine}, nested at most {IntakeLimits.Depth} deep.", "")])
            { Raw = raw };
        }

        var item = EventReader.Read(index, raw.Length <= IntakeLimits.EventBytes ? own.WrittenMemory : raw, receivedAt);
        return item with { Raw = raw, MembersAt = "/data", Faults = [.. item.Faults.Select(f => f with { Pointer = PointerOf(f.Pointer) })] };
    }

    /// <summary>Writes the event as our own contract has it. Returns what is wrong with the envelope.</summary>
    private static Fault? Unwrap(ReadOnlyMemory<byte> raw, ArrayBufferWriter<byte> own)
    {
        var json = new Utf8JsonReader(raw.Span, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            return new Fault(FaultCodes.NotAnObject, "An event must be a JSON object.", "");
        own.Write("{"u8);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.TryGet(ref json, out var text) ? text : "";
            json.Read();
            var start = (int)json.TokenStartIndex;
            if (name == "type")
                WriteType(ref json, own);
            var isObject = json.TokenType == JsonTokenType.StartObject;
            json.Skip();
            var value = raw.Span[start..(int)json.BytesConsumed];
            switch (name)
            {
                case "id":
                    Add(own, "\"eventId\":"u8, value);
                    break;
                case "time":
                    Add(own, "\"occurredAt\":"u8, value);
                    break;
                case "data" when !isObject:
                    return new Fault(FaultCodes.InvalidType, "data must be a JSON object with the members of the event.", "/data");
                case "data":
                    Add(own, value[1..^1].Trim(" \t\r\n"u8), []);
                    break;
                case "data_base64":
                    return new Fault(FaultCodes.InvalidType, "Send the members of the event as a JSON object in data, not as data_base64.", "/data_base64");
            }
        }

        // Reading to the end refuses anything that follows the object.
        json.Read();
        own.Write("}"u8);
        return null;
    }

    /// <summary>CloudEvents names its types by domain; ours is the last word: <c>com.example.purchase</c>.</summary>
    private static void WriteType(ref Utf8JsonReader json, ArrayBufferWriter<byte> own)
    {
        if (json.TokenType != JsonTokenType.String)
            Add(own, "\"type\":0"u8, []);
        else
            Add(own, "\"type\":"u8, JsonSerializer.SerializeToUtf8Bytes(JsonText.TryGet(ref json, out var type) ? type[(type.LastIndexOf('.') + 1)..] : "\0"));
    }

    private static void Add(ArrayBufferWriter<byte> own, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.IsEmpty)
            return;
        if (own.WrittenCount > 1)
            own.Write(","u8);
        own.Write(name);
        own.Write(value);
    }

    private static string PointerOf(string pointer) => pointer switch
    {
        "" or "/type" => pointer,
        "/eventId" => "/id",
        "/occurredAt" => "/time",
        _ => "/data" + pointer,
    };
}
