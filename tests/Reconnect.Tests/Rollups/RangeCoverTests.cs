using CsCheck;
using Reconnect.Rollups;
using static Reconnect.Tests.Some;

namespace Reconnect.Tests.Rollups;

public sealed class RangeCoverTests
{
    private static readonly Gen<DateTimeOffset> Instant = Gen.Select(
        Gen.Int[0, 400], Gen.OneOf(0L, 0, 1, 450_000_000, 899_999_999), (quarter, microseconds) => Midnight.AddMinutes(15 * quarter).AddMicroseconds(microseconds));

    private static int Sum(RangeCover cover, IEnumerable<DateTimeOffset> instants)
    {
        var nodes = cover.Nodes.ToHashSet();
        return instants.Sum(at =>
            Enumerable.Range(0, TimeTree.Levels).Count(level => nodes.Contains(TimeTree.NodeOf(at, level)))
            + cover.Edges.Where(e => e.From <= at && at < e.To).Sum(e => e.Sign));
    }

    [Fact]
    public void A_sum_over_a_cover_is_the_sum_over_the_range() =>
        Gen.Select(Instant.Array[0, 40], Instant, Instant, Gen.Bool).Sample((instants, from, to, open) =>
        {
            // Nothing happens after the horizon, wherever it falls.
            var horizon = open ? instants.Append(Midnight).Max().AddMicroseconds(1) : Midnight.AddDays(9);
            return Sum(RangeCover.Of(from, to, horizon), instants) == instants.Count(at => from <= at && at < to);
        });

    [Fact]
    public void Adjacent_ranges_add_up() =>
        Gen.Select(Instant.Array[0, 40], Instant, Instant, Instant).Sample((instants, a, b, c) =>
        {
            var cuts = new[] { a, b, c }.Order().ToArray();
            var horizon = Midnight.AddDays(9);
            return Sum(RangeCover.Of(cuts[0], cuts[1], horizon), instants) + Sum(RangeCover.Of(cuts[1], cuts[2], horizon), instants)
                == Sum(RangeCover.Of(cuts[0], cuts[2], horizon), instants);
        });

    [Fact]
    public void At_most_half_a_quarter_is_read_at_each_edge() => Gen.Select(Instant, Instant).Where((from, to) => from < to).Sample((from, to) =>
    {
        var cover = RangeCover.Of(from, to, Midnight.AddDays(9));
        return cover.Edges.Count <= 2
            && (cover.Nodes.Count == 0 || cover.Edges.All(e => e.To - e.From <= TimeTree.Quarter / 2));
    });

    [Fact]
    public void A_range_of_whole_quarters_has_no_edge() => RangeCover.Of(D(0), D(3, 11, 45), D(9)).Edges.Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_empty_range_costs_nothing(int minutes)
    {
        var cover = RangeCover.Of(D(1), D(1).AddMinutes(minutes), D(9));

        cover.Nodes.Should().BeEmpty();
        cover.Edges.Should().BeEmpty();
    }

    [Fact]
    public void What_lies_beyond_the_horizon_is_not_read() =>
        RangeCover.Of(D(0), D(1, 10, 5), D(1, 10, 5)).Edges.Should().ContainSingle().Which.Sign.Should().Be(-1);

    [Fact]
    public void Any_instant_that_can_be_asked_for_is_covered()
    {
        RangeCover.Of(DateTimeOffset.MinValue, D(0), D(9)).Nodes.Should().NotBeEmpty();
        RangeCover.Of(D(0), DateTimeOffset.MaxValue, D(9)).Nodes.Should().NotBeEmpty();
    }
}
