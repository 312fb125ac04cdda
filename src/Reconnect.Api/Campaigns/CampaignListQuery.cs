using System.Text;
using Reconnect.Campaigns;
using Reconnect.Reports;

namespace Reconnect.Api.Campaigns;

/// <summary>Search, filter, order and page of the campaign list.</summary>
internal sealed record CampaignListQuery(string? Search, string? Status, string? Channel, string? Warning, string Sort, string? AfterId, int Limit)
{
    private const string AnyWarning = "any";
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 200;

    private static readonly Dictionary<string, Comparison<CampaignListItem>> Orders = new(StringComparer.Ordinal)
    {
        ["name"] = (a, b) => StringComparer.CurrentCultureIgnoreCase.Compare(a.Name, b.Name),
        ["status"] = (a, b) => string.CompareOrdinal(a.Status, b.Status),
        ["createdAt"] = (a, b) => a.CreatedAt.CompareTo(b.CreatedAt),
        ["sendRequestsLast7Days"] = (a, b) => (a.SendRequestsLast7Days ?? -1).CompareTo(b.SendRequestsLast7Days ?? -1),
    };

    public static CampaignListQuery? Parse(
        string? search, string? status, string? channel, string? warning, string? sort, string? cursor, int? limit, out Dictionary<string, string[]> faults)
    {
        faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        sort ??= "-createdAt";
        if (status is not null && !CampaignStatus.All.Contains(status))
            faults["status"] = [$"status must be one of {string.Join(", ", CampaignStatus.All)}."];
        if (warning is not (null or AnyWarning) && !CampaignWarnings.All.Contains(warning))
            faults["warning"] = [$"warning must be {AnyWarning} or one of {string.Join(", ", CampaignWarnings.All)}."];
        if (!Orders.ContainsKey(sort.TrimStart('-')))
            faults["sort"] = [$"sort must be one of {string.Join(", ", Orders.Keys)}, with - in front for descending order."];
        if (limit is < 1 or > MaximumLimit)
            faults["limit"] = [$"limit must be between 1 and {MaximumLimit}."];
        string? after = null;
        if (cursor is not null && !TryDecode(cursor, out after))
            faults["cursor"] = ["cursor must be the nextCursor of the page before."];
        return faults.Count > 0 ? null : new CampaignListQuery(search, status, channel, warning, sort, after, limit ?? DefaultLimit);
    }

    /// <param name="withFigures">Adds what the list says of a campaign's report: asked only for campaigns that are shown, or that it decides about.</param>
    public async Task<CampaignsAnswer> ApplyAsync(
        IEnumerable<CampaignListItem> campaigns,
        CampaignFiltersAnswer filters,
        Func<IReadOnlyList<CampaignListItem>, Task<IReadOnlyList<CampaignListItem>>> withFigures)
    {
        IReadOnlyList<CampaignListItem> matching = [.. campaigns.Where(Matches)];
        if (Warning is not null)
            matching = [.. (await withFigures(matching)).Where(c => Warning == AnyWarning ? c.Warnings.Count > 0 : c.Warnings.Contains(Warning))];
        var ordered = matching.ToList();
        ordered.Sort(Compare);
        var start = AfterId is null ? 0 : ordered.FindIndex(c => c.Id == AfterId) + 1;
        IReadOnlyList<CampaignListItem> page = [.. ordered.Skip(start).Take(Limit)];
        var next = start + page.Count < ordered.Count ? Encode(page[^1].Id) : null;
        return new CampaignsAnswer(Warning is null ? await withFigures(page) : page, next, filters);
    }

    private bool Matches(CampaignListItem campaign) =>
        (Search is null || campaign.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || campaign.Id.Contains(Search, StringComparison.OrdinalIgnoreCase))
        && (Status is null || campaign.Status == Status)
        && (Channel is null || campaign.Channels.Contains(Channel));

    private int Compare(CampaignListItem a, CampaignListItem b)
    {
        var order = Orders[Sort.TrimStart('-')](a, b);
        if (Sort.StartsWith('-'))
            order = -order;
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private static string Encode(string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes(id));

    private static bool TryDecode(string cursor, out string? id)
    {
        var bytes = new byte[cursor.Length];
        var valid = Convert.TryFromBase64String(cursor, bytes, out var length);
        id = valid ? Encoding.UTF8.GetString(bytes, 0, length) : null;
        return valid && length > 0;
    }
}
