using System.Text;
using Reconnect.Api.Access;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Purchases and people as CSV (RFC 4180), one a line.</summary>
internal static class RowsCsv
{
    private const string PurchaseHeader = "eventId,transactionId,occurredAt,userId,outcome,variation,value,currency,amount,refunded,countedAs,missedBySeconds,"
        + "clickEventId,clickOccurredAt,messageId,machine,windowEndsAt,clickVersion,clickVariation,channel,url,machineReason";

    private const string PersonHeader = "userId,firstTrigger,variation,channels,mixed,messages,clicks,purchases,revenue";

    public static Task<string> OfAsync(IAsyncEnumerable<Purchase> purchases, ReportQuery query, CancellationToken cancellationToken) =>
        OfAsync(PurchaseHeader, purchases, p => Cells(PurchaseAnswer.Of(p, query)), cancellationToken);

    public static Task<string> OfAsync(IAsyncEnumerable<CohortPerson> people, ReportQuery query, CancellationToken cancellationToken) =>
        OfAsync(PersonHeader, people, p => Cells(PersonAnswer.Of(p, query)), cancellationToken);

    private static async Task<string> OfAsync<T>(string header, IAsyncEnumerable<T> rows, Func<T, string[]> cells, CancellationToken cancellationToken)
    {
        var csv = new StringBuilder(header).Append("\r\n");
        await foreach (var row in rows.WithCancellation(cancellationToken))
            csv.AppendJoin(',', cells(row)).Append("\r\n");
        return csv.ToString();
    }

    private static string[] Cells(PurchaseAnswer purchase) =>
    [
        CsvText.Of(purchase.EventId),
        CsvText.Of(purchase.TransactionId),
        CsvText.Of(purchase.OccurredAt),
        CsvText.Of(purchase.UserHidden ? PeopleSight.Hidden : purchase.UserId),
        purchase.Outcome,
        CsvText.Of(purchase.Variation),
        CsvText.Of(purchase.Value),
        CsvText.Of(purchase.Currency),
        CsvText.Of(purchase.Amount),
        CsvText.Of(purchase.Refunded),
        CsvText.Of(purchase.CountedAs),
        CsvText.Of((decimal?)purchase.MissedBySeconds),
        CsvText.Of(purchase.Click?.EventId),
        CsvText.Of(purchase.Click?.OccurredAt),
        CsvText.Of(purchase.Click?.MessageId),
        CsvText.Of(purchase.Click?.Machine),
        CsvText.Of(purchase.Click?.WindowEndsAt),
        CsvText.Of(purchase.Click?.Version),
        CsvText.Of(purchase.Click?.Variation),
        CsvText.Of(purchase.Click?.Channel),
        CsvText.Of(purchase.Click?.Url),
        CsvText.Of(purchase.Click?.MachineReason),
    ];

    private static string[] Cells(PersonAnswer person) =>
    [
        CsvText.Of(person.UserHidden ? PeopleSight.Hidden : person.UserId),
        CsvText.Of(person.FirstTrigger),
        CsvText.Of(person.Variation),
        CsvText.Of(string.Join(' ', person.Channels)),
        CsvText.Of(person.Mixed),
        CsvText.Of((decimal)person.Messages),
        CsvText.Of((decimal)person.Clicks),
        CsvText.Of((decimal)person.Purchases),
        CsvText.Of(person.Revenue),
    ];
}
