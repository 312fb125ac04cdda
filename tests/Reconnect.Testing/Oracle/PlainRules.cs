namespace Reconnect.Testing.Oracle;

/// <summary>
/// METRICS.md, sections 2 to 4, once more, in the plainest way: every question is answered by looking through all events.
/// It shares no code with the engine; where both agree on random histories, two readings of the contract agree.
/// </summary>
internal sealed class PlainRules
{
    private readonly PlainSite site;
    private readonly List<PlainEvent> events = [];
    private readonly List<PlainEvent> decisions = [];
    private readonly List<PlainTouch> touches = [];
    private readonly List<PlainOrder> orders = [];
    private readonly List<PlainOrder> lateOrders = [];
    private readonly List<(string Person, DateTimeOffset At)> carts = [];

    public PlainRules(PlainSite site, IEnumerable<PlainEvent> received)
    {
        this.site = site;
        foreach (var e in received)
            if (!events.Any(known => known.Id == e.Id && known.Source == e.Source))
                events.Add(e);
        FlagBursts();
        FlagHoneypots();
        FindDecisions();
        NameClickers();
        FindTouches();
        FindOrders();
        foreach (var e in events)
            if (e.Kind == "cart" && PersonOf(e) is { } person)
                carts.Add((person, e.At));
    }

    /// <summary>Every cell of both tables, a line each.</summary>
    public List<string> Report(PlainCampaign campaign, PlainVersion version, DateTimeOffset from, DateTimeOffset to, bool countMachine)
    {
        var counted = touches.Where(t => countMachine || !t.Event.Machine).ToList();
        var cohort = Cohort(campaign, version);
        var reporting = ReportingChannels(campaign, version, cohort);
        var lines = new List<string>();
        foreach (var variation in version.Variations)
        {
            var people = cohort.Where(c => from <= c.First && c.First < to && c.Variation == variation.Id).ToList();
            lines.AddRange(Variation(campaign, version, variation, people, counted, reporting));
        }

        return lines;
    }

    /// <summary>What became of every purchase of the people of the range, a line each; and the touches that count nowhere.</summary>
    public List<string> Behind(PlainCampaign campaign, PlainVersion version, DateTimeOffset from, DateTimeOffset to, bool countMachine)
    {
        var all = touches.Where(t => t.Event.Kind == "click" && t.Send.Campaign == campaign.Id).ToList();
        var clicks = all.Where(t => countMachine || !t.Event.Machine).ToList();
        var people = Cohort(campaign, version).Where(c => from <= c.First && c.First < to).Select(c => c.Person).ToList();
        var lines = new List<string>();
        foreach (var order in orders.Where(o => people.Contains(o.Person)))
            lines.Add($"{order.Id}: {Outcome(campaign, order, clicks, all)}, over {order.Over}, copies {order.Copies}");
        foreach (var order in lateOrders.Where(o => people.Contains(o.Person)))
            lines.Add($"{order.Id}: identified too late, over {order.Over}, copies {order.Copies}");
        return lines;
    }

    /// <summary>Touches of people that name the campaign, or whose message does, and that no requested send matches.</summary>
    public List<string> Unmatched(PlainCampaign campaign) => events
        .Where(e => e.Kind is "click" or "impression" && touches.TrueForAll(t => t.Event != e))
        .Where(e => (decisions.Find(d => d.Message is not null && d.Message == e.Message)?.User ?? PersonOf(e)) is not null)
        .Where(e => (decisions.Find(d => d.Message is not null && d.Message == e.Message) ?? e).Campaign == campaign.Id)
        .Select(e => $"{e.Source}/{e.Id} unmatched")
        .ToList();

