using System.Data;
using Npgsql;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Rollups;

namespace Reconnect.Reports;

/// <summary>Reads the funnel of a version and range from the rollups, as the report is, so that both agree.</summary>
public sealed class FunnelReader(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly string[] Columns =
        ["people", "requested", "not_opted_in", "delivered", "bounced", "complained", "unsubscribed", "impressions", "clicks", "purchases", "sent"];

    private static readonly string FromRollups = $"""
        SELECT r.variation_id, r.channel, {string.Join(", ", Columns.Select(c => $"sum(r.{c})::bigint"))}
        FROM unnest(@level, @node) AS n(level, node)
        JOIN cohort_rollups r ON r.version_id = @version AND r.level = n.level AND r.node = n.node
        WHERE @machine OR NOT r.machine
        GROUP BY r.variation_id, r.channel
        """;

    private static readonly string FromFacts = $"""
        SELECT f.variation_id, f.channel, {string.Join(", ", Columns.Select(c => $"(@sign * sum({RollupColumns.Of(c).OfFacts}))::bigint"))}
        FROM cohort_facts f
        WHERE f.version_id = @version AND f.first_trigger >= @from AND f.first_trigger < @to AND {ReportCommands.OneRowAPerson}
        GROUP BY f.variation_id, f.channel
        """;

    private const string NotSent = """
        SELECT variation_id, channel, reason, sum(decisions) FROM not_sent_facts
        WHERE version_id = @version AND first_trigger >= @from AND first_trigger < @to
        GROUP BY variation_id, channel, reason
        """;

    /// <summary>Which steps somebody has reported, of anybody in the version.</summary>
    private const string Reported = """
        SELECT channel, sum(delivered) > 0, sum(bounced) > 0, sum(complained) > 0, sum(unsubscribed) > 0, sum(impressions) > 0
        FROM cohort_rollups WHERE version_id = @version AND level = @top AND channel <> '' GROUP BY channel
        """;

    public async Task<Funnel> ReadAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Reported)
        {
            Parameters = { new NpgsqlParameter<int>("version", query.Version.Id), new NpgsqlParameter<short>("top", TimeTree.Levels - 1) },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(NotSent).For(query).With("from", query.From).With("to", query.To));
        var cover = RangeCover.Of(query.From, query.To, query.Version.Start, clock.GetUtcNow());
        if (cover.Nodes.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(FromRollups).For(query).Over(cover.Nodes));
        foreach (var edge in cover.Edges)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(FromFacts).For(query).Over(edge));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(query, reader, cancellationToken);
    }

    private static async Task<Funnel> ReadAsync(ReportQuery query, NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var sources = new FunnelSources();
        while (await reader.ReadAsync(cancellationToken))
            sources.Add(reader.GetString(0), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5));
        var counts = new FunnelCounts(sources);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            counts.AddNotSent(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3));
        while (await reader.NextResultAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                counts.Add(reader.GetInt32(0), reader.GetString(1), [.. Enumerable.Range(2, Columns.Length).Select(reader.GetInt64)]);
        return new Funnel(query, [.. query.Version.InOrder.Select(counts.Of)]);
    }
}

/// <summary>Who reports what: a step that nobody reports in a channel is unknown, not 0.</summary>
internal sealed class FunnelSources
{
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private readonly HashSet<string> failures = new(StringComparer.Ordinal);
    private readonly HashSet<string> unsubscribed = new(StringComparer.Ordinal);
    private readonly List<string> impressions = [];

    /// <summary>Whoever reports one of delivered, bounced and complained would report the failures too.</summary>
    public void Add(string channel, bool isDelivered, bool isBounced, bool isComplained, bool isUnsubscribed, bool hasImpressions)
    {
        if (isDelivered)
            delivered.Add(channel);
        if (isDelivered || isBounced || isComplained)
            failures.Add(channel);
        if (isDelivered || isBounced || isComplained || isUnsubscribed)
            unsubscribed.Add(channel);
        if (hasImpressions)
            impressions.Add(channel);
    }

    public bool Delivered(string channel) => delivered.Contains(channel);

    public bool Failures(string channel) => failures.Contains(channel);

    public bool Unsubscribed(string channel) => unsubscribed.Contains(channel);

    /// <summary>E-mail, and where one was received (A3).</summary>
    public bool Impressions(string channel) => ReportRows.ImpressionChannels(impressions).Contains(channel);
}

/// <summary>Adds counts up by variation and channel.</summary>
internal sealed class FunnelCounts(FunnelSources sources)
{
    private readonly Dictionary<(int Variation, string Channel), long[]> counts = [];
    private readonly Dictionary<(int Variation, string Channel), SortedDictionary<string, long>> notSent = [];

    public void Add(int variation, string channel, long[] more)
    {
        if (!counts.TryGetValue((variation, channel), out var sums))
            counts[(variation, channel)] = sums = new long[more.Length];
        for (var i = 0; i < more.Length; i++)
            sums[i] += more[i];
    }

    public void AddNotSent(int variation, string channel, string reason, long decisions)
    {
        foreach (var place in new[] { (variation, channel), (variation, CohortFact.WholeVariation) })
        {
            if (!notSent.TryGetValue(place, out var reasons))
                notSent[place] = reasons = new SortedDictionary<string, long>(StringComparer.Ordinal);
            reasons[reason] = reasons.GetValueOrDefault(reason) + decisions;
        }
    }

    public FunnelVariation Of(VariationDefinition variation)
    {
        var channels = counts.Keys.Concat(notSent.Keys).Where(k => k.Variation == variation.Id && k.Channel.Length > 0).Select(k => k.Channel)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(c => new FunnelChannel(c, Steps(variation.Id, c, [c])))
            .ToList();
        return new FunnelVariation(variation, Steps(variation.Id, CohortFact.WholeVariation, [.. channels.Select(c => c.Channel)]), channels);
    }

    /// <summary>A variation's step is what the channels that report it have together.</summary>
    private FunnelSteps Steps(int variation, string row, IReadOnlyList<string> channels)
    {
        var sums = counts.GetValueOrDefault((variation, row)) ?? new long[11];
        var reasons = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (reason, decisions) in notSent.GetValueOrDefault((variation, row)) ?? [])
            reasons[reason] = decisions;
        if (sums[2] > 0)
            reasons[NotSentReasons.NotOptedIn] = sums[2];
        long? Where(Func<string, bool> reports, int column) => channels.Any(reports) ? sums[column] : null;
        return new FunnelSteps
        {
            Allocated = row.Length == 0 ? sums[0] : sums[10],
            Requested = sums[1],
            NotSent = reasons,
            Delivered = Where(sources.Delivered, 3),
            Bounced = Where(sources.Failures, 4),
            Complained = Where(sources.Failures, 5),
            Unsubscribed = Where(sources.Unsubscribed, 6),
            Impressions = Where(sources.Impressions, 7),
            Clicks = sums[8],
            Purchases = sums[9],
        };
    }
}
