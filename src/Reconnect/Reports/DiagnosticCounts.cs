using Reconnect.Attribution;
using Reconnect.Events;

namespace Reconnect.Reports;

/// <summary>Adds up what <see cref="Diagnostics"/> says, from people's facts or from sums of them. Pure.</summary>
internal sealed class DiagnosticCounts(ReportQuery query)
{
    private readonly Dictionary<OrderOutcome, long> outcomes = [];
    private readonly SortedSet<string> unconverted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Channel> channels = new(
        query.Campaign.Channels.ToDictionary(c => c, _ => new Channel(), StringComparer.Ordinal), StringComparer.Ordinal);

    private long overRefunded, repetitions, differing, otherVersion, elsewhere, unknownClicks, unknownImpressions;

    public long NotIdentified { get; set; }

    public IdentifyDiagnostics Identifies { get; set; } = new(0, LastAt: null);

    /// <summary>Purchases until here may belong to people of the range: their last window is over then.</summary>
    public static DateTimeOffset Until(ReportQuery query) =>
        DateTimeOffset.MaxValue - query.To < query.Campaign.LongestWindow ? DateTimeOffset.MaxValue : query.To + query.Campaign.LongestWindow;

    /// <summary>One person, computed from the log.</summary>
    public void Add(PersonFacts person)
    {
        foreach (var order in person.OrdersOf(query))
        {
            if (order.Outcome is OrderOutcome.Unconverted)
                AddUnconverted(order.Currency);
            AddOrders(
                order.Outcome,
                count: 1,
                order.OverRefunded ? 1 : 0,
                order.Repetitions,
                order.Differs ? 1 : 0,
                order.IsCredited && order.Click!.VersionId != query.Version.Id ? 1 : 0,
                person.IsCreditedElsewhere(order, query) ? 1 : 0);
        }

        foreach (var touch in person.Unmatched.Where(t => t.CampaignId == query.Campaign.Id && query.From <= t.At && t.At < Until(query)))
            AddUnmatched(touch.Type, touch.Channel, count: 1);
        foreach (var machine in new[] { false, true })
            AddCohort(
                person.CohortCounting(machine)
                    .Where(f => f.VersionId == query.Version.Id && query.From <= f.FirstTrigger && f.FirstTrigger < query.To)
                    .Select(f => new SumsRow(f.VariationId, f.Channel, f.Mixed, CohortSums.Of(f))),
                machine);
        foreach (var activity in person.Activity.Where(a => a.VersionId == query.Version.Id))
            AddLastSeen(activity.Channel, activity.Clicks != 0 ? activity.At : null, activity.Impressions != 0 ? activity.At : null);
    }

    public void AddOrders(OrderOutcome outcome, long count, long over, long repeated, long differ, long inOtherVersion, long inOtherCampaign)
    {
        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + count;
        overRefunded += over;
        repetitions += repeated;
        differing += differ;
        otherVersion += inOtherVersion;
        elsewhere += inOtherCampaign;
    }

    public void AddUnconverted(string currency) => unconverted.Add(currency);

    /// <summary>Sums without machine traffic, and with it.</summary>
    public void AddCohort(IEnumerable<SumsRow> sums, bool machine)
    {
        foreach (var row in sums.Where(r => r.Channel != CohortFact.WholeVariation))
        {
            var channel = Of(row.Channel);
            if (machine)
            {
                channel.AllClicks += row.Sums.Clicks;
                channel.AllImpressions += row.Sums.Impressions;
            }
            else
            {
                channel.Clicks += row.Sums.Clicks;
                channel.Impressions += row.Sums.Impressions;
            }
        }
    }

    public void AddUnmatched(EventType type, string channel, long count)
    {
        if (type == EventType.Click)
            Of(channel).UnmatchedClicks += count;
        else
            Of(channel).UnmatchedImpressions += count;
    }

    public void AddUnknown(EventType type, long count)
    {
        if (type == EventType.Click)
            unknownClicks += count;
        else
            unknownImpressions += count;
    }

    public void AddLastSeen(string channel, DateTimeOffset? click, DateTimeOffset? impression)
    {
        if (click is null && impression is null)
            return;
        var seen = Of(channel);
        seen.LastClick = Later(seen.LastClick, click);
        seen.LastImpression = Later(seen.LastImpression, impression);
    }

    public Diagnostics Result() => new()
    {
        Purchases = new PurchaseDiagnostics
        {
            Outcomes = outcomes,
            UnconvertedCurrencies = [.. unconverted],
            NotIdentified = NotIdentified,
            OverRefunded = overRefunded,
            Repetitions = repetitions,
            Differing = differing,
            CreditedToOtherVersion = otherVersion,
            CreditedElsewhereToo = elsewhere,
        },
        Clicks = channels.ToDictionary(
            c => c.Key,
            c => new TouchDiagnostics(c.Value.Clicks, c.Value.AllClicks - c.Value.Clicks, c.Value.UnmatchedClicks, c.Value.LastClick),
            StringComparer.Ordinal),
        Impressions = channels.ToDictionary(
            c => c.Key,
            c => new TouchDiagnostics(c.Value.Impressions, c.Value.AllImpressions - c.Value.Impressions, c.Value.UnmatchedImpressions, c.Value.LastImpression),
            StringComparer.Ordinal),
        Identifies = Identifies,
        UnknownMessages = new UnknownMessages(unknownClicks, unknownImpressions),
    };

    private Channel Of(string name)
    {
        if (!channels.TryGetValue(name, out var channel))
            channels[name] = channel = new Channel();
        return channel;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b ?? a : a;

    private sealed class Channel
    {
        public long Clicks { get; set; }

        public long AllClicks { get; set; }

        public long UnmatchedClicks { get; set; }

        public DateTimeOffset? LastClick { get; set; }

        public long Impressions { get; set; }

        public long AllImpressions { get; set; }

        public long UnmatchedImpressions { get; set; }

        public DateTimeOffset? LastImpression { get; set; }
    }
}
