using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class EventReaderTests
{
    [Theory]
    [InlineData("trigger", EventType.Trigger)]
    [InlineData("send_request", EventType.SendRequest)]
    [InlineData("delivered", EventType.Delivered)]
    [InlineData("bounced", EventType.Bounced)]
    [InlineData("complained", EventType.Complained)]
    [InlineData("impression", EventType.Impression)]
    [InlineData("click", EventType.Click)]
    [InlineData("unsubscribe", EventType.Unsubscribe)]
    [InlineData("identify", EventType.Identify)]
    [InlineData("purchase", EventType.Purchase)]
    [InlineData("add_to_cart", EventType.AddToCart)]
    [InlineData("refund", EventType.Refund)]
    public void Each_type_is_taken(string type, EventType expected) => EventText.Of(type).Read().ShouldBeTaken().Type.Should().Be(expected);

    [Theory]
    [InlineData("trigger", "eventId")]
    [InlineData("trigger", "type")]
    [InlineData("trigger", "occurredAt")]
    [InlineData("trigger", "campaignId")]
    [InlineData("trigger", "variationId")]
    [InlineData("trigger", "userId")]
    [InlineData("send_request", "campaignId")]
    [InlineData("send_request", "variationId")]
    [InlineData("send_request", "userId")]
    [InlineData("send_request", "channel")]
    [InlineData("delivered", "messageId")]
    [InlineData("bounced", "messageId")]
    [InlineData("complained", "messageId")]
    [InlineData("unsubscribe", "messageId")]
    [InlineData("identify", "userId")]
    [InlineData("identify", "anonymousId")]
    [InlineData("purchase", "userId")]
    [InlineData("purchase", "value")]
    [InlineData("add_to_cart", "userId")]
    [InlineData("refund", "transactionId")]
    [InlineData("refund", "value")]
    public void A_missing_member_is_named(string type, string member)
    {
        EventText.Of(type).Without(member).Read().ShouldBeRefused($"missing_field /{member}");
        EventText.Of(type).With(member, "null").Read().ShouldBeRefused($"missing_field /{member}");
    }

    [Theory]
    [InlineData("userId")]
    [InlineData("campaignId")]
    [InlineData("variationId")]
    [InlineData("channel")]
    public void A_touch_without_message_names_whom_what_and_where(string member)
    {
        EventText.ClickWithoutMessage().Read().ShouldBeTaken();
        EventText.ClickWithoutMessage().Without(member).Read().ShouldBeRefused($"missing_field /{member}");
    }

    [Theory]
    [InlineData("purchase")]
    [InlineData("add_to_cart")]
    public void An_anonymous_id_serves_in_place_of_a_user_id(string type) =>
        EventText.Of(type).Without("userId").With("anonymousId", "\"b1\"").Read().ShouldBeTaken().AnonymousId.Should().Be("b1");

    [Fact]
    public void All_missing_members_are_named_at_once() =>
        EventText.Read("""{"type":"identify"}""").ShouldBeRefused(
            "missing_field /eventId", "missing_field /occurredAt", "missing_field /userId", "missing_field /anonymousId");

    [Fact]
    public void All_malformed_members_are_named_at_once() =>
        EventText.Of("purchase").With("userId", "7").With("value", "true").With("currency", "\"usd\"").Read()
            .ShouldBeRefused("invalid_type /userId", "invalid_type /value", "invalid_value /currency");

    [Theory]
    [InlineData("eventId", "1")]
    [InlineData("type", "7")]
    [InlineData("occurredAt", "1767225600")]
    [InlineData("userId", "7")]
    [InlineData("userId", "[\"ann\"]")]
    [InlineData("userId", "{\"id\":\"ann\"}")]
    [InlineData("userId", "true")]
    [InlineData("anonymousId", "7")]
    [InlineData("transactionId", "7")]
    [InlineData("currency", "978")]
    [InlineData("url", "{}")]
    [InlineData("userAgent", "[]")]
    [InlineData("machine", "\"true\"")]
    [InlineData("machine", "1")]
    [InlineData("value", "true")]
    [InlineData("value", "{\"amount\":1}")]
    [InlineData("value", "[1]")]
    public void A_value_of_another_kind_is_refused(string member, string json) =>
        EventText.Of("purchase").With(member, json).Read().ShouldBeRefused($"invalid_type /{member}");

    [Theory]
    [InlineData("eventId", "\"\"", "invalid_value")]
    [InlineData("eventId", "\"é\"", "invalid_value")]
    [InlineData("eventId", "\"a\\tb\"", "invalid_value")]
    [InlineData("eventId", "\"a\\u007fb\"", "invalid_value")]
    [InlineData("userId", "\"\"", "invalid_value")]
    [InlineData("type", "\"\"", "invalid_value")]
    [InlineData("type", "\"Purchase\"", "unknown_type")]
    [InlineData("type", "\"page_view\"", "unknown_type")]
    [InlineData("campaignId", "\"c 1\"", "invalid_value")]
    [InlineData("campaignId", "\"c/1\"", "invalid_value")]
    [InlineData("variationId", "\"<b>\"", "invalid_value")]
    [InlineData("versionId", "\"v,1\"", "invalid_value")]
    [InlineData("channel", "\"Email\"", "invalid_value")]
    [InlineData("channel", "\"e mail\"", "invalid_value")]
    [InlineData("currency", "\"usd\"", "invalid_value")]
    [InlineData("currency", "\"US\"", "invalid_value")]
    [InlineData("currency", "\"US1\"", "invalid_value")]
    [InlineData("currency", "\"DOLLAR\"", "too_long")]
    public void A_value_of_another_shape_is_refused(string member, string json, string code) =>
        EventText.Of("purchase").With(member, json).Read().ShouldBeRefused($"{code} /{member}");

    [Theory]
    [InlineData("kampagne-ä.1:x_y")]
    [InlineData("キャンペーン")]
    [InlineData("𐐀")]
    public void Ids_of_campaigns_may_use_any_script(string id) =>
        EventText.Of("trigger").With("campaignId", $"\"{id}\"").Read().ShouldBeTaken().CampaignId.Should().Be(id);

    [Theory]
    [InlineData("userId", "a\\u0000b")]
    [InlineData("userId", "\\ud800")]
    [InlineData("userId", "\\udc00\\ud800")]
    [InlineData("eventId", "e\\u0000")]
    [InlineData("transactionId", "\\ud83d")]
    [InlineData("url", "https://example.org/\\u0000")]
    [InlineData("userAgent", "\\udfff")]
    public void NUL_and_half_surrogate_pairs_are_refused(string member, string text) =>
        EventText.Of("purchase").With(member, $"\"{text}\"").Read().ShouldBeRefused($"invalid_text /{member}");

    [Fact]
    public void NUL_is_refused_in_members_that_the_contract_does_not_name() =>
        EventText.Of("purchase").And("no\\u0000te", "1").Read().ShouldBeRefused("invalid_text");

    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_a_name() =>
        EventText.Of("purchase").And("\\ud800", "1").Read().ShouldBeRefused("invalid_text");

    [Theory]
    [InlineData("eventId", 100, "x")]
    [InlineData("messageId", 100, "x")]
    [InlineData("messageId", 100, "😀")]
    [InlineData("userId", 250, "x")]
    [InlineData("userId", 250, "é")]
    [InlineData("userId", 250, "😀")]
    [InlineData("anonymousId", 250, "😀")]
    [InlineData("transactionId", 64, "😀")]
    [InlineData("campaignId", 100, "x")]
    [InlineData("campaignId", 100, "𐐀")]
    [InlineData("variationId", 100, "x")]
    [InlineData("versionId", 100, "x")]
    [InlineData("channel", 30, "x")]
    [InlineData("reason", 200, "é")]
    [InlineData("url", 2048, "x")]
    [InlineData("userAgent", 1024, "x")]
    public void Text_is_limited_in_code_points(string member, int limit, string character)
    {
        ReadItem Of(int length) => EventText.Of("click").With(member, $"\"{string.Concat(Enumerable.Repeat(character, length))}\"").Read();

        Of(limit - 1).ShouldBeTaken();
        Of(limit).ShouldBeTaken();
        Of(limit + 1).ShouldBeRefused($"too_long /{member}");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("occurredAt")]
    [InlineData("outcome")]
    public void Text_that_is_far_too_long_is_not_even_looked_at(string member) =>
        EventText.Of("click").With(member, $"\"{new string('x', 201)}\"").Read().ShouldBeRefused($"too_long /{member}");

    [Fact]
    public void Text_comes_back_as_it_was_sent() =>
        EventText.Of("purchase").With("userId", "\" Ann\\u00e9\\n\\ud83d\\ude00 \"").Read().ShouldBeTaken().UserId.Should().Be(" Anné\n😀 ");

    [Theory]
    [InlineData("userId", "/userId")]
    [InlineData("USERID", "/USERID")]
    [InlineData("userid", "/userid")]
    public void A_member_must_not_stand_twice_even_in_another_case(string again, string pointer) =>
        EventText.Of("purchase").And(again, "\"bob\"").Read().ShouldBeRefused($"duplicate_key {pointer}");

    [Fact]
    public void Unnamed_members_must_not_stand_twice_either() =>
        EventText.Of("purchase").And("a/b~c", "1").And("A/B~C", "2").Read().ShouldBeRefused("duplicate_key /A~1B~0C");

    [Fact]
    public void Members_that_the_contract_does_not_name_are_tolerated() =>
        EventText.Of("purchase").And("note", """{"deep":[1,{"er":null}]}""").And("UserID2", "1").Read().ShouldBeTaken();

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Members_are_limited(int count, bool taken)
    {
        var e = EventText.Of("purchase");
        for (var i = 5; i < count; i++)
            e.And($"m{i}", "1");

        if (taken)
            e.Read().ShouldBeTaken();
        else
            e.Read().ShouldBeRefused("too_many_keys");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Bytes_are_limited(int beyond, bool taken)
    {
        var frame = EventText.Of("purchase").And("note", "\"\"").ToString().Length;
        var e = EventText.Of("purchase").And("note", $"\"{new string('x', IntakeLimits.EventBytes - frame + beyond)}\"");

        if (taken)
            e.Read().ShouldBeTaken();
        else
            e.Read().ShouldBeRefused("event_too_large");
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Nesting_is_limited(int brackets, bool taken)
    {
        var e = EventText.Of("purchase").And("note", new string('[', brackets) + new string(']', brackets));

        if (taken)
            e.Read().ShouldBeTaken();
        else
            e.Read().ShouldBeRefused("unreadable_event");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"purchase\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("true")]
    public void An_event_is_an_object(string json) => EventText.Read(json).ShouldBeRefused("not_an_object");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"eventId\":\"e1\"")]
    [InlineData("{\"eventId\":}")]
    [InlineData("{eventId:\"e1\"}")]
    [InlineData("{\"eventId\":\"e1\",}")]
    [InlineData("{\"value\":NaN}")]
    [InlineData("{\"value\":01}")]
    [InlineData("{\"value\":.5}")]
    [InlineData("{\"value\":+5}")]
    [InlineData("{\"a\":\"\t\"}")]
    [InlineData("{\"a\":\"\\x\"}")]
    public void What_is_not_JSON_is_refused(string json) => EventText.Read(json).ShouldBeRefused("unreadable_event");

    [Theory]
    [InlineData(" x")]
    [InlineData("}")]
    [InlineData(" {}")]
    [InlineData(",")]
    public void Nothing_may_follow_the_object(string garbage) =>
        EventText.Read(EventText.Of("purchase") + garbage).ShouldBeRefused("unreadable_event");

    [Fact]
    public void White_space_may_follow_the_object() => EventText.Read(EventText.Of("purchase") + " \t\r\n").ShouldBeTaken();

    [Fact]
    public void A_refused_event_still_says_which_it_is() => EventText.Of("purchase").Without("value").Read().EventId.Should().Be("e1");

    [Fact]
    public void A_send_is_requested_unless_it_says_otherwise()
    {
        EventText.Of("send_request").Read().ShouldBeTaken().NotSentReason.Should().BeNull();
        EventText.Of("send_request").With("outcome", "\"requested\"").Read().ShouldBeTaken().NotSentReason.Should().BeNull();
        EventText.Of("send_request").With("outcome", "\"not_sent\"").With("reason", "\"capped\"").Read().ShouldBeTaken().NotSentReason.Should().Be("capped");
    }

    [Fact]
    public void A_reason_belongs_to_what_was_not_sent()
    {
        EventText.Of("send_request").With("outcome", "\"not_sent\"").Read().ShouldBeRefused("missing_field /reason");
        EventText.Of("send_request").With("reason", "\"capped\"").Read().ShouldBeRefused("invalid_value /reason");
        EventText.Of("send_request").With("outcome", "\"sent\"").Read().ShouldBeRefused("invalid_value /outcome");
    }
}
