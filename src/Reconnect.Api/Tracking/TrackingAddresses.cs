using Reconnect.Api.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Addresses to put into messages.</summary>
internal sealed class TrackingAddresses(LinkKeyRing keys, LinkStore store, ShortLinkCache cache, PublicAddress address)
{
    public const string Pixel = "/t/o/";
    public const string Click = "/t/c/";
    public const string Unsubscribe = "/t/u/";
    public const string Short = "/s/";
    public const string PushPath = "/api/v1/track/push";

    public string Push => address.Base + PushPath;

    public Task<Func<TrackingLink, string>> SignerAsync(CancellationToken cancellationToken) => keys.SignerAsync(cancellationToken);

    public string Of(TrackingLink link, string token) => address.Base + link.Purpose switch
    {
        LinkPurpose.Open => $"{Pixel}{token}.gif",
        LinkPurpose.Unsubscribe => Unsubscribe + token,
        _ => Click + token,
    };

    /// <summary>Signed addresses, or short ones, in order.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<TrackingLink> links, bool areShort, CancellationToken cancellationToken)
    {
        if (!areShort)
        {
            var sign = await keys.SignerAsync(cancellationToken);
            return [.. links.Select(l => Of(l, sign(l)))];
        }

        var codes = await store.ShortenAsync(links, cancellationToken);
        foreach (var (code, link) in codes.Zip(links))
            cache.Add(code, link);
        return [.. codes.Select(c => address.Base + Short + c)];
    }
}
