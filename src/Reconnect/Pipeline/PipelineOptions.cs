using System.ComponentModel.DataAnnotations;

namespace Reconnect.Pipeline;

/// <summary>How the background work runs. Section <c>Pipeline</c>.</summary>
public sealed class PipelineOptions
{
    /// <summary>Whether this process runs workers. Default true; false for a host that only takes events in and shows reports.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Attribution workers of this process. Default 2; more than eight never helps, there are eight lanes.</summary>
    [Range(1, 8)]
    public int Workers { get; init; } = 2;

    /// <summary>Queue rows that one pass takes. Default 2000: larger passes are cheaper per event, smaller ones show figures sooner.</summary>
    [Range(1, 100_000)]
    public int BatchSize { get; init; } = 2000;

    /// <summary>How long an idle worker waits before it looks for work of other processes. Default half a second.</summary>
    [Range(10, 60_000)]
    public int IdleMilliseconds { get; init; } = 500;
}
