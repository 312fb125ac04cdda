using Reconnect.Triggers;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Triggers;

public sealed class SendRuleTests
{
    [Theory]
    [InlineData("email,sms", "email", null)]
    [InlineData("sms", "sms", null)]
    [InlineData("push", "email", "not_opted_in")]
    [InlineData("", "email", "not_opted_in")]
    public void A1_the_highest_channel_that_the_person_is_opted_in_to_else_none_on_the_top_one(string optedIn, string channel, string? reason) =>
        SendRule.Decide(Variation(1, "A", "email", "sms"), Set(optedIn)).Should().Be(new SendDecision(channel, reason));

    [Fact]
    public void A31_a_control_receives_nothing() => SendRule.Decide(Control(1), Set("email,sms")).Should().BeNull();

    [Theory]
    [InlineData("sms", true)]
    [InlineData("push", false)]
    [InlineData("", false)]
    public void A24_eligible_is_who_is_opted_in_to_one_of_the_campaigns_channels(string optedIn, bool eligible) =>
        SendRule.IsEligible(Campaign() with { Channels = ["email", "sms"] }, Set(optedIn)).Should().Be(eligible);

    private static HashSet<string> Set(string channels) => [.. channels.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
