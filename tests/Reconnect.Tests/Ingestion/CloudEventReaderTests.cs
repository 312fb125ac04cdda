using System.Text;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class CloudEventReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 8, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Its_attributes_and_its_data_are_one_event()
    {
        var item = One("""{"specversion":"1.0","id":"e-1","source":"/shop","type":"com.example.purchase","time":"2026-03-02T10:00:00+01:00","data":{"userId":"ada","value":"49.90"}}""");
        item.Faults.Should().BeEmpty();
        item.Event!.EventId.Should().Be("e-1");
        item.Event.Type.Should().Be(EventType.Purchase);
        item.Event.OccurredAt.Should().Be(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        item.Event.Value.Should().Be(49.90m);
    }

    [Fact]
    public void The_event_that_is_kept_can_be_read_again()
    {
        var item = One("""{"id":"e-1","type":"purchase","time":"2026-03-02T10:00:00Z","data":{ "userId":"ada", "value":1 }}""");
        EventReader.Read(0, item.Event!.Raw, Now).Event!.ContentHash().Should().Be(item.Event.ContentHash());
    }

    [Fact]
    public void It_is_the_same_event_as_in_our_own_contract()
    {
        var own = EventReader.Read(0, Encoding.UTF8.GetBytes("""{"eventId":"e-1","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"ada","value":1}"""), Now);
        One("""{"data":{"value":1.0,"userId":"ada"},"time":"2026-03-02T10:00:00Z","type":"reconnect.purchase","id":"e-1"}""").Event!.ContentHash().Should().Be(own.Event!.ContentHash());
    }

    [Theory]
    [InlineData("""{"type":"purchase","time":"2026-03-02T10:00:00Z","data":{"userId":"a","value":1}}""", "missing_field", "/id")]
    [InlineData("""{"id":"e","type":"purchase","time":"yesterday","data":{"userId":"a","value":1}}""", "invalid_timestamp", "/time")]
    [InlineData("""{"id":"e","type":"com.example.sold","time":"2026-03-02T10:00:00Z","data":{"userId":"a"}}""", "unknown_type", "/type")]
    [InlineData("""{"id":"e","type":7,"time":"2026-03-02T10:00:00Z","data":{"userId":"a"}}""", "invalid_type", "/type")]
    [InlineData("""{"id":"e","type":"\ud800","time":"2026-03-02T10:00:00Z","data":{"userId":"a"}}""", "invalid_text", "/type")]
    [InlineData("""{"id":"e","type":"purchase","time":"2026-03-02T10:00:00Z","data":{"userId":"a\u0000","value":1}}""", "invalid_text", "/data/userId")]
    [InlineData("""{"id":"e","type":"purchase","time":"2026-03-02T10:00:00Z","data":[]}""", "invalid_type", "/data")]
    [InlineData("""{"id":"e","type":"purchase","time":"2026-03-02T10:00:00Z","data_base64":"e30="}""", "invalid_type", "/data_base64")]
    [InlineData("""{"id":"e","id":"f","type":"purchase","time":"2026-03-02T10:00:00Z","data":{"userId":"a","value":1}}""", "duplicate_key", "/id")]
    [InlineData("""{"id":"e","type":"purchase","time":"2026-03-02T10:00:00Z","data":{"userId":"a","value":1,"eventId":"f"}}""", "duplicate_key", "/id")]
    [InlineData("7", "not_an_object", "")]
    [InlineData("{\"id\":", "unreadable_event", "")]
    [InlineData("{}{}", "unreadable_event", "")]
    public void A_fault_is_named_where_the_sender_finds_it(string text, string code, string pointer)
    {
        var item = One(text);
        item.Event.Should().BeNull();
        (item.Faults[0].Code, item.Faults[0].Pointer).Should().Be((code, pointer));
        Encoding.UTF8.GetString(item.Raw.Span).Should().Be(text);
    }

    private static ReadItem One(string text) => CloudEventReader.ReadOne(Encoding.UTF8.GetBytes(text), Now).Items.Should().ContainSingle().Subject;
}
