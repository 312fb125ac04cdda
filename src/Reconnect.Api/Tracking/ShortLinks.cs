using System.Net;
using System.Threading.RateLimiting;
using Reconnect.Api.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Looks short links up: at hand, otherwise in the database. Whoever tries many codes that do not exist has to wait.</summary>
internal sealed class ShortLinks(ShortLinkCache cache, LinkStore store) : IDisposable
{
    private const int Callers = 4096;
    private const int MissesAtOnce = 30;
    private static readonly TimeSpan OneMiss = TimeSpan.FromSeconds(2);

    /// <summary>By a hash of the address into a fixed number of buckets, so that nobody makes us remember without bound.</summary>
    private readonly PartitionedRateLimiter<IPAddress> misses = PartitionedRateLimiter.Create<IPAddress, int>(address =>
        RateLimitPartition.GetTokenBucketLimiter((int)((uint)address.GetHashCode() % Callers), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = MissesAtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMiss,
            QueueLimit = 0,
        }));

    /// <summary>The link and 200, or null and why: 404, 429 or 503.</summary>
    public async Task<(TrackingLink? Link, int Status)> FindAsync(string code, IPAddress? caller, CancellationToken cancellationToken)
    {
        if (!LinkStore.IsCode(code))
            return (null, StatusCodes.Status404NotFound);
        if (cache.Find(code) is { } atHand)
            return (atHand, StatusCodes.Status200OK);
        using var mayMiss = misses.AttemptAcquire(caller ?? IPAddress.None, permitCount: 0);
        if (!mayMiss.IsAcquired)
            return (null, StatusCodes.Status429TooManyRequests);
        try
        {
            if (await store.FindAsync(code, cancellationToken) is { } found)
            {
                cache.Add(code, found);
                return (found, StatusCodes.Status200OK);
            }
        }
        catch (Exception e) when (Problems.IsUnavailable(e))
        {
            return (null, StatusCodes.Status503ServiceUnavailable);
        }

        misses.AttemptAcquire(caller ?? IPAddress.None).Dispose();
        return (null, StatusCodes.Status404NotFound);
    }

    public void Dispose() => misses.Dispose();
}
