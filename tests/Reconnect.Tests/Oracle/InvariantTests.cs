using CsCheck;
using Reconnect.Attribution;
using Reconnect.Identity;
using Reconnect.Testing.Oracle;

namespace Reconnect.Tests.Oracle;

/// <summary>The invariants of METRICS.md 4, on the facts of everyone.</summary>
public sealed class InvariantTests
{
    private static void Always(Func<RandomHistory, List<PersonFacts>, bool> holds) => RandomHistory.All.Sample(
        history => holds(history, Facts(history)),
        iter: RandomHistory.Count / 5,
        print: history => history.Smallest(h => !holds(h, Facts(h))).ToString());

    private static List<PersonFacts> Facts(RandomHistory history)
    {
        var histories = new Histories();
        foreach (var e in history.Logged)
            histories.Add(e);
        return RandomHistory.Users.Select(Story.Person)
            .Select(p => AttributionRule.Attribute(Timeline.Of(p, histories.Of(p), history.Plain.Grace), history.Definition))
            .ToList();
    }

    private static bool InEachRow(List<PersonFacts> people, Func<CohortFact, List<CohortFact>, bool> holds) => people.All(person => person.Cohort
        .Where(whole => whole.Channel.Length == 0)
        .All(whole => holds(whole, [.. person.Cohort
            .Where(f => f.VersionId == whole.VersionId && f.Channel.Length > 0)
            .GroupBy(f => f.Channel)
            .Select(rows => rows.FirstOrDefault(f => f.Machine == whole.Machine) ?? rows.First())])));

    [Fact]
    public void The_channels_purchases_and_amounts_add_up_to_the_variations() => Always((_, people) => InEachRow(people, (whole, channels) =>
        channels.Sum(c => c.Measures.Purchases) == whole.Measures.Purchases
        && channels.Sum(c => c.Measures.Revenue) == whole.Measures.Revenue
        && channels.Sum(c => c.Measures.NetRevenue) == whole.Measures.NetRevenue
        && channels.Sum(c => c.Measures.AddToCarts) == whole.Measures.AddToCarts));

    [Fact]
    public void The_channels_send_requests_are_at_most_the_variations() => Always((_, people) => InEachRow(people, (whole, channels) =>
        channels.Sum(c => c.Measures.Requested) <= whole.Measures.Requested + whole.Measures.NotOptedIn));

    [Fact]
    public void A_person_of_a_channel_is_a_person_of_the_variation() => Always((_, people) => people.All(person => person.Cohort.All(f =>
        person.Cohort.Any(whole => whole.Channel.Length == 0 && whole.VersionId == f.VersionId && whole.VariationId == f.VariationId && whole.FirstTrigger == f.FirstTrigger))));

    [Fact]
    public void A_person_is_in_one_variation_of_a_version() => Always((_, people) => people.All(person =>
        person.Cohort.GroupBy(f => f.VersionId).All(v => v.DistinctBy(f => (f.VariationId, f.FirstTrigger)).Count() == 1)));

    [Fact]
    public void What_is_credited_in_a_channel_was_sent_there() => Always((_, people) => people.All(person =>
        person.Cohort.All(f => f.Measures.Sent == 1 || (f.Measures.Purchases == 0 && f.Measures.Clicks == 0 && f.Measures.Impressions == 0))));

    [Fact]
    public void Net_revenue_lies_between_0_and_revenue() => Always((_, people) => people.All(person =>
        person.Cohort.All(f => f.Measures.NetRevenue >= 0 && f.Measures.NetRevenue <= f.Measures.Revenue)));

    [Fact]
    public void A_purchase_counts_once_for_a_campaign() => Always((history, people) => people.Zip(RandomHistory.Users).All(p =>
        p.First.Cohort.Where(f => f.Channel.Length == 0 && !f.Machine).GroupBy(f => f.VersionId / 10)
            .All(campaign => campaign.Sum(f => f.Measures.Purchases) <= history.Events.Count(e => e.Kind == "purchase"))));

    /// <summary>By time of occurrence and by first trigger the same things are counted.</summary>
    [Fact]
    public void Activity_and_cohort_agree_on_the_totals() => Always((_, people) => people.All(person => new[] { false, true }.All(machine =>
    {
        var cohort = person.Cohort.Where(f => f.Channel.Length == 0)
            .GroupBy(f => f.VersionId)
            .Select(rows => (rows.FirstOrDefault(f => f.Machine && machine) ?? rows.First(f => !f.Machine)).Measures)
            .ToList();
        var activity = person.Activity.Where(f => machine || !f.Machine).ToList();
        return cohort.Sum(m => m.Requested) == activity.Sum(f => f.Requested)
            && cohort.Sum(m => m.NotOptedIn) == activity.Sum(f => f.NotOptedIn)
            && cohort.Sum(m => m.Impressions) == activity.Sum(f => f.Impressions)
            && cohort.Sum(m => m.Clicks) == activity.Sum(f => f.Clicks)
            && cohort.Sum(m => m.Purchases) == activity.Sum(f => f.Purchases)
            && cohort.Sum(m => m.AddToCarts) == activity.Sum(f => f.AddToCarts)
            && cohort.Sum(m => m.Revenue) == activity.Sum(f => f.Revenue);
    })));
}
