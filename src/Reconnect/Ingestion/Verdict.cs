namespace Reconnect.Ingestion;

/// <summary>What became of one well-formed event.</summary>
public enum Outcome
{
    /// <summary>In the log.</summary>
    Stored,

    /// <summary>Was there already, with the same content.</summary>
    Duplicate,

    /// <summary>Was there already, with other content: the first stays (A8).</summary>
    Conflict,

    /// <summary>Acknowledged, but kept aside until the campaign, version or variation it names exists.</summary>
    Held,
}

/// <summary>The outcome of one event, with its fault where it is a conflict or held back.</summary>
public sealed record Verdict(Outcome Outcome, Fault? Fault = null)
{
    public static Verdict Stored { get; } = new(Outcome.Stored);

    public static Verdict Duplicate { get; } = new(Outcome.Duplicate);

    public static Verdict Conflict { get; } = new(Outcome.Conflict, new Fault(
        FaultCodes.ConflictingDuplicate,
        "An event with this eventId was received before with other content. The first one counts; send a change under a new eventId.",
        "/eventId"));
}
