using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Campaigns;

public sealed class CampaignDefinitionTests
{
    [Theory]
    [InlineData(-5, "v1")]
    [InlineData(1, "v1")]
    [InlineData(3, "v1")]
    [InlineData(5, "v2")]
    [InlineData(50, "v2")]
    public void A38_the_default_version_is_in_force_or_the_latest_started_or_the_earliest(int day, string version) =>
        Campaign(versions: [Version(1, "v1", D(0), D(2)), Version(2, "v2", D(4), D(6))]).DefaultVersion(D(day))!.PublicId.Should().Be(version);

    [Fact]
    public void A_campaign_without_versions_has_no_default() => Campaign(versions: []).DefaultVersion(D(0)).Should().BeNull();

    [Fact]
    public void A26_a_window_is_in_force_from_its_instant_on()
    {
        var campaign = Campaign(windows: [(Midnight.AddYears(-9), TimeSpan.FromDays(7)), (D(1), TimeSpan.FromDays(2)), (D(2), TimeSpan.FromDays(3))]);

        campaign.WindowAt(D(1).AddMicroseconds(-1)).Should().Be(TimeSpan.FromDays(7));
        campaign.WindowAt(D(1)).Should().Be(TimeSpan.FromDays(2));
        campaign.WindowAt(D(9)).Should().Be(TimeSpan.FromDays(3));
        campaign.WindowAt(Midnight.AddYears(-20)).Should().Be(TimeSpan.FromDays(7), "the first is in force from the beginning");
        campaign.LongestWindow.Should().Be(TimeSpan.FromDays(7));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", 29)]
    [InlineData("2026-03-28T22:59:59Z", 28)]
    [InlineData("2026-03-28T23:00:00Z", 29)]
    [InlineData("2026-03-29T21:59:59Z", 29)]
    [InlineData("2026-03-29T22:00:00Z", 30)]
    public void A_day_is_of_the_sites_time_zone_across_a_change_of_clocks(string instant, int day)
    {
        var site = Site() with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

        site.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).Day.Should().Be(day);
    }
}
