using Reconnect.Campaigns;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Attribution;

public sealed class AmountTests
{
    private static DateOnly Day(int day) => DateOnly.FromDateTime(D(day).Date);

    private static Story Clicked(SiteDefinition site) => new Story(site).Reach("ann", D(0), "m1").Click("m1", D(1));

    [Fact]
    public void A19_purchase_and_revenue_stay_gross()
    {
        var counted = Clicked(Site()).Buy("ann", D(2), 10m, "t1").Refund("t1", D(3), 4m).Refund("t1", D(200), 1m).Counted("ann");

        (counted.Purchases, counted.Revenue, counted.NetRevenue, counted.AllRevenue).Should().Be((1, 10m, 5m, 10m));
    }

    [Fact]
    public void A19_refunds_beyond_the_value_are_capped_for_each_order()
    {
        var counted = Clicked(Site()).Buy("ann", D(2), 10m, "t1").Buy("ann", D(2), 20m, "t2").Refund("t1", D(3), 6m).Refund("t1", D(3), 6m).Counted("ann");

        (counted.Revenue, counted.NetRevenue).Should().Be((30m, 20m));
    }

    [Fact]
    public void A19_a_refund_inherits_the_credit()
    {
        var story = new Story().Reach("ann", D(0), "m1").Buy("ann", D(0), 10m, "t1").Click("m1", D(1)).Refund("t1", D(2), 10m);

        story.Counted("ann").NetRevenue.Should().Be(0m);
        story.Counted("ann", "email").NetRevenue.Should().Be(0m);
    }

    [Fact]
    public void A19_the_cap_is_the_value_of_the_earliest_copy() =>
        Clicked(Site()).Buy("ann", D(2), 10m, "t1").Buy("ann", D(3), 50m, "t1").Refund("t1", D(4), 30m).Counted("ann").NetRevenue.Should().Be(0m);

    [Fact]
    public void A20_the_rate_is_of_the_orders_day_in_the_sites_time_zone()
    {
        // 10:00 UTC of day 2 is 23:00 in Auckland; an hour later it is day 3 there.
        var site = Site() with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"), Rates = Rates(("EUR", Day(2), 2m), ("EUR", Day(3), 3m)) };

        Clicked(site).Buy("ann", D(2), 10m, currency: "EUR").Counted("ann").Revenue.Should().Be(20m);
        Clicked(site).Buy("ann", D(2, 11), 10m, currency: "EUR").Counted("ann").Revenue.Should().Be(30m);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(7, 10)]
    [InlineData(8, 0)]
    [InlineData(-1, 0)]
    public void A20_a_rate_serves_its_day_and_the_seven_after_it(int daysOld, int revenue)
    {
        var site = Site() with { Rates = Rates(("EUR", Day(2 - daysOld), 1m)) };
        var counted = Clicked(site).Buy("ann", D(2), 10m, currency: "EUR").Counted("ann");

        (counted.Purchases, counted.Revenue, counted.Unconverted).Should().Be((1, revenue, revenue == 0 ? 1 : 0));
    }

    [Fact]
    public void A20_the_latest_rate_counts()
    {
        var site = Site() with { Rates = Rates(("EUR", Day(0), 5m), ("EUR", Day(-3), 7m), ("EUR", Day(3), 9m)) };

        Clicked(site).Buy("ann", D(2), 10m, currency: "EUR").Counted("ann").Revenue.Should().Be(50m);
    }

    [Theory]
    [InlineData("10", "0.33335", "3.3335")]
    [InlineData("1", "0.33335", "0.3334")]
    [InlineData("1", "0.33334", "0.3333")]
    [InlineData("0.0001", "0.5", "0.0001")]
    [InlineData("0.0001", "0.49", "0")]
    [InlineData("999999999999.9999", "1.00005", "1000049999999.9999")]
    public void A20_the_product_is_rounded_half_up_to_four_decimals(string value, string rate, string revenue)
    {
        static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var site = Site() with { Rates = Rates(("EUR", Day(2), Parse(rate))) };

        Clicked(site).Buy("ann", D(2), Parse(value), currency: "EUR").Counted("ann").Revenue.Should().Be(Parse(revenue));
    }

    [Fact]
    public void A20_a_refunded_order_without_a_rate_adds_nothing()
    {
        var counted = Clicked(Site()).Buy("ann", D(2), 10m, "t1", "GBP").Refund("t1", D(3), 4m).Counted("ann");

        (counted.Purchases, counted.Revenue, counted.NetRevenue, counted.AllPurchases, counted.AllRevenue).Should().Be((1, 0m, 0m, 1, 0m));
    }

    [Fact]
    public void A20_without_a_currency_the_sites_is_meant() =>
        Clicked(Site() with { Currency = "GBP" }).Buy("ann", D(2), 10m).Buy("ann", D(2), 10m, currency: "GBP").Counted("ann").Revenue.Should().Be(20m);

    [Fact]
    public void A20_a_full_refund_of_a_converted_order_leaves_nothing()
    {
        var site = Site() with { Rates = Rates(("EUR", Day(2), 0.33335m)) };

        Clicked(site).Buy("ann", D(2), 33.3333m, "t1", "EUR").Refund("t1", D(3), 33.3333m).Counted("ann").NetRevenue.Should().Be(0m);
    }
}
