using CsCheck;
using Reconnect.Events;

namespace Reconnect.Tests.Ingestion;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("\"12.50\"", "12.5")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("\"0.00\"", "0")]
    [InlineData("\"007\"", "7")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("125e-1", "12.5")]
    [InlineData("1e-400", "0")]
    [InlineData("0.1", "0.1")]
    [InlineData("1.23444", "1.2344")]
    [InlineData("1.23445", "1.2345")]
    [InlineData("1.23455", "1.2346")]
    [InlineData("\"0.00005\"", "0.0001")]
    [InlineData("0.00004999999", "0")]
    [InlineData("999999999999.9999", "999999999999.9999")]
    [InlineData("999999999999.99994", "999999999999.9999")]
    [InlineData("1234567890.123456789012345678", "1234567890.1235")]
    public void An_amount_is_read_exactly_and_rounded_half_up_to_four_decimals(string json, string expected) =>
        Money.Plain(EventText.Of("purchase").With("value", json).Read().ShouldBeTaken().Value!.Value).Should().Be(expected);

    [Theory]
    [InlineData("-1")]
    [InlineData("\"-1\"")]
    [InlineData("-0.00001")]
    [InlineData("1000000000000")]
    [InlineData("1e12")]
    [InlineData("999999999999.99995")]
    [InlineData("1e400")]
    [InlineData("1e28")]
    [InlineData("1e2147483648")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("\"12345678901234567890123456789\"")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1.2345678901234567890123456789")]
    public void An_amount_out_of_bounds_is_refused(string json) =>
        EventText.Of("purchase").With("value", json).Read().ShouldBeRefused("invalid_value /value");

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1 \"")]
    [InlineData("\"+1\"")]
    [InlineData("\"--1\"")]
    [InlineData("\".5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"1.000.000\"")]
    [InlineData("\"$5\"")]
    [InlineData("\"٥\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"1\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    public void Text_that_is_no_plain_decimal_is_refused(string json) =>
        EventText.Of("purchase").With("value", json).Read().ShouldBeRefused("invalid_type /value");

    [Fact]
    public void Trimming_takes_only_zeros_away() =>
        Gen.Select(Gen.Long, Gen.Int[0, 1_000_000], Gen.Byte[0, 16]).Sample((whole, factor, scale) =>
        {
            var value = new decimal((int)whole, (int)(whole >> 32), factor, isNegative: whole < 0, scale);
            var trimmed = Money.Trim(value);
            return trimmed == value && (trimmed.Scale == 0 || trimmed != decimal.Round(trimmed, trimmed.Scale - 1));
        });
}
