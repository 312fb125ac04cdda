using System.Numerics;
using CsCheck;
using Reconnect.Attribution;
using Reconnect.Identity;
using Reconnect.Rollups;
using Reconnect.Testing.Oracle;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Rollups;

public sealed class RollupDeltasTests
{
    private static readonly List<string> Columns = [.. RollupColumns.Cohort.Select(c => c.Name)];

    private static IEnumerable<PersonFacts> Facts(RandomHistory history, int events)
    {
        var histories = new Histories();
        foreach (var e in history.Logged.Take(events))
            histories.Add(e);
        return RandomHistory.Users.Select(Story.Person)
            .Select(p => AttributionRule.Attribute(Timeline.Of(p, histories.Of(p), history.Plain.Grace), history.Definition));
    }

    private static IEnumerable<string> Text(RollupDeltas deltas) => deltas.Cohort.Select(d => $"{d.Key} {string.Join(' ', d.Value)}")
        .Concat(deltas.Activity.Select(d => $"{d.Key} {string.Join(' ', d.Value)}"))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void What_is_added_and_removed_cancels_out() => RandomHistory.All.Sample(
        history =>
        {
            var deltas = new RollupDeltas();
            foreach (var facts in Facts(history, int.MaxValue))
            {
                deltas.Add(facts);
                deltas.Remove(facts);
            }

            return !deltas.Cohort.Any() && !deltas.Activity.Any();
        },
        iter: RandomHistory.Count / 10,
        print: h => h.ToString());

    [Fact]
    public void Step_by_step_is_the_same_as_from_scratch() => RandomHistory.All.Sample(
        history =>
        {
            var (stepwise, scratch) = (new RollupDeltas(), new RollupDeltas());
            var stored = RandomHistory.Users.Select(u => PersonFacts.None(Story.Person(u))).ToList();
            for (var events = 0; events < history.Events.Count + 5; events += 5)
            {
                var now = Facts(history, events).ToList();
                stored.ForEach(stepwise.Remove);
                now.ForEach(stepwise.Add);
                stored = now;
            }

            foreach (var facts in Facts(history, int.MaxValue))
                scratch.Add(facts);
            return Text(stepwise).SequenceEqual(Text(scratch));
        },
        iter: RandomHistory.Count / 10,
        print: h => h.ToString());

    [Fact]
    public void A_fact_stands_in_one_node_of_each_level()
    {
        var deltas = new RollupDeltas();
        deltas.Add(new Story().Trigger("ann", D(0)).Facts("ann"));

        deltas.Cohort.Select(d => d.Key.Node).Should().BeEquivalentTo(Enumerable.Range(0, TimeTree.Levels).Select(level => TimeTree.NodeOf(D(0), level)));
    }

    [Fact]
    public void A28_rows_of_machines_hold_the_difference()
    {
        var deltas = new RollupDeltas();
        deltas.Add(new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Click("m1", D(2), machine: true).Facts("ann"));

        BigInteger Of(bool machine, string column) => deltas.Cohort
            .Single(d => d.Key.Machine == machine && d.Key.Node.Level == 0 && d.Key.Channel == "email").Value[Columns.IndexOf(column)];

        (Of(false, "people"), Of(true, "people")).Should().Be((1, 0));
        (Of(false, "clicks"), Of(true, "clicks")).Should().Be((1, 1));
        (Of(false, "clicks_squares"), Of(true, "clicks_squares")).Should().Be((1, 3), "2 × 2 clicks less 1 × 1");
        (Of(false, "requested"), Of(true, "requested")).Should().Be((1, 0));
    }

    [Fact]
    public void Sums_and_squares_are_exact_at_the_largest_amounts()
    {
        const decimal Largest = 999_999_999_999.9999m;
        var deltas = new RollupDeltas();
        var story = new Story().Reach("ann", D(0), "m1").Click("m1", D(1));
        for (var i = 0; i < 1000; i++)
            story.Buy("ann", D(2), Largest);
        deltas.Add(story.Facts("ann"));

        var row = deltas.Cohort.First(d => d.Key.Channel == "email").Value;
        var total = (BigInteger)(Largest * 1000 * 10_000);
        RollupColumns.Amount(row[Columns.IndexOf("revenue")]).Should().Be(Largest * 1000);
        row[Columns.IndexOf("revenue_squares")].Should().Be(total * total);
        row[Columns.IndexOf("purchases_squares")].Should().Be(1_000_000);
    }

    [Fact]
    public void Every_column_is_named_once() => Columns.Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_closing_of_a_window_is_counted_at_its_end()
    {
        var deltas = new RollupDeltas();
        deltas.Add(new Story().Reach("ann", D(0), "m1").Click("m1", D(1)).Click("m1", D(2)).Facts("ann"));

        deltas.Windows.Where(w => w.Key.Node.Level == 0 && w.Key.Closing.Level == 0).Should().ContainSingle()
            .Which.Should().Be(KeyValuePair.Create(new WindowKey(1, TimeTree.NodeOf(D(0), 0), TimeTree.NodeOf(D(9), 0), Machine: false), 1L));
    }
}
