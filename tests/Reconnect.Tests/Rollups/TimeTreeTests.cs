using CsCheck;
using Reconnect.Rollups;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Rollups;

public sealed class TimeTreeTests
{
    private static readonly Gen<(int From, int To)> Ranges = Gen.Select(
        Gen.Int[0, 3_000_000], Gen.OneOf(Gen.Int[0, 20], Gen.Int[0, 3_000], Gen.Int[0, 500_000]), (from, length) => (from, from + length));

    private static (int From, int To) Span(TimeNode node)
    {
        var width = 1;
        for (var level = 0; level < node.Level; level++)
            width *= 8;
        return (node.Index * width, (node.Index + 1) * width);
    }

    [Fact]
    public void A_cover_is_the_range_exactly_without_overlap() => Ranges.Sample(range =>
    {
        var at = range.From;
        foreach (var span in TimeTree.Cover(range.From, range.To).Select(Span).OrderBy(s => s.From))
        {
            if (span.From != at)
                return false;
            at = span.To;
        }

        return at == range.To;
    });

    [Fact]
    public void A_cover_is_minimal_no_nodes_parent_would_fit() => Ranges.Sample(range => TimeTree.Cover(range.From, range.To).All(node =>
    {
        var parent = Span(new TimeNode((short)(node.Level + 1), node.Index >> 3));
        return node.Level == TimeTree.Levels - 1 || parent.From < range.From || parent.To > range.To;
    }));

    [Fact]
    public void A_cover_of_ten_years_is_small()
    {
        var (from, to) = (TimeTree.QuarterOf(D(0, 0, 15)), TimeTree.QuarterOf(D(3650, 23, 45)));

        TimeTree.Cover(from, to).Should().HaveCountLessThan(85);
    }

    [Fact]
    public void An_empty_range_needs_no_node() => TimeTree.Cover(7, 7).Should().BeEmpty();

    [Fact]
    public void An_instant_lies_in_its_node_on_every_level() => Gen.Select(Gen.Long[0, 3_000_000L * 900 * 1_000_000], Gen.Int[0, TimeTree.Levels - 1]).Sample((microseconds, level) =>
    {
        var at = DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
        var (from, to) = Span(TimeTree.NodeOf(at, level));
        return TimeTree.StartOf(from) <= at && at < TimeTree.StartOf(to);
    });

    [Fact]
    public void A_quarter_begins_with_its_first_instant()
    {
        TimeTree.QuarterOf(D(0, 10, 15)).Should().Be(TimeTree.QuarterOf(D(0)) + 1);
        TimeTree.QuarterOf(D(0, 10, 15).AddMicroseconds(-1)).Should().Be(TimeTree.QuarterOf(D(0)));
        TimeTree.StartOf(TimeTree.QuarterOf(D(0, 10, 15))).Should().Be(D(0, 10, 15));
    }

    [Fact]
    public void Every_quarter_hour_from_one_on_is_in_exactly_one_run() => Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[-5000, 200_000]).Sample((from, offset) =>
    {
        var quarter = Math.Max(0, from + offset);
        var covered = TimeTree.From(from).Count(run => run.From <= quarter >> (3 * run.Level) && quarter >> (3 * run.Level) < run.To);
        return covered == (quarter >= from ? 1 : 0);
    });
}
