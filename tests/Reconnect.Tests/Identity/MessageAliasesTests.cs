using Reconnect.Events;
using Reconnect.Identity;

namespace Reconnect.Tests.Identity;

public sealed class MessageAliasesTests
{
    private static readonly Guid Own = Key("rc-1");
    private static readonly Guid Vendor = Key("sg-1");
    private static readonly Guid Smtp = Key("smtp-1");

    [Fact]
    public void An_id_without_alias_means_itself()
    {
        var none = new MessageAliases([]);
        none.Resolve(Own).Should().Be(Own);
        none.Around(Own).Should().Equal(Own);
    }

    [Fact]
    public void An_alias_means_its_message_also_over_another_alias()
    {
        var aliases = new MessageAliases([(Vendor, Own), (Smtp, Vendor)]);
        aliases.Resolve(Vendor).Should().Be(Own);
        aliases.Resolve(Smtp).Should().Be(Own);
        aliases.Resolve(Own).Should().Be(Own);
    }

    [Fact]
    public void Two_ways_to_one_message_are_no_contradiction() =>
        new MessageAliases([(Smtp, Vendor), (Smtp, Own), (Vendor, Own)]).Resolve(Smtp).Should().Be(Own);

    [Fact]
    public void An_id_of_several_messages_means_none_of_them()
    {
        var aliases = new MessageAliases([(Smtp, Own), (Smtp, Key("rc-2"))]);
        aliases.Resolve(Smtp).Should().Be(Smtp);
        aliases.Around(Smtp).Should().BeEquivalentTo([Smtp, Own, Key("rc-2")]);
        aliases.Around(Own).Should().BeEquivalentTo([Own, Smtp], "the other message is nothing of this one's");
    }

    [Fact]
    public void A_circle_means_nothing_and_ends() => new MessageAliases([(Smtp, Vendor), (Vendor, Smtp)]).Resolve(Smtp).Should().Be(Smtp);

    private static Guid Key(string id) => EventKeys.Message(1, id);
}
