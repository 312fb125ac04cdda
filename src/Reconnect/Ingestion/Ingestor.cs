using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>Takes well-formed events in: into the log, or aside until their campaign exists. What it has answered is committed.</summary>
public sealed class Ingestor
{
    private readonly GroupWriter writer;
    private readonly Quarantine quarantine;
    private readonly CatalogReader catalogs;
    private readonly PipelineSignal signal;

    internal Ingestor(GroupWriter writer, Quarantine quarantine, CatalogReader catalogs, PipelineSignal signal) =>
        (this.writer, this.quarantine, this.catalogs, this.signal) = (writer, quarantine, catalogs, signal);

    /// <summary>One verdict for each event, in order. Safe to repeat: an event counts once, for ever (A8).</summary>
    public async Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var verdicts = await IngestAsync(siteId, source, events, receivedAt, within: null, cancellationToken);
        signal.Raise();
        return verdicts;
    }

    /// <summary>The same within the transaction of a connection, whose owner commits it and raises the signal.</summary>
    internal async Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, DateTimeOffset receivedAt, NpgsqlConnection? within, CancellationToken cancellationToken)
    {
        var rows = events.Select(e => new EventRow(e, siteId, source, receivedAt)).ToList();
        var first = new Dictionary<Guid, EventRow>();
        foreach (var row in rows)
            first.TryAdd(row.Key, row);
        var repetitions = rows.Count == first.Count ? (IntakeCount?)null : IntakeCount.Repeated(siteId, source, rows.Count - first.Count);
        var verdicts = await StoreAsync(siteId, first.Values, repetitions, within, cancellationToken);
        return rows.ConvertAll(row => first[row.Key] == row ? verdicts[row.Key] : Repetition(row, first[row.Key]));
    }

    private static Verdict Repetition(EventRow row, EventRow first) => row.Content == first.Content ? Verdict.Duplicate : Verdict.Conflict;

    private async Task<Dictionary<Guid, Verdict>> StoreAsync(
        int siteId, IReadOnlyCollection<EventRow> rows, IntakeCount? repetitions, NpgsqlConnection? within, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<Guid, Verdict>();
        var catalog = catalogs.Last;
        var held = Unknown(rows, catalog, siteId);
        if (held.Count > 0)
        {
            // Another instance may have created the campaign meanwhile.
            catalog = await TransientRetry.RunAsync(catalogs.CurrentAsync, cancellationToken);
            held = Unknown(rows, catalog, siteId);
        }

        var faults = held.ToDictionary(h => h.Row.Key, h => h.Fault);
        var known = rows.Where(r => !faults.ContainsKey(r.Key)).ToList();
        var outcomes = within is null
            ? await StoreAsync(known, held, repetitions, catalog.Revision, cancellationToken)
            : await StoreAsync(known, held, repetitions, catalog.Revision, within, cancellationToken);
        foreach (var (key, outcome) in outcomes)
            verdicts[key] = Of(outcome, faults.GetValueOrDefault(key));
        return verdicts;
    }

    private async Task<List<KeyValuePair<Guid, Outcome>>> StoreAsync(
        List<EventRow> known, List<(EventRow Row, Fault Fault)> held, IntakeCount? repetitions, long revision, CancellationToken cancellationToken)
    {
        var outcomes = new List<KeyValuePair<Guid, Outcome>>();
        if (known.Count > 0 || repetitions is not null)
            outcomes.AddRange(await writer.WriteAsync(known, repetitions));
        if (held.Count > 0)
            outcomes.AddRange(await TransientRetry.RunAsync(token => quarantine.KeepAsync(held, revision, token), cancellationToken));
        return outcomes;
    }

    private static async Task<List<KeyValuePair<Guid, Outcome>>> StoreAsync(
        List<EventRow> known,
        List<(EventRow Row, Fault Fault)> held,
        IntakeCount? repetitions,
        long revision,
        NpgsqlConnection within,
        CancellationToken cancellationToken)
    {
        var outcomes = new List<KeyValuePair<Guid, Outcome>>();
        if (known.Count > 0)
            outcomes.AddRange(await EventWriter.WriteAsync(known, within, cancellationToken));
        if (held.Count > 0)
            outcomes.AddRange(await Quarantine.KeepAsync(held, revision, within, cancellationToken));
        var rows = known.Concat(held.Select(h => h.Row)).ToDictionary(r => r.Key);
        var counts = outcomes.Select(o => IntakeCount.Of(rows[o.Key], o.Value)).ToList();
        if (repetitions is { } repeated)
            counts.Add(repeated);
        await IntakeCounts.AddAsync(counts, within, cancellationToken);
        return outcomes;
    }

    private static List<(EventRow Row, Fault Fault)> Unknown(IEnumerable<EventRow> rows, CampaignCatalog catalog, int siteId)
    {
        var site = catalog.Sites.GetValueOrDefault(siteId);
        return rows.Select(row => (Row: row, Fault: CampaignCheck.Unknown(row.Event, site)))
            .Where(r => r.Fault is not null)
            .Select(r => (r.Row, r.Fault!))
            .ToList();
    }

    private static Verdict Of(Outcome outcome, Fault? fault) => outcome switch
    {
        Outcome.Stored => Verdict.Stored,
        Outcome.Duplicate => Verdict.Duplicate,
        Outcome.Conflict => Verdict.Conflict,
        _ => new Verdict(Outcome.Held, fault),
    };
}
