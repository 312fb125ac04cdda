using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reconnect.Sites;
using Reconnect.Storage;

namespace Reconnect.Campaigns;

/// <summary>
/// The control plane in memory. <see cref="CurrentAsync"/> is as fresh as the database; <see cref="Last"/> may lag behind another
/// instance's change and serves intake, which asks again before it holds an event back as unknown.
/// </summary>
public sealed class CatalogReader(IDbContextFactory<ReconnectDbContext> contexts, NpgsqlDataSource database)
{
    private volatile CampaignCatalog last = CampaignCatalog.Empty;

    public CampaignCatalog Last => last;

    public async Task<CampaignCatalog> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT revision FROM catalog_revision");
        var revision = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return last.Revision == revision ? last : await LoadAsync(cancellationToken);
    }

    /// <summary>
    /// The catalog that a transaction works by. No definition changes until that transaction ends, so whoever changes one afterwards
    /// sees all that was derived from the old one.
    /// </summary>
    internal async Task<CampaignCatalog> HoldAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM catalog_revision FOR SHARE", connection);
        var revision = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return last.Revision == revision ? last : await LoadAsync(cancellationToken);
    }

    private async Task<CampaignCatalog> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One snapshot: the revision belongs to exactly these rows.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await context.Database.SqlQuery<long>($"SELECT revision AS \"Value\" FROM catalog_revision").SingleAsync(cancellationToken);
        var sites = await context.Sites.AsNoTracking().ToListAsync(cancellationToken);
        var rates = await context.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken);
        var campaigns = await context.Campaigns.AsNoTracking().AsSplitQuery()
            .Include(c => c.Windows).Include(c => c.Versions).ThenInclude(v => v.Variations)
            .ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var definitions = sites.ToFrozenDictionary(
            s => s.Id,
            s => Define(s, rates.Where(r => r.SiteId == s.Id), campaigns.Where(c => c.SiteId == s.Id)));
        return last = new CampaignCatalog(revision, definitions);
    }

    private static SiteDefinition Define(Site site, IEnumerable<ExchangeRate> rates, IEnumerable<Campaign> campaigns) => new()
    {
        Id = site.Id,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone),
        Currency = site.Currency,
        IdentityGrace = site.IdentityGrace,
        Rates = new ExchangeRates(rates),
        Campaigns = campaigns.Select(Define).ToFrozenDictionary(c => c.PublicId, StringComparer.Ordinal),
    };

    private static CampaignDefinition Define(Campaign campaign) => new()
    {
        Id = campaign.Id,
        PublicId = campaign.PublicId,
        Name = campaign.Name,
        Status = campaign.Status,
        Channels = campaign.Channels,
        CreatedAt = campaign.CreatedAt,
        UpdatedAt = campaign.UpdatedAt,
        Windows = [.. campaign.Windows.OrderBy(w => w.ValidFrom).Select(w => (w.ValidFrom, w.Length))],
        Versions = [.. campaign.Versions.OrderBy(v => v.StartsAt).Select(Define)],
    };

    private static VersionDefinition Define(TestVersion version) => new(
        version.Id,
        version.PublicId,
        version.StartsAt,
        version.EndsAt,
        version.Variations.Select(Define).ToFrozenDictionary(x => x.PublicId, StringComparer.Ordinal))
    {
        PrimaryMetric = version.PrimaryMetric,
    };

    private static VariationDefinition Define(Variation variation) => new(variation.Id, variation.PublicId, variation.IsControl)
    {
        Name = variation.Name,
        TrafficShare = variation.TrafficShare,
        Channels = variation.Channels,
        Position = variation.Position,
    };
}
