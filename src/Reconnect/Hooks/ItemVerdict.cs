using Reconnect.Ingestion;

namespace Reconnect.Hooks;

/// <summary>What became of one item of a hook. The numbers are stored.</summary>
public enum ItemOutcome : short
{
    /// <summary>In the event log.</summary>
    Stored = 1,

    /// <summary>Kept beside the log: it informs and counts nowhere.</summary>
    Ignored = 2,

    /// <summary>Kept beside the log: it names no message and nobody.</summary>
    Unmatched = 3,

    /// <summary>Known already.</summary>
    Duplicate = 4,

    /// <summary>Kept with its raw bytes because something is wrong with it, or until its campaign exists.</summary>
    Quarantined = 5,

    /// <summary>Not kept: its sender is told what to change.</summary>
    Refused = 6,
}

/// <summary>The outcome of one item, with its fault where there is one.</summary>
public sealed record ItemVerdict(ItemOutcome Outcome, Fault? Fault = null);
