using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Hooks;
using Reconnect.Connections;
using Reconnect.Storage;

namespace Reconnect.Api.Connections;

/// <summary>A connection with its keys in clear.</summary>
internal sealed record OpenConnection(Connection Connection, VendorAdapter Vendor, VerificationKeys Keys)
{
    /// <summary>Fields without which nothing can be verified and that have no value yet.</summary>
    public IReadOnlyList<string> Missing => Connection.VerificationOff
        ? []
        : [.. Vendor.Fields.Where(f => f.Required && Keys.Of(f.Name).Count == 0).Select(f => f.Name)];

    public TimeSpan? AgeLimit => Connection.AgeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}

/// <summary>Connections by their id or by a key, remembered for a few seconds: a change is in force everywhere within five.</summary>
internal sealed class ConnectionDirectory(IDbContextFactory<ReconnectDbContext> contexts, ConnectionSecrets secrets, TimeProvider clock)
{
    private const int MaximumRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(4);
    private readonly ConcurrentDictionary<string, (OpenConnection? Connection, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    public Task<OpenConnection?> FindAsync(string publicId, CancellationToken cancellationToken) =>
        FindAsync("id " + publicId, context => context.Connections.Where(c => c.PublicId == publicId), cancellationToken);

    /// <summary>By a key of a field that is one for looking up. Retired connections are not found.</summary>
    public Task<OpenConnection?> FindByKeyAsync(string key, CancellationToken cancellationToken)
    {
        var hash = ConnectionSecrets.Hash(key);
        return FindAsync("key " + hash, context => context.Connections.Where(c => c.KeyHashes.Contains(hash) && c.RetiredAt == null), cancellationToken);
    }

    /// <summary>For this process at once.</summary>
    public void Forget() => known.Clear();

    /// <summary>The vendor asks for a confirmation, or (null) no longer does.</summary>
    public async Task NoteConfirmationAsync(Connection connection, string? address, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Connections.Where(c => c.Id == connection.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Confirmation, address), cancellationToken);
        Forget();
    }

    private async Task<OpenConnection?> FindAsync(
        string name, Func<ReconnectDbContext, IQueryable<Connection>> query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(name, out var entry) && now < entry.Until)
            return entry.Connection;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await query(context).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (known.Count >= MaximumRemembered)
            known.Clear();
        var open = found is null ? null : Open(found);
        known[name] = (open, now + Remembered);
        return open;
    }

    public OpenConnection Open(Connection connection) => new(connection, VendorRegistry.Find(connection.Vendor)!, secrets.Read(connection));
}
