using Reconnect.Reports;

namespace Reconnect.Tests.Reports;

public sealed class MetricCellTests
{
    [Fact]
    public void A_cell_is_numerator_denominator_and_their_quotient() =>
        MetricCell.Of(10.00m, 4, CellReasons.NoUsers).Should().Be(new MetricCell(CellStatus.Measured, null, 10m, 4, 2.5m));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Without_a_denominator_there_is_no_value_and_a_reason_never_0(int numerator) =>
        MetricCell.Of(numerator, 0, CellReasons.NoUsers).Should().Be(new MetricCell(CellStatus.Measured, CellReasons.NoUsers, numerator, 0, null));

    [Fact]
    public void Nothing_counted_of_somebody_is_0() => MetricCell.Of(0, 3, CellReasons.NoUsers).Value.Should().Be(0m);

    [Theory]
    [InlineData(1, 3, "0.3333333333333333")]
    [InlineData(2, 3, "0.6666666666666667")]
    [InlineData(1, 1, "1")]
    public void A_quotient_is_rounded_at_sixteen_decimals(int numerator, long denominator, string value) =>
        Reconnect.Events.Money.Plain(MetricCell.Of(numerator, denominator, CellReasons.NoUsers).Value!.Value).Should().Be(value);

    [Fact]
    public void Figures_carry_no_trailing_zeros()
    {
        var cell = MetricCell.Of(1234.5000m, 2, CellReasons.NoUsers);

        cell.Numerator!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be("1234.5");
        cell.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be("617.25");
    }

    [Fact]
    public void The_largest_sums_have_a_quotient() =>
        MetricCell.Of(999_999_999_999.9999m * 1_000_000, 3, CellReasons.NoUsers).Value.Should().Be(333_333_333_333_333_300m);

    [Fact]
    public void What_cannot_be_measured_holds_no_figure()
    {
        MetricCell.NotAvailable(CellReasons.ControlHasNoMessage).Should().Be(new MetricCell("not_available", "control_has_no_message", null, null, null));
        MetricCell.NotMeasured(CellReasons.LegacyCampaign).Should().Be(new MetricCell("not_measured", "legacy_campaign", null, null, null));
    }
}
