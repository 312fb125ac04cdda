using System.Globalization;
using System.Text;

namespace Reconnect.Benchmarks;

/// <summary>One figure's lines, what ran beside it, and how many floors it missed.</summary>
internal sealed class FigureTable(string title)
{
    private readonly List<(string What, string Measured, string Floor, bool? Reached)> lines = [];
    private readonly List<string> notes = [];

    public int Missed => lines.Count(l => l.Reached == false);

    public void Add(string what, string measured) => lines.Add((what, measured, "", null));

    public void Add(string what, string measured, string floor, bool reached) => lines.Add((what, measured, floor, reached));

    public void Note(string text) => notes.Add(text);

    public string ToMarkdown()
    {
        var text = new StringBuilder().AppendLine().Append("## ").AppendLine(title).AppendLine()
            .AppendLine("| what | measured | floor | |").AppendLine("|---|---|---|---|");
        foreach (var (what, measured, floor, reached) in lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {measured} | {floor} | {(reached is null ? "" : reached.Value ? "reached" : "**missed**")} |");
        text.AppendLine();
        foreach (var note in notes)
            text.AppendLine(note);
        return text.ToString();
    }
}

/// <summary>Numbers as people read them, and the middle of several.</summary>
internal static class Numbers
{
    public static string PerSecond(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N0}/s");

    public static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N2} ms");

    public static string Seconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N2} s");

    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:N0} %");

    public static string Times(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N1} ×");

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1 is var i && i < 0 ? 0 : i)];
    }
}
