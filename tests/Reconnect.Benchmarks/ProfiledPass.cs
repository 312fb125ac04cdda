using Npgsql;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Identity;
using Reconnect.Rollups;

namespace Reconnect.Benchmarks;

/// <summary>
/// The same pass as <see cref="Attributor"/> makes, by the same parts, with a clock between them. It must be kept in step with it:
/// <see cref="PassesFigure"/> measures the real one beside it.
/// </summary>
internal static class ProfiledPass
{
    private const string Claim = """
        DELETE FROM attribution_queue
        WHERE lane = @lane AND id IN (SELECT id FROM attribution_queue WHERE lane = @lane ORDER BY id LIMIT @limit)
        RETURNING person_key
        """;

    public static async Task<int> RunAsync(BenchmarkDatabase database, short lane, int limit, StepClock clock, CancellationToken cancellationToken)
    {
        clock.Restart();
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var taken = await ClaimAsync(lane, limit, connection, cancellationToken);
        if (taken.Count == 0)
            return 0;
        var catalog = await database.Get<CatalogReader>().HoldAsync(connection, cancellationToken);
        Guid[] people = [.. taken.Distinct()];
        clock.Done("claim from the queue, hold the catalog");
        var histories = await HistoryReader.ReadAsync(people, connection, cancellationToken);
        clock.Done("read histories from events");
        var stored = await FactStore.ReadAsync(people, connection, cancellationToken);
        clock.Done("read stored facts");
        var changes = Compute(people, histories, stored, catalog.Sites[BenchmarkDatabase.SiteId]);
        clock.Done("C#: timelines and attribution");
        var deltas = new RollupDeltas();
        foreach (var (old, current) in changes)
        {
            deltas.Remove(old);
            deltas.Add(current);
        }

        clock.Done("C#: rollup deltas");
        await ExecuteAsync(connection, batch => FactStore.AddTo(batch, changes), cancellationToken);
        clock.Done("write facts");
        await ExecuteAsync(connection, batch => RollupWriter.AddTo(batch, lane, deltas), cancellationToken);
        clock.Done("upsert rollups");
        await transaction.CommitAsync(cancellationToken);
        clock.Done("commit");
        return taken.Count;
    }

    private static List<(PersonFacts Old, PersonFacts New)> Compute(
        Guid[] people, Histories histories, Dictionary<Guid, PersonFacts> stored, SiteDefinition site) => people
        .Select(person => (
            stored.GetValueOrDefault(person) ?? PersonFacts.None(person),
            AttributionRule.Attribute(Timeline.Of(person, histories.Of(person), site.IdentityGrace), site)))
        .ToList();

    private static async Task<List<Guid>> ClaimAsync(short lane, int limit, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Claim, connection)
        {
            Parameters = { new NpgsqlParameter<short>("lane", lane), new NpgsqlParameter<int>("limit", limit) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            people.Add(reader.GetGuid(0));
        return people;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, Action<NpgsqlBatch> fill, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        fill(batch);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
