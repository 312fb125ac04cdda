using System.Text;

namespace Reconnect.Api.Reports;

/// <summary>A report over time as CSV (RFC 4180): the same figures as JSON, one line a variation, metric and span of time.</summary>
internal static class SeriesCsv
{
    private const string Header = "variation,metric,from,to,complete,numerator,denominator,runningNumerator,runningDenominator,"
        + "variationName,version,by,interval,timeZone,currency,machine";

    public static string Of(SeriesAnswer answer, string currency, bool includeMachine)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var variation in answer.Variations)
            foreach (var metric in answer.Metrics)
                for (var i = 0; i < answer.Buckets.Count; i++)
                    csv.AppendJoin(',', Cells(answer, variation, metric.Name, i)).Append(',').Append(currency).Append(',').Append(CsvText.Machine(includeMachine)).Append("\r\n");
        return csv.ToString();
    }

    private static string[] Cells(SeriesAnswer answer, VariationSeriesAnswer variation, string metric, int index)
    {
        var bucket = answer.Buckets[index];
        var line = variation.Series[metric];
        return
        [
            CsvText.Of(variation.Id),
            metric,
            CsvText.Of(bucket.From),
            CsvText.Of(bucket.To),
            CsvText.Of(bucket.Complete),
            CsvText.Of(line.Numerators[index]),
            CsvText.Of(line.Denominators[index]),
            CsvText.Of(line.RunningNumerators[index]),
            CsvText.Of(line.RunningDenominators[index]),
            CsvText.Of(variation.Name),
            CsvText.Of(answer.Version),
            answer.By,
            answer.Interval,
            CsvText.Of(answer.TimeZone),
        ];
    }
}
