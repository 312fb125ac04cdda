using Reconnect.Api.Hosting;
using Reconnect.Connections;
using Reconnect.Hooks;

namespace Reconnect.Api.Connections;

/// <summary>Connections as they are shown: with what to enter at the vendor and how they are doing.</summary>
internal sealed class ConnectionAnswers(ConnectionDirectory directory, DeliveryLog deliveries, PublicAddress address)
{
    public async Task<IReadOnlyList<ConnectionAnswer>> OfAsync(IReadOnlyCollection<Connection> connections, CancellationToken cancellationToken)
    {
        var health = await deliveries.HealthAsync(connections.Select(c => c.Id), cancellationToken);
        return [.. connections.Select(c => Of(directory.Open(c), health.GetValueOrDefault(c.Id, ConnectionHealth.None), newKeys: null))];
    }

    public async Task<ConnectionAnswer> OfAsync(Connection connection, IReadOnlyDictionary<string, string>? newKeys, CancellationToken cancellationToken)
    {
        var health = await deliveries.HealthAsync([connection.Id], cancellationToken);
        return Of(directory.Open(connection), health.GetValueOrDefault(connection.Id, ConnectionHealth.None), newKeys is { Count: > 0 } ? newKeys : null);
    }

    private ConnectionAnswer Of(OpenConnection open, ConnectionHealth health, IReadOnlyDictionary<string, string>? newKeys)
    {
        var c = open.Connection;
        return new ConnectionAnswer(
            c.PublicId, c.Vendor, open.Vendor.Title, c.Name, c.Channel ?? open.Vendor.Channel,
            $"{address.Base}/hooks/{c.Vendor}/{c.PublicId}", address.IsConfigured,
            c.VerificationOff, c.AgeLimitSeconds,
            [.. open.Vendor.Fields.Select(f => new KeyStateAnswer(f.Name, f.Label, f.Required, f.Generate is not null, f.IsFlag, f.IsFlag ? (open.Keys.Flag(f.Name) ? 1 : 0) : open.Keys.Of(f.Name).Count))],
            open.Missing, c.Confirmation,
            Source(c.CountsClicks), Source(c.CountsOpens), new MetadataKeys(c.MessageKey, c.CampaignKey, c.VariationKey, c.UserKey),
            SetupAnswer.Of(open.Vendor.Setup), c.CreatedAt, c.RetiredAt, ConnectionHealthAnswer.Of(health), newKeys);
    }

    private static TouchSource Source(bool counts) => counts ? TouchSource.Vendor : TouchSource.OwnLinks;
}
