using CsCheck;
using Reconnect.Events;
using Reconnect.Testing.Oracle;

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
        var definition = history.Definition.Campaigns[campaign.Id];
        var defined = definition.Version(version.Id, from)!;
        var names = history.Logged.ToDictionary(e => e.Key, e => $"{e.Source}/{e.Id}");
        List<string> expected = [.. oracle.Report(campaign, version, from, to, countMachine), .. oracle.Behind(campaign, version, from, to, countMachine), .. oracle.Unmatched(campaign)];
        List<string> actual =
        [
            .. engine.Report(definition, defined, from, to, countMachine),
            .. engine.Behind(definition, defined, from, to, countMachine, key => names[key]),
            .. engine.Unmatched(definition, key => names[key]),
        ];
        var cut = new PlainRules(history.Plain, history.Events.Where(e => e.At < to));
        expected.AddRange(cut.Report(campaign, version, from, to, countMachine).Select(line => "until the range's end: " + line));
        actual.AddRange(engine.ReportUntil(definition, defined, from, to, countMachine, to).Select(line => "until the range's end: " + line));
        var report = $"{campaign.Id} {version.Id}{(countMachine ? " with machines" : "")}:";
        return Without(expected, actual).Select(line => $"{report} the oracle says {line}")
            .Concat(Without(actual, expected).Select(line => $"{report} the engine says {line}"));
    }

    /// <summary>As many lines as the one has more than the other.</summary>
    private static List<string> Without(List<string> lines, List<string> others)
    {
        var rest = new List<string>(others);
        return lines.Where(line => !rest.Remove(line)).ToList();
    }
}
