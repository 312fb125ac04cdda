using System.Data;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Events;
using Reconnect.Rollups;

namespace Reconnect.Reports;

/// <summary>Answers "why is it 0?": what became of every purchase of a cohort, and what was seen at all.</summary>
public sealed class DiagnosticsReader(NpgsqlDataSource database, CohortLog log, ReportReader reports)
{
    private const string Cohort = """
        EXISTS (SELECT 1 FROM cohort_facts f
            WHERE f.person_key = o.person_key AND f.version_id = @version AND f.channel = '' AND NOT f.machine
                AND f.first_trigger >= @from AND f.first_trigger < @to)
        """;

    private const string Orders = $"""
        SELECT o.outcome, count(*), count(*) FILTER (WHERE o.over_refunded), sum(o.repetitions)::bigint, count(*) FILTER (WHERE o.differs),
            count(*) FILTER (WHERE o.outcome IN (1, 2) AND o.version_id <> @version),
            count(*) FILTER (WHERE {ReportCommands.CreditedElsewhere})
        FROM order_facts o
        WHERE o.campaign_id = @campaign AND {ReportCommands.OneRowAnOrder} AND {Cohort}
        GROUP BY o.outcome
        """;

    private const string UnconvertedCurrencies = $"""
        SELECT DISTINCT o.currency FROM order_facts o
        WHERE o.campaign_id = @campaign AND o.outcome = 2 AND {ReportCommands.OneRowAnOrder} AND {Cohort}
        """;

    private const string NotIdentified = $"""
        SELECT count(*) FROM (SELECT DISTINCT COALESCE(e.transaction_key, e.event_key) FROM events e WHERE {ReportCommands.Nobodys}) AS nobodys
        """;

    private const string Unmatched = """
        SELECT type, channel, count(*) FROM unmatched_touches
        WHERE campaign_id = @campaign AND occurred_at >= @from AND occurred_at < @until GROUP BY type, channel
        """;

    /// <summary>Touches that name the campaign, but nobody whom anything is known of.</summary>
    private const string UnmatchedOfNobody = """
        SELECT e.type, COALESCE(e.channel, ''), count(*) FROM (
            SELECT * FROM events n WHERE n.site_id = @site AND n.campaign = @name AND n.type IN (6, 7) AND n.person_key IS NULL AND n.message_key IS NULL
            UNION ALL
            SELECT e.* FROM unknown_messages u JOIN events e ON e.message_key = u.message_key
            WHERE u.site_id = @site AND e.campaign = @name AND e.type IN (6, 7) AND e.person_key IS NULL
                AND NOT EXISTS (SELECT 1 FROM events s WHERE s.message_key = u.message_key AND s.type = 2)
        ) AS e
        WHERE e.occurred_at >= @from AND e.occurred_at < @until AND e.occurred_at < @before AND e.received_at <= @received
            AND NOT EXISTS (SELECT 1 FROM browser_links i
                WHERE i.anonymous_key = e.anonymous_key AND i.occurred_at <= e.occurred_at + @grace AND i.received_at <= @received)
        GROUP BY e.type, e.channel
        """;

    private const string Unknown = """
        SELECT e.type, count(*) FROM unknown_messages u JOIN events e ON e.message_key = u.message_key
        WHERE u.site_id = @site AND e.type IN (6, 7) AND e.campaign IS NULL AND e.occurred_at >= @from AND e.occurred_at < @until AND e.occurred_at < @before
            AND e.received_at <= @received
            AND NOT EXISTS (SELECT 1 FROM events s WHERE s.message_key = u.message_key AND s.type = 2)
        GROUP BY e.type
        """;

    private const string Identifies = """
        SELECT count(*), max(occurred_at) FROM events
        WHERE site_id = @site AND type = 9 AND occurred_at >= @from AND occurred_at < @until AND occurred_at < @before AND received_at <= @received
        """;

