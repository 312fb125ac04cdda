using System.Globalization;
using System.Text.Json.Serialization;
using Reconnect.Sites;

namespace Reconnect.Api.Sites;

/// <summary>How sure the report must be before it says something. Totals and per-user values are never hidden by any of it.</summary>
/// <param name="MixedUsers">exclude or first: what the statistics do with people seen in several variations of a version.</param>
/// <param name="WinnerRule">alwaysValid (also holds for whoever looks every day) or fixed (only for whoever decides the duration first).</param>
/// <param name="MinUsers">People that a variation needs before it is compared.</param>
/// <param name="MinConverters">People with a value that a variation needs before it is compared.</param>
/// <param name="GateUsers">People that every variation needs before one is called the best.</param>
/// <param name="GateConverters">Converters that every variation needs before one is called the best.</param>
/// <param name="GateDays">Days that a version must have run before it can have a winner.</param>
/// <param name="Threshold">Probability to be best from which a variation leads.</param>
public sealed record StatisticsSettingsAnswer(
    string MixedUsers, string WinnerRule, int MinUsers, int MinConverters, int GateUsers, int GateConverters, int GateDays, double Threshold)
{
    internal static StatisticsSettingsAnswer Of(StatisticsSettings s) => new(
        s.MixedUsers == MixedUsersRule.First ? "first" : "exclude",
        s.WinnerRule == Reconnect.Sites.WinnerRule.Fixed ? "fixed" : "alwaysValid",
        s.MinUsers,
        s.MinConverters,
        s.GateUsers,
        s.GateConverters,
        s.GateDays,
        s.Threshold);
}

/// <summary>What to change of the statistics' settings. What is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StatisticsSettingsRequest
{
    private const int Most = 1_000_000;
    private const int LongestDays = 365;

    /// <summary>exclude or first.</summary>
    public string? MixedUsers { get; init; }

    /// <summary>alwaysValid or fixed.</summary>
    public string? WinnerRule { get; init; }

    /// <summary>0 to 1,000,000, like the next three.</summary>
    public int? MinUsers { get; init; }

    public int? MinConverters { get; init; }

    public int? GateUsers { get; init; }

    public int? GateConverters { get; init; }

    /// <summary>0 to 365.</summary>
    public int? GateDays { get; init; }

    /// <summary>0.75 to 0.99.</summary>
    public double? Threshold { get; init; }

    internal void Check(Dictionary<string, string[]> faults)
    {
        if (MixedUsers is not (null or "exclude" or "first"))
            faults["statistics.mixedUsers"] = ["statistics.mixedUsers must be exclude or first."];
        if (WinnerRule is not (null or "alwaysValid" or "fixed"))
            faults["statistics.winnerRule"] = ["statistics.winnerRule must be alwaysValid or fixed."];
        foreach (var (name, value, most) in new[]
        {
            ("minUsers", MinUsers, Most), ("minConverters", MinConverters, Most), ("gateUsers", GateUsers, Most), ("gateConverters", GateConverters, Most), ("gateDays", GateDays, LongestDays),
        })
            if (value < 0 || value > most)
                faults["statistics." + name] = [string.Create(CultureInfo.InvariantCulture, $"statistics.{name} must be 0 to {most}.")];
        if (Threshold is < 0.75 or > 0.99)
            faults["statistics.threshold"] = ["statistics.threshold must be 0.75 to 0.99."];
    }

    internal StatisticsSettings ApplyTo(StatisticsSettings settings) => settings with
    {
        MixedUsers = MixedUsers is null ? settings.MixedUsers : MixedUsers == "first" ? MixedUsersRule.First : MixedUsersRule.Exclude,
        WinnerRule = WinnerRule is null ? settings.WinnerRule : WinnerRule == "fixed" ? Reconnect.Sites.WinnerRule.Fixed : Reconnect.Sites.WinnerRule.AlwaysValid,
        MinUsers = MinUsers ?? settings.MinUsers,
        MinConverters = MinConverters ?? settings.MinConverters,
        GateUsers = GateUsers ?? settings.GateUsers,
        GateConverters = GateConverters ?? settings.GateConverters,
        GateDays = GateDays ?? settings.GateDays,
        Threshold = Threshold ?? settings.Threshold,
    };
}
