using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reconnect.Identity;

namespace Reconnect.Pipeline;

internal sealed class IdentityWorker(
    Identifier identifier, PipelineSignal signal, IOptions<PipelineOptions> options, ILogger<IdentityWorker> logger, TimeProvider clock)
    : Worker(signal, options, logger, clock)
{
    private readonly PipelineSignal signal = signal;
    private readonly int batchSize = options.Value.BatchSize;

    protected override async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        var taken = await identifier.PassAsync(batchSize, cancellationToken);
        if (taken > 0)
            signal.Raise();
        return taken > 0;
    }
}
