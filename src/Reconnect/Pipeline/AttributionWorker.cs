using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Reconnect.Attribution;
using Reconnect.Storage;

namespace Reconnect.Pipeline;

internal sealed class AttributionWorker(
    Attributor attributor,
    [FromKeyedServices(Pools.Workers)] NpgsqlDataSource database,
    PipelineSignal signal,
    IOptions<PipelineOptions> options,
    ILogger<AttributionWorker> logger,
    TimeProvider clock)
    : Worker(signal, options, logger, clock)
{
    // Oldest work first; a lane that another worker holds is passed over, and it will come back for the rest itself.
    private const string LanesWithWork = """
        SELECT lane FROM lanes, LATERAL (SELECT queued_at FROM attribution_queue q WHERE q.lane = lanes.lane ORDER BY id LIMIT 1) AS head
        ORDER BY head.queued_at
        """;

    private readonly int batchSize = options.Value.BatchSize;

    protected override async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        foreach (var lane in await LanesAsync(cancellationToken))
            worked |= await attributor.PassAsync(lane, batchSize, cancellationToken) > 0;
        return worked;
    }

    private async Task<List<short>> LanesAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(LanesWithWork);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lanes = new List<short>();
        while (await reader.ReadAsync(cancellationToken))
            lanes.Add(reader.GetInt16(0));
        return lanes;
    }
}
