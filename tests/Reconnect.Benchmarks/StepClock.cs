using System.Diagnostics;

namespace Reconnect.Benchmarks;

/// <summary>Where the time of repeated work goes, by named step.</summary>
internal sealed class StepClock
{
    private readonly Dictionary<string, TimeSpan> spent = new(StringComparer.Ordinal);
    private long since = Stopwatch.GetTimestamp();

    public TimeSpan Total => spent.Values.Aggregate(TimeSpan.Zero, (a, b) => a + b);

    /// <summary>What went before belongs to no step.</summary>
    public void Restart() => since = Stopwatch.GetTimestamp();

    /// <summary>Everything since the last call belongs to this step.</summary>
    public void Done(string step)
    {
        var now = Stopwatch.GetTimestamp();
        spent[step] = spent.GetValueOrDefault(step) + Stopwatch.GetElapsedTime(since, now);
        since = now;
    }

    public IEnumerable<(string Step, TimeSpan Spent)> Steps() => spent.Select(s => (s.Key, s.Value));
}
