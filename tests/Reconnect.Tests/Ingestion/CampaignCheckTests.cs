using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class CampaignCheckTests
{
    private static readonly Reconnect.Campaigns.SiteDefinition Site = Some.Site(Some.Campaign(versions:
    [
        Some.Version(1, "v1", start: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), end: new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), variations: [Some.Variation(1, "A")]),
        Some.Version(2, "v2", start: new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), variations: [Some.Variation(2, "A"), Some.Variation(3, "B")]),
    ]));

    private static string? Of(EventText e) => CampaignCheck.Unknown(e.Read().ShouldBeTaken(), Site) is { } fault ? $"{fault.Code} {fault.Pointer}" : null;

    [Fact]
    public void What_exists_passes()
    {
        Of(EventText.Of("trigger")).Should().BeNull();
        Of(EventText.Of("send_request").With("versionId", "\"v1\"")).Should().BeNull();
        Of(EventText.ClickWithoutMessage()).Should().BeNull();
    }

    [Theory]
    [InlineData("trigger")]
    [InlineData("send_request")]
    public void What_does_not_exist_is_held_back(string type)
    {
        Of(EventText.Of(type).With("campaignId", "\"C1\"")).Should().Be("unknown_campaign /campaignId");
        Of(EventText.Of(type).With("versionId", "\"v3\"")).Should().Be("unknown_version /versionId");
        Of(EventText.Of(type).With("variationId", "\"C\"")).Should().Be("unknown_variation /variationId");
        Of(EventText.Of(type).With("occurredAt", "\"2026-01-15T00:00:00Z\"").With("variationId", "\"B\"")).Should().Be("unknown_variation /variationId");
        Of(EventText.Of(type).With("occurredAt", "\"2025-12-31T23:59:59Z\"")).Should().Be("unknown_version /occurredAt");
    }

    [Fact]
    public void A_touch_may_come_after_the_end_of_its_version_A36()
    {
        Of(EventText.ClickWithoutMessage().With("variationId", "\"B\"").With("occurredAt", "\"2026-01-15T00:00:00Z\"")).Should().BeNull();
        Of(EventText.ClickWithoutMessage().With("variationId", "\"C\"")).Should().Be("unknown_variation /variationId");
        Of(EventText.ClickWithoutMessage().With("versionId", "\"v3\"")).Should().Be("unknown_version /versionId");
    }

    [Fact]
    public void A_purchase_that_names_a_campaign_is_no_touch() =>
        Of(EventText.Of("purchase").With("campaignId", "\"nowhere\"")).Should().BeNull();
}
