namespace Reconnect.Tests.Ingestion;

public sealed class ContentHashTests
{
    private static Guid Hash(EventText e) => e.Read().ShouldBeTaken().ContentHash();

    private static EventText Purchase() => EventText.Of("purchase").With("currency", "\"USD\"").With("properties", """{"a":1,"b":[{"c":1,"d":2},3]}""");

    public static TheoryData<string, string> Respellings => new()
    {
        { "value", "10.00" },
        { "value", "\"10\"" },
        { "value", "1e1" },
        { "value", "10.00004" },
        { "occurredAt", "\"2026-03-02T10:00:00.000+01:00\"" },
        { "userId", "\"\\u0061nn\"" },
        { "machine", "false" },
        { "anonymousId", "null" },
        { "eventId", "\"e2\"" },
        { "note", "\"not of the contract\"" },
        { "properties", """{ "a" : 1 , "b" : [ {"c":1,"d":2}, 3 ] }""" },
        { "properties", """{"a":1.0,"b":[{"c":1e0,"d":2},3.00]}""" },
        { "properties", """{"b":[{"d":2,"c":1},3],"a":1}""" },
        { "properties", """{"\u0061":1,"b":[{"c":1,"d":2},3]}""" },
    };

    public static TheoryData<string, string> Changes => new()
    {
        { "value", "10.01" },
        { "occurredAt", "\"2026-03-02T09:00:00.000001Z\"" },
        { "userId", "\"Ann\"" },
        { "anonymousId", "\"b1\"" },
        { "transactionId", "\"t1\"" },
        { "currency", "\"EUR\"" },
        { "currency", "null" },
        { "machine", "true" },
        { "url", "\"https://example.org\"" },
        { "userAgent", "\"x\"" },
        { "messageId", "\"m1\"" },
        { "channel", "\"email\"" },
        { "campaignId", "\"c1\"" },
        { "versionId", "\"c1\"" },
        { "variationId", "\"c1\"" },
        { "type", "\"add_to_cart\"" },
        { "properties", "null" },
        { "properties", """{"a":2,"b":[{"c":1,"d":2},3]}""" },
        { "properties", """{"a":"1","b":[{"c":1,"d":2},3]}""" },
        { "properties", """{"a":1,"b":[3,{"c":1,"d":2}]}""" },
        { "properties", """{"A":1,"b":[{"c":1,"d":2},3]}""" },
    };

    [Theory]
    [MemberData(nameof(Respellings))]
    public void The_same_event_spelled_in_another_way_is_the_same_content(string member, string json) =>
        Hash(Purchase().With(member, json)).Should().Be(Hash(Purchase()));

    [Fact]
    public void The_order_of_members_does_not_enter() => Hash(Purchase().Reversed()).Should().Be(Hash(Purchase()));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_member_is_other_content(string member, string json) =>
        Hash(Purchase().With(member, json)).Should().NotBe(Hash(Purchase()));

    [Fact]
    public void A_value_in_one_member_is_not_the_same_value_in_another() => Changes
        .Select(c => ((string)c[0], (string)c[1])).Distinct()
        .Select(c => Hash(Purchase().With(c.Item1, c.Item2)))
        .Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_separator_within_a_text_does_not_shift_members() =>
        Hash(Purchase().With("userId", "\"a\\u001fb\"").With("anonymousId", "\"c\""))
            .Should().NotBe(Hash(Purchase().With("userId", "\"a\"").With("anonymousId", "\"b\\u001fc\"")));
}
