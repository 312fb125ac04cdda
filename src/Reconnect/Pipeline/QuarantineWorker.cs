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

    /// <summary>Held-back events are looked at again once for each change of the catalog, and when somebody asks for it.</summary>
    protected override async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        var catalog = await catalogs.CurrentAsync(cancellationToken);
        if (await quarantine.ReplayAsync(catalog, batchSize, cancellationToken) == 0)
            return false;
        signal.Raise();
        return true;
    }
}
