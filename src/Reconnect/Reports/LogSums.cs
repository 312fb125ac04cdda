using Reconnect.Attribution;

namespace Reconnect.Reports;

/// <summary>Adds people's facts up to what a report is assembled from. Pure.</summary>
/// <param name="now">For who may still buy.</param>
internal sealed class LogSums(ReportQuery query, DateTimeOffset now)
{
    private readonly Dictionary<(int Variation, string Channel, bool Mixed), CohortSums> sums = [];
    private readonly HashSet<string> received = new(StringComparer.Ordinal);

    public IReadOnlyList<SumsRow> Rows => [.. sums.Select(s => new SumsRow(s.Key.Variation, s.Key.Channel, s.Key.Mixed, s.Value))];

    /// <summary>Channels of the version that have reported an impression, whoever's.</summary>
    public IReadOnlyCollection<string> ImpressionChannels => received;

    public long OpenWindows { get; private set; }

    public void Add(PersonFacts person)
    {
        // An automatic one shows as well that the channel reports them.
        foreach (var fact in person.Cohort.Where(f => f.VersionId == query.Version.Id && f.Measures.Impressions > 0))
            received.Add(fact.Channel);
        foreach (var fact in person.CohortCounting(query.IncludeMachine).Where(f => f.VersionId == query.Version.Id))
        {
            if (fact.FirstTrigger < query.From || fact.FirstTrigger >= query.To)
                continue;
            var key = (fact.VariationId, fact.Channel, fact.Mixed);
            sums[key] = sums.GetValueOrDefault(key, CohortSums.Zero) + CohortSums.Of(fact);
            if (fact.WindowUntil > now)
                OpenWindows++;
        }
    }
}

/// <summary>Sums over the people of one variation, channel ('' for all) and mixedness.</summary>
internal sealed record SumsRow(int VariationId, string Channel, bool Mixed, CohortSums Sums);
