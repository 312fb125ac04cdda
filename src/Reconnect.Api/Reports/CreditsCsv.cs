using System.Text;
using Reconnect.Api.Access;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Credited purchases as CSV (RFC 4180), one a line.</summary>
internal static class CreditsCsv
{
    private const string Header = "eventId,transactionId,occurredAt,userId,version,variation,channel,value,currency,amount,refunded,clickEventId,clickOccurredAt,messageId,machine,windowEndsAt";

    public static async Task<string> OfAsync(IAsyncEnumerable<Credit> credits, ReportQuery query, CancellationToken cancellationToken)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        await foreach (var credit in credits.WithCancellation(cancellationToken))
            csv.AppendJoin(',', Cells(CreditAnswer.Of(credit, query))).Append("\r\n");
        return csv.ToString();
    }

    private static string[] Cells(CreditAnswer credit) =>
    [
        CsvText.Of(credit.EventId),
        CsvText.Of(credit.TransactionId),
        CsvText.Of(credit.OccurredAt),
        CsvText.Of(credit.UserHidden ? PeopleSight.Hidden : credit.UserId),
        CsvText.Of(credit.Version),
        CsvText.Of(credit.Variation),
        CsvText.Of(credit.Channel),
        CsvText.Of(credit.Value),
        credit.Currency,
        CsvText.Of(credit.Amount),
        CsvText.Of(credit.Refunded),
        CsvText.Of(credit.Click.EventId),
        CsvText.Of(credit.Click.OccurredAt),
        CsvText.Of(credit.Click.MessageId),
        CsvText.Of(credit.Click.Machine),
        CsvText.Of(credit.Click.WindowEndsAt),
    ];
}
