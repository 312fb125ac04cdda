using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Api.Hooks;

/// <summary>Comparing what was signed. In constant time; what cannot be decoded does not match.</summary>
internal static class Signatures
{
    public static bool IsHex(string? given, ReadOnlySpan<byte> expected)
    {
        if (given is null || given.Length != expected.Length * 2)
            return false;
        Span<byte> bytes = stackalloc byte[expected.Length];
        return Convert.FromHexString(given, bytes, out _, out var written) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(bytes[..written], expected);
    }

    public static bool IsBase64(string? given, ReadOnlySpan<byte> expected)
    {
        if (given is null)
            return false;
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(given.Length)];
        return Convert.TryFromBase64String(given, bytes, out var written) && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, written), expected);
    }

    public static bool IsText(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    /// <summary>Whether the header holds this user and password.</summary>
    public static bool IsBasic(string? authorization, string user, string password) =>
        Basic(authorization) is { } given && IsText(given.User, user) & IsText(given.Password, password);

    /// <summary>User and password of a Basic header.</summary>
    public static (string User, string Password)? Basic(string? authorization)
    {
        const string prefix = "Basic ";
        if (authorization?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) != true)
            return null;
        var encoded = authorization[prefix.Length..].Trim();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(encoded.Length)];
        if (!Convert.TryFromBase64String(encoded, bytes, out var written))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, written);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (pair[..colon], pair[(colon + 1)..]);
    }

    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "Twilio and Segment sign with it; as a MAC it is not broken.")]
    public static byte[] HmacSha1(string key, ReadOnlySpan<byte> signed) => HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), signed);

    public static string? Bearer(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? authorization["Bearer ".Length..].Trim() : null;

    public static byte[] Join(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var joined = new List<byte>();
        foreach (var part in parts)
            joined.AddRange(part.Span);
        return [.. joined];
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A whole number of seconds that is close enough to now; the difference counts both ways.</summary>
    public static Verification CheckAge(string? timestamp, string header, DateTimeOffset now, TimeSpan? limit)
    {
        if (timestamp is null)
            return Verification.Missing(header);
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Verification.Refused($"{header} is not a number of seconds.");
        return limit is not { } allowed || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) <= (decimal)allowed.TotalSeconds
            ? Verification.Ok
            : Verification.Refused($"{header} is more than {allowed.TotalSeconds:0} seconds away from this server's time.");
    }
}