    private string Outcome(PlainCampaign campaign, PlainOrder order, List<PlainTouch> clicks, List<PlainTouch> all)
    {
        if (Credit(campaign, clicks, order.Person, order.At) is not { } send)
            return Credit(campaign, all, order.Person, order.At) is not null ? "machine click only"
                : clicks.Exists(c => c.Person == order.Person && c.Event.At < order.At) ? "outside the window"
                : "no click";
        var own = campaign.Versions.Single(v => IsIn(send, campaign, v));
        if (Cohort(campaign, own).Single(c => c.Person == order.Person).Variation != send.Variation)
            return "mixed";
        var where = $"{own.Id} {send.Variation} {send.Channel}";
        return order.Converted
            ? FormattableString.Invariant($"credited to {where}, {order.Gross:0.####} less {order.Gross - order.Net:0.####}")
            : $"unconverted, credited to {where}";
    }

    private IEnumerable<string> Variation(
        PlainCampaign campaign, PlainVersion version, PlainVariation x, List<PlainMember> people, List<PlainTouch> counted, List<string> reporting)
    {
        bool InRow(string person) => people.Any(p => p.Person == person);
        var sends = decisions.Where(d => InRow(d.User!) && IsIn(d, campaign, version) && d.Variation == x.Id).ToList();
        var hits = counted.Where(t => InRow(t.Person) && IsIn(t.Send, campaign, version) && t.Send.Variation == x.Id).ToList();
        var clicks = counted.Where(t => t.Event.Kind == "click" && t.Send.Campaign == campaign.Id).ToList();
        var credited = new List<(PlainOrder Order, string Channel)>();
        foreach (var order in orders)
            if (InRow(order.Person) && Credit(campaign, clicks, order.Person, order.At) is { } send && IsIn(send, campaign, version) && send.Variation == x.Id)
                credited.Add((order, send.Channel!));
        var added = new List<string>();
        foreach (var cart in carts)
            if (InRow(cart.Person) && Credit(campaign, clicks, cart.Person, cart.At) is { } send && IsIn(send, campaign, version) && send.Variation == x.Id)
                added.Add(send.Channel!);

        var requested = sends.Where(s => s.NotSent is null).ToList();
        var notOptedIn = sends.Where(s => s.NotSent == "not_opted_in").ToList();
        var users = people.Count;
        var sentTo = requested.Select(s => s.User).Distinct().Count();
        var used = requested.Concat(notOptedIn).Select(s => s.Channel!);
        var channels = x.Channels.Concat(used).Distinct().ToList();
        var measuring = channels.Where(reporting.Contains).ToList();
        var intent = orders
            .Where(o => people.Any(p => p.Person == o.Person && p.First <= o.At && o.At < p.First + Window(campaign, p.First)))
            .ToList();

        yield return $"{x.Id} users {users}";
        yield return Cell(x.Id, "sendRequest", requested.Count + notOptedIn.Count, users);
        yield return x.IsControl || measuring.Count == 0
            ? NotAvailable(x.Id, "ctr")
            : Cell(x.Id, "ctr", hits.Count(t => t.Event.Kind == "click" && measuring.Contains(t.Send.Channel!)), hits.Count(t => t.Event.Kind == "impression" && measuring.Contains(t.Send.Channel!)));
        yield return Cell(x.Id, "allPurchases", intent.Count, users);
        yield return Cell(x.Id, "allRevenue", intent.Sum(o => o.Gross), users);
        var clickers = hits.Where(t => t.Event.Kind == "click").Select(t => t.Person).Distinct().Count();
        foreach (var line in ClickBased(x, x.Id, credited.ConvertAll(c => c.Order), added.Count, clickers, users, sentTo))
            yield return line;

        foreach (var channel in channels)
        {
            var row = $"{x.Id}/{channel}";
            var there = requested.Where(s => s.Channel == channel).ToList();
            var thereTo = there.Select(s => s.User).Distinct().ToList();
            var hitsThere = hits.Where(t => t.Send.Channel == channel).ToList();
            var clickersThere = hitsThere.Where(t => t.Event.Kind == "click").Select(t => t.Person).Distinct().Count();
            var creditedThere = credited.Where(c => c.Channel == channel && thereTo.Contains(c.Order.Person)).Select(c => c.Order).ToList();
            yield return $"{row} users {thereTo.Count}";
            yield return Cell(row, "sendRequest", there.Count, thereTo.Count);
            yield return x.IsControl || !reporting.Contains(channel)
                ? NotAvailable(row, "ctr")
                : Cell(row, "ctr", hitsThere.Count(t => t.Event.Kind == "click"), hitsThere.Count(t => t.Event.Kind == "impression"));
            yield return NotAvailable(row, "allPurchases");
            yield return NotAvailable(row, "allRevenue");
            foreach (var line in ClickBased(x, row, creditedThere, added.Count(c => c == channel), clickersThere, thereTo.Count, thereTo.Count))
                yield return line;
        }
    }

