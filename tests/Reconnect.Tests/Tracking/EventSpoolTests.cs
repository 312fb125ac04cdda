using System.Globalization;
using Reconnect.Tracking;

namespace Reconnect.Tests.Tracking;

public sealed class EventSpoolTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TrackingLink Link = new(LinkPurpose.Click, 1, "m", 1, "https://shop.example.com/");
    private readonly TrackingFolder folder = new(Path.Combine(Path.GetTempPath(), "reconnect-spool-" + Path.GetRandomFileName()));

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
            Directory.Delete(folder.Path, recursive: true);
    }

    [Fact]
    public void What_was_appended_is_there_after_a_restart()
    {
        using (var spool = new EventSpool(folder, 1_000_000))
            spool.TryAppend([Event(1), Event(2)]).Should().BeTrue();

        using var next = new EventSpool(folder, 1_000_000);
        next.Count.Should().Be(2);
        Ids(next).Should().Equal("e1", "e2");
    }

    [Fact]
    public void Segments_come_in_the_order_they_were_begun()
    {
        using var spool = new EventSpool(folder, 1_000_000);
        for (var i = 0; i < 12; i++)
        {
            spool.TryAppend([Event(i)]);
            spool.TakeSegments();
        }

        Ids(spool).Should().Equal(Enumerable.Range(0, 12).Select(i => $"e{i}"));
    }

    [Fact]
    public void Of_a_torn_or_altered_record_only_what_comes_before_is_read()
    {
        string segment;
        using (var spool = new EventSpool(folder, 1_000_000))
        {
            spool.TryAppend([Event(1)]);
            spool.TryAppend([Event(2)]);
            segment = spool.TakeSegments().Single();
        }

        var whole = File.ReadAllBytes(segment);
        for (var length = whole.Length - 1; length > whole.Length / 2; length--)
        {
            File.WriteAllBytes(segment, whole[..length]);
            EventSpool.Read(segment)!.Value.Events.Should().HaveCount(1);
        }

        whole[^3] ^= 1;
        File.WriteAllBytes(segment, whole);
        EventSpool.Read(segment)!.Value.Should().Match<(IReadOnlyList<TrackedEvent> Events, int Damaged)>(r => r.Events.Count == 1 && r.Damaged > 0);
    }

    [Fact]
    public void The_bound_holds()
    {
        using var spool = new EventSpool(folder, 2000);
        var appended = 0;
        while (spool.TryAppend([Event(appended)]))
            appended++;

        appended.Should().BePositive();
        spool.Bytes.Should().BeLessThanOrEqualTo(2000);
        spool.Count.Should().Be(appended);
    }

    [Fact]
    public void A_segment_that_somebody_writes_is_left_alone()
    {
        using var spool = new EventSpool(folder, 1_000_000);
        spool.TryAppend([Event(1)]);

        EventSpool.Read(Directory.GetFiles(folder.Path).Single()).Should().BeNull();
    }

    private static List<string> Ids(EventSpool spool) =>
        [.. spool.TakeSegments().SelectMany(s => EventSpool.Read(s)!.Value.Events).Select(e => e.Read().EventId)];

    private static TrackedEvent Event(int number) =>
        TrackedEvent.Of(Link, "click", string.Create(CultureInfo.InvariantCulture, $"e{number}"), Now, Now, "Mozilla/5.0", machine: null);
}
