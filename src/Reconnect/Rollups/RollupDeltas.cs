using System.Numerics;
using Reconnect.Attribution;

namespace Reconnect.Rollups;

/// <summary>A row of the rollup by first trigger, without its lane.</summary>
public readonly record struct CohortKey(int VersionId, TimeNode Node, int VariationId, string Channel, bool Mixed, bool Machine);

/// <summary>A row of the rollup by time of occurrence, without its lane.</summary>
public readonly record struct ActivityKey(int VersionId, TimeNode Node, int VariationId, string Channel, bool Machine);

/// <summary>A row of the rollup by first trigger and end of window, without its lane.</summary>
public readonly record struct WindowKey(int VersionId, TimeNode Node, TimeNode Closing, bool Machine);

/// <summary>New facts less old facts, summed up by rollup row. Pure; a fact that did not change cancels out.</summary>
public sealed class RollupDeltas
{
    private readonly Dictionary<CohortKey, BigInteger[]> cohort = [];
    private readonly Dictionary<ActivityKey, BigInteger[]> activity = [];
    private readonly Dictionary<WindowKey, long> windows = [];

    public IEnumerable<KeyValuePair<CohortKey, BigInteger[]>> Cohort => cohort.Where(d => IsChange(d.Value));

    public IEnumerable<KeyValuePair<ActivityKey, BigInteger[]>> Activity => activity.Where(d => IsChange(d.Value));

    public IEnumerable<KeyValuePair<WindowKey, long>> Windows => windows.Where(d => d.Value != 0);

    public void Add(PersonFacts facts) => Apply(facts, 1);

    public void Remove(PersonFacts facts) => Apply(facts, -1);

    private void Apply(PersonFacts facts, int sign)
    {
        foreach (var fact in facts.Cohort)
        {
            Apply(fact, fact.Machine, sign);
            // Rollup rows of machine traffic hold the difference to the rows without it (A28).
            if (fact.Machine && facts.Cohort.FirstOrDefault(f => !f.Machine && f.VersionId == fact.VersionId && f.Channel == fact.Channel) is { } people)
                Apply(people, machine: true, -sign);
        }

        foreach (var fact in facts.Activity)
            for (var level = 0; level < TimeTree.Levels; level++)
            {
                var key = new ActivityKey(fact.VersionId, TimeTree.NodeOf(fact.At, level), fact.VariationId, fact.Channel, fact.Machine);
                Sum(activity, key, RollupColumns.Activity, fact, sign);
            }
    }

    private void Apply(CohortFact fact, bool machine, int sign)
    {
        for (var level = 0; level < TimeTree.Levels; level++)
        {
            var key = new CohortKey(fact.VersionId, TimeTree.NodeOf(fact.FirstTrigger, level), fact.VariationId, fact.Channel, fact.Mixed, machine);
            Sum(cohort, key, RollupColumns.Cohort, fact, sign);
            if (fact.WindowUntil is not { } until)
                continue;
            for (var closingLevel = 0; closingLevel < TimeTree.Levels; closingLevel++)
            {
                var window = new WindowKey(fact.VersionId, key.Node, TimeTree.NodeOf(until, closingLevel), machine);
                windows[window] = windows.GetValueOrDefault(window) + sign;
            }
        }
    }

    private static void Sum<TKey, TFact>(
        Dictionary<TKey, BigInteger[]> sums, TKey key, IReadOnlyList<RollupColumn<TFact>> columns, TFact fact, int sign)
        where TKey : struct
    {
        if (!sums.TryGetValue(key, out var row))
            sums[key] = row = new BigInteger[columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var value = columns[i].Value(fact);
            if (!value.IsZero)
                row[i] += sign * value;
        }
    }

    private static bool IsChange(BigInteger[] row) => row.Any(v => !v.IsZero);
}
