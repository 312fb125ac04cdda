using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Reconnect.Tracking;

/// <summary>
/// The keys that sign links. The database has them; memory and a file keep them at hand, so that links are followed while it is down, and
/// also when this process starts meanwhile. Old keys verify for ever, the latest signs.
/// </summary>
public sealed class LinkKeyRing(NpgsqlDataSource database, TrackingFolder folder, TimeProvider clock, ILogger<LinkKeyRing> log) : IDisposable
{
    private const int SecretBytes = 32;
    private const string FileName = "link-keys.json";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private const string InsertFirst = """
        INSERT INTO link_keys (id, secret, created_at) SELECT 1, @secret, @now WHERE NOT EXISTS (SELECT 1 FROM link_keys)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string InsertNext = """
        INSERT INTO link_keys (id, secret, created_at) SELECT coalesce(max(id), 0) + 1, @secret, @now FROM link_keys
        """;

    private readonly SemaphoreSlim loading = new(1);
    private FrozenDictionary<short, byte[]> keys = FrozenDictionary<short, byte[]>.Empty;
    private long lookedAt;

    /// <summary>Signs with the latest key.</summary>
    /// <exception cref="NpgsqlException">No key is known yet and the database cannot be reached.</exception>
    public async Task<Func<TrackingLink, string>> SignerAsync(CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            await LoadAsync(InsertFirst, cancellationToken);
        var (id, secret) = keys.MaxBy(k => k.Key);
        return link => TrackingToken.Sign(link, id, secret);
    }

    /// <summary>The same without asking any database; null where no key is at hand.</summary>
    public string? TrySign(TrackingLink link)
    {
        var known = keys;
        if (known.Count == 0)
            return null;
        var (id, secret) = known.MaxBy(k => k.Key);
        return TrackingToken.Sign(link, id, secret);
    }

    /// <summary>The link of a token; null where it is not one of ours for this purpose.</summary>
    public async ValueTask<TrackingLink?> ReadAsync(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var unknownKey = false;
        var link = TrackingToken.Read(token, purpose, id => Secret(id, ref unknownKey));
        if (!unknownKey || !await LookAgainAsync(cancellationToken))
            return link;
        return TrackingToken.Read(token, purpose, id => keys.GetValueOrDefault(id));
    }

    /// <summary>A new key signs from now on; links signed with older ones work on.</summary>
    public Task RotateAsync(CancellationToken cancellationToken) => LoadAsync(InsertNext, cancellationToken);

    /// <summary>Keys of the file, then those of the database where it answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (folder.TryRead(FileName) is { } saved)
            keys = JsonSerializer.Deserialize<Dictionary<short, byte[]>>(saved)!.ToFrozenDictionary();
        try
        {
            await LoadAsync(InsertFirst, cancellationToken);
        }
        catch (NpgsqlException e)
        {
            // The file's keys serve until the database is back.
            TrackingLog.KeysNotRead(log, keys.Count, e);
        }
    }

    public void Dispose() => loading.Dispose();

    private byte[]? Secret(short id, ref bool unknown)
    {
        var secret = keys.GetValueOrDefault(id);
        unknown = secret is null;
        return secret;
    }

    /// <summary>Another instance may have made the key. Asked for seldom, since anybody can name a key that does not exist.</summary>
    private async Task<bool> LookAgainAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetTimestamp();
        var before = Interlocked.Read(ref lookedAt);
        if ((before != 0 && clock.GetElapsedTime(before, now) < BetweenLooks) || Interlocked.CompareExchange(ref lookedAt, now, before) != before)
            return false;
        try
        {
            await LoadAsync(InsertFirst, cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task LoadAsync(string insert, CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using (var command = new NpgsqlCommand(insert, connection))
            {
                command.Parameters.AddWithValue("secret", RandomNumberGenerator.GetBytes(SecretBytes));
                command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            keys = await ReadAsync(connection, cancellationToken);
            Save();
        }
        finally
        {
            loading.Release();
        }
    }

    private void Save()
    {
        try
        {
            folder.Write(FileName, JsonSerializer.SerializeToUtf8Bytes(keys.ToDictionary()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TrackingLog.KeysNotKept(log, e);
        }
    }

    private static async Task<FrozenDictionary<short, byte[]>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT id, secret FROM link_keys", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<short, byte[]>();
        while (await reader.ReadAsync(cancellationToken))
            found[reader.GetInt16(0)] = reader.GetFieldValue<byte[]>(1);
        return found.ToFrozenDictionary();
    }
}
