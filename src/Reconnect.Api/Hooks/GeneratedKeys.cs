using System.Security.Cryptography;

namespace Reconnect.Api.Hooks;

/// <summary>Keys that are ours to choose.</summary>
internal static class GeneratedKeys
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Letters and digits only, since it may stand in an address or a Basic header.</summary>
    public static string Password() => RandomNumberGenerator.GetString(Alphabet, 32);

    public static string StandardWebhooks() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string WriteKey() => "wk_" + RandomNumberGenerator.GetString(Alphabet, 32);

    public static string ConnectionId() => RandomNumberGenerator.GetString(Alphabet, 16);
}
