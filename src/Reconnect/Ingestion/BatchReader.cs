using System.Text.Json;
using System.Text.Unicode;

namespace Reconnect.Ingestion;

/// <summary>The events of one request, or why it cannot be read at all.</summary>
/// <param name="PointerPrefix">Where item n stands: <c>/events/n</c> in a batch, the root for a single event, <c>/n</c> in NDJSON.</param>
public sealed record ReadBatch(IReadOnlyList<ReadItem> Items, Func<int, string> PointerPrefix, string? Unreadable = null)
{
    public static ReadBatch NotReadable(string detail) => new([], _ => "", detail);
}

/// <summary>Cuts a request into events. Pure.</summary>
public static class BatchReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = IntakeLimits.Depth + 2 };
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary><c>{"events":[…]}</c> or one event object.</summary>
    public static ReadBatch ReadJson(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        body = WithoutMark(body);
        if (!Utf8.IsValid(body.Span))
            return ReadBatch.NotReadable("The body is not valid UTF-8.");
        try
        {
            return Cut(body) is { } items
                ? Read(items, i => $"/events/{i}", receivedAt)
                : Read([body], _ => "", receivedAt);
        }
        catch (JsonException e)
        {
            return ReadBatch.NotReadable($"The body is not readable JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine}.");
        }
        catch (FormatException e)
        {
            return ReadBatch.NotReadable(e.Message);
        }
    }

    /// <summary>One event object a line; empty lines are passed over.</summary>
    public static ReadBatch ReadNdjson(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        body = WithoutMark(body);
        if (!Utf8.IsValid(body.Span))
            return ReadBatch.NotReadable("The body is not valid UTF-8.");
        var lines = new List<ReadOnlyMemory<byte>>();
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = (end < 0 ? body : body[..end]).TrimBlank();
            if (!line.IsEmpty)
                lines.Add(line);
            body = end < 0 ? ReadOnlyMemory<byte>.Empty : body[(end + 1)..];
        }

        return Read(lines, i => $"/{i}", receivedAt);
    }

    private static ReadBatch Read(List<ReadOnlyMemory<byte>> items, Func<int, string> pointerPrefix, DateTimeOffset receivedAt)
    {
        if (items.Count == 0)
            return ReadBatch.NotReadable("The request holds no event.");
        if (items.Count > IntakeLimits.EventsPerRequest)
            return ReadBatch.NotReadable($"The request holds {items.Count} events; at most {IntakeLimits.EventsPerRequest} are taken at once.");
        return new ReadBatch(items.Select((item, i) => EventReader.Read(i, item, receivedAt)).ToList(), pointerPrefix);
    }

    /// <summary>The elements of the member <c>events</c>; null where the object has no such member and so is an event itself.</summary>
    private static List<ReadOnlyMemory<byte>>? Cut(ReadOnlyMemory<byte> body)
    {
        List<ReadOnlyMemory<byte>>? items = null;
        var json = new Utf8JsonReader(body.Span, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new FormatException("The body must be a JSON object: {\"events\":[…]} or one event.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // Not ValueTextEquals, which throws on half a surrogate pair.
            var isEvents = JsonText.TryGet(ref json, out var name) && name == "events";
            json.Read();
            if (!isEvents)
            {
                json.Skip();
                continue;
            }

            if (items is not null)
                throw new FormatException("The member 'events' must stand only once.");
            if (json.TokenType != JsonTokenType.StartArray)
                throw new FormatException("The member 'events' must be an array.");
            items = Elements(ref json, body);
        }

        // Reading to the end refuses anything that follows the object.
        json.Read();
        return items;
    }

    /// <summary>The elements of an array that is the whole body.</summary>
    internal static List<ReadOnlyMemory<byte>> CutArray(ReadOnlyMemory<byte> body)
    {
        body = WithoutMark(body);
        var json = new Utf8JsonReader(body.Span, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
            throw new FormatException("The body must be a JSON array of events.");
        var items = Elements(ref json, body);
        json.Read();
        return items;
    }

    private static List<ReadOnlyMemory<byte>> Elements(ref Utf8JsonReader json, ReadOnlyMemory<byte> body)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            items.Add(body[start..(int)json.BytesConsumed]);
        }

        return items;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private static ReadOnlyMemory<byte> TrimBlank(this ReadOnlyMemory<byte> line)
    {
        var trimmed = line.Span.Trim(" \t\r"u8);
        return trimmed.IsEmpty ? ReadOnlyMemory<byte>.Empty : line.Slice(line.Span.IndexOf(trimmed), trimmed.Length);
    }
}
