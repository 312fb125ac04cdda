using Microsoft.Net.Http.Headers;
using Reconnect.Ingestion;

namespace Reconnect.Api.Ingestion;

/// <summary>How the events of a request are written, by its Content-Type.</summary>
internal static class EventsFormat
{
    public const string Path = "/api/v1/events";
    public const string Json = "application/json";
    public const string Ndjson = "application/x-ndjson";
    public const string CloudEvent = "application/cloudevents+json";
    public const string CloudEventBatch = "application/cloudevents-batch+json";

    /// <summary>For the header Accept-Post.</summary>
    public const string Accepted = $"{Json}, {Ndjson}, {CloudEvent}, {CloudEventBatch}";

    /// <summary>Null: none of these.</summary>
    public static Func<ReadOnlyMemory<byte>, DateTimeOffset, ReadBatch>? ReaderOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            return null;
        if (Is(type, CloudEventBatch))
            return CloudEventReader.ReadBatch;
        if (Is(type, CloudEvent))
            return CloudEventReader.ReadOne;
        if (Is(type, Ndjson))
            return BatchReader.ReadNdjson;
        return Is(type, Json) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase) ? BatchReader.ReadJson : null;
    }

    private static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
}
