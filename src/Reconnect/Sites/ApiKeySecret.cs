using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Sites;

/// <summary>How keys look and how they are recognised: <c>rk_</c> and 43 characters of a 256-bit random secret.</summary>
public static class ApiKeySecret
{
    private const int PrefixLength = 8;

    public static string Create() => "rk_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Keys carry 256 bits of randomness, so a plain hash cannot be guessed back.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public static string Prefix(string key) => key[..Math.Min(PrefixLength, key.Length / 2)];
}
