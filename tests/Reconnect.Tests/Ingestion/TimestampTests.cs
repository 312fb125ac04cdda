using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01T09:30:00.0000000")]
    [InlineData("2026-03-01t09:30:00z", "2026-03-01T09:30:00.0000000")]
    [InlineData("2026-03-01T09:30:00+00:00", "2026-03-01T09:30:00.0000000")]
    [InlineData("2026-03-01T09:30:00-00:00", "2026-03-01T09:30:00.0000000")]
    [InlineData("2026-03-01T09:30:00+05:45", "2026-03-01T03:45:00.0000000")]
    [InlineData("2026-03-01T09:30:00-03:30", "2026-03-01T13:00:00.0000000")]
    [InlineData("2026-03-01T09:30:00.1Z", "2026-03-01T09:30:00.1000000")]
    [InlineData("2026-03-01T09:30:00.123456Z", "2026-03-01T09:30:00.1234560")]
    [InlineData("2026-03-01T09:30:00.123456999+01:00", "2026-03-01T08:30:00.1234560")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.0000000")]
    public void RFC_3339_is_read_to_the_microsecond(string text, string utc)
    {
        Rfc3339.TryParse(text, out var instant).Should().BeTrue();
        instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture).Should().Be(utc);
    }

    [Theory]
    [InlineData("2026-03-01T09:30:00")]
    [InlineData("2026-03-01T09:30:00.1")]
    [InlineData("2026-03-01T09:30:00.12")]
    [InlineData("2026-03-01T09:30:00.123")]
    [InlineData("2026-03-01T09:30:00.1234")]
    [InlineData("2026-03-01T09:30:00.12345")]
    [InlineData("2026-03-01T09:30:00.123456")]
    [InlineData("2026-03-01T09:30:00.1234567")]
    [InlineData("2026-03-01T09:30:000")]
    [InlineData("2026-03-01T09:30:00+1")]
    [InlineData("2026-03-01T09:30:00+01")]
    [InlineData("2026-03-01T09:30:00+0100")]
    [InlineData("2026-03-01T09:30:00+1:00")]
    [InlineData("2026-03-01T09:30:00+01:60")]
    [InlineData("2026-03-01T09:30:00+24:00")]
    [InlineData("2026-03-01T09:30:00 Z")]
    [InlineData("2026-03-01T09:30:00.Z")]
    [InlineData("2026-03-01T09:30:00,5Z")]
    [InlineData("2026-03-01T09:30:00.٣Z")]
    [InlineData("2026-03-01 09:30:00Z")]
    [InlineData("2026-03-01T09:30Z")]
    [InlineData("2026-03-01")]
    [InlineData("20260301T093000Z")]
    [InlineData(" 2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T09:30:00Z ")]
    [InlineData("2026-02-29T09:30:00Z")]
    [InlineData("2026-13-01T09:30:00Z")]
    [InlineData("2026-00-10T09:30:00Z")]
    [InlineData("2026-04-31T09:30:00Z")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2026-03-01T09:60:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("+2026-03-01T09:30:00Z")]
    [InlineData("-2026-03-01T09:30:00Z")]
    [InlineData("٢٠٢٦-03-01T09:30:00Z")]
    [InlineData("Sun, 01 Mar 2026 09:30:00 GMT")]
    [InlineData("1767225600000000000000")]
    [InlineData("yyyy-MM-ddTHH:mm:ssZ")]
    public void Anything_else_is_refused(string text)
    {
        Rfc3339.TryParse(text, out _).Should().BeFalse();
        EventText.Of("purchase").With("occurredAt", $"\"{text}\"").Read().ShouldBeRefused("invalid_timestamp /occurredAt");
    }

    [Theory]
    [InlineData("2026-03-02T10:05:00Z", null)]
    [InlineData("2026-03-02T15:05:00+05:00", null)]
    [InlineData("2026-03-02T10:05:00.000001Z", "in_the_future")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "in_the_future")]
    [InlineData("2000-01-01T00:00:00Z", null)]
    [InlineData("1999-12-31T23:59:59.999999Z", "too_old")]
    [InlineData("2000-01-01T00:30:00+01:00", "too_old")]
    [InlineData("0001-01-01T00:00:00Z", "too_old")]
    public void Times_lie_between_the_year_2000_and_five_minutes_ahead(string time, string? code)
    {
        var item = EventText.Of("purchase").With("occurredAt", $"\"{time}\"").Read();

        if (code is null)
            item.ShouldBeTaken();
        else
            item.ShouldBeRefused($"{code} /occurredAt");
    }
}
