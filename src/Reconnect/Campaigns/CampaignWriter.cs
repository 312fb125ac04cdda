using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reconnect.Pipeline;
using Reconnect.Reports;
using Reconnect.Storage;

namespace Reconnect.Campaigns;

/// <summary>What a change of a campaign came to.</summary>
public enum CampaignChange
{
    Done,
    NotFound,

    /// <summary>Another campaign or version has this id, or a version starts at or after this time.</summary>
    Conflict,
}

/// <summary>Changes campaigns, and queues the people whose figures a change of the past moves, in the same transaction.</summary>
public sealed class CampaignWriter(IDbContextFactory<ReconnectDbContext> contexts, PipelineSignal signal, TimeProvider clock)
{
    private const string Requeue = """
        INSERT INTO attribution_queue (lane, person_key, queued_at)
        SELECT DISTINCT lane_of(person_key), person_key, {0}::timestamptz FROM (
            SELECT person_key FROM cohort_facts WHERE version_id = ANY({1}) AND first_trigger >= {2}
            UNION ALL
            SELECT person_key FROM activity_facts WHERE version_id = ANY({1}) AND occurred_at >= {2}
        ) AS affected
        """;

    public async Task<CampaignChange> CreateAsync(int siteId, CampaignDraft draft, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var created = draft.CreatedAt?.ToUniversalTime() ?? now;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Campaigns.Add(new Campaign
        {
            SiteId = siteId,
            PublicId = draft.Id!,
            Name = draft.Name!,
            Status = draft.Status ?? CampaignStatus.Running,
            Channels = [.. draft.Channels!.OfType<string>()],
            CreatedAt = created,
            UpdatedAt = now,
            Windows = [new AttributionWindow { ValidFrom = AttributionWindow.Beginning, Length = draft.AttributionWindow ?? AttributionWindow.Default }],
            Versions = [Version(draft.Version!, "v1", created)],
        });
        return await SaveAsync(context, cancellationToken);
    }

    /// <summary>The new version takes over from its start on; what happened since then is counted in it.</summary>
    public async Task<CampaignChange> AddVersionAsync(int siteId, string campaignId, VersionDraft draft, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var campaign = await FindAsync(context, siteId, campaignId, cancellationToken);
        if (campaign is null)
            return CampaignChange.NotFound;
        var version = Version(draft, $"v{campaign.Versions.Count + 1}", now);
        var last = campaign.Versions.MaxBy(v => v.StartsAt)!;
        if (last.StartsAt >= version.StartsAt)
            return CampaignChange.Conflict;
        last.EndsAt = version.StartsAt;
        campaign.Versions.Add(version);
        campaign.UpdatedAt = now;
        var saved = await SaveAsync(context, cancellationToken);
        if (saved != CampaignChange.Done)
            return saved;
        await RequeueAsync(context, campaign, version.StartsAt, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return saved;
    }

    /// <summary>Changes what needs no new version. A window is in force from now on, or from <paramref name="windowValidFrom"/> (A26).</summary>
    public async Task<CampaignChange> UpdateAsync(
        int siteId, string campaignId, CampaignDraft changes, DateTimeOffset? windowValidFrom, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var campaign = await FindAsync(context, siteId, campaignId, cancellationToken);
        if (campaign is null)
            return CampaignChange.NotFound;
        campaign.Name = changes.Name ?? campaign.Name;
        campaign.Status = changes.Status ?? campaign.Status;
        campaign.Channels = changes.Channels?.OfType<string>().ToArray() ?? campaign.Channels;
        campaign.UpdatedAt = now;
        if (changes.AttributionWindow is { } length)
        {
            var from = windowValidFrom?.ToUniversalTime() ?? now;
            if (campaign.Windows.Find(w => w.ValidFrom == from) is { } same)
                same.Length = length;
            else
                campaign.Windows.Add(new AttributionWindow { ValidFrom = from, Length = length });
            await context.SaveChangesAsync(cancellationToken);
            await RequeueAsync(context, campaign, from, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return CampaignChange.Done;
    }

    private static Task<Campaign?> FindAsync(ReconnectDbContext context, int siteId, string campaignId, CancellationToken cancellationToken) =>
        context.Campaigns.Include(c => c.Windows).Include(c => c.Versions)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.SiteId == siteId && c.PublicId == campaignId, cancellationToken);

    private static TestVersion Version(VersionDraft draft, string id, DateTimeOffset startsAt) => new()
    {
        PublicId = draft.Id ?? id,
        PrimaryMetric = draft.PrimaryMetric ?? MetricRegistry.DefaultPrimary,
        Sticky = draft.Sticky ?? true,
        StartsAt = draft.StartsAt?.ToUniversalTime() ?? startsAt,
        Variations = draft.Variations!.OfType<VariationDraft>().Select((v, i) => new Variation
        {
            PublicId = v.Id!,
            Name = v.Name ?? v.Id!,
            TrafficShare = v.TrafficShare!.Value,
            Channels = [.. (v.Channels ?? []).OfType<string>()],
            IsControl = v.IsControl,
            Position = i,
        }).ToList(),
    };

    /// <summary>Attribution holds the catalog's revision while it works, so every fact made by the old definitions is there to be found.</summary>
    private static Task<int> RequeueAsync(
        ReconnectDbContext context, Campaign campaign, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            Requeue, [now.UtcDateTime, campaign.Versions.Select(v => v.Id).ToArray(), since.UtcDateTime], cancellationToken);

    private static async Task<CampaignChange> SaveAsync(ReconnectDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return CampaignChange.Done;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return CampaignChange.Conflict;
        }
    }
}
