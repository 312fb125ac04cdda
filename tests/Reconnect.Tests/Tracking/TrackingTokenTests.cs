using System.Security.Cryptography;
using Reconnect.Tracking;

namespace Reconnect.Tests.Tracking;

public sealed class TrackingTokenTests
{
    private static readonly byte[] First = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Second = RandomNumberGenerator.GetBytes(32);
    private static readonly TrackingLink Link = new(LinkPurpose.Click, 7, "m-1", 3, "https://shop.example.com/a?b=c&d=%20#e");

    [Fact]
    public void A_token_says_what_was_signed() => Read(TrackingToken.Sign(Link, 1, First), LinkPurpose.Click).Should().Be(Link);

    [Fact]
    public void Old_keys_verify_for_ever()
    {
        Read(TrackingToken.Sign(Link, 1, First), LinkPurpose.Click).Should().Be(Link);
        Read(TrackingToken.Sign(Link, 2, Second), LinkPurpose.Click).Should().Be(Link);
        Read(TrackingToken.Sign(Link, 3, First), LinkPurpose.Click).Should().BeNull("there is no such key");
    }

    [Theory]
    [InlineData(LinkPurpose.Open)]
    [InlineData(LinkPurpose.Push)]
    [InlineData(LinkPurpose.Unsubscribe)]
    public void A_token_for_another_purpose_is_none(LinkPurpose purpose) => Read(TrackingToken.Sign(Link, 1, First), purpose).Should().BeNull();

    [Fact]
    public void A_push_token_has_less_than_200_bytes() =>
        TrackingToken.Sign(new TrackingLink(LinkPurpose.Push, int.MaxValue, new string('m', 100), 0, ""), short.MaxValue, First).Length.Should().BeLessThan(200);

    [Fact]
    public void No_altered_truncated_lengthened_or_foreign_token_is_read()
    {
        var random = new Random(20261124);
        var token = TrackingToken.Sign(Link, 1, First);
        var foreign = RandomNumberGenerator.GetBytes(32);
        for (var i = 0; i < 10_000; i++)
            Read(Tampered(token, random, foreign, i), LinkPurpose.Click).Should().BeNull();
        // Every single character, replaced by every other one: also those whose spare bits decode to the same bytes.
        for (var at = 0; at < token.Length; at++)
            foreach (var c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é")
                if (token[at] != c)
                    Read(token[..at] + c + token[(at + 1)..], LinkPurpose.Click).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b")]
    [InlineData("....")]
    [InlineData("AQAB.AAAA")]
    public void Odd_text_is_none(string token) => Read(token, LinkPurpose.Click).Should().BeNull();

    private static string Tampered(string token, Random random, byte[] foreign, int i)
    {
        switch (i % 5)
        {
            case 0:
                return TrackingToken.Sign(Link with { Number = i }, 1, foreign);
            case 1:
                return token[..random.Next(token.Length)];
            case 2:
                return token.Insert(random.Next(token.Length + 1), "AB.-_="[random.Next(6)].ToString());
            case 3:
                var parts = TrackingToken.Sign(Link with { MessageId = $"m-{i + 2}" }, 1, First).Split('.');
                return $"{parts[0]}.{token.Split('.')[1]}";
            default:
                var at = random.Next(token.Length);
                return token[..at] + (char)(token[at] ^ (1 << random.Next(7))) + token[(at + 1)..];
        }
    }

    private static TrackingLink? Read(string token, LinkPurpose purpose) => TrackingToken.Read(token, purpose, id => id switch
    {
        1 => First,
        2 => Second,
        _ => null,
    });
}
