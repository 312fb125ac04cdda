using System.Security.Cryptography;
using Reconnect.Events;
using Reconnect.Tracking;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Tracking;

public sealed class ClickTokenTests
{
    [Theory]
    [InlineData("https://shop.example.com", "https://shop.example.com?rc_click=T")]
    [InlineData("https://shop.example.com/", "https://shop.example.com/?rc_click=T")]
    [InlineData("https://shop.example.com/cart#top", "https://shop.example.com/cart?rc_click=T#top")]
    [InlineData("https://shop.example.com/cart?a=1&b=%20", "https://shop.example.com/cart?a=1&b=%20&rc_click=T")]
    [InlineData("https://shop.example.com/?a=1#x?y=2&z", "https://shop.example.com/?a=1&rc_click=T#x?y=2&z")]
    [InlineData("https://shop.example.com/?", "https://shop.example.com/?rc_click=T")]
    [InlineData("https://shop.example.com/?a&", "https://shop.example.com/?a&rc_click=T")]
    [InlineData("https://shop.example.com/?rc_click=old", "https://shop.example.com/?rc_click=T")]
    [InlineData("https://shop.example.com/?rc_click=old&a=1", "https://shop.example.com/?a=1&rc_click=T")]
    [InlineData("https://shop.example.com/?a=1&rc_click=old#b", "https://shop.example.com/?a=1&rc_click=T#b")]
    [InlineData("https://shop.example.com/?src_click=mine", "https://shop.example.com/?src_click=mine&rc_click=T")]
    public void A_destination_keeps_all_that_it_says(string destination, string expected) =>
        ClickToken.AppendTo(destination, "T").Should().Be(expected);

    [Fact]
    public void A_token_says_which_message_and_when_and_names_nothing()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var token = TrackingToken.Sign(ClickToken.Of(new TrackingLink(LinkPurpose.Click, SiteId, "anna@example.com", 3, "https://shop.example.com/"), D(1).AddSeconds(59)), 1, secret);

        token.Should().MatchRegex("^[A-Za-z0-9_.-]{1,100}$");
        ClickToken.Read(TrackingToken.Read(token, LinkPurpose.Identify, _ => secret)!).Should().Be(new FollowedLink(SiteId, EventKeys.Message(SiteId, "anna@example.com"), D(1)));
        TrackingToken.Read(token, LinkPurpose.Click, _ => secret).Should().BeNull("it is signed for one purpose");
    }
}