    private static IEnumerable<string> ClickBased(
        PlainVariation x, string row, List<PlainOrder> bought, int added, int clickers, int users, int sentTo)
    {
        (string Metric, decimal Numerator, int Denominator)[] cells =
        [
            ("purchase", bought.Count, users),
            ("revenue", bought.Sum(o => o.Gross), users),
            ("addToCart", added, users),
            ("purchasers", bought.Select(o => o.Person).Distinct().Count(), users),
            ("clickRate", clickers, sentTo),
            ("netRevenue", bought.Sum(o => o.Net), users),
        ];
        return cells.Select(c => x.IsControl ? NotAvailable(row, c.Metric) : Cell(row, c.Metric, c.Numerator, c.Denominator));
    }

    /// <summary>first(p,v) and var(p,v) of everyone in the version.</summary>
    private List<PlainMember> Cohort(PlainCampaign campaign, PlainVersion version)
    {
        var members = new List<PlainMember>();
        foreach (var person in events.Where(e => e.User is not null).Select(e => e.User!).Distinct())
        {
            var allocating = events.Where(e => e.Kind == "trigger" && e.User == person && IsIn(e, campaign, version)).ToList();
            if (allocating.Count == 0)
                allocating = decisions.Where(d => d.User == person && IsIn(d, campaign, version)).ToList();
            if (Earliest(allocating) is { } first)
                members.Add(new PlainMember(person, first.At, first.Variation!));
        }

        return members;
    }

    /// <summary>E-mail, and any other channel for which the version has received an impression, be it of a machine.</summary>
    private List<string> ReportingChannels(PlainCampaign campaign, PlainVersion version, List<PlainMember> cohort)
    {
        var channels = new List<string> { "email" };
        foreach (var t in touches)
            if (t.Event.Kind == "impression"
                && IsIn(t.Send, campaign, version)
                && cohort.Any(c => c.Person == t.Person && c.Variation == t.Send.Variation))
                channels.Add(t.Send.Channel!);
        return channels;
    }

    /// <summary>The send whose click earns what the person did at this time.</summary>
    private static PlainEvent? Credit(PlainCampaign campaign, List<PlainTouch> clicks, string person, DateTimeOffset at)
    {
        PlainTouch? best = null;
        foreach (var click in clicks)
        {
            if (click.Person != person || click.Event.At >= at || at >= click.Event.At + Window(campaign, click.Event.At))
                continue;
            if (best is null || IsLater(click, best))
                best = click;
        }

        return best?.Send;
    }

    private static bool IsLater(PlainTouch a, PlainTouch b)
    {
        if (a.Event.At != b.Event.At)
            return a.Event.At > b.Event.At;
        if (a.Send.At != b.Send.At)
            return a.Send.At > b.Send.At;
        return IsGreater(a.Event, b.Event);
    }

    private static TimeSpan Window(PlainCampaign campaign, DateTimeOffset at)
    {
        var length = campaign.Windows[0].Length;
        foreach (var window in campaign.Windows)
            if (window.ValidFrom <= at)
                length = window.Length;
        return length;
    }

    private static bool IsIn(PlainEvent e, PlainCampaign campaign, PlainVersion version) => e.Campaign == campaign.Id
        && (e.Version is null ? version.Start <= e.At && (version.End is null || e.At < version.End) : e.Version == version.Id);

