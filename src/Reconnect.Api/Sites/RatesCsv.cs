using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Reconnect.Ingestion;

namespace Reconnect.Api.Sites;

/// <summary>Exchange rates as CSV: a header line with currency, date and rate in any order, one rate a line.</summary>
internal static class RatesCsv
{
    private static readonly string[] Columns = ["currency", "date", "rate"];

    public static async Task<IReadOnlyList<RateRequest?>> ReadAsync(Stream body, Dictionary<string, string[]> faults, CancellationToken cancellationToken)
    {
        var rates = new List<RateRequest?>();
        using var text = new StreamReader(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.ToLowerInvariant(),
            MaxFieldSize = IntakeLimits.OtherText,
            MissingFieldFound = null,
            BadDataFound = null,
        });
        try
        {
            if (!await csv.ReadAsync() || !csv.ReadHeader() || Columns.Any(c => !csv.HeaderRecord!.Contains(c, StringComparer.OrdinalIgnoreCase)))
            {
                faults["rates"] = ["The first line must name the columns currency, date and rate."];
                return rates;
            }

            while (await csv.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                rates.Add(new RateRequest
                {
                    Currency = csv.GetField("currency"),
                    Date = csv.GetField("date"),
                    Rate = decimal.TryParse(csv.GetField("rate"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) ? rate : null,
                });
            }
        }
        catch (Exception e) when (e is CsvHelperException or DecoderFallbackException)
        {
            faults["rates"] = [$"The CSV cannot be read as UTF-8 text with commas, near line {csv.Parser.RawRow}."];
        }

        return rates;
    }
}
