using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>Takes well-formed events in: into the log, or aside until their campaign exists. What it has answered is committed.</summary>
public sealed class Ingestor
{
    private readonly EventWriter writer;
    private readonly Quarantine quarantine;
    private readonly CatalogReader catalogs;
    private readonly PipelineSignal signal;

    internal Ingestor(EventWriter writer, Quarantine quarantine, CatalogReader catalogs, PipelineSignal signal) =>
        (this.writer, this.quarantine, this.catalogs, this.signal) = (writer, quarantine, catalogs, signal);

    /// <summary>One verdict for each event, in order. Safe to repeat: an event counts once, for ever (A8).</summary>
    public async Task<IReadOnlyList<Verdict>> IngestAsync(
        int siteId, string source, IReadOnlyList<NewEvent> events, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var verdicts = await TransientRetry.RunAsync(token => IngestAsync(siteId, source, events, receivedAt, within: null, token), cancellationToken);
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
        var verdicts = await StoreAsync(siteId, first.Values, within, cancellationToken);
        return rows.ConvertAll(row => first[row.Key] == row ? verdicts[row.Key] : Repetition(row, first[row.Key]));
    }

    private static Verdict Repetition(EventRow row, EventRow first) => row.Content == first.Content ? Verdict.Duplicate : Verdict.Conflict;

    private async Task<Dictionary<Guid, Verdict>> StoreAsync(
        int siteId, IReadOnlyCollection<EventRow> rows, NpgsqlConnection? within, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<Guid, Verdict>();
        var catalog = catalogs.Last;
        var held = Unknown(rows, catalog, siteId);
        if (held.Count > 0)
        {
            // Another instance may have created the campaign meanwhile.
            catalog = await catalogs.CurrentAsync(cancellationToken);
            held = Unknown(rows, catalog, siteId);
        }

        var faults = held.ToDictionary(h => h.Row.Key, h => h.Fault);
        var known = rows.Where(r => !faults.ContainsKey(r.Key)).ToList();
        if (known.Count > 0)
            foreach (var (key, outcome) in await (within is null ? writer.WriteAsync(known, cancellationToken) : EventWriter.WriteAsync(known, within, cancellationToken)))
                verdicts[key] = Of(outcome, fault: null);
        if (held.Count > 0)
            foreach (var (key, outcome) in await (within is null ? quarantine.KeepAsync(held, catalog.Revision, cancellationToken) : Quarantine.KeepAsync(held, catalog.Revision, within, cancellationToken)))
                verdicts[key] = Of(outcome, faults[key]);
        return verdicts;
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
