using Reconnect.Ingestion;
using Reconnect.Pipeline;

namespace Reconnect.Api.Ingestion;

/// <summary>How far the reports are behind what was acknowledged, and what became of everything that was sent.</summary>
/// <param name="QueueLength">Queue rows not yet worked off; 0 means that every acknowledged event is in the reports.</param>
/// <param name="LagSeconds">Age of the oldest of them.</param>
/// <param name="AsOf">Everything received before this instant is in the reports.</param>
/// <param name="Quarantined">Acknowledged events held back because they name something that does not exist.</param>
/// <param name="Sources">The balance of each source of this site.</param>
/// <param name="Parked">People whose figures cannot be computed at the moment; the old ones stay. The latest 100.</param>
public sealed record PipelineAnswer(
    long QueueLength, double LagSeconds, DateTimeOffset AsOf, long Quarantined, IReadOnlyList<SourceBalance> Sources, IReadOnlyList<ParkedPerson> Parked);

/// <summary>A page of events that are kept aside.</summary>
public sealed record QuarantineAnswer(IReadOnlyList<QuarantinedEvent> Items, string? NextCursor);

/// <summary>How many events will be looked at again.</summary>
public sealed record ReplayAnswer(long Queued);

/// <summary>The latest refused events.</summary>
public sealed record RefusalsAnswer(IReadOnlyList<RefusedEvent> Items);
