using CsCheck;
using Reconnect.Events;

namespace Reconnect.Tests.Oracle;

public sealed class OracleTests
{
    [Fact]
    public void The_engine_counts_what_the_oracle_counts() => ShouldAgree(history => [history.Logged]);

    [Fact]
    public void Order_of_arrival_repetition_and_batching_change_nothing() =>
        ShouldAgree(history => history.Rearranged().Chunk(1 + (history.Shuffle & 15)));

    private static void ShouldAgree(Func<RandomHistory, IEnumerable<IReadOnlyList<LoggedEvent>>> arrival) => RandomHistory.All.Sample(
        history => Differences(history, arrival(history)).Count == 0,
        iter: RandomHistory.Count,
        print: history =>
        {
            var smallest = history.Smallest(h => Differences(h, arrival(h)).Count > 0);
            return $"{smallest}\n{string.Join('\n', Differences(smallest, arrival(smallest)))}\n";
        });

    /// <summary>Every cell of every report on which the two do not agree.</summary>
    private static List<string> Differences(RandomHistory history, IEnumerable<IReadOnlyList<LoggedEvent>> arrival)
    {
        var engine = new EnginePath(history.Definition, RandomHistory.Users, RandomHistory.Now);
        foreach (var batch in arrival)
            engine.Receive(batch);
        var oracle = new PlainRules(history.Plain, history.Events);
        return history.Plain.Campaigns
            .SelectMany(campaign => campaign.Versions.Select(version => (campaign, version)))
            .SelectMany(v => Differences(history, engine, oracle, v.campaign, v.version, countMachine: false)
                .Concat(Differences(history, engine, oracle, v.campaign, v.version, countMachine: true)))
            .ToList();
    }

    private static IEnumerable<string> Differences(
        RandomHistory history, EnginePath engine, PlainRules oracle, PlainCampaign campaign, PlainVersion version, bool countMachine)
    {
        var (from, to) = (history.From ?? version.Start, history.To ?? version.End ?? RandomHistory.Now);
        var expected = oracle.Report(campaign, version, from, to, countMachine);
        var definition = history.Definition.Campaigns[campaign.Id];
        var actual = engine.Report(definition, definition.Version(version.Id, from)!, from, to, countMachine);
        var report = $"{campaign.Id} {version.Id}{(countMachine ? " with machines" : "")}:";
        return expected.Except(actual).Select(line => $"{report} the oracle says {line}")
            .Concat(actual.Except(expected).Select(line => $"{report} the engine says {line}"));
    }
}
