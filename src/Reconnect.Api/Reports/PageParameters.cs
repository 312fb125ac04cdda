using System.Globalization;
using Reconnect.Api.Hosting;
using Reconnect.Campaigns;
using Reconnect.Ingestion;
using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Which part of a list of rows behind a figure is asked for.</summary>
internal sealed class PageParameters
{
    private const int DefaultLimit = 100;
    private const int MaximumLimit = 1000;

    public PageParameters(string? limit, string? cursor, Dictionary<string, string[]> faults)
    {
        Limit = DefaultLimit;
        if (limit is not null && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && (Limit = count) is >= 1 and <= MaximumLimit))
            faults["limit"] = [$"limit must be a number between 1 and {MaximumLimit}."];
        if (cursor is null)
            return;
        if (PageCursor.Read(cursor) is { } end)
            After = new ListPosition(end.At, end.Key);
        else
            faults["cursor"] = ["cursor must be the nextCursor of the page before."];
    }

    public int Limit { get; }

    /// <summary>Where the page before ended; null: the first page.</summary>
    public ListPosition? After { get; }

    public static string? Cursor(ListPosition? next) => next is { } position ? new PageCursor(position.At, position.Key).ToString() : null;

    public static VariationDefinition? Variation(ReportQuery query, string? id, Dictionary<string, string[]> faults)
    {
        var variation = id is null ? null : query.Version.Variations.GetValueOrDefault(id);
        if (id is not null && variation is null)
            faults["variation"] = [$"The version has no variation '{id}'. Its variations are {string.Join(", ", query.Version.InOrder.Select(v => v.PublicId))}."];
        return variation;
    }

    public static string? Channel(string? channel, Dictionary<string, string[]> faults)
    {
        if (channel is not null && !Text.IsChannel(channel))
            faults["channel"] = ["channel must be the word for a channel, such as email."];
        return channel;
    }
}
