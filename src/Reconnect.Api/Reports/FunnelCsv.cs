using System.Text;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>A funnel as CSV (RFC 4180): the same counts as JSON, one line a step; decisions without a message have one for each reason.</summary>
internal static class FunnelCsv
{
    private const string Header = "variation,channel,step,reason,status,count,variationName,version,from,to,timeZone,machine";

    public static string Of(FunnelAnswer answer, ReportQuery query)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        var scope = string.Join(
            ',', CsvText.Of(answer.Version), CsvText.Of(answer.Range.From), CsvText.Of(answer.Range.To), CsvText.Of(query.Site.Zone.Id), CsvText.Machine(query.IncludeMachine));
        foreach (var variation in answer.Variations)
        {
            AppendSteps(variation, channel: "", variation.Steps);
            foreach (var channel in variation.Channels)
                AppendSteps(variation, channel.Channel, channel.Steps);
        }

        return csv.ToString();

        void AppendSteps(FunnelVariationAnswer variation, string channel, FunnelStepsAnswer steps)
        {
            foreach (var (step, reason, count) in Lines(steps))
                csv.AppendJoin(
                    ',',
                    CsvText.Of(variation.Id),
                    CsvText.Of(channel),
                    step,
                    CsvText.Of(reason),
                    count is null ? "not_reported" : CellStatus.Measured,
                    CsvText.Of((decimal?)count),
                    CsvText.Of(variation.Name),
                    scope).Append("\r\n");
        }
    }

    /// <summary>In the order of the way; what branches off follows the step that it leaves.</summary>
    private static IEnumerable<(string Step, string? Reason, long? Count)> Lines(FunnelStepsAnswer steps) =>
    [
        ("allocated", null, steps.Allocated),
        ("decided", null, steps.Decided),
        .. steps.NotSent.Select(n => ("notSent", (string?)n.Key, (long?)n.Value)),
        ("requested", null, steps.Requested),
        ("bounced", null, steps.Bounced),
        ("delivered", null, steps.Delivered),
        ("complained", null, steps.Complained),
        ("unsubscribed", null, steps.Unsubscribed),
        ("impressions", null, steps.Impressions),
        ("clicks", null, steps.Clicks),
        ("purchases", null, steps.Purchases),
    ];
}
