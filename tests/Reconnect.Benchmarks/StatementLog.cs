using System.Globalization;

namespace Reconnect.Benchmarks;

/// <summary>Time by statement, from what auto_explain writes into the server's log: no extension has to be preloaded and no statement retyped.</summary>
internal sealed class StatementLog
{
    /// <summary>For a connection string's options: every statement's duration is logged.</summary>
    public const string Durations = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0";

    /// <summary>The plan with real times and buffers too.</summary>
    public const string Plans = Durations + " -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on";

    /// <summary>The plans of what took long, without the cost of timing every node.</summary>
    public const string SlowPlans = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=300";

    private const int Shown = 60;
    private readonly string path;
    private readonly long before;

    private StatementLog(string path) => (this.path, before) = (path, new FileInfo(path).Length);

    public static StatementLog Begin(BenchmarkServer server) => new(server.Log);

    public async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        await using var log = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(before, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>Statements by the time spent in them, the longest first.</summary>
    public async Task<IReadOnlyList<(string Statement, int Calls, double Milliseconds)>> TotalsAsync(CancellationToken cancellationToken)
    {
        var totals = new Dictionary<string, (int Calls, double Milliseconds)>(StringComparer.Ordinal);
        var lines = (await TextAsync(cancellationToken)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (DurationOf(lines[i]) is not { } duration)
                continue;
            var statement = Name(lines.Skip(i + 1).TakeWhile(l => l.StartsWith('\t') && !l.Contains("(cost=", StringComparison.Ordinal)));
            var (calls, spent) = totals.GetValueOrDefault(statement);
            totals[statement] = (calls + 1, spent + duration);
        }

        return [.. totals.Select(t => (t.Key, t.Value.Calls, t.Value.Milliseconds)).OrderByDescending(t => t.Milliseconds)];
    }

    private static double? DurationOf(string line)
    {
        const string Mark = "LOG:  duration: ";
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        return at >= 0 && line.EndsWith("plan:", StringComparison.Ordinal)
            ? double.Parse(line[(at + Mark.Length)..].Split(' ')[0], CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Its beginning and its end tell a statement from the others.</summary>
    private static string Name(IEnumerable<string> lines)
    {
        var text = string.Join(' ', string.Join(' ', lines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("Query Text: ", "", StringComparison.Ordinal);
        return text.Length <= 2 * Shown ? text : $"{text[..Shown]} … {text[^Shown..]}";
    }
}
