using System.Globalization;
using System.Numerics;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Identity;
using Reconnect.Reports;
using Reconnect.Rollups;

namespace Reconnect.Tests.Oracle;

/// <summary>The engine from log to report, in memory: what the database does between its stages is done here over its own types.</summary>
internal sealed class EnginePath(SiteDefinition site, IEnumerable<string> users, DateTimeOffset now)
{
    private static readonly List<string> Columns = [.. RollupColumns.Cohort.Select(c => c.Name)];
    private readonly Histories histories = new();
    private readonly Dictionary<Guid, PersonFacts> facts = users.Select(Story.Person).ToDictionary(p => p, PersonFacts.None);
    private readonly RollupDeltas rollups = new();

    /// <summary>Takes events in and recomputes everyone, moving the rollups by the difference.</summary>
    public void Receive(IEnumerable<LoggedEvent> events)
    {
        foreach (var e in events)
            histories.Add(e);
        foreach (var (person, old) in facts.ToList())
        {
            facts[person] = AttributionRule.Attribute(Timeline.Of(person, histories.Of(person), site.IdentityGrace), site);
            rollups.Remove(old);
            rollups.Add(facts[person]);
        }
    }

    /// <summary>The same report computed from the log, without the events from an instant on.</summary>
    public List<string> ReportUntil(CampaignDefinition campaign, VersionDefinition version, DateTimeOffset from, DateTimeOffset to, bool countMachine, DateTimeOffset until)
    {
        var query = new ReportQuery(site, campaign, version, from, to, MetricRegistry.All, countMachine) { EventsUntil = until };
        var sums = new LogSums(query, now);
        foreach (var person in facts.Keys)
            sums.Add(AttributionRule.Attribute(Timeline.Of(person, [.. histories.Of(person).Where(query.Cut.Keeps)], site.IdentityGrace), site));
        var reporting = ReportRows.ImpressionChannels(sums.ImpressionChannels);
        return version.InOrder
            .Select(x => ReportRows.Row(query, x, Together(sums.Rows.Where(s => s.VariationId == x.Id)), reporting))
            .SelectMany(Lines)
            .ToList();
    }

    /// <summary>What became of every purchase of the people of the range, a line each.</summary>
    public List<string> Behind(
        CampaignDefinition campaign, VersionDefinition version, DateTimeOffset from, DateTimeOffset to, bool countMachine, Func<Guid, string> name)
    {
        var query = new ReportQuery(site, campaign, version, from, to, MetricRegistry.All, countMachine);
        return facts.Values.SelectMany(f => f.OrdersOf(query))
            .Select(o => $"{name(o.Order)}: {Outcome(o, campaign)}, over {o.OverRefunded}, copies {o.Repetitions + 1}")
            .ToList();
    }

    public List<string> Unmatched(CampaignDefinition campaign, Func<Guid, string> name) => facts.Values
        .SelectMany(f => f.Unmatched)
        .Where(t => t.CampaignId == campaign.Id)
        .Select(t => $"{name(t.Touch)} unmatched")
        .ToList();

    private static string Outcome(OrderFact order, CampaignDefinition campaign)
    {
        var version = campaign.Versions.SingleOrDefault(v => v.Id == order.Click?.VersionId);
        var where = version is null ? "" : $"{version.PublicId} {version.Variations.Values.Single(x => x.Id == order.Click!.VariationId).PublicId} {order.Click!.Channel}";
        return order.Outcome switch
        {
            OrderOutcome.Credited => FormattableString.Invariant($"credited to {where}, {order.Amount:0.####} less {order.Refunded:0.####}"),
            OrderOutcome.Unconverted => $"unconverted, credited to {where}",
            OrderOutcome.Mixed => "mixed",
            OrderOutcome.MachineClickOnly => "machine click only",
            OrderOutcome.OutsideWindow => "outside the window",
            OrderOutcome.NoClick => "no click",
            _ => "identified too late",
        };
    }

    private static Dictionary<string, CohortSums> Together(IEnumerable<SumsRow> rows) => rows
        .GroupBy(r => r.Channel)
        .ToDictionary(c => c.Key, c => c.Aggregate(CohortSums.Zero, (sum, r) => sum + r.Sums));

