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

    /// <summary>
    /// The definitions as they were recorded until an instant, for reports as of then. What events said at that time stays in force, whatever is
    /// changed later.
    /// </summary>
    public async Task<CampaignCatalog> AsOfAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var rows = new DefinitionRows(
            await DefinitionHistory.AsOf<Site>(context, instant).ToListAsync(cancellationToken),
            await DefinitionHistory.AsOf<ExchangeRate>(context, instant).ToListAsync(cancellationToken),
            await DefinitionHistory.AsOf<Campaign>(context, instant).ToListAsync(cancellationToken),
            await DefinitionHistory.AsOf<AttributionWindow>(context, instant).ToListAsync(cancellationToken),
            await DefinitionHistory.AsOf<TestVersion>(context, instant).ToListAsync(cancellationToken),
            await DefinitionHistory.AsOf<Variation>(context, instant).ToListAsync(cancellationToken));
        return new CampaignCatalog(Revision: 0, rows.Sites());
    }

    private async Task<CampaignCatalog> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One snapshot: the revision belongs to exactly these rows.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await context.Database.SqlQuery<long>($"SELECT revision AS \"Value\" FROM catalog_revision").SingleAsync(cancellationToken);
        var rows = new DefinitionRows(
            await context.Sites.AsNoTracking().ToListAsync(cancellationToken),
            await context.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken),
            await context.Campaigns.AsNoTracking().ToListAsync(cancellationToken),
            await context.Set<AttributionWindow>().AsNoTracking().ToListAsync(cancellationToken),
            await context.Versions.AsNoTracking().ToListAsync(cancellationToken),
            await context.Set<Variation>().AsNoTracking().ToListAsync(cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return last = new CampaignCatalog(revision, rows.Sites());
    }
}
