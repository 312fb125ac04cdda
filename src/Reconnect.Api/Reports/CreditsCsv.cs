using System.Globalization;
using System.Text;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Credited purchases as CSV (RFC 4180), one a line.</summary>
internal static class CreditsCsv
{
    private const string Header = "eventId,transactionId,occurredAt,userId,version,variation,channel,value,currency,amount,refunded,clickEventId,clickOccurredAt,messageId,machine,windowEndsAt";

    public static async Task<string> OfAsync(IAsyncEnumerable<Credit> credits, VersionDefinition version, CancellationToken cancellationToken)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        await foreach (var credit in credits.WithCancellation(cancellationToken))
            csv.AppendJoin(',', Cells(CreditAnswer.Of(credit, version))).Append("\r\n");
        return csv.ToString();
    }

    private static string[] Cells(CreditAnswer credit) =>
    [
        CsvText.Of(credit.EventId),
        CsvText.Of(credit.TransactionId),
        CsvText.Of(credit.OccurredAt),
        CsvText.Of(credit.UserId),
        CsvText.Of(credit.Version),
        CsvText.Of(credit.Variation),
        CsvText.Of(credit.Channel),
        Number(credit.Value),
        credit.Currency,
        Number(credit.Amount),
        Number(credit.Refunded),
        CsvText.Of(credit.Click.EventId),
        CsvText.Of(credit.Click.OccurredAt),
        CsvText.Of(credit.Click.MessageId),
        credit.Click.Machine ? "true" : "false",
        CsvText.Of(credit.Click.WindowEndsAt),
    ];

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
