using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Reconnect.Api.Hooks;
using Reconnect.Connections;
using Reconnect.Sites;

namespace Reconnect.Api.Connections;

/// <summary>Keys of connections: encrypted where they are kept, at most two of a kind alive.</summary>
internal sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private const int Alive = 2;
    private readonly IDataProtector protector = protection.CreateProtector("Reconnect.Connections");

    public VerificationKeys Read(Connection connection)
    {
        if (connection.Verification is not { } encrypted)
            return new VerificationKeys(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
        var values = JsonSerializer.Deserialize<Dictionary<string, string[]>>(protector.Unprotect(encrypted))!;
        return new VerificationKeys(values.ToDictionary(v => v.Key, v => (IReadOnlyList<string>)v.Value, StringComparer.Ordinal));
    }

    /// <summary>Adds new values before those that are there.</summary>
    /// <param name="keepPrevious">Whether the newest of the old ones stays alive, until the vendor has the new one.</param>
    public void Add(Connection connection, IReadOnlyDictionary<string, string> added, bool keepPrevious)
    {
        var vendor = VendorRegistry.Find(connection.Vendor)!;
        var values = Read(connection).Values.ToDictionary(v => v.Key, v => v.Value.ToArray(), StringComparer.Ordinal);
        foreach (var (name, value) in added)
        {
            var single = vendor.Fields.Single(f => f.Name == name).IsFlag;
            var previous = values.GetValueOrDefault(name) is { } old && keepPrevious && !single ? old.Where(v => v != value) : [];
            values[name] = [.. previous.Prepend(value).Take(Alive)];
        }

        connection.Verification = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(values));
        connection.KeyHashes = [.. vendor.Fields.Where(f => f.IsLookup).SelectMany(f => values.GetValueOrDefault(f.Name) ?? []).Select(Hash)];
    }

    /// <summary>By this a request without a connection in its address finds it.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(ApiKeySecret.Hash(key));
}
