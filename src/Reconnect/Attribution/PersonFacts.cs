namespace Reconnect.Attribution;

/// <summary>All that one person adds to the reports. It is compared with what was stored before; the difference moves the rollups.</summary>
public sealed record PersonFacts(
    Guid Person,
    IReadOnlyList<CohortFact> Cohort,
    IReadOnlyList<ActivityFact> Activity,
    IReadOnlyList<OrderFact> Orders,
    IReadOnlyList<UnmatchedTouch> Unmatched)
{
    /// <summary>Decisions not to send, for reasons other than <c>not_opted_in</c>.</summary>
    public IReadOnlyList<NotSentFact> NotSent { get; init; } = [];

    public static PersonFacts None(Guid person) => new(person, [], [], [], []);

    /// <summary>One row a version and channel: with machine traffic a second row stands for the first one (A28).</summary>
    public IEnumerable<CohortFact> CohortCounting(bool machine) => machine
        ? Cohort.GroupBy(f => (f.VersionId, f.Channel)).Select(rows => rows.MaxBy(f => f.Machine)!)
        : Cohort.Where(f => !f.Machine);

    /// <summary>One row a campaign and order: with machine traffic a second row stands for the first one (A28).</summary>
    public IEnumerable<OrderFact> OrdersCounting(bool machine) => machine
        ? Orders.GroupBy(o => (o.CampaignId, o.Order)).Select(rows => rows.MaxBy(o => o.Machine)!)
        : Orders.Where(o => !o.Machine);
}

/// <summary>
/// One person in one version: the whole variation (<see cref="Channel"/> empty) or one channel in which a send was decided.
/// With <see cref="Machine"/> the row counts machine traffic too, and exists only where that makes a difference (A28).
/// </summary>
public sealed record CohortFact
{
    public const string WholeVariation = "";

    public required int VersionId { get; init; }

    public required int VariationId { get; init; }

    public required string Channel { get; init; }

    public bool Machine { get; init; }

    /// <summary>The person was also triggered or sent to in another variation of the version (A13).</summary>
    public required bool Mixed { get; init; }

    /// <summary>first(p,v) of METRICS.md 2: decides which time ranges the person belongs to.</summary>
    public required DateTimeOffset FirstTrigger { get; init; }

    /// <summary>Until when a purchase could still be credited; null without a click. Only on whole-variation rows.</summary>
    public DateTimeOffset? WindowUntil { get; init; }

    public required Measures Measures { get; init; }
}

/// <summary>
/// What happened to one person at one instant in one version, variation and channel.
/// Rows with <see cref="Machine"/> hold the difference that counting machine traffic makes, so they may be negative.
/// </summary>
public sealed record ActivityFact(int VersionId, int VariationId, string Channel, bool Machine, DateTimeOffset At)
{
    public int Requested { get; set; }

    public int NotOptedIn { get; set; }

    public int Impressions { get; set; }

    public int Clicks { get; set; }

    public int Purchases { get; set; }

    public int AddToCarts { get; set; }

    public decimal Revenue { get; set; }
}
