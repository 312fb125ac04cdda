using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using Reconnect.Attribution;
using Reconnect.Identity;

namespace Reconnect.Reports;

/// <summary>
/// The facts of everyone in a campaign, computed from a part of the log by the rule that made the stored ones: for reports that cut events off
/// (A10) or look at a past instant. Costs as much as there are events of the campaign's people.
/// </summary>
public sealed class CohortLog
{
    private const int PeopleAtOnce = 500;

    /// <summary>No statement of intake takes longer, so what was received before is committed or never will be.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const string People = """
        SELECT person_key FROM cohort_facts WHERE version_id IN (SELECT id FROM versions WHERE campaign_id = @campaign)
        UNION
        SELECT q.person_key FROM attribution_queue q JOIN people p USING (person_key) WHERE p.site_id = @site
        """;

    private readonly NpgsqlDataSource database;
    private readonly TimeProvider clock;

    internal CohortLog(NpgsqlDataSource database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    internal async IAsyncEnumerable<PersonFacts> ReadAsync(ReportQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.AsOf is { } instant)
            await SettleAsync(instant, cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        foreach (var people in (await PeopleAsync(query, connection, cancellationToken)).Chunk(PeopleAtOnce))
        {
            var histories = await HistoryReader.ReadAsync(people, query.Cut, connection, cancellationToken);
            foreach (var person in people)
                yield return AttributionRule.Attribute(Timeline.Of(person, histories.Of(person), query.Site.IdentityGrace), query.Site);
        }
    }

    private static async Task<List<Guid>> PeopleAsync(ReportQuery query, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(People, connection);
        command.Parameters.Add(new NpgsqlParameter<int>("campaign", query.Campaign.Id));
        command.Parameters.Add(new NpgsqlParameter<int>("site", query.Site.Id));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            people.Add(reader.GetGuid(0));
        return people;
    }

    /// <summary>Events are stamped before they are committed: waits until none that was stamped earlier is still under way.</summary>
    private async Task SettleAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        long? ahead = null;
        while (clock.GetUtcNow() - instant < Settled)
        {
            await using var command = database.CreateCommand(
                "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var (oldest, next) = (reader.GetInt64(0), reader.GetInt64(1));
            if (oldest >= ahead)
                return;
            // What a request is about to begin has had the pause to do so.
            if (ahead is null)
                await Task.Delay(Pause * 3, clock, cancellationToken);
            ahead ??= next;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
