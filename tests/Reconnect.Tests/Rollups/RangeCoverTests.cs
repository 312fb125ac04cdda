using CsCheck;
using Reconnect.Rollups;
using static Reconnect.Testing.Some;

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

    /// <summary>Between where nothing is said to be empty: both edges are somewhere in the middle.</summary>
    private static RangeCover Between(DateTimeOffset from, DateTimeOffset to) => RangeCover.Of(from, to, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    [Fact]
    public void A_sum_over_a_cover_is_the_sum_over_the_range_whatever_is_said_to_be_empty() =>
        Gen.Select(Instant.Array[0, 40], Instant, Instant, Instant, Instant).Sample((instants, from, to, emptyBefore, emptyAfter) =>
            Sum(RangeCover.Of(from, to, emptyBefore, emptyAfter), instants) == instants.Count(at => from <= at && at < to));

    [Fact]
    public void Adjacent_ranges_add_up() =>
        Gen.Select(Instant.Array[0, 40], Instant, Instant, Instant).Sample((instants, a, b, c) =>
        {
            var cuts = new[] { a, b, c }.Order().ToArray();
            return Sum(Between(cuts[0], cuts[1]), instants) + Sum(Between(cuts[1], cuts[2]), instants) == Sum(Between(cuts[0], cuts[2]), instants);
        });

    [Fact]
    public void At_most_half_a_quarter_is_read_at_each_edge() => Gen.Select(Instant, Instant).Where((from, to) => from < to).Sample((from, to) =>
    {
        var cover = Between(from, to);
        return cover.Edges.Count <= 2
            && (cover.Nodes.Count == 0 || cover.Edges.All(e => e.To - e.From <= TimeTree.Quarter / 2));
    });

    [Fact]
    public void A_range_of_whole_quarters_has_no_edge() => Between(D(0), D(3, 11, 45)).Edges.Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_empty_range_costs_nothing(int minutes)
    {
        var cover = RangeCover.Of(D(1), D(1).AddMinutes(minutes), D(2), D(0));

        cover.Nodes.Should().BeEmpty();
        cover.Edges.Should().BeEmpty();
    }

    [Fact]
    public void A_whole_version_is_one_or_two_nodes_with_what_lies_outside_subtracted()
    {
        var cover = RangeCover.Of(D(0, 0, 5), D(20, 10, 5), D(0, 0, 5), D(20, 10, 5));

        cover.Nodes.Should().HaveCountLessThanOrEqualTo(2);
        cover.Edges.Should().OnlyContain(e => e.Sign == -1);
    }

    [Fact]
    public void Any_instant_that_can_be_asked_for_is_covered()
    {
        RangeCover.Of(DateTimeOffset.MinValue, D(0), D(0), D(9)).Nodes.Should().NotBeEmpty();
        RangeCover.Of(D(0), DateTimeOffset.MaxValue, D(0), D(9)).Nodes.Should().NotBeEmpty();
        Between(D(0), DateTimeOffset.MaxValue).Nodes.Should().NotBeEmpty();
    }
}
