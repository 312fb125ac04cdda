using System.Diagnostics;
using System.Globalization;

namespace Reconnect.Benchmarks;

/// <summary>What else ran on the machine during a measurement: the share of the processors that was not ours.</summary>
internal sealed class Neighbours
{
    private readonly BenchmarkServer server;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly double busy;
    private readonly double own;
    private readonly List<int> children = [];
    private double ofEnded;

    private Neighbours(BenchmarkServer server)
    {
        this.server = server;
        (busy, own) = (Busy(), Own());
    }

    public static Neighbours Watch(BenchmarkServer server) => new(server);

    /// <summary>A process of this benchmark; say so with <see cref="Ends"/> before it ends.</summary>
    public void Include(Process process) => children.Add(process.Id);

    /// <summary>What it has used is still known now.</summary>
    public void Ends(Process process)
    {
        if (OperatingSystem.IsLinux() && children.Remove(process.Id))
            ofEnded += Used(process.Id, ended: false);
    }

    public override string ToString()
    {
        if (!OperatingSystem.IsLinux())
            return $"{Environment.ProcessorCount} processors; what ran beside is not known on this system.";
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var others = Math.Max(0, Busy() - busy - (Own() - own)) / wall;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Beside it: other processes used {others:N1} of {Environment.ProcessorCount} processors on average over {wall:N0} s; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the end. {server.Description}");
    }

    /// <summary>Seconds of all processors that were not idle, since the machine started.</summary>
    private static double Busy()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Ticks).ToArray();
        return fields[0] + fields[1] + fields[2] + fields[5] + fields[6];
    }

    private double Own() => OperatingSystem.IsLinux()
        ? ofEnded + Used(Environment.ProcessId, ended: false) + children.Sum(c => Used(c, ended: false)) + Used(server.ProcessId, ended: true) + Children(server.ProcessId).Sum(c => Used(c, ended: false))
        : 0;

    /// <summary>PostgreSQL counts what its ended processes used; a program of ours may have started others that are none of it.</summary>
    private static double Used(int process, bool ended)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return Ticks(fields[11]) + Ticks(fields[12]) + (ended ? Ticks(fields[13]) + Ticks(fields[14]) : 0);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Children(int process) => File.ReadAllText($"/proc/{process}/task/{process}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(c => int.Parse(c, CultureInfo.InvariantCulture));

    private static double Ticks(string text) => double.Parse(text, CultureInfo.InvariantCulture) / 100;
}