    /// <summary>Every cell of both tables, a line each.</summary>
    public List<string> Report(CampaignDefinition campaign, VersionDefinition version, DateTimeOffset from, DateTimeOffset to, bool countMachine)
    {
        var query = new ReportQuery(site, campaign, version, from, to, MetricRegistry.All, countMachine);
        var sums = Sums(query);
        var impressions = rollups.Cohort
            .Where(r => r.Key.VersionId == version.Id && r.Key.Node.Level == TimeTree.Levels - 1)
            .GroupBy(r => r.Key.Channel, r => r.Value[Columns.IndexOf("impressions")])
            .Where(c => c.Aggregate(BigInteger.Zero, (a, b) => a + b) > 0)
            .Select(c => c.Key);
        var reporting = ReportRows.ImpressionChannels(impressions);
        return version.InOrder
            .Select(x => ReportRows.Row(query, x, sums.Where(s => s.Key.Variation == x.Id).ToDictionary(s => s.Key.Channel, s => s.Value), reporting))
            .SelectMany(Lines)
            .ToList();
    }

    private Dictionary<(int Variation, string Channel), CohortSums> Sums(ReportQuery query)
    {
        var sums = new Dictionary<(int Variation, string Channel), CohortSums>();
        void Add(int variation, string channel, CohortSums more) =>
            sums[(variation, channel)] = sums.GetValueOrDefault((variation, channel), CohortSums.Zero) + more;
        var cover = RangeCover.Of(query.From, query.To, query.Version.Start, now);
        var nodes = cover.Nodes.ToHashSet();
        foreach (var (key, row) in rollups.Cohort)
            if (key.VersionId == query.Version.Id && nodes.Contains(key.Node) && (query.IncludeMachine || !key.Machine))
                Add(key.VariationId, key.Channel, Of(row, 1));
        foreach (var edge in cover.Edges)
            foreach (var fact in facts.Values.SelectMany(f => Effective(f, query.IncludeMachine)))
                if (fact.VersionId == query.Version.Id && edge.From <= fact.FirstTrigger && fact.FirstTrigger < edge.To)
                    Add(fact.VariationId, fact.Channel, Of([.. RollupColumns.Cohort.Select(c => c.Value(fact))], edge.Sign));
        return sums;
    }

    /// <summary>With machine traffic a person's second row stands for the first one.</summary>
    private static IEnumerable<CohortFact> Effective(PersonFacts person, bool countMachine) => countMachine
        ? person.Cohort.GroupBy(f => (f.VersionId, f.Channel)).Select(rows => rows.OrderBy(f => f.Machine).Last())
        : person.Cohort.Where(f => !f.Machine);

    private static CohortSums Of(BigInteger[] row, int sign)
    {
        long Count(string column) => sign * (long)row[Columns.IndexOf(column)];
        decimal Amount(string column) => sign * RollupColumns.Amount(row[Columns.IndexOf(column)]);
        return new CohortSums
        {
            People = Count("people"),
            Requested = Count("requested"),
            NotOptedIn = Count("not_opted_in"),
            Sent = Count("sent"),
            Impressions = Count("impressions"),
            Clicks = Count("clicks"),
            Clickers = Count("clickers"),
            Purchases = Count("purchases"),
            Purchasers = Count("purchasers"),
            Unconverted = Count("unconverted"),
            AddToCarts = Count("add_to_carts"),
            AllPurchases = Count("all_purchases"),
            Revenue = Amount("revenue"),
            NetRevenue = Amount("net_revenue"),
            AllRevenue = Amount("all_revenue"),
        };
    }

    private static IEnumerable<string> Lines(VariationRow row)
    {
        yield return $"{row.Variation.PublicId} users {row.Users}";
        foreach (var (metric, cell) in row.Metrics)
            yield return Line(row.Variation.PublicId, metric, cell);
        foreach (var channel in row.Channels)
        {
            yield return $"{row.Variation.PublicId}/{channel.Channel} users {channel.Users}";
            foreach (var (metric, cell) in channel.Metrics)
                yield return Line($"{row.Variation.PublicId}/{channel.Channel}", metric, cell);
        }
    }

    private static string Line(string row, string metric, MetricCell cell) => cell.Status == CellStatus.NotAvailable
        ? $"{row} {metric} not available"
        : string.Create(CultureInfo.InvariantCulture, $"{row} {metric} {cell.Numerator:0.####} / {cell.Denominator} = ")
            + (cell.Value is { } value ? value.ToString("0.########", CultureInfo.InvariantCulture) : "no value");
}
