using System.Globalization;
using System.Text;
using Reconnect.Reports;
using Reconnect.Statistics;

namespace Reconnect.Api.Reports;

/// <summary>A report as CSV (RFC 4180): the same figures as JSON, one line a cell.</summary>
internal static class ReportCsv
{
    private const string Header = "variation,channel,users,metric,status,reason,numerator,denominator,value,n,standardError,nonZeroUsers,sumSquares,"
        + "uplift,intervalLow,intervalHigh,chanceToBeat,probabilityBest,expectedLoss,state";

    /// <param name="answer">Of the report: both carry the same figures.</param>
    public static string Of(Report report, ReportAnswer answer)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var row in answer.Variations)
        {
            foreach (var metric in report.Query.Metrics)
                Append(csv, row.Id, channel: "", row.Users, metric, row.Metrics[metric.Name]);
            foreach (var channel in row.Channels)
                foreach (var metric in report.Query.Metrics)
                    Append(csv, row.Id, channel.Channel, channel.Users, metric, channel.Metrics[metric.Name]);
        }

        return csv.ToString();
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
        csv.Append(',').Append(State(cell)).Append("\r\n");
    }

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
