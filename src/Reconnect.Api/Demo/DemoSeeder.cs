using Microsoft.EntityFrameworkCore;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Ingestion;
using Reconnect.Storage;

namespace Reconnect.Api.Demo;

/// <summary>
/// Takes the demo in as any sender would. Its first and its last event are marks: a start that was interrupted has left the first
/// without the last, and the next start repeats everything. That is safe: campaigns that exist are passed over, an event counts once,
/// and all times follow from the first mark's, so they are the same on another day.
/// </summary>
internal sealed class DemoSeeder(
    IDbContextFactory<ReconnectDbContext> contexts, CatalogReader catalogs, CampaignWriter campaigns, Ingestor ingestor, TimeProvider clock)
{
    private const string BeginMark = "demo-begin";
    private const string EndMark = "demo-end";
    private const int BatchSize = 5000;
    private int site;

    /// <summary>The day that the demo is told on; null: there is nothing to seed.</summary>
    public async Task<DateTimeOffset?> BeginAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        site = await context.Sites.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(cancellationToken);
        if (await MarkAsync(context, BeginMark, cancellationToken) is null)
        {
            if (!await IsEmptyAsync(context, cancellationToken))
                return null;
            await IngestAsync([Mark(BeginMark, Today())], cancellationToken);
        }

        // Read back: another instance may have begun just before, on the other side of midnight.
        return await MarkAsync(context, EndMark, cancellationToken) is null ? await MarkAsync(context, BeginMark, cancellationToken) : null;
    }

    public async Task SeedAsync(DateTimeOffset today, CancellationToken cancellationToken)
    {
        foreach (var plan in DemoPlans.All.Append(DemoPlans.Quickstart))
            await CreateAsync(plan, today, cancellationToken);
        foreach (var batch in DemoPlans.All.SelectMany(plan => DemoEvents.Of(plan, today)).Chunk(BatchSize))
            await IngestAsync(batch, cancellationToken);
    }

    public Task EndAsync(DateTimeOffset today, CancellationToken cancellationToken) => IngestAsync([Mark(EndMark, today)], cancellationToken);

    private async Task CreateAsync(CampaignPlan plan, DateTimeOffset today, CancellationToken cancellationToken)
    {
        var existing = (await catalogs.CurrentAsync(cancellationToken)).Sites[site].Campaigns.GetValueOrDefault(plan.Id);
        if (existing is null)
            await campaigns.CreateAsync(site, DemoCampaigns.Campaign(plan, today), cancellationToken);
        foreach (var version in plan.Versions.Skip(Math.Max(1, existing?.Versions.Count ?? 1)))
            await campaigns.AddVersionAsync(site, plan.Id, DemoCampaigns.Version(version, today), cancellationToken);
    }

    private async Task IngestAsync(IReadOnlyList<NewEvent> events, CancellationToken cancellationToken) =>
        await ingestor.IngestAsync(site, EventSources.Demo, events, clock.GetUtcNow(), cancellationToken);

    private DateTimeOffset Today() => new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>An identify of somebody without any campaign: it is in no figure.</summary>
    private static NewEvent Mark(string id, DateTimeOffset today) =>
        new() { EventId = id, Type = EventType.Identify, OccurredAt = today, UserId = "user-00000", AnonymousId = "browser-00000", Raw = default };

    private async Task<DateTimeOffset?> MarkAsync(ReconnectDbContext context, string id, CancellationToken cancellationToken)
    {
        var key = EventKeys.Event(site, EventSources.Demo, id);
        var at = await context.Database
            .SqlQuery<DateTime>($"SELECT occurred_at AS \"Value\" FROM events WHERE event_key = {key}")
            .ToListAsync(cancellationToken);
        return at.Count == 0 ? null : new DateTimeOffset(at[0]);
    }

    private static async Task<bool> IsEmptyAsync(ReconnectDbContext context, CancellationToken cancellationToken) =>
        !await context.Campaigns.AnyAsync(cancellationToken)
        && await context.Database.SqlQuery<bool>(
            $"SELECT NOT EXISTS (SELECT FROM events) AND NOT EXISTS (SELECT FROM quarantine) AS \"Value\"").SingleAsync(cancellationToken);
}
