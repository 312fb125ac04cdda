using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reconnect.Api.Triggers;

/// <summary>Opt-ins as CSV: a header line with userId, channel, optedIn and perhaps changedAt in any order, one opt-in a line.</summary>
internal static class OptInsCsv
{
    private const int LongestField = 1100;
    private static readonly string[] Columns = ["userId", "channel", "optedIn"];

    public static async Task<IReadOnlyList<BulkOptInRequest?>> ReadAsync(Stream body, Dictionary<string, string[]> faults, CancellationToken cancellationToken)
    {
        var optIns = new List<BulkOptInRequest?>();
        using var text = new StreamReader(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MaxFieldSize = LongestField,
            MissingFieldFound = null,
            BadDataFound = null,
        });
        try
        {
            if (!await csv.ReadAsync() || !csv.ReadHeader() || Columns.Any(c => !csv.HeaderRecord!.Contains(c, StringComparer.OrdinalIgnoreCase)))
            {
                faults["optIns"] = ["The first line must name the columns userId, channel and optedIn; changedAt may be among them."];
                return optIns;
            }

            while (await csv.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                optIns.Add(Read(csv));
            }
        }
        catch (Exception e) when (e is CsvHelperException or DecoderFallbackException)
        {
            faults["optIns"] = [$"The CSV cannot be read as UTF-8 text with commas, near line {csv.Parser.RawRow}."];
        }

        return optIns;
    }

    private static BulkOptInRequest Read(CsvReader csv) => new()
    {
        UserId = csv.GetField("userId"),
        Channel = csv.GetField("channel")?.Trim(),
        OptedIn = bool.TryParse(csv.GetField("optedIn"), out var optedIn) ? optedIn : null,
        ChangedAt = csv.GetField("changedAt") is { Length: > 0 } at ? at.Trim() : null,
    };
}
