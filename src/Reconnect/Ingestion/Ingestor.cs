using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>Takes well-formed events in: into the log, or aside until their campaign exists. What it has answered is committed.</summary>
public sealed class Ingestor
{
    private readonly NpgsqlDataSource database;
    private readonly CatalogReader catalogs;
    private readonly PipelineSignal signal;
    private readonly TimeProvider clock;
    private readonly GroupCommit commits;

    internal Ingestor(NpgsqlDataSource database, CatalogReader catalogs, PipelineSignal signal, TimeProvider clock)
    {
        (this.database, this.catalogs, this.signal, this.clock) = (database, catalogs, signal, clock);
        commits = new GroupCommit(StoreTogetherAsync, clock);
    }

    /// <summary>One verdict for each event, in order. Safe to repeat: an event counts once, for ever (A8).</summary>
    /// <exception cref="IntakeBusyException">Too much is waiting; nothing was stored.</exception>
    public Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        IngestAsync(siteId, source, events, [], receivedAt, cancellationToken);

    /// <summary>The same for a request of which some events were refused: they are counted and shown in the same transaction.</summary>
    public async Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, IReadOnlyList<Refusal> refusals, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var verdicts = await commits.AddAsync(Share(siteId, source, events, refusals, receivedAt), cancellationToken);
        signal.Raise();
        return verdicts;
    }

    /// <summary>The same within the transaction of a connection, whose owner commits it and raises the signal.</summary>
    internal async Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, DateTimeOffset receivedAt, NpgsqlConnection within, CancellationToken cancellationToken)
    {
        var group = new IntakeGroup([Share(siteId, source, events, [], receivedAt)]);
        await HoldUnknownAsync(group, cancellationToken);
        return (await StoreAsync(group, within, cancellationToken))[0];
    }

    private IntakeShare Share(int siteId, string source, IReadOnlyList<NewEvent> events, IReadOnlyList<Refusal> refusals, DateTimeOffset receivedAt) =>
        new(siteId, source, events.Select(e => new EventRow(e, siteId, source, receivedAt)).ToList(), refusals, receivedAt) { WaitingSince = clock.GetTimestamp() };

    /// <summary>One commit for all; where the database refuses that, one for each, so that nobody pays for another's event.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<Verdict>>> StoreTogetherAsync(IReadOnlyList<IntakeShare> shares)
    {
        try
        {
            return await CommitAsync(shares);
        }
        catch (PostgresException e) when (!e.IsTransient && IsOfData(e))
        {
            var verdicts = new List<IReadOnlyList<Verdict>>();
            foreach (var share in shares)
                verdicts.Add(shares.Count > 1 ? (await StoreTogetherAsync([share]))[0] : await StoreOneByOneAsync(share, e));
            return verdicts;
        }
    }

    /// <summary>What the database refuses alone as well is refused to its sender.</summary>
    private async Task<IReadOnlyList<Verdict>> StoreOneByOneAsync(IntakeShare share, PostgresException error)
    {
        if (share.Rows.Count > 1)
        {
            var verdicts = new List<Verdict>();
            foreach (var row in share.Rows)
                verdicts.AddRange((await StoreTogetherAsync([new IntakeShare(share.SiteId, share.Source, [row], [], share.ReceivedAt)]))[0]);
            await CommitAsync([new IntakeShare(share.SiteId, share.Source, [], share.Refusals, share.ReceivedAt)]);
            return verdicts;
        }

        var verdict = Verdict.NotStorable(error.SqlState);
        var refusals = share.Rows.Select(r => new Refusal(r.Event.EventId, verdict.Fault!, r.Event.Raw)).Concat(share.Refusals).ToList();
        await CommitAsync([new IntakeShare(share.SiteId, share.Source, [], refusals, share.ReceivedAt)]);
        return [.. share.Rows.Select(_ => verdict)];
    }

    /// <summary>Data exceptions, violated constraints, limits of the program: the same event fails again.</summary>
    private static bool IsOfData(PostgresException e) => e.SqlState[..2] is "22" or "23" or "54";

    private Task<IReadOnlyList<IReadOnlyList<Verdict>>> CommitAsync(IReadOnlyList<IntakeShare> shares) => TransientRetry.RunAsync(
        async token =>
        {
            var group = new IntakeGroup(shares);
            await HoldUnknownAsync(group, token);
            await using var connection = await database.OpenConnectionAsync(token);
            if (!group.NeedsTransaction)
                return await StoreAsync(group, connection, token);
            await using var transaction = await connection.BeginTransactionAsync(token);
            var verdicts = await StoreAsync(group, connection, token);
            await transaction.CommitAsync(token);
            return verdicts;
        },
        CancellationToken.None);

    /// <summary>Quarantine before log before counts: always in this order, so that writers wait for each other instead of deadlocking.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<Verdict>>> StoreAsync(IntakeGroup group, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (group.Held.Count > 0)
            group.Decide(await Quarantine.KeepAsync(group.Held.Values, group.CatalogRevision, connection, cancellationToken));
        group.Decide(await EventWriter.WriteAsync(group.Known, group.Tallies(), connection, cancellationToken));
        await RefusalLog.AddAsync(group.Shares, connection, cancellationToken);
        return group.Verdicts();
    }

    private async Task HoldUnknownAsync(IntakeGroup group, CancellationToken cancellationToken)
    {
        group.HoldUnknown(catalogs.Last);
        // Another instance may have created the campaign meanwhile.
        if (group.Held.Count > 0)
            group.HoldUnknown(await catalogs.CurrentAsync(cancellationToken));
    }
}
