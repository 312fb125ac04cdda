using System.ComponentModel.DataAnnotations;

namespace Reconnect.Ingestion;

/// <summary>How events are written. Section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>Commits at once. Default 2: while one is under way, requests gather for the next.</summary>
    [Range(1, 8)]
    public int Writers { get; init; } = 2;

    /// <summary>Events that may wait for a commit; requests beyond are answered 429. Default 20,000, which is less than a second of work.</summary>
    [Range(1000, 1_000_000)]
    public int WaitingEvents { get; init; } = 20_000;

    /// <summary>Events that share a commit at most. Default 2,000.</summary>
    [Range(1, 10_000)]
    public int EventsPerCommit { get; init; } = 2000;
}
