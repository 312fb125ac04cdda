using System.Globalization;
using System.Text;
using Reconnect.Reports;
using Reconnect.Statistics;

namespace Reconnect.Api.Reports;

/// <summary>A report as CSV (RFC 4180): the same figures as JSON, one line a cell. Every line says what it shows, so that files can be put together.</summary>
internal static class ReportCsv
{
    private const string Header = "variation,channel,users,metric,status,reason,numerator,denominator,value,n,standardError,nonZeroUsers,sumSquares,"
        + "uplift,intervalLow,intervalHigh,chanceToBeat,probabilityBest,expectedLoss,state,"
        + "variationName,version,from,to,timeZone,currency,asOf,machine";

    /// <summary>The row of all variations has no id, which no variation can have.</summary>
    private const string TotalName = "All variations";

    /// <param name="answer">Of the report: both carry the same figures.</param>
    /// <param name="bom">Begins with a byte order mark, by which Excel knows that the text is UTF-8.</param>
    public static string Of(Report report, ReportAnswer answer, bool bom)
    {
        var csv = new StringBuilder(bom ? "\uFEFF" : "").Append(Header).Append("\r\n");
        var scope = Scope(answer, report.Query.IncludeMachine);
        foreach (var row in answer.Variations)
        {
            AppendRow(row.Id, row.Name, channel: "", row.Users, row.Metrics);
            foreach (var channel in row.Channels)
                AppendRow(row.Id, row.Name, channel.Channel, channel.Users, channel.Metrics);
        }

        AppendRow("", TotalName, channel: "", answer.Total.Users, answer.Total.Metrics);
        return csv.ToString();

        void AppendRow(string variation, string name, string channel, long users, IReadOnlyDictionary<string, CellAnswer> cells)
        {
            foreach (var metric in report.Query.Metrics)
            {
                Append(csv, variation, channel, users, metric, cells[metric.Name]);
                csv.Append(',').Append(CsvText.Of(name)).Append(',').Append(scope).Append("\r\n");
            }
        }
    }

    /// <summary><c>campaign_2026-03-01_2026-04-01.csv</c>, days of the site's time zone.</summary>
    public static string FileName(ReportQuery query)
    {
        var slug = string.Concat(query.Campaign.PublicId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return FormattableString.Invariant($"{slug}_{query.Site.DayOf(query.From):yyyy-MM-dd}_{query.Site.DayOf(query.To):yyyy-MM-dd}.csv");
    }

    private static void Append(StringBuilder csv, string variation, string channel, long users, Metric metric, CellAnswer cell)
    {
        csv.Append(CsvText.Of(variation)).Append(',')
            .Append(CsvText.Of(channel)).Append(',')
            .Append(Number<long>(users)).Append(',')
            .Append(metric.Name).Append(',')
            .Append(cell.Status).Append(',')
            .Append(cell.Reason).Append(',')
            .Append(Number(cell.Numerator)).Append(',')
            .Append(Number(cell.Denominator)).Append(',')
            .Append(Number(cell.Value)).Append(',');
        Append(csv, cell.Statistics);
        csv.Append(',').Append(State(cell));
    }

    private static string Scope(ReportAnswer answer, bool includeMachine) => string.Join(
        ',',
        CsvText.Of(answer.Version.Id),
        CsvText.Of(answer.Range.From),
        CsvText.Of(answer.Range.To),
        CsvText.Of(answer.Campaign.TimeZone),
        answer.Campaign.Currency,
        CsvText.Of(answer.AsOf),
        CsvText.Machine(includeMachine));

    private static string State(CellAnswer cell) =>
        cell.Statistics?.Comparison.State ?? (cell.Status == CellStatus.Measured ? ComparisonStates.NotAvailable : cell.Status);

    private static void Append(StringBuilder csv, StatisticsAnswer? statistics) => csv.AppendJoin(',', [
        Number(statistics?.N),
        Number(statistics?.StandardError),
        Number(statistics?.NonZeroUsers),
        Number(statistics?.SumSquares),
        Number(statistics?.Comparison.Uplift),
        Number(statistics?.Comparison.UpliftInterval.Low),
        Number(statistics?.Comparison.UpliftInterval.High),
        Number(statistics?.Comparison.ChanceToBeat),
        Number(statistics?.ProbabilityBest.Value),
        Number(statistics?.ExpectedLoss.Value),
    ]);

    private static string Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(format: null, CultureInfo.InvariantCulture) ?? "";
}
