namespace Reconnect.Hooks;

/// <summary>How many items of a request, or of all requests of a connection, had which outcome.</summary>
/// <param name="Items">All of them.</param>
/// <param name="Stored">In the event log, or kept beside it.</param>
/// <param name="Ignored">Of the stored ones: they inform and count nowhere.</param>
/// <param name="Unmatched">Of the stored ones: their send was not known when they came (A35).</param>
/// <param name="Duplicates">Known already.</param>
/// <param name="Quarantined">Kept with their raw bytes because something is wrong with them, or until their campaign exists.</param>
public sealed record HookSummary(long Items, long Stored, long Ignored, long Unmatched, long Duplicates, long Quarantined)
{
    public static HookSummary None { get; } = new(0, 0, 0, 0, 0, 0);
}

/// <summary>What became of a verified request: a verdict for each item, in order.</summary>
public sealed record HookResult(IReadOnlyList<ItemVerdict> Verdicts, HookSummary Summary);

/// <summary>What becomes of items that something is wrong with.</summary>
/// <param name="AllRefusedStatus">Null: they are kept with their raw bytes. Otherwise they are not, the sender is told what to change, and this is the HTTP status of a request that brings nothing else.</param>
public readonly record struct FaultyItems(int? AllRefusedStatus)
{
    /// <summary>For vendors, who would send them again and again, or drop them.</summary>
    public static FaultyItems Quarantined { get; } = new(AllRefusedStatus: null);

    public static FaultyItems Refused(int allRefusedStatus) => new(allRefusedStatus);
}
