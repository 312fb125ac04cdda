using System.Buffers.Binary;
using System.Security.Cryptography;
using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Triggers;

/// <summary>Which variation a person gets. Pure: the same person in the same version always gets the same one, and every variation its share of the people.</summary>
public static class AllocationRule
{
    private const decimal HashValues = 18446744073709551616m;

    /// <summary>
    /// The variation that the person was allocated to before, however that event came in; otherwise one by traffic share, whatever its channels.
    /// In a version that is not sticky every trigger is allocated anew.
    /// </summary>
    /// <param name="trigger">The key of the trigger.</param>
    public static VariationDefinition Of(
        Guid person, Guid trigger, CampaignDefinition campaign, VersionDefinition version, IEnumerable<LoggedEvent> earlier) =>
        version.Sticky ? Earlier(campaign, version, earlier) ?? ByShare(person, version) : ByShare(trigger, version);

    /// <summary>By a hash of the version and the person, evenly spread over the shares.</summary>
    public static VariationDefinition ByShare(Guid key, VersionDefinition version)
    {
        Span<byte> input = stackalloc byte[20];
        BinaryPrimitives.WriteInt32BigEndian(input, version.Id);
        key.TryWriteBytes(input[4..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return At(BinaryPrimitives.ReadUInt64BigEndian(hash) / HashValues, version);
    }

    /// <summary>The variation at a point of [0, 1) where the shares lie one after the other.</summary>
    private static VariationDefinition At(decimal point, VersionDefinition version)
    {
        var variations = version.InOrder.Where(v => v.TrafficShare > 0).ToList();
        var passed = 0m;
        foreach (var variation in variations)
        {
            passed += variation.TrafficShare / 100;
            if (point < passed)
                return variation;
        }

        return variations[^1];
    }

    /// <summary>As attribution allocates: the earliest trigger in the version, without any the earliest send decision (A13, A35).</summary>
    private static VariationDefinition? Earlier(CampaignDefinition campaign, VersionDefinition version, IEnumerable<LoggedEvent> events)
    {
        var first = events
            .Where(e => e.Campaign == campaign.PublicId && campaign.Version(e.Version, e.At)?.Id == version.Id && version.Variations.ContainsKey(e.Variation!))
            .OrderBy(e => e.Type == EventType.Trigger ? 0 : 1)
            .ThenBy(e => e, Comparer<LoggedEvent>.Create(LoggedEvent.Compare))
            .FirstOrDefault();
        return first is null ? null : version.Variations[first.Variation!];
    }
}
