namespace Reconnect.Sites;

/// <summary>What happens to people seen in several variations of a version.</summary>
public enum MixedUsersRule
{
    /// <summary>Left out of the statistics.</summary>
    Exclude,

    /// <summary>Counted for the variation of the first trigger.</summary>
    First,
}

/// <summary>What it takes to be called a winner.</summary>
public enum WinnerRule
{
    /// <summary>Also holds for whoever looks every day: the always-valid interval must exclude 0.</summary>
    AlwaysValid,

    /// <summary>Probability to be best after a fixed duration alone: right as often as it says only if nobody stops early.</summary>
    Fixed,
}

/// <summary>A site's choices about inference. Totals and per-user values are never hidden by any of them.</summary>
public sealed record StatisticsSettings
{
    public static StatisticsSettings Default { get; } = new();

    public MixedUsersRule MixedUsers { get; init; }

    public WinnerRule WinnerRule { get; init; }

    /// <summary>People that an arm needs before it is compared.</summary>
    public int MinUsers { get; init; } = 50;

    /// <summary>People with a value (of proportions also: without) that an arm needs before it is compared.</summary>
    public int MinConverters { get; init; } = 5;

    /// <summary>People that every active arm needs before one may be called the best.</summary>
    public int GateUsers { get; init; } = 1000;

    /// <summary>Converters that every active arm needs before one may be called the best.</summary>
    public int GateConverters { get; init; } = 30;

    /// <summary>Days that a version must have run before it can have a winner.</summary>
    public int GateDays { get; init; } = 14;

    /// <summary>Probability to be best from which an arm leads.</summary>
    public double Threshold { get; init; } = 0.95;
}
