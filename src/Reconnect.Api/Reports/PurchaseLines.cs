using Reconnect.Reports;

namespace Reconnect.Api.Reports;

/// <summary>Names of the lines whose purchases can be listed, and of what became of a purchase.</summary>
internal static class PurchaseLines
{
    private static readonly Dictionary<string, PurchaseLine> Lines = new(StringComparer.Ordinal)
    {
        ["credited"] = PurchaseLine.Credited,
        ["unconverted"] = PurchaseLine.Unconverted,
        ["mixed"] = PurchaseLine.Mixed,
        ["outside_window"] = PurchaseLine.OutsideWindow,
        ["machine_click_only"] = PurchaseLine.MachineClickOnly,
        ["no_click"] = PurchaseLine.NoClick,
        ["identified_too_late"] = PurchaseLine.IdentifiedTooLate,
        ["not_identified"] = PurchaseLine.NotIdentified,
        ["duplicate"] = PurchaseLine.Duplicate,
        ["over_refund"] = PurchaseLine.OverRefund,
        ["differing"] = PurchaseLine.Differing,
        ["other_version"] = PurchaseLine.OtherVersion,
        ["elsewhere"] = PurchaseLine.Elsewhere,
    };

    private static readonly Dictionary<PurchaseLine, string> Names = Lines.ToDictionary(l => l.Value, l => l.Key);

    public static string NameOf(PurchaseOutcome outcome) => outcome switch
    {
        PurchaseOutcome.NotIdentified => Names[PurchaseLine.NotIdentified],
        PurchaseOutcome.Duplicate => Names[PurchaseLine.Duplicate],
        PurchaseOutcome.OtherPeople => "other_people",
        _ => Names[(PurchaseLine)outcome],
    };

    public static PurchaseLine Read(string? text, Dictionary<string, string[]> faults)
    {
        var line = PurchaseLine.OfPeople;
        if (text is not null && !Lines.TryGetValue(text, out line))
            faults["outcome"] = [$"outcome must be one of {string.Join(", ", Lines.Keys)}; without it all purchases of the people are listed."];
        return line;
    }
}
