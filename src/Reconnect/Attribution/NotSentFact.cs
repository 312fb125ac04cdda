namespace Reconnect.Attribution;

/// <summary>
/// Send decisions of one person in one version and channel without a message, for a reason other than <c>not_opted_in</c>: they count in no
/// metric and are listed in the funnel (A1).
/// </summary>
public sealed record NotSentFact(int VersionId, int VariationId, string Channel, string Reason, DateTimeOffset FirstTrigger, int Decisions);