    private void FindDecisions()
    {
        var sends = events.Where(e => e.Kind == "send").ToList();
        foreach (var send in sends)
            if (send.Message is null || Earliest(sends.Where(s => s.Message == send.Message)) == send)
                decisions.Add(send);
    }

    /// <summary>A28: three different links of one message within a second are a machine's clicks, and so is every click of that second.</summary>
    private void FlagBursts()
    {
        var clicks = events.Where(e => e.Kind == "click" && e.Message is not null).ToList();
        foreach (var first in clicks)
        {
            var second = clicks.Where(c => c.Message == first.Message && first.At <= c.At && c.At <= first.At.AddSeconds(1)).ToList();
            if (second.Select(c => c.Link).OfType<string>().Distinct().Count() >= 3)
                for (var i = 0; i < events.Count; i++)
                    if (second.Contains(events[i]))
                        events[i] = events[i] with { Machine = true };
            clicks = clicks.ConvertAll(c => events.Single(e => e.Id == c.Id && e.Source == c.Source));
        }
    }

    /// <summary>A28: nobody sees a honeypot, so whoever followed it also made the clicks of its message, and is a machine.</summary>
    private void FlagHoneypots()
    {
        var messages = events.Where(e => e.Kind == "honeypot").Select(e => e.Message).ToList();
        for (var i = 0; i < events.Count; i++)
            if (events[i].Kind == "click" && events[i].Message is not null && messages.Contains(events[i].Message))
                events[i] = events[i] with { Machine = true };
    }

    /// <summary>An identify that names a followed message instead of a user is of whom that was sent to; without a send it says nothing.</summary>
    private void NameClickers()
    {
        for (var i = 0; i < events.Count; i++)
            if (events[i].Kind == "identify" && events[i].User is null)
                events[i] = events[i] with { User = decisions.Find(d => d.Message == events[i].Message)?.User };
    }

    private void FindTouches()
    {
        foreach (var e in events)
        {
            if (e.Kind is not ("click" or "impression"))
                continue;
            var named = e.Message is null ? null : decisions.Find(d => d.Message == e.Message);
            var send = named ?? SendByPlace(e);
            if (send is { NotSent: null })
                touches.Add(new PlainTouch(e, send, send.User!));
        }
    }

    /// <summary>The person's latest requested send of that variation and channel at or before the touch; else the first one after it.</summary>
    private PlainEvent? SendByPlace(PlainEvent touch)
    {
        var person = PersonOf(touch);
        PlainEvent? before = null;
        PlainEvent? after = null;
        foreach (var send in decisions)
        {
            if (person is null || send.User != person || send.NotSent is not null
                || send.Campaign != touch.Campaign || send.Variation != touch.Variation || send.Channel != touch.Channel)
                continue;
            if (touch.Version is not null && touch.Version != VersionOf(send))
                continue;
            if (send.At <= touch.At && (before is null || send.At > before.At || (send.At == before.At && IsGreater(send, before))))
                before = send;
            if (send.At > touch.At && (after is null || send.At < after.At || (send.At == after.At && IsGreater(after, send))))
                after = send;
        }

        return before ?? after;
    }

    private string VersionOf(PlainEvent e)
    {
        var campaign = site.Campaigns.Single(c => c.Id == e.Campaign);
        return campaign.Versions.Single(v => IsIn(e, campaign, v)).Id;
    }

