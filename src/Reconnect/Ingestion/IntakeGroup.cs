using Reconnect.Campaigns;

namespace Reconnect.Ingestion;

/// <summary>The requests of one commit: which events go into the log, which into quarantine, and what became of each.</summary>
internal sealed class IntakeGroup
{
    private readonly Dictionary<Guid, EventRow> first = [];
    private readonly Dictionary<Guid, Outcome> outcomes = [];

    public IntakeGroup(IReadOnlyList<IntakeShare> shares)
    {
        Shares = shares;
        foreach (var row in shares.SelectMany(s => s.Rows))
            first.TryAdd(row.Key, row);
    }

    public IReadOnlyList<IntakeShare> Shares { get; }

    /// <summary>Events that name something unknown, by key.</summary>
    public IReadOnlyDictionary<Guid, (EventRow Row, Fault Fault)> Held { get; private set; } = new Dictionary<Guid, (EventRow, Fault)>();

    /// <summary>The revision of the catalog that did not know them.</summary>
    public long CatalogRevision { get; private set; }

    public IReadOnlyList<EventRow> Known => [.. first.Values.Where(r => !Held.ContainsKey(r.Key))];

    /// <summary>Whether more than the one statement of the log is needed.</summary>
    public bool NeedsTransaction => Held.Count > 0 || Shares.Any(s => s.Refusals.Count > 0);

    public void HoldUnknown(CampaignCatalog catalog)
    {
        CatalogRevision = catalog.Revision;
        Held = first.Values
            .Select(row => (Row: row, Fault: CampaignCheck.Unknown(row.Event, catalog.Sites.GetValueOrDefault(row.SiteId))))
            .Where(h => h.Fault is not null)
            .ToDictionary(h => h.Row.Key, h => (h.Row, h.Fault!));
    }

    public void Decide(IReadOnlyDictionary<Guid, Outcome> decided)
    {
        foreach (var (key, outcome) in decided)
            outcomes[key] = outcome;
    }

    /// <summary>What this commit counts, once the quarantine has decided.</summary>
    public List<IntakeTally> Tallies() => IntakeTally.Of(Shares, outcomes.Where(o => o.Value == Outcome.Held).Select(o => o.Key).ToHashSet());

    /// <summary>For each request one verdict an event, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Verdict>> Verdicts() => [.. Shares.Select(s => s.Rows.Select(VerdictOf).ToList())];

    private Verdict VerdictOf(EventRow row)
    {
        if (first[row.Key] is var kept && !ReferenceEquals(kept, row))
            return row.Content == kept.Content ? Verdict.Duplicate : Verdict.Conflict;
        return outcomes[row.Key] switch
        {
            Outcome.Stored => Verdict.Stored,
            Outcome.Duplicate => Verdict.Duplicate,
            Outcome.Conflict => Verdict.Conflict,
            _ => new Verdict(Outcome.Held, Held[row.Key].Fault),
        };
    }
}
