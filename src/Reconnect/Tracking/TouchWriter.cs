using Microsoft.Extensions.Logging;
using Npgsql;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Tracking;

/// <summary>
/// One pass of tracking: events into the log, or onto the disk while the database does not answer. Whichever way, each counts once, by its id.
/// </summary>
internal sealed class TouchWriter(Ingestor ingestor, EventSpool spool, TouchQueue queue, TimeProvider clock, ILogger<TouchWriter> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private volatile bool isDown;

    /// <summary>The database did not answer, and has not been found again.</summary>
    public bool IsDown => isDown;

    /// <summary>After one failure the disk takes everything until <see cref="ReplayAsync"/> has found the database again.</summary>
    public async Task StoreAsync(IReadOnlyList<TrackedEvent> events, CancellationToken cancellationToken)
    {
        if (isDown || !await TryWriteAsync(events, cancellationToken))
        {
            isDown = true;
            Spool(events);
        }

        queue.Done(events.Count);
    }

    /// <summary>Writes what is on disk. False: the database does not answer.</summary>
    public async Task<bool> ReplayAsync(CancellationToken cancellationToken)
    {
        foreach (var segment in spool.TakeSegments())
        {
            if (EventSpool.Read(segment) is not var (events, damaged))
                continue;
            foreach (var some in events.Chunk(IntakeLimits.EventsPerRequest))
                if (!await TryWriteAsync(some, cancellationToken))
                    return false;
            Finish(segment, damaged);
        }

        isDown = false;
        return true;
    }

    /// <summary>Counts what is on disk, of earlier processes too.</summary>
    public void Count() => queue.Keep(spool.Count);

    private void Finish(string segment, int damaged)
    {
        if (damaged > 0)
        {
            TrackingLog.Damaged(log, segment, damaged);
            spool.SetAside(segment);
        }
        else
            spool.Remove(segment);
        Count();
    }

    private void Spool(IReadOnlyList<TrackedEvent> events)
    {
        try
        {
            if (spool.TryAppend(events))
            {
                Count();
                return;
            }

            TrackingLog.Full(log, events.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TrackingLog.NoDisk(log, events.Count, e);
        }

        queue.Lose(events.Count);
    }

    /// <summary>False: the database does not answer, or not in time, or intake has too much to do. Whatever it is, nothing is lost by trying again. A commit whose answer was lost is repeated without harm.</summary>
    private async Task<bool> TryWriteAsync(IReadOnlyList<TrackedEvent> events, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var site in events.GroupBy(e => e.SiteId))
                await ingestor.IngestAsync(site.Key, EventSources.Tracking, site.Select(e => e.Read()).ToList(), clock.GetUtcNow(), patience.Token).WaitAsync(patience.Token);
            queue.Wrote(events.Count);
            return true;
        }
        catch (Exception e) when (IsPoison(e))
        {
            return await WriteOneByOneAsync(events, e, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (!isDown)
                TrackingLog.DatabaseDown(log, e);
            return false;
        }
    }

    /// <summary>One event that cannot be stored costs only itself.</summary>
    private async Task<bool> WriteOneByOneAsync(IReadOnlyList<TrackedEvent> events, Exception error, CancellationToken cancellationToken)
    {
        if (events.Count == 1)
        {
            TrackingLog.Poison(log, error);
            queue.Lose(1);
            return true;
        }

        foreach (var one in events)
            if (!await TryWriteAsync([one], cancellationToken))
                return false;
        return true;
    }

    /// <summary>The content is refused (SQLSTATE classes 22 and 23), whatever the database's state.</summary>
    private static bool IsPoison(Exception e) =>
        e is FormatException || (e is PostgresException { SqlState: var state } && (state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal)));
}
