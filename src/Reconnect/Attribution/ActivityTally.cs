namespace Reconnect.Attribution;

/// <summary>Counts by instant.</summary>
internal sealed class ActivityTally
{
    private readonly Dictionary<(int Version, int Variation, string Channel, DateTimeOffset At), ActivityFact> facts = [];

    public IReadOnlyCollection<ActivityFact> Facts => facts.Values;

    public ActivityFact At(Send send, DateTimeOffset at) => At(send.Version.Id, send.Variation.Id, send.Channel, at);

    public ActivityFact At(int version, int variation, string channel, DateTimeOffset at)
    {
        if (!facts.TryGetValue((version, variation, channel, at), out var fact))
            facts[(version, variation, channel, at)] = fact = new ActivityFact(version, variation, channel, Machine: false, at);
        return fact;
    }

    /// <summary>What counting machine traffic adds (and, where it takes a credit away from another click, removes).</summary>
    public static IEnumerable<ActivityFact> Difference(IEnumerable<ActivityFact> everything, IEnumerable<ActivityFact> people)
    {
        var rest = people.ToDictionary(Place);
        var places = everything.ToDictionary(Place);
        foreach (var place in places.Keys.Union(rest.Keys))
        {
            var difference = Subtract(place, places.GetValueOrDefault(place), rest.GetValueOrDefault(place));
            if (difference != Nothing(place))
                yield return difference;
        }
    }

    private static (int, int, string, DateTimeOffset) Place(ActivityFact fact) => (fact.VersionId, fact.VariationId, fact.Channel, fact.At);

    private static ActivityFact Nothing((int Version, int Variation, string Channel, DateTimeOffset At) place) =>
        new(place.Version, place.Variation, place.Channel, Machine: true, place.At);

    private static ActivityFact Subtract((int, int, string, DateTimeOffset) place, ActivityFact? a, ActivityFact? b) => Nothing(place) with
    {
        Requested = (a?.Requested ?? 0) - (b?.Requested ?? 0),
        NotOptedIn = (a?.NotOptedIn ?? 0) - (b?.NotOptedIn ?? 0),
        Impressions = (a?.Impressions ?? 0) - (b?.Impressions ?? 0),
        Clicks = (a?.Clicks ?? 0) - (b?.Clicks ?? 0),
        Purchases = (a?.Purchases ?? 0) - (b?.Purchases ?? 0),
        AddToCarts = (a?.AddToCarts ?? 0) - (b?.AddToCarts ?? 0),
        Revenue = (a?.Revenue ?? 0) - (b?.Revenue ?? 0),
    };
}
