using Reconnect.Tracking;

namespace Reconnect.Tests.Tracking;

public sealed class LinkRuleTests
{
    private static readonly string[] Hosts = ["shop.example.com", "*.news.example", "localhost:3000"];

    [Theory]
    [InlineData("https://shop.example.com")]
    [InlineData("https://SHOP.example.com/Path?q=%41&utm=~x#frag")]
    [InlineData("http://a.news.example/x")]
    [InlineData("http://a.b.news.example")]
    [InlineData("http://localhost:3000/")]
    [InlineData("https://shop.example.com?x=https://evil.com/@")]
    public void An_address_on_a_host_of_the_site_stays_as_it_is(string url)
    {
        LinkRule.Fault(url, Hosts, out var destination).Should().BeNull();
        destination.Should().Be(url);
    }

    [Fact]
    public void An_address_in_another_script_is_spelled_as_it_goes_over_the_wire()
    {
        LinkRule.Fault("https://shop.example.com/größe?ä=ö", Hosts, out var destination).Should().BeNull();
        destination.Should().Be("https://shop.example.com/gr%C3%B6%C3%9Fe?%C3%A4=%C3%B6");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("//shop.example.com")]
    [InlineData("shop.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://shop.example.com/")]
    [InlineData("https:shop.example.com")]
    [InlineData("https:/shop.example.com")]
    [InlineData("https://evil.com")]
    [InlineData("https://shop.example.com.evil.com")]
    [InlineData("https://evilshop.example.com")]
    [InlineData("https://xnews.example")]
    [InlineData("https://news.example")]
    [InlineData("https://shop.example.com@evil.com")]
    [InlineData("https://evil.com@shop.example.com")]
    [InlineData("https://user:pass@shop.example.com/")]
    [InlineData("https://shop.example.com:8443/")]
    [InlineData("https://evil.com\\@shop.example.com")]
    [InlineData("https://shop.example.com\\.evil.com")]
    [InlineData("https://shop.example.com/\r\nSet-Cookie: a=b")]
    [InlineData("https://shop.example.com/a b")]
    [InlineData("https://shop.example.com/\t")]
    [InlineData(" https://shop.example.com/")]
    [InlineData("https://shop.example.com\0.evil.com")]
    [InlineData("https://[::1]/")]
    [InlineData("https://shop%2eexample.com/")]
    [InlineData("https://evil.com#@shop.example.com/")]
    [InlineData("https://ｅvil.com/")]
    public void Anything_else_is_refused(string? url) => LinkRule.Fault(url, Hosts, out _).Should().NotBeNull();

    [Fact]
    public void Too_long_is_refused() => LinkRule.Fault("https://shop.example.com/" + new string('a', 2048), Hosts, out _).Should().NotBeNull();

    [Theory]
    [InlineData("Shop.Example.com ", "shop.example.com")]
    [InlineData("*.example.com", "*.example.com")]
    [InlineData("localhost:3000", "localhost:3000")]
    [InlineData("https://shop.example.com", null)]
    [InlineData("shop.example.com/", null)]
    [InlineData("*", null)]
    [InlineData("*.", null)]
    [InlineData("", null)]
    [InlineData("a@b", null)]
    public void A_host_is_a_name_perhaps_with_a_port(string text, string? expected) => LinkRule.NormaliseHost(text).Should().Be(expected);
}
