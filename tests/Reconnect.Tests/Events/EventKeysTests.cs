using Reconnect.Events;

namespace Reconnect.Tests.Events;

/// <summary>Keys are stored for ever: the first 16 bytes of SHA-256 over kind, site (four bytes, big-endian) and identifier.</summary>
public sealed class EventKeysTests
{
    [Fact]
    public void Keys_stay_what_they_are()
    {
        EventKeys.Person(1, "ann").Should().Be(Guid.Parse("f018f937-8ad1-4e9a-6081-29befebddab5"));
        EventKeys.Browser(1, "ann").Should().Be(Guid.Parse("2dfa8f46-d3f5-bda6-ed1c-ba8610c6b0cf"));
        EventKeys.Message(7, "m-é").Should().Be(Guid.Parse("5eb791d8-cf43-26db-22db-b5601591f55a"));
        EventKeys.Transaction(1, "t1").Should().Be(Guid.Parse("5df3f204-12f3-798b-292b-f445179044ab"));
        EventKeys.Event(2, "crm", "e1").Should().Be(Guid.Parse("7e7d3947-ec11-3e5c-9048-0e3d815c70fa"));
    }

    [Fact]
    public void A_user_and_a_browser_of_the_same_name_never_meet() =>
        EventKeys.Person(1, "x").Should().NotBe(EventKeys.Browser(1, "x"));

    [Fact]
    public void Two_sites_never_share_a_key() => EventKeys.Person(1, "x").Should().NotBe(EventKeys.Person(2, "x"));

    [Fact]
    public void One_event_id_of_two_sources_is_two_events() => EventKeys.Event(1, "crm", "e1").Should().NotBe(EventKeys.Event(1, "shop", "e1"));

    [Fact]
    public void Identifiers_are_compared_exactly() => new[] { "ann", "Ann", "ann ", "än", "a\u0308n" }
        .Select(user => EventKeys.Person(1, user)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_user_id_of_any_length_has_a_key() =>
        EventKeys.Person(1, new string('x', 5000)).Should().NotBe(EventKeys.Person(1, new string('x', 5001)));

    [Fact]
    public void A_persons_lane_is_in_the_first_byte_of_the_key()
    {
        EventKeys.Lane(EventKeys.Person(1, "ann")).Should().Be(0xF0 & 7);
        EventKeys.Lane(EventKeys.Event(2, "crm", "e1")).Should().Be(0x7E & 7);
    }

    [Fact]
    public void People_spread_evenly_over_the_lanes() => Enumerable.Range(0, 8000)
        .GroupBy(i => EventKeys.Lane(EventKeys.Person(1, $"user{i}")))
        .Should().HaveCount(EventKeys.LaneCount).And.OnlyContain(lane => lane.Count() > 800 && lane.Count() < 1200);
}
