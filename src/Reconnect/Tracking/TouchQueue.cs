using System.Threading.Channels;

namespace Reconnect.Tracking;

/// <summary>
/// Between a recipient's request and the log. <see cref="Record"/> never waits: the answer to a recipient depends on nothing. What waits
/// counts as work to do, so a report that has caught up holds it.
/// </summary>
public sealed class TouchQueue
{
    private const int Capacity = 100_000;
    private readonly Channel<TrackedEvent> channel = Channel.CreateBounded<TrackedEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private long waiting;
    private long onDisk;
    private long written;
    private long refused;
    private long lost;

    /// <summary>Recorded and not yet in the log, in memory or on disk.</summary>
    public long Waiting => Interlocked.Read(ref waiting) + OnDisk;

    /// <summary>Of these, what is on disk.</summary>
    public long OnDisk => Interlocked.Read(ref onDisk);

    /// <summary>In the log, since this process started.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>Requests with a token that is none of ours; they count nowhere.</summary>
    public long Refused => Interlocked.Read(ref refused);

    /// <summary>Recorded, but neither memory nor disk had room.</summary>
    public long Lost => Interlocked.Read(ref lost);

    internal ChannelReader<TrackedEvent> Reader => channel.Reader;

    public void Record(TrackedEvent e)
    {
        Interlocked.Increment(ref waiting);
        if (channel.Writer.TryWrite(e))
            return;
        Lose(1);
        Done(1);
    }

    public void Refuse() => Interlocked.Increment(ref refused);

    /// <summary>Out of memory; before that, the disk's count must hold what went there.</summary>
    internal void Done(int count) => Interlocked.Add(ref waiting, -count);

    internal void Wrote(int count) => Interlocked.Add(ref written, count);

    internal void Keep(long countOnDisk) => Interlocked.Exchange(ref onDisk, countOnDisk);

    internal void Lose(int count) => Interlocked.Add(ref lost, count);

    internal void Complete() => channel.Writer.TryComplete();
}
