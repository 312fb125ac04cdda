using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Tracking;

/// <summary>What following a link, or loading an address, means.</summary>
public enum LinkPurpose
{
    /// <summary>The pixel: an impression.</summary>
    Open = 1,

    /// <summary>A click, then on to the destination.</summary>
    Click = 2,

    /// <summary>Reports of the device about a push message; carries no destination, so it stays short.</summary>
    Push = 3,

    /// <summary>An unsubscribe, which is no click, then on to the destination.</summary>
    Unsubscribe = 4,

    /// <summary>What a followed link hands on to its destination: see <see cref="ClickToken"/>.</summary>
    Identify = 5,

    /// <summary>A link that nobody sees: whoever follows it is a machine. Looks like any other link.</summary>
    Honeypot = 6,
}

/// <summary>What a token says. All of it is signed, the destination too, so that following a link needs no look-up.</summary>
/// <param name="Number">Which link of the message, from 1; 0 for what is no link.</param>
/// <param name="Destination">Empty where there is none.</param>
public sealed record TrackingLink(LinkPurpose Purpose, int SiteId, string MessageId, int Number, string Destination);

/// <summary>
/// <c>base64url(payload).base64url(first 16 bytes of HMAC-SHA256(payload))</c>. The payload starts with the format's version, the key's id and the
/// purpose. Pure, given the keys.
/// </summary>
public static class TrackingToken
{
    private const byte Version = 1;
    private const int SignatureBytes = 16;
    private const int LongestToken = 6000;

    public static string Sign(TrackingLink link, short keyId, ReadOnlySpan<byte> secret)
    {
        var payload = Write(link, keyId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, payload, hash);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(hash[..SignatureBytes])}";
    }

    /// <summary>The link of a token, or null where anything about it is not as it was signed, or it was signed for something else.</summary>
    /// <param name="secretOf">The secret of a key, null where there is no such key.</param>
    public static TrackingLink? Read(string token, LinkPurpose purpose, Func<short, byte[]?> secretOf)
    {
        if (token.Length > LongestToken || token.IndexOf('.', StringComparison.Ordinal) is var dot && dot <= 0)
            return null;
        if (Decode(token.AsSpan(0, dot)) is not { } payload || Decode(token.AsSpan(dot + 1)) is not { Length: SignatureBytes } signature)
            return null;
        if (payload.Length < 4 || payload[0] != Version || secretOf((short)(payload[1] << 8 | payload[2])) is not { } secret)
            return null;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, payload, hash);
        return CryptographicOperations.FixedTimeEquals(hash[..SignatureBytes], signature) && payload[3] == (byte)purpose ? Read(payload) : null;
    }

    private static byte[] Write(TrackingLink link, short keyId)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write((byte)(keyId >> 8));
            writer.Write((byte)keyId);
            writer.Write((byte)link.Purpose);
            writer.Write7BitEncodedInt(link.SiteId);
            writer.Write7BitEncodedInt(link.Number);
            writer.Write(link.MessageId);
            writer.Write(link.Destination);
        }

        return buffer.ToArray();
    }

    private static TrackingLink Read(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload, 3, payload.Length - 3), Encoding.UTF8);
        var purpose = (LinkPurpose)reader.ReadByte();
        var site = reader.Read7BitEncodedInt();
        var number = reader.Read7BitEncodedInt();
        return new TrackingLink(purpose, site, reader.ReadString(), number, reader.ReadString());
    }

    /// <summary>Only the one spelling that encoding gives: a last letter with spare bits set decodes to the same bytes, and is none of ours.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return text.SequenceEqual(Base64Url.EncodeToString(bytes)) ? bytes : null;
    }
}
