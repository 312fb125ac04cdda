using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Hooks;
using Reconnect.Hooks;
using Reconnect.Storage;

namespace Reconnect.Api.Connections;

/// <summary>The channels whose vendors are being refused.</summary>
/// <param name="Every">A connection that is of no channel alone, such as a shop's, is refused: it concerns every campaign.</param>
internal sealed record RefusedChannels(IReadOnlySet<string> Channels, bool Every)
{
    public bool Concern(IEnumerable<string> channels) => Every || Channels.Overlaps(channels);
}

/// <summary>Finds connections in use whose latest request was refused.</summary>
internal sealed class RefusingConnections(ReconnectDbContext context, DeliveryLog deliveries)
{
    public async Task<RefusedChannels> ReadAsync(int siteId, CancellationToken cancellationToken)
    {
        var connections = await context.Connections.AsNoTracking()
            .Where(c => c.SiteId == siteId && c.RetiredAt == null)
            .Select(c => new { c.Id, c.Vendor, c.Channel })
            .ToListAsync(cancellationToken);
        if (connections.Count == 0)
            return new RefusedChannels(new HashSet<string>(StringComparer.Ordinal), Every: false);
        var health = await deliveries.HealthAsync(connections.Select(c => c.Id), cancellationToken);
        var refused = connections
            .Where(c => health.GetValueOrDefault(c.Id, ConnectionHealth.None).Refusing)
            .Select(c => c.Channel ?? VendorRegistry.Find(c.Vendor)?.Channel)
            .ToList();
        return new RefusedChannels(refused.OfType<string>().ToHashSet(StringComparer.Ordinal), refused.Contains(null));
    }
}