    private const string LastSeen = """
        SELECT c.channel, click.occurred_at, impression.occurred_at
        FROM (SELECT DISTINCT channel FROM activity_rollups WHERE version_id = @version AND level = @top) AS c
        LEFT JOIN LATERAL (SELECT max(a.occurred_at) AS occurred_at FROM activity_facts a
            WHERE a.version_id = @version AND a.channel = c.channel AND a.clicks <> 0) AS click ON true
        LEFT JOIN LATERAL (SELECT max(a.occurred_at) AS occurred_at FROM activity_facts a
            WHERE a.version_id = @version AND a.channel = c.channel AND a.impressions <> 0) AS impression ON true
        """;

    public async Task<Diagnostics> ReadAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        var counts = new DiagnosticCounts(query);
        if (query.FromLog)
        {
            await foreach (var person in log.ReadAsync(query, cancellationToken))
                counts.Add(person);
        }
        else
        {
            counts.AddCohort(await reports.ReadSumsAsync(query with { IncludeMachine = false }, cancellationToken), machine: false);
            counts.AddCohort(await reports.ReadSumsAsync(query with { IncludeMachine = true }, cancellationToken), machine: true);
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (!query.FromLog)
            await ReadFactsAsync(query, counts, connection, cancellationToken);
        await ReadLogAsync(query, counts, connection, cancellationToken);
        return counts.Result();
    }

    private static async Task ReadFactsAsync(ReportQuery query, DiagnosticCounts counts, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await EachAsync(Orders, r => counts.AddOrders((OrderOutcome)r.GetInt16(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6)));
        await EachAsync(UnconvertedCurrencies, r => counts.AddUnconverted(r.GetString(0)));
        await EachAsync(Unmatched, r => counts.AddUnmatched((EventType)r.GetInt16(0), r.GetString(1), r.GetInt64(2)));
        await EachAsync(LastSeen, r => counts.AddLastSeen(r.GetString(0), Instant(r, 1), Instant(r, 2)));
        Task EachAsync(string sql, Action<NpgsqlDataReader> row) => DiagnosticsReader.EachAsync(sql, query, row, connection, cancellationToken);
    }

    private static async Task ReadLogAsync(ReportQuery query, DiagnosticCounts counts, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await EachAsync(NotIdentified, r => counts.NotIdentified = r.GetInt64(0));
        await EachAsync(UnmatchedOfNobody, r => counts.AddUnmatched((EventType)r.GetInt16(0), r.GetString(1), r.GetInt64(2)));
        await EachAsync(Unknown, r => counts.AddUnknown((EventType)r.GetInt16(0), r.GetInt64(1)));
        await EachAsync(Identifies, r => counts.Identifies = new IdentifyDiagnostics(r.GetInt64(0), Instant(r, 1)));
        Task EachAsync(string sql, Action<NpgsqlDataReader> row) => DiagnosticsReader.EachAsync(sql, query, row, connection, cancellationToken);
    }

    private static async Task EachAsync(
        string sql, ReportQuery query, Action<NpgsqlDataReader> row, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<int>("site", query.Site.Id));
        command.Parameters.Add(new NpgsqlParameter<int>("campaign", query.Campaign.Id));
        command.Parameters.Add(new NpgsqlParameter<string>("name", query.Campaign.PublicId));
        command.Parameters.Add(new NpgsqlParameter<int>("version", query.Version.Id));
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", query.IncludeMachine));
        command.Parameters.Add(new NpgsqlParameter<short>("top", TimeTree.Levels - 1));
        command.Parameters.Add(new NpgsqlParameter<TimeSpan>("grace", query.Site.IdentityGrace));
        void At(string name, DateTimeOffset at) => command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.TimestampTz) { Value = at.UtcDateTime });
        At("from", query.From);
        At("to", query.To);
        At("until", DiagnosticCounts.Until(query));
        At("received", query.Cut.ReceivedUntil);
        At("before", query.Cut.OccurredBefore);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            row(reader);
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetDateTime(column));
}
