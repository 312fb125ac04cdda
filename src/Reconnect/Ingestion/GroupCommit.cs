using System.Collections.Concurrent;

namespace Reconnect.Ingestion;

/// <summary>More is waiting to be stored than can be taken on, or it has waited too long. Nothing of the request was acknowledged.</summary>
public sealed class IntakeBusyException() : Exception("More events are waiting than can be stored now.");

/// <summary>
/// Lets requests that arrive together share a commit: while the writers are busy, requests wait and then go together. What waits is bounded;
/// who comes beyond that is told to come back.
/// </summary>
internal sealed class GroupCommit(Func<IReadOnlyList<IntakeShare>, Task<IReadOnlyList<IReadOnlyList<Verdict>>>> store, TimeProvider clock)
{
    private const int Writers = 4;
    private const int MostEventsTogether = 1000;
    private const int MostRequestsWaiting = 4096;
    private const long MostBytesWaiting = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);
    private readonly ConcurrentQueue<IntakeShare> waiting = new();
    private int writing;
    private int requests;
    private long bytes;

    /// <summary>The verdicts, once they are committed.</summary>
    public Task<IReadOnlyList<Verdict>> AddAsync(IntakeShare share, CancellationToken cancellationToken)
    {
        var (count, size) = (Interlocked.Increment(ref requests), Interlocked.Add(ref bytes, share.Bytes));
        if (count > MostRequestsWaiting || (size > MostBytesWaiting && count > 1))
        {
            Leave(share);
            throw new IntakeBusyException();
        }

        waiting.Enqueue(share);
        if (MayStart())
            _ = Task.Run(WriteAsync, CancellationToken.None);
        return share.Verdicts.Task.WaitAsync(cancellationToken);
    }

    private bool MayStart()
    {
        var now = Volatile.Read(ref writing);
        while (now < Writers)
        {
            var before = Interlocked.CompareExchange(ref writing, now + 1, now);
            if (before == now)
                return true;
            now = before;
        }

        return false;
    }

    private async Task WriteAsync()
    {
        do
        {
            while (Take() is { Count: > 0 } group)
                await CommitAsync(group);
            Interlocked.Decrement(ref writing);
            // Somebody may have come between the last look and the end.
        }
        while (!waiting.IsEmpty && MayStart());
    }

    private List<IntakeShare> Take()
    {
        var group = new List<IntakeShare>();
        var events = 0;
        while (events < MostEventsTogether && waiting.TryPeek(out var next) && (group.Count == 0 || events + next.Rows.Count <= MostEventsTogether) && waiting.TryDequeue(out var share))
        {
            if (clock.GetElapsedTime(share.WaitingSince) > LongestWait)
            {
                Leave(share);
                share.Verdicts.SetException(new IntakeBusyException());
                continue;
            }

            group.Add(share);
            events += share.Rows.Count;
        }

        return group;
    }

    private async Task CommitAsync(List<IntakeShare> group)
    {
        try
        {
            var verdicts = await store(group);
            for (var i = 0; i < group.Count; i++)
                group[i].Verdicts.SetResult(verdicts[i]);
        }
        catch (Exception e)
        {
            // Each request answers for itself; those that were answered before keep their answer.
            foreach (var share in group)
                share.Verdicts.TrySetException(e);
        }
        finally
        {
            group.ForEach(Leave);
        }
    }

    private void Leave(IntakeShare share)
    {
        Interlocked.Decrement(ref requests);
        Interlocked.Add(ref bytes, -share.Bytes);
    }
}
