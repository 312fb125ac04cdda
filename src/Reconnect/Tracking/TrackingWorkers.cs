using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reconnect.Ingestion;

namespace Reconnect.Tracking;

/// <summary>Takes recorded events to the log in batches, until the host stops and nothing is left in memory.</summary>
internal sealed class TouchWorker(TouchQueue queue, TouchWriter writer, LinkKeyRing keys, TimeProvider clock, ILogger<TouchWorker> log) : BackgroundService
{
    private const int Batch = IntakeLimits.EventsPerRequest;

    /// <summary>How long events gather: a commit and a pass of the workers for each would take the processors from the redirects.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.StartAsync(cancellationToken);
        writer.Count();
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Complete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (!stoppingToken.IsCancellationRequested)
                await Task.Delay(Gathering, clock, CancellationToken.None);
            var events = new List<TrackedEvent>(Batch);
            while (events.Count < Batch && queue.Reader.TryRead(out var e))
                events.Add(e);
            try
            {
                await writer.StoreAsync(events, CancellationToken.None);
            }
            catch (Exception e)
            {
                queue.Lose(events.Count);
                queue.Done(events.Count);
                TrackingLog.PassFailed(log, e);
            }
        }
    }
}

/// <summary>Keeps what <see cref="ClickTokens"/> knows of the sites' settings up to date, whichever instance they were changed on.</summary>
internal sealed class ClickTokenWorker(ClickTokens tokens, TimeProvider clock, ILogger<ClickTokenWorker> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private bool failed;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        tokens.Start();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
            await PassAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tokens.RefreshAsync(cancellationToken);
            failed = false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Said once an outage.
            if (!failed)
                TrackingLog.ClickTokenSitesNotRead(log, e);
            failed = true;
        }
    }
}

/// <summary>Looks for events on disk and takes them to the log once the database answers.</summary>
internal sealed class ReplayWorker(EventSpool spool, TouchWriter writer, TimeProvider clock, ILogger<ReplayWorker> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if ((writer.IsDown || !spool.IsEmpty) && await writer.ReplayAsync(stoppingToken))
                    TrackingLog.Replayed(log);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                TrackingLog.PassFailed(log, e);
            }
        }
    }
}
