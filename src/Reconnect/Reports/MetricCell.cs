using Reconnect.Events;

namespace Reconnect.Reports;

/// <summary>Whether a cell can hold a figure at all.</summary>
public static class CellStatus
{
    public const string Measured = "measured";

    /// <summary>Cannot exist for this row: a control has no clicks, a channel reports no impressions.</summary>
    public const string NotAvailable = "not_available";

    /// <summary>The campaign does not record it (A21).</summary>
    public const string NotMeasured = "not_measured";
}

/// <summary>Why a cell shows no value. Stable, for programs; the dashboard has the words.</summary>
public static class CellReasons
{
    public const string NoUsers = "no_users";
    public const string NoDenominator = "no_denominator";
    public const string NoImpressionsInChannel = "no_impressions_in_channel";
    public const string ControlHasNoMessage = "control_has_no_message";
    public const string NotDefinedPerChannel = "not_defined_per_channel";
    public const string LegacyCampaign = "legacy_campaign";

    /// <summary>No statistics: several channels report impressions and others have clicks, so the sums by person are not known.</summary>
    public const string OverlappingChannels = "overlapping_channels";

    /// <summary>No statistics: more is not better.</summary>
    public const string Informational = "informational";

    /// <summary>No statistics: people choose their channels, nobody assigns them.</summary>
    public const string NotRandomised = "not_randomised";
}

/// <summary>One figure with both of its parts: numerator and denominator exact, value their quotient, null (never 0) without a denominator.</summary>
public sealed record MetricCell(string Status, string? Reason, decimal? Numerator, decimal? Denominator, decimal? Value)
{
    private const int QuotientDecimals = 16;

    /// <param name="noDenominator">The reason to give where the denominator is 0.</param>
    public static MetricCell Of(decimal numerator, long denominator, string noDenominator) => denominator == 0
        ? new MetricCell(CellStatus.Measured, noDenominator, Money.Trim(numerator), 0, Value: null)
        : new MetricCell(
            CellStatus.Measured,
            Reason: null,
            Money.Trim(numerator),
            denominator,
            Money.Trim(decimal.Round(numerator / denominator, QuotientDecimals, MidpointRounding.AwayFromZero)));

    public static MetricCell NotAvailable(string reason) => new(CellStatus.NotAvailable, reason, Numerator: null, Denominator: null, Value: null);

    public static MetricCell NotMeasured(string reason) => new(CellStatus.NotMeasured, reason, Numerator: null, Denominator: null, Value: null);
}
