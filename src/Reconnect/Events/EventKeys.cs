using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Events;

/// <summary>
/// 128-bit keys computed from a site and an identifier, so that intake writes without reading first.
/// Each kind has a domain of its own: a user and a browser of the same name never meet.
/// </summary>
public static class EventKeys
{
    /// <summary>People are spread over this many lanes by their key (the SQL function <c>lane_of</c> says the same).</summary>
    public const int LaneCount = 8;

    public static Guid Person(int siteId, string userId) => Compute('p', siteId, userId);

    public static Guid Browser(int siteId, string anonymousId) => Compute('a', siteId, anonymousId);

    public static Guid Message(int siteId, string messageId) => Compute('m', siteId, messageId);

    public static Guid Transaction(int siteId, string transactionId) => Compute('t', siteId, transactionId);

    /// <summary>Identity of an event for ever: (site, source, eventId). A source holds no NUL, so the pair is unambiguous.</summary>
    public static Guid Event(int siteId, string source, string eventId) => Compute('e', siteId, source + "\0" + eventId);

    /// <summary>A fingerprint of an event's content: tells a repetition from a conflict (A8).</summary>
    public static Guid Content(string canonical) => Compute('c', 0, canonical);

    public static short Lane(Guid personKey)
    {
        Span<byte> bytes = stackalloc byte[16];
        personKey.TryWriteBytes(bytes, bigEndian: true, out _);
        return (short)(bytes[0] & (LaneCount - 1));
    }

    private static Guid Compute(char domain, int siteId, string text)
    {
        var length = 5 + Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> input = length <= 1024 ? stackalloc byte[length] : new byte[length];
        input[0] = (byte)domain;
        BinaryPrimitives.WriteInt32BigEndian(input[1..], siteId);
        var written = 5 + Encoding.UTF8.GetBytes(text, input[5..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input[..written], hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
