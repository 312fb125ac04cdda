using Npgsql;
using NpgsqlTypes;
using Reconnect.Ingestion;

namespace Reconnect.Benchmarks;

/// <summary>The ways of storing the same events that are compared.</summary>
internal static class IngestWays
{
    private const string Insert = """
        INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key,
            transaction_key, content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id,
            not_sent_reason, value, currency, url, user_agent, properties)
        SELECT event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key,
            transaction_key, content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id,
            not_sent_reason, value, currency, url, user_agent, properties::jsonb
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
            AS e(event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key, transaction_key,
                content_hash, source, event_id, campaign, version, variation, channel, message_id, transaction_id, not_sent_reason,
                value, currency, url, user_agent, properties)
        ON CONFLICT (event_key) DO NOTHING
        RETURNING event_key
        """;

    public static async Task CopyAtOnceAsync(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await EventCopy.CopyAsync(batches.SelectMany(b => b.Rows), "events", connection, cancellationToken);
    }

    public static async Task CopyInBatchesAsync(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        foreach (var batch in batches)
            await EventCopy.CopyAsync(batch.Rows, "events", connection, cancellationToken);
    }

    public static Task EngineAsync(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, int connections, CancellationToken cancellationToken) =>
        EachAsync(batches, connections, async (batch, token) =>
        {
            var verdicts = await database.Get<Ingestor>().IngestAsync(BenchmarkDatabase.SiteId, Workload.Source, batch.Events, TimeProvider.System.GetUtcNow(), token);
            if (verdicts.Any(v => v.Outcome != Outcome.Stored))
                throw new InvalidOperationException("An event was not stored.");
        }, cancellationToken);

    public static Task EventsAloneAsync(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, int connections, CancellationToken cancellationToken) =>
        EachAsync(batches, connections, async (batch, token) =>
        {
            await using var command = database.Source.CreateCommand(Insert);
            AddColumns(command.Parameters, [.. IngestFigure.Rows(batch.Events).OrderBy(r => r.Key)]);
            await using var reader = await command.ExecuteReaderAsync(token);
            while (await reader.ReadAsync(token))
                reader.GetGuid(0);
        }, cancellationToken);

    public static Task EachAsync(
        IReadOnlyList<IngestBatch> batches, int connections, Func<IngestBatch, CancellationToken, Task> store, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken },
            async (batch, token) => await store(batch, token));

    private static void AddColumns(NpgsqlParameterCollection parameters, List<EventRow> rows)
    {
        void Add<T>(NpgsqlDbType type, Func<EventRow, T> value) => parameters.Add(
            new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = rows.ConvertAll(r => value(r)).ToArray() });
        Add(NpgsqlDbType.Uuid, r => r.Key);
        Add(NpgsqlDbType.Integer, r => r.SiteId);
        Add(NpgsqlDbType.Smallint, r => (short)r.Event.Type);
        Add(NpgsqlDbType.Boolean, r => r.Event.Machine);
        Add(NpgsqlDbType.TimestampTz, r => r.Event.OccurredAt.UtcDateTime);
        Add(NpgsqlDbType.TimestampTz, r => r.ReceivedAt.UtcDateTime);
        Add(NpgsqlDbType.Uuid, r => r.Person);
        Add(NpgsqlDbType.Uuid, r => r.Browser);
        Add(NpgsqlDbType.Uuid, r => r.Message);
        Add(NpgsqlDbType.Uuid, r => r.Transaction);
        Add(NpgsqlDbType.Uuid, r => r.Content);
        Add(NpgsqlDbType.Text, r => r.Source);
        Add(NpgsqlDbType.Text, r => r.Event.EventId);
        Add(NpgsqlDbType.Text, r => r.Event.CampaignId);
        Add(NpgsqlDbType.Text, r => r.Event.VersionId);
        Add(NpgsqlDbType.Text, r => r.Event.VariationId);
        Add(NpgsqlDbType.Text, r => r.Event.Channel);
        Add(NpgsqlDbType.Text, r => r.Event.MessageId);
        Add(NpgsqlDbType.Text, r => r.Event.TransactionId);
        Add(NpgsqlDbType.Text, r => r.Event.NotSentReason);
        Add(NpgsqlDbType.Numeric, r => r.Event.Value);
        Add(NpgsqlDbType.Text, r => r.Event.Currency);
        Add(NpgsqlDbType.Text, r => r.Event.Url);
        Add(NpgsqlDbType.Text, r => r.Event.UserAgent);
        Add(NpgsqlDbType.Text, r => r.Event.Properties);
    }
}
