using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reconnect.Pipeline;

/// <summary>A loop around passes: it goes on while there is work, waits for a signal or a moment when there is none, and survives a failed pass.</summary>
internal abstract class Worker(PipelineSignal signal, IOptions<PipelineOptions> options, ILogger logger, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    /// <summary>Whether there may be more to do at once.</summary>
    protected abstract Task<bool> PassAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Asked for before the pass: a signal that comes during it is not missed.
                var next = signal.NextAsync();
                if (!await PassAsync(stoppingToken))
                    await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(options.Value.IdleMilliseconds), clock, stoppingToken));
                delay = FirstDelay;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.PassFailed(e, GetType().Name, delay);
                if (await StopsWithinAsync(delay, stoppingToken))
                    return;
                delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            }
        }
    }

    private async Task<bool> StopsWithinAsync(TimeSpan delay, CancellationToken stoppingToken)
    {
        await Task.Delay(delay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return stoppingToken.IsCancellationRequested;
    }
}
