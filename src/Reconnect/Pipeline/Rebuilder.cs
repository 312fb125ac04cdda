using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reconnect.Attribution;
using Reconnect.Events;

namespace Reconnect.Pipeline;

/// <summary>Empties and refills everything derived, a lane at a time, while events come in and reports are read.</summary>
public sealed class Rebuilder
{
    private readonly Attributor attributor;
    private readonly IOptions<PipelineOptions> options;
    private readonly ILogger<Rebuilder> logger;
    private readonly TimeProvider clock;

    internal Rebuilder(Attributor attributor, IOptions<PipelineOptions> options, ILogger<Rebuilder> logger, TimeProvider clock) =>
        (this.attributor, this.options, this.logger, this.clock) = (attributor, options, logger, clock);

    /// <summary>Returns the number of people recomputed.</summary>
    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        var people = 0;
        for (short lane = 0; lane < EventKeys.LaneCount; lane++)
        {
            int? rebuilt;
            while ((rebuilt = await attributor.RebuildAsync(lane, options.Value.BatchSize, cancellationToken)) is null)
                await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancellationToken);
            logger.LaneRebuilt(lane, rebuilt.Value);
            people += rebuilt.Value;
        }

        return people;
    }
}
