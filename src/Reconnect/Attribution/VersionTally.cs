using Reconnect.Campaigns;
using Reconnect.Events;

namespace Reconnect.Attribution;

/// <summary>Counts one person's events of one campaign into the person's rows. Events of another variation than the person's are in no row (A13).</summary>
internal sealed class VersionTally
{
    private readonly Dictionary<int, Row> rows = [];
    private readonly ActivityTally activity = new();
    private readonly HashSet<(Guid Send, EventType Type)> delivered = [];
    private readonly Dictionary<(Row Row, string Channel, string Reason), int> notSent = [];
    private readonly CampaignDefinition campaign;
    private readonly CreditRule credit;

    public VersionTally(CampaignHistory history, CreditRule credit)
    {
        campaign = history.Campaign;
        this.credit = credit;
        foreach (var allocation in history.Allocations)
            rows[allocation.Version.Id] = new Row(allocation);
    }

    public void Add(Send send)
    {
        if (RowOf(send) is not { } row)
            return;
        if (send.Requested)
        {
            row.Count(send.Channel, m => m.Requested++);
            activity.At(send, send.Event.At).Requested++;
        }
        else if (send.NotOptedIn)
        {
            row.Count(send.Channel, m => m.NotOptedIn++);
            activity.At(send, send.Event.At).NotOptedIn++;
        }
        else
        {
            var place = (row, send.Channel, send.Event.NotSentReason!);
            notSent[place] = notSent.GetValueOrDefault(place) + 1;
        }
    }

    public void Add(MatchedTouch touch)
    {
        if (RowOf(touch.Send) is not { } row)
            return;
        if (touch.Event.Type == EventType.Click)
        {
            row.Count(touch.Send.Channel, m => m.Clicks++);
            activity.At(touch.Send, touch.Event.At).Clicks++;
        }
        else
        {
            row.Count(touch.Send.Channel, m => m.Impressions++);
            activity.At(touch.Send, touch.Event.At).Impressions++;
        }
    }

    /// <summary>A message is delivered, bounced, complained about or unsubscribed from once, however many report it.</summary>
    public void AddDelivery(MatchedTouch report)
    {
        if (RowOf(report.Send) is not { } row || !delivered.Add((report.Send.Event.Key, report.Event.Type)))
            return;
        row.Count(report.Send.Channel, m =>
        {
            m.Delivered += report.Event.Type == EventType.Delivered ? 1 : 0;
            m.Bounced += report.Event.Type == EventType.Bounced ? 1 : 0;
            m.Complained += report.Event.Type == EventType.Complained ? 1 : 0;
            m.Unsubscribed += report.Event.Type == EventType.Unsubscribe ? 1 : 0;
        });
    }

    public void Add(OrderAmount order)
    {
        foreach (var row in rows.Values)
            if (row.First <= order.At && order.At - row.First < campaign.WindowAt(row.First))
                row.CountAll(order);
        if (credit.Credit(order.At)?.Send is not { } send || RowOf(send) is not { } credited)
            return;
        credited.Count(send.Channel, m =>
        {
            m.Purchases++;
            m.Revenue += order.Gross ?? 0;
            m.NetRevenue += order.Net ?? 0;
            m.Unconverted += order.Gross is null ? 1 : 0;
        });
        var at = activity.At(send, order.At);
        at.Purchases++;
        at.Revenue += order.Gross ?? 0;
    }

    public void AddCart(DateTimeOffset occurredAt)
    {
        if (credit.Credit(occurredAt)?.Send is not { } send || RowOf(send) is not { } row)
            return;
        row.Count(send.Channel, m => m.AddToCarts++);
        activity.At(send, occurredAt).AddToCarts++;
    }

    public IEnumerable<CohortFact> CohortFacts() => rows.Values.SelectMany(row => row.Facts(WindowUntil(row)));

    public IReadOnlyCollection<ActivityFact> ActivityFacts => activity.Facts;

    public IEnumerable<NotSentFact> NotSentFacts =>
        notSent.Select(n => new NotSentFact(n.Key.Row.VersionId, n.Key.Row.VariationId, n.Key.Channel, n.Key.Reason, n.Key.Row.First, n.Value));

    private DateTimeOffset? WindowUntil(Row row) => credit.WindowUntil(click => RowOf(click.Send) == row);

    private Row? RowOf(Send send) =>
        rows.TryGetValue(send.Version.Id, out var row) && row.VariationId == send.Variation.Id ? row : null;

    private sealed class Row(Allocation allocation)
    {
        private readonly Measures whole = new();
        private readonly SortedDictionary<string, Measures> channels = new(StringComparer.Ordinal);

        public int VersionId => allocation.Version.Id;

        public int VariationId => allocation.Variation.Id;

        public DateTimeOffset First => allocation.First;

        public void Count(string channel, Action<Measures> count)
        {
            count(whole);
            if (!channels.TryGetValue(channel, out var measures))
                channels[channel] = measures = new Measures();
            count(measures);
        }

        public void CountAll(OrderAmount order)
        {
            whole.AllPurchases++;
            whole.AllRevenue += order.Gross ?? 0;
        }

        public IEnumerable<CohortFact> Facts(DateTimeOffset? windowUntil)
        {
            yield return Fact(CohortFact.WholeVariation, whole) with { WindowUntil = windowUntil };
            foreach (var (channel, measures) in channels)
                yield return Fact(channel, measures);
        }

        private CohortFact Fact(string channel, Measures measures) => new()
        {
            VersionId = VersionId,
            VariationId = VariationId,
            Channel = channel,
            Mixed = allocation.Mixed,
            FirstTrigger = First,
            Measures = measures,
        };
    }
}
