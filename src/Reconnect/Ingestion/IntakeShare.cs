namespace Reconnect.Ingestion;

/// <summary>An event that was refused, for whoever has to repair its sender.</summary>
/// <param name="EventId">Null where it could not be read.</param>
/// <param name="Fault">The first of its faults.</param>
/// <param name="Raw">The event as received.</param>
public sealed record Refusal(string? EventId, Fault Fault, ReadOnlyMemory<byte> Raw);

/// <summary>What one request brings into a commit, and where its verdicts go.</summary>
internal sealed class IntakeShare(int siteId, string source, IReadOnlyList<EventRow> rows, IReadOnlyList<Refusal> refusals, DateTimeOffset receivedAt)
{
    public int SiteId => siteId;

    public string Source => source;

    public IReadOnlyList<EventRow> Rows => rows;

    public IReadOnlyList<Refusal> Refusals => refusals;

    public DateTimeOffset ReceivedAt => receivedAt;

    /// <summary>When it began to wait, as the clock's timestamp.</summary>
    public long WaitingSince { get; init; }

    public TaskCompletionSource<IReadOnlyList<Verdict>> Verdicts { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>About what it takes up while it waits.</summary>
    public long Bytes { get; } = rows.Sum(r => r.Event.Raw.Length + 200L) + refusals.Sum(r => r.Raw.Length + 200L);
}
