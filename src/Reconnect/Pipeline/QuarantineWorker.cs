using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reconnect.Campaigns;
using Reconnect.Ingestion;

namespace Reconnect.Pipeline;

internal sealed class QuarantineWorker(
    Quarantine quarantine,
    CatalogReader catalogs,
    PipelineSignal signal,
    IOptions<PipelineOptions> options,
    ILogger<QuarantineWorker> logger,
    TimeProvider clock)
    : Worker(signal, options, logger, clock)
{
    private readonly PipelineSignal signal = signal;
    private readonly int batchSize = options.Value.BatchSize;
    private long checkedRevision;

    /// <summary>Held-back events are looked at again once for each change of the catalog.</summary>
    protected override async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        var catalog = await catalogs.CurrentAsync(cancellationToken);
        if (catalog.Revision == checkedRevision)
            return false;
        if (await quarantine.ReplayAsync(catalog, batchSize, cancellationToken) > 0)
        {
            signal.Raise();
            return true;
        }

        checkedRevision = catalog.Revision;
        return false;
    }
}
