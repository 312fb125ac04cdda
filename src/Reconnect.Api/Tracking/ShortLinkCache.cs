using Microsoft.Extensions.Caching.Memory;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Short links at hand: the most used ones, which are followed also while the database is down.</summary>
internal sealed class ShortLinkCache : IDisposable
{
    private const int Capacity = 100_000;
    private readonly MemoryCache links = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public void Add(string code, TrackingLink link) => links.Set(code, link, new MemoryCacheEntryOptions { Size = 1 });

    public TrackingLink? Find(string code) => links.Get<TrackingLink>(code);

    public void Dispose() => links.Dispose();
}