    private void FindOrders()
    {
        var purchases = events.Where(e => e.Kind == "purchase").ToList();
        foreach (var purchase in purchases)
        {
            var copies = purchase.Transaction is null ? [purchase] : purchases.Where(p => p.Transaction == purchase.Transaction).ToList();
            if (Earliest(copies) != purchase)
                continue;
            var person = Earliest(copies.Where(c => PersonOf(c) is not null)) is { } owned ? PersonOf(owned) : null;
            var late = person is null && Earliest(copies.Where(c => LaterPersonOf(c) is not null)) is { } claimed ? LaterPersonOf(claimed) : null;
            if ((person ?? late) is not { } whose)
                continue;
            var refunded = purchase.Transaction is null
                ? 0
                : events.Where(e => e.Kind == "refund" && e.Transaction == purchase.Transaction).Sum(e => e.Value);
            var over = refunded > purchase.Value;
            if (over)
                refunded = purchase.Value;
            var rate = Rate(purchase);
            var gross = HalfUp(purchase.Value * (rate ?? 0));
            (person is null ? lateOrders : orders).Add(new PlainOrder(whose, purchase.At, gross, gross - HalfUp(refunded * (rate ?? 0)))
            {
                Id = $"{purchase.Source}/{purchase.Id}", Converted = rate is not null, Over = over, Copies = copies.Count,
            });
        }
    }

    private decimal? Rate(PlainEvent purchase)
    {
        var currency = purchase.Currency ?? site.Currency;
        if (currency == site.Currency)
            return 1;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(purchase.At, site.Zone).Date);
        PlainRate? best = null;
        foreach (var rate in site.Rates)
            if (rate.Currency == currency && rate.Day <= day && day.DayNumber - rate.Day.DayNumber <= 7 && (best is null || rate.Day > best.Day))
                best = rate;
        return best?.Rate;
    }

    /// <summary>Its user; else whom its browser is linked to at its time; else the first it is linked to within the grace.</summary>
    private string? PersonOf(PlainEvent e)
    {
        if (e.User is not null)
            return e.User;
        PlainEvent? link = null;
        PlainEvent? later = null;
        foreach (var identify in events)
        {
            if (identify.Kind != "identify" || identify.User is null || e.Browser is null || identify.Browser != e.Browser)
                continue;
            if (identify.At <= e.At && (link is null || identify.At > link.At || (identify.At == link.At && IsGreater(identify, link))))
                link = identify;
            if (identify.At > e.At && identify.At <= e.At + site.Grace
                && (later is null || identify.At < later.At || (identify.At == later.At && IsGreater(identify, later))))
                later = identify;
        }

        return (link ?? later)?.User;
    }

    /// <summary>The first whom its browser is linked to after it, however late.</summary>
    private string? LaterPersonOf(PlainEvent e)
    {
        PlainEvent? first = null;
        foreach (var identify in events)
            if (e.User is null && identify.Kind == "identify" && identify.User is not null && e.Browser is not null && identify.Browser == e.Browser && identify.At > e.At
                && (first is null || identify.At < first.At || (identify.At == first.At && IsGreater(identify, first))))
                first = identify;
        return first?.User;
    }

    private static PlainEvent? Earliest(IEnumerable<PlainEvent> some)
    {
        PlainEvent? earliest = null;
        foreach (var e in some)
            if (earliest is null || e.At < earliest.At || (e.At == earliest.At && IsGreater(earliest, e)))
                earliest = e;
        return earliest;
    }

    private static bool IsGreater(PlainEvent a, PlainEvent b)
    {
        var byId = string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId > 0 : string.CompareOrdinal(a.Source, b.Source) > 0;
    }

    private static decimal HalfUp(decimal value) => Math.Floor((value * 10_000) + 0.5m) / 10_000;

    private static string NotAvailable(string row, string metric) => $"{row} {metric} not available";

    private static string Cell(string row, string metric, decimal numerator, int denominator) =>
        FormattableString.Invariant($"{row} {metric} {numerator:0.####} / {denominator} = ")
        + (denominator == 0 ? "no value" : FormattableString.Invariant($"{numerator / denominator:0.########}"));

    private sealed record PlainMember(string Person, DateTimeOffset First, string Variation);

    private sealed record PlainTouch(PlainEvent Event, PlainEvent Send, string Person);

    private sealed record PlainOrder(string Person, DateTimeOffset At, decimal Gross, decimal Net)
    {
        public required string Id { get; init; }

        public required bool Converted { get; init; }

        public required bool Over { get; init; }

        public required int Copies { get; init; }
    }
}
