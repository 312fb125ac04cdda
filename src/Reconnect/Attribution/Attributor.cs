using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Identity;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Attribution;

/// <summary>
/// One pass of attribution over one lane, in one transaction: takes queued people, recomputes each from the whole of their events,
/// and moves facts and rollups by the difference. Safe to repeat; a crash leaves everything as before the pass.
/// </summary>
internal sealed class Attributor([FromKeyedServices(Pools.Workers)] NpgsqlDataSource database, CatalogReader catalogs, ILogger<Attributor> logger)
{
    private const string HoldLane = "SELECT lane FROM lanes WHERE lane = @lane FOR UPDATE SKIP LOCKED";

    private const string Claim = """
        DELETE FROM attribution_queue
        WHERE lane = @lane AND id IN (SELECT id FROM attribution_queue WHERE lane = @lane ORDER BY id LIMIT @limit)
        RETURNING person_key
        """;

    private const string NextPeople = """
        SELECT person_key FROM people
        WHERE lane_of(person_key) = @lane AND person_key > @after
        ORDER BY person_key LIMIT @limit
        """;

    /// <summary>How many queue rows were taken; null where another worker holds the lane.</summary>
    public async Task<int?> PassAsync(short lane, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await HoldAsync(lane, connection, cancellationToken))
            return null;
        var taken = await PeopleAsync(Claim, connection, cancellationToken, new NpgsqlParameter<short>("lane", lane), new NpgsqlParameter<int>("limit", limit));
        if (taken.Count == 0)
            return 0;
        var catalog = await catalogs.HoldAsync(connection, cancellationToken);
        var deltas = new RollupDeltas();
        await RecomputeAsync([.. taken.Distinct()], catalog, deltas, connection, cancellationToken);
        await WriteAsync(lane, deltas, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken.Count;
    }

    /// <summary>
    /// Empties and refills everything derived of one lane in one transaction: readers see the old figures until it commits, and what
    /// arrives meanwhile waits in the queue. Returns the number of people; null where another worker holds the lane or a definition changed
    /// meanwhile, and the rebuild has to be tried again.
    /// </summary>
    public async Task<int?> RebuildAsync(short lane, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await HoldAsync(lane, connection, cancellationToken))
            return null;
        await EmptyAsync(lane, connection, cancellationToken);
        var catalog = await catalogs.CurrentAsync(cancellationToken);
        // Written once, at the end: within one transaction every rewritten row would leave a dead version behind.
        var deltas = new RollupDeltas();
        var (after, count) = (Guid.Empty, 0);
        while (true)
        {
            var people = await PeopleAsync(
                NextPeople, connection, cancellationToken,
                new NpgsqlParameter<short>("lane", lane), new NpgsqlParameter<Guid>("after", after), new NpgsqlParameter<int>("limit", limit));
            if (people.Count == 0)
                break;
            await RecomputeAsync([.. people], catalog, deltas, connection, cancellationToken);
            (after, count) = (people[^1], count + people.Count);
        }

        await WriteAsync(lane, deltas, connection, cancellationToken);
        // Definitions are not held for as long as a rebuild takes.
        if ((await catalogs.HoldAsync(connection, cancellationToken)).Revision != catalog.Revision)
            return null;
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private async Task RecomputeAsync(
        Guid[] people, CampaignCatalog catalog, RollupDeltas deltas, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var sites = await SitesAsync(people, connection, cancellationToken);
        var histories = await HistoryReader.ReadAsync(people, connection, cancellationToken);
        var stored = await FactStore.ReadAsync(people, connection, cancellationToken);
        var changes = new List<(PersonFacts Old, PersonFacts New)>();
        var stuck = new List<(Guid Person, int Site, Exception Reason)>();
        foreach (var person in people)
        {
            var site = catalog.Sites[sites[person]];
            PersonFacts facts;
            try
            {
                facts = AttributionRule.Attribute(Timeline.Of(person, histories.Of(person), site.IdentityGrace), site);
            }
            catch (Exception e)
            {
                logger.PersonStuck(e, person);
                stuck.Add((person, site.Id, e));
                continue;
            }

            var old = stored.GetValueOrDefault(person) ?? PersonFacts.None(person);
            changes.Add((old, facts));
            deltas.Remove(old);
            deltas.Add(facts);
        }

        await using var batch = new NpgsqlBatch(connection);
        FactStore.AddTo(batch, changes);
        StuckPeople.AddTo(batch, [.. changes.Select(c => c.New.Person)], stuck);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAsync(short lane, RollupDeltas deltas, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        RollupWriter.AddTo(batch, lane, deltas);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> HoldAsync(short lane, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(HoldLane, connection) { Parameters = { new NpgsqlParameter<short>("lane", lane) } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task<List<Guid>> PeopleAsync(
        string sql, NpgsqlConnection connection, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            people.Add(reader.GetGuid(0));
        return people;
    }

    private static async Task<Dictionary<Guid, int>> SitesAsync(Guid[] people, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT person_key, site_id FROM people WHERE person_key = ANY(@people)", connection)
        {
            Parameters = { new NpgsqlParameter<Guid[]>("people", people) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sites = new Dictionary<Guid, int>();
        while (await reader.ReadAsync(cancellationToken))
            sites[reader.GetGuid(0)] = reader.GetInt32(1);
        return sites;
    }

    private static async Task EmptyAsync(short lane, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        string[] statements =
        [
            "DELETE FROM cohort_facts WHERE lane_of(person_key) = @lane",
            "DELETE FROM activity_facts WHERE lane_of(person_key) = @lane",
            "DELETE FROM order_facts WHERE lane_of(person_key) = @lane",
            "DELETE FROM unmatched_touches WHERE lane_of(person_key) = @lane",
            "DELETE FROM not_sent_facts WHERE lane_of(person_key) = @lane",
            "DELETE FROM cohort_rollups WHERE lane = @lane",
            "DELETE FROM activity_rollups WHERE lane = @lane",
            "DELETE FROM window_rollups WHERE lane = @lane",
        ];
        foreach (var statement in statements)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new NpgsqlParameter<short>("lane", lane) } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
