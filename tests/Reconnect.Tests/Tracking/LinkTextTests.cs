using Reconnect.Tracking;

namespace Reconnect.Tests.Tracking;

public sealed class LinkTextTests
{
    [Theory]
    [InlineData("Buy: https://a.com/x.", "https://a.com/x")]
    [InlineData("(see https://a.com/x)", "https://a.com/x")]
    [InlineData("https://a.com/wiki_(x)", "https://a.com/wiki_(x)")]
    [InlineData("HTTPS://A.com/x?y=1&z=2! and more", "HTTPS://A.com/x?y=1&z=2")]
    [InlineData("<https://a.com>", "https://a.com")]
    [InlineData("\"http://a.com/\"", "http://a.com/")]
    public void A_link_ends_before_the_punctuation_around_it(string text, string link) =>
        LinkText.Find(text).Select(r => text[r]).Should().Equal(link);

    [Fact]
    public void Five_links_are_replaced_in_their_places()
    {
        const string Text = "1 https://a.com/1, 2 https://a.com/2; 3 https://a.com/3\n4 (https://a.com/4) 5 https://a.com/5!";
        var places = LinkText.Find(Text);

        places.Should().HaveCount(5);
        LinkText.Replace(Text, places, ["u1", "u2", "u3", "u4", "u5"]).Should().Be("1 u1, 2 u2; 3 u3\n4 (u4) 5 u5!");
    }

    [Fact]
    public void A_text_without_links_stays() => LinkText.Replace("Hello", LinkText.Find("Hello"), []).Should().Be("Hello");
}
