using System.Text;
using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class BatchReaderTests
{
    private static readonly string Good = EventText.Of("purchase").ToString();

    private static ReadBatch Json(string body) => BatchReader.ReadJson(Encoding.UTF8.GetBytes(body), EventText.ReceivedAt);

    private static ReadBatch Ndjson(string body) => BatchReader.ReadNdjson(Encoding.UTF8.GetBytes(body), EventText.ReceivedAt);

    private static string Batch(params string[] events) => $$"""{"events":[{{string.Join(',', events)}}]}""";

    [Fact]
    public void A_batch_is_cut_into_events()
    {
        var batch = Json(Batch(Good, "{}", Good));

        batch.Unreadable.Should().BeNull();
        batch.Items.Select(i => (i.Index, i.Event is not null)).Should().Equal((0, true), (1, false), (2, true));
        batch.PointerPrefix(1).Should().Be("/events/1");
    }

    [Fact]
    public void Other_members_around_the_events_are_passed_over() =>
        Json($$"""{"sentAt":{"x":[1]},"\u0065vents":[{{Good}}],"n":1}""").Items.Should().ContainSingle(i => i.Event != null);

    [Fact]
    public void A_single_event_is_a_request_too()
    {
        var batch = Json(" \n" + Good + "\n");

        batch.Items.Should().ContainSingle(i => i.Event != null);
        batch.PointerPrefix(0).Should().BeEmpty();
    }

    [Fact]
    public void NDJSON_is_one_event_a_line()
    {
        var batch = Ndjson($"{Good}\r\n\n  {Good}\n\t\n{Good}");

        batch.Items.Should().HaveCount(3).And.OnlyContain(i => i.Event != null);
        batch.PointerPrefix(2).Should().Be("/2");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("x")]
    public void A_bad_line_costs_only_itself(string line)
    {
        var batch = Ndjson($"{Good}\n{line}\n{Good}");

        batch.Unreadable.Should().BeNull();
        batch.Items.Select(i => i.Event is not null).Should().Equal(true, false, true);
    }

    [Fact]
    public void Two_events_on_one_line_are_refused_not_dropped() =>
        Ndjson($"{Good} {Good}").Items.Should().ContainSingle().Which.ShouldBeRefused("unreadable_event");

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void An_element_that_is_no_object_costs_only_itself(string element)
    {
        var items = Json(Batch(Good, element, Good)).Items;

        items[1].ShouldBeRefused("not_an_object");
        items.Select(i => i.Event is not null).Should().Equal(true, false, true);
    }

    [Fact]
    public void A_NUL_in_one_event_costs_only_that_event() =>
        Json(Batch(Good, EventText.Of("purchase").With("userId", "\"\\u0000\"").ToString(), Good)).Items
            .Select(i => i.Event is not null).Should().Equal(true, false, true);

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Json('\uFEFF' + Batch(Good)).Items.Should().ContainSingle(i => i.Event != null);
        Ndjson('\uFEFF' + Good).Items.Should().ContainSingle(i => i.Event != null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("{\"events\"")]
    [InlineData("{\"events\":[")]
    [InlineData("{\"events\":[{}")]
    [InlineData("{\"events\":[{}]")]
    [InlineData("{\"events\":[{}]} x")]
    [InlineData("{\"events\":[{}]}{}")]
    [InlineData("{\"events\":[{}],}")]
    [InlineData("{\"events\":[{},]}")]
    [InlineData("{\"events\":{}}")]
    [InlineData("{\"events\":null}")]
    [InlineData("{\"events\":[]}")]
    [InlineData("{\"events\":[{}],\"events\":[{}]}")]
    [InlineData("{} {}")]
    [InlineData("{}]")]
    public void What_is_no_request_is_refused_as_a_whole(string body)
    {
        var batch = Json(body);

        batch.Unreadable.Should().NotBeNullOrEmpty();
        batch.Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"\udc00\ud800":1,"events":[]}""")]
    public void Half_a_surrogate_pair_in_a_name_is_no_crash(string body)
    {
        var batch = Json(body);

        (batch.Unreadable is not null || batch.Items.All(i => i.Event is null)).Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \n\t")]
    public void NDJSON_without_a_line_is_refused(string body) => Ndjson(body).Unreadable.Should().NotBeNull();

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Invalid_UTF8_is_refused_as_a_whole(byte[] bytes)
    {
        byte[] body = [.. "{\"x\":\""u8, .. bytes, .. "\"}"u8];

        BatchReader.ReadJson(body, EventText.ReceivedAt).Unreadable.Should().Contain("UTF-8");
        BatchReader.ReadNdjson(body, EventText.ReceivedAt).Unreadable.Should().Contain("UTF-8");
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_request_holds_at_most_a_thousand_events(int count, bool taken)
    {
        var events = Enumerable.Repeat("{}", count).ToArray();
        foreach (var batch in new[] { Json(Batch(events)), Ndjson(string.Join('\n', events)) })
        {
            (batch.Unreadable is null).Should().Be(taken);
            batch.Items.Should().HaveCount(taken ? count : 0);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Depth_without_end_is_refused_as_a_whole(string bracket) =>
        Json(string.Concat(Enumerable.Repeat(bracket, 100_000))).Unreadable.Should().NotBeNull();
}
