using System.Buffers;
using System.Text.Json;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Triggers;

/// <summary>Events that Reconnect itself writes. They pass through the same reader as everybody's.</summary>
internal static class OwnEvent
{
    public static byte[] Json(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
                if (value is not null)
                    Write(json, name, value);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="FormatException">It is not well-formed, which is a fault of the caller.</exception>
    public static NewEvent Read(byte[] json, DateTimeOffset receivedAt)
    {
        var item = EventReader.Read(0, json, receivedAt);
        return item.Event ?? throw new FormatException($"An event of our own is refused: {item.Faults[0].Detail}");
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value);
    }
}
