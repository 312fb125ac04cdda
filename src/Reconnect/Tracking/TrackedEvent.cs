using Reconnect.Events;
using Reconnect.Triggers;

namespace Reconnect.Tracking;

/// <summary>Something a recipient did, on its way into the log: an event of the API as JSON, with the id under which it counts once however often it is written.</summary>
public sealed record TrackedEvent(int SiteId, DateTimeOffset ReceivedAt, byte[] Json)
{
    private const int LongestUserAgent = 1000;

    /// <summary>An event of a link's message. Following a link twice is two events.</summary>
    /// <param name="machine">Why a machine did it; null: a person.</param>
    public static TrackedEvent Of(TrackingLink link, string type, DateTimeOffset now, string? userAgent, string? machine) =>
        Of(link, type, $"{type}_{Guid.CreateVersion7(now):N}", now, now, userAgent, machine);

    /// <summary>The same under an id that the sender gave.</summary>
    public static TrackedEvent Of(
        TrackingLink link, string type, string eventId, DateTimeOffset occurredAt, DateTimeOffset now, string? userAgent, string? machine) => new(link.SiteId, now, OwnEvent.Json(
        ("eventId", eventId),
        ("type", type),
        ("occurredAt", OwnEvent.Time(occurredAt)),
        ("messageId", link.MessageId),
        ("url", link.Destination.Length == 0 ? null : link.Destination),
        ("userAgent", Storable(userAgent)),
        ("machine", machine is null ? null : true),
        ("properties", Properties(link, machine))));

    public NewEvent Read() => OwnEvent.Read(Json, ReceivedAt);

    private static Dictionary<string, object>? Properties(TrackingLink link, string? machine)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        if (link.Number > 0)
            properties["link"] = link.Number;
        if (machine is not null)
            properties["machineReason"] = machine;
        return properties.Count == 0 ? null : properties;
    }

    /// <summary>A header may hold anything; of odd text the readable part is kept, since it decides nothing any more.</summary>
    private static string? Storable(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return null;
        var printable = string.Concat(userAgent.Where(c => c is >= ' ' and <= '~'));
        return printable.Length switch
        {
            0 => null,
            > LongestUserAgent => printable[..LongestUserAgent],
            _ => printable,
        };
    }
}
