using Microsoft.EntityFrameworkCore;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Sites;

/// <summary>Changes a site's settings; what moves figures queues everybody for attribution in the same transaction.</summary>
public sealed class SiteWriter(IDbContextFactory<ReconnectDbContext> contexts, PipelineSignal signal, TimeProvider clock)
{
    private const string RequeueEverybody = """
        INSERT INTO attribution_queue (lane, person_key, queued_at)
        SELECT lane_of(person_key), person_key, {1}::timestamptz FROM people WHERE site_id = {0}
        """;

    /// <summary>Null leaves a setting as it is.</summary>
    public async Task<Site> UpdateAsync(
        int siteId, string? name, string? timeZone, string? currency, TimeSpan? identityGrace, bool? appendClickToken, bool? viewersSeePeople, Func<StatisticsSettings, StatisticsSettings>? statistics, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var site = await context.Sites.SingleAsync(s => s.Id == siteId, cancellationToken);
        var before = (site.TimeZone, site.Currency, site.IdentityGrace);
        site.Name = name ?? site.Name;
        site.TimeZone = timeZone ?? site.TimeZone;
        site.Currency = currency ?? site.Currency;
        site.IdentityGrace = identityGrace ?? site.IdentityGrace;
        site.AppendClickToken = appendClickToken ?? site.AppendClickToken;
        site.ViewersSeePeople = viewersSeePeople ?? site.ViewersSeePeople;
        site.Statistics = statistics?.Invoke(site.Statistics) ?? site.Statistics;
        await context.SaveChangesAsync(cancellationToken);
        if (before != (site.TimeZone, site.Currency, site.IdentityGrace))
            await context.Database.ExecuteSqlRawAsync(RequeueEverybody, [siteId, clock.GetUtcNow().UtcDateTime], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return site;
    }
}
