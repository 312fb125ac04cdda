using System.Diagnostics;
using Npgsql;

namespace Reconnect.Benchmarks;

/// <summary>
/// The report's main figures by variation, straight from the log in one statement: what one would write without rollups. It leaves out what
/// the report has beyond them (channels, impressions, carts, refunds, exchange rates, machine traffic), so the comparison is in its favour.
/// </summary>
internal static class RawReport
{
    private const string Sql = """
        WITH allocated AS (
            SELECT DISTINCT ON (person_key) person_key, variation FROM events
            WHERE site_id = $1 AND campaign = $2 AND type = 1 AND occurred_at >= $3 AND occurred_at < $4
            ORDER BY person_key, occurred_at, event_id
        ), sends AS (
            SELECT DISTINCT ON (message_key) message_key, person_key, variation FROM events
            WHERE site_id = $1 AND campaign = $2 AND type = 2 AND not_sent_reason IS NULL
            ORDER BY message_key, occurred_at, event_id
        ), clicks AS (
            SELECT s.person_key, s.variation, c.occurred_at FROM events c JOIN sends s USING (message_key)
            WHERE c.site_id = $1 AND c.type = 7 AND NOT c.machine
        ), orders AS (
            SELECT DISTINCT ON (p.transaction_key) p.transaction_key, p.occurred_at, p.value, COALESCE(p.person_key, (
                SELECT l.person_key FROM events l
                WHERE l.anonymous_key = p.anonymous_key AND l.type = 9 AND l.occurred_at <= p.occurred_at
                ORDER BY l.occurred_at DESC LIMIT 1)) AS person_key
            FROM events p WHERE p.site_id = $1 AND p.type = 10
            ORDER BY p.transaction_key, p.occurred_at, p.event_id
        ), credited AS (
            SELECT DISTINCT ON (o.transaction_key) o.transaction_key, o.value, o.person_key, c.variation
            FROM orders o JOIN clicks c USING (person_key)
            WHERE c.occurred_at < o.occurred_at AND o.occurred_at - c.occurred_at < interval '7 days'
            ORDER BY o.transaction_key, c.occurred_at DESC
        ), sent AS (
            SELECT a.variation, count(*) AS requests FROM sends s JOIN allocated a USING (person_key, variation) GROUP BY a.variation
        ), bought AS (
            SELECT a.variation, count(*) AS purchases, sum(value) AS revenue FROM credited c JOIN allocated a USING (person_key, variation) GROUP BY a.variation
        ), users AS (
            SELECT variation, count(*) AS users FROM allocated GROUP BY variation
        )
        SELECT sum(users)::bigint, sum(requests)::bigint, sum(purchases)::bigint, sum(revenue)
        FROM (SELECT variation, users, requests, purchases, revenue FROM users LEFT JOIN sent USING (variation) LEFT JOIN bought USING (variation)) AS rows
        """;

    /// <summary>The time it took and what it found, over all variations.</summary>
    public static async Task<(TimeSpan Time, (long Users, long Requests, long Purchases, decimal Revenue) Found)> RunAsync(
        BenchmarkDatabase database, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        // On a connection without the product's planner settings: they suit its statements, and would slow this one.
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = BenchmarkDatabase.SiteId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = ReportSet.Campaign });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = from.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = to.UtcDateTime });
        var since = Stopwatch.GetTimestamp();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (Stopwatch.GetElapsedTime(since), (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDecimal(3)));
    }
}
