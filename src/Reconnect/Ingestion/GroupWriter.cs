using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Npgsql;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>Too many events wait for a commit; the sender should come back a little later.</summary>
public sealed class IntakeBusyException : Exception
{
    public IntakeBusyException()
        : base("Too many events are waiting to be written.")
    {
    }
}

/// <summary>
/// Lets requests that arrive together share one commit: each waits for its own verdicts, which come after the commit. The more there are, the
/// larger the groups, so the cost of a commit is spread when it matters and nobody waits for company when it does not.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();
    private readonly EventWriter writer;
    private readonly IntakeOptions options;
    private readonly StorageTrouble trouble;
    private readonly Task[] loops;
    private int waitingEvents;

    public GroupWriter(EventWriter writer, IOptions<IntakeOptions> options, StorageTrouble trouble)
    {
        (this.writer, this.options, this.trouble) = (writer, options.Value, trouble);
        loops = [.. Enumerable.Range(0, this.options.Writers).Select(_ => Task.Run(LoopAsync))];
    }

    /// <summary>Writes one request's rows of distinct keys; answers for each whether it was stored, was there, or was there with other content.</summary>
    /// <param name="repetitions">What the request held beside these rows.</param>
    /// <exception cref="IntakeBusyException">Too many events wait already.</exception>
    public async Task<IReadOnlyDictionary<Guid, Outcome>> WriteAsync(IReadOnlyCollection<EventRow> rows, IntakeCount? repetitions)
    {
        if (Interlocked.Add(ref waitingEvents, rows.Count) > options.WaitingEvents)
        {
            Interlocked.Add(ref waitingEvents, -rows.Count);
            throw new IntakeBusyException();
        }

        var waiting = new Waiting(rows, repetitions);
        if (!queue.Writer.TryWrite(waiting))
            throw new IntakeBusyException();
        try
        {
            return await waiting.Outcomes;
        }
        finally
        {
            Interlocked.Add(ref waitingEvents, -rows.Count);
        }
    }

    /// <summary>Everything that waits is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAll(loops);
    }

    private async Task LoopAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            var events = 0;
            while (queue.Reader.TryPeek(out var next) && (group.Count == 0 || events + next.Rows.Count <= options.EventsPerCommit) && queue.Reader.TryRead(out var taken))
            {
                group.Add(taken);
                events += taken.Rows.Count;
            }

            if (group.Count > 0)
                await CommitAsync(group);
        }
    }

    private async Task CommitAsync(List<Waiting> group)
    {
        var first = new Dictionary<Guid, EventRow>();
        var repetitions = group.Where(w => w.Repetitions is not null).Select(w => w.Repetitions!.Value).ToList();
        foreach (var row in group.SelectMany(w => w.Rows))
            if (!first.TryAdd(row.Key, row))
                repetitions.Add(IntakeCount.Repeated(row.SiteId, row.Source, events: 1));
        try
        {
            var outcomes = await TransientRetry.RunAsync(token => writer.WriteAsync(first.Values, repetitions, token), CancellationToken.None);
            trouble.Over();
            foreach (var waiting in group)
                waiting.Complete(first, outcomes);
        }
        catch (PostgresException e) when (group.Count > 1 && !e.IsTransient && e.SqlState != PostgresErrorCodes.QueryCanceled)
        {
            // Whatever it was that cannot be written must not fail its neighbours. (A timeout says nothing about any of them.)
            foreach (var waiting in group)
                await CommitAsync([waiting]);
        }
        catch (Exception e)
        {
            if (e is PostgresException refusal)
                trouble.Note(refusal);
            foreach (var waiting in group)
                waiting.Fail(e);
        }
    }

    private sealed class Waiting(IReadOnlyCollection<EventRow> rows, IntakeCount? repetitions)
    {
        private readonly TaskCompletionSource<IReadOnlyDictionary<Guid, Outcome>> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyCollection<EventRow> Rows => rows;

        public IntakeCount? Repetitions => repetitions;

        public Task<IReadOnlyDictionary<Guid, Outcome>> Outcomes => completion.Task;

        /// <summary>An event that an earlier request of the group holds too is a repetition of that one.</summary>
        public void Complete(Dictionary<Guid, EventRow> first, IReadOnlyDictionary<Guid, Outcome> outcomes) => completion.SetResult(rows.ToDictionary(
            row => row.Key,
            row => ReferenceEquals(first[row.Key], row) ? outcomes[row.Key]
                : row.Content == first[row.Key].Content ? Outcome.Duplicate : Outcome.Conflict));

        public void Fail(Exception e) => completion.SetException(e);
    }
}
