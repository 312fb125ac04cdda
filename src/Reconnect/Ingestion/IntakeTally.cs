namespace Reconnect.Ingestion;

/// <summary>What one transaction changes in the counts of a source. A replay receives nothing and takes from the quarantined.</summary>
internal sealed record IntakeTally(int SiteId, string Source, long Received, long Refused, long Quarantined, DateTimeOffset LastReceivedAt)
{
    /// <summary>Of the requests of one commit.</summary>
    /// <param name="held">The keys that went into quarantine.</param>
    public static List<IntakeTally> Of(IReadOnlyCollection<IntakeShare> shares, IReadOnlySet<Guid> held) =>
        [.. shares.GroupBy(s => (s.SiteId, s.Source)).Select(g => new IntakeTally(
            g.Key.SiteId,
            g.Key.Source,
            g.Sum(s => (long)s.Rows.Count + s.Refusals.Count),
            g.Sum(s => (long)s.Refusals.Count),
            g.SelectMany(s => s.Rows).Select(r => r.Key).Distinct().Count(held.Contains),
            g.Max(s => s.ReceivedAt)))];

    /// <summary>Of events that leave the quarantine for the log.</summary>
    public static List<IntakeTally> OfReplayed(IReadOnlyCollection<EventRow> rows) =>
        [.. rows.GroupBy(r => (r.SiteId, r.Source)).Select(g => new IntakeTally(g.Key.SiteId, g.Key.Source, 0, 0, -g.Count(), g.Max(r => r.ReceivedAt)))];
}
