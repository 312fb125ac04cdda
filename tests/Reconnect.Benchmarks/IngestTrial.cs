using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Benchmarks;

/// <summary>
/// Another way for intake, tried here before the engine takes it up: keys already known are looked up, the others go in by COPY, and so do both queues,
/// in one transaction. Two senders of one event at once end in a unique violation, after which the batch would go the engine's present way.
/// </summary>
internal static class IngestTrial
{
    private const string People = """
        INSERT INTO people (person_key, site_id, user_id) SELECT * FROM unnest($1, $2, $3) ON CONFLICT (person_key) DO NOTHING
        """;

    private const string Browsers = """
        INSERT INTO browsers (anonymous_key, site_id, anonymous_id) SELECT * FROM unnest($1, $2, $3) ON CONFLICT (anonymous_key) DO NOTHING
        """;

    public static Task RunAsync(BenchmarkDatabase database, IReadOnlyList<IngestBatch> batches, int connections, CancellationToken cancellationToken) =>
        IngestWays.EachAsync(batches, connections, async (batch, token) =>
        {
            await using var connection = await database.Source.OpenConnectionAsync(token);
            await StoreAsync([.. IngestFigure.Rows(batch.Events).OrderBy(r => r.Key)], connection, token);
        }, cancellationToken);

    private static async Task StoreAsync(List<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await KnownAsync(rows, connection, cancellationToken);
        rows.RemoveAll(r => known.Contains(r.Key));
        await EventCopy.CopyAsync(rows, "events", connection, cancellationToken);
        await QueuePeopleAsync(rows, connection, cancellationToken);
        await QueueSubjectsAsync(rows, connection, cancellationToken);
        await NameAsync(rows, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<HashSet<Guid>> KnownAsync(List<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT event_key, content_hash FROM events WHERE event_key = ANY($1)", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. rows.Select(r => r.Key)] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            known.Add(reader.GetGuid(0));
        return known;
    }

    private static async Task QueuePeopleAsync(List<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync("COPY attribution_queue (lane, person_key, queued_at) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var row in rows.Where(r => r.Person is not null).DistinctBy(r => r.Person))
        {
            import.StartRow();
            import.Write(EventKeys.Lane(row.Person!.Value), NpgsqlDbType.Smallint);
            import.Write(row.Person.Value, NpgsqlDbType.Uuid);
            import.Write(row.ReceivedAt.UtcDateTime, NpgsqlDbType.TimestampTz);
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static async Task QueueSubjectsAsync(List<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync("COPY identity_queue (subject_kind, subject_key, origin, queued_at) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var (row, (kind, key)) in rows.SelectMany(r => r.Subjects().Select(s => (r, s))).DistinctBy(s => (s.s.Kind, s.s.Key, s.r.Person)))
        {
            import.StartRow();
            import.Write((short)kind, NpgsqlDbType.Smallint);
            import.Write(key, NpgsqlDbType.Uuid);
            if (row.Person is { } origin)
                import.Write(origin, NpgsqlDbType.Uuid);
            else
                import.WriteNull();
            import.Write(row.ReceivedAt.UtcDateTime, NpgsqlDbType.TimestampTz);
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static async Task NameAsync(List<EventRow> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        void Add(string sql, List<(Guid Key, string Text)> names)
        {
            if (names.Count > 0)
                batch.BatchCommands.Add(new NpgsqlBatchCommand(sql)
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid[]> { TypedValue = [.. names.Select(n => n.Key)] },
                        new NpgsqlParameter<int[]> { TypedValue = [.. names.Select(_ => BenchmarkDatabase.SiteId)] },
                        new NpgsqlParameter<string[]> { TypedValue = [.. names.Select(n => n.Text)] },
                    },
                });
        }

        Add(People, [.. rows.Where(r => r.Person is not null).DistinctBy(r => r.Person).OrderBy(r => r.Person).Select(r => (r.Person!.Value, r.Event.UserId!))]);
        Add(Browsers, [.. rows.Where(r => r.Browser is not null).DistinctBy(r => r.Browser).OrderBy(r => r.Browser).Select(r => (r.Browser!.Value, r.Event.AnonymousId!))]);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
