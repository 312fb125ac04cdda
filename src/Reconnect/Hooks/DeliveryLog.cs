using Npgsql;
using NpgsqlTypes;

namespace Reconnect.Hooks;

/// <summary>One request of a connection.</summary>
/// <param name="Status">The HTTP status it was answered with.</param>
/// <param name="Detail">Why it was refused, or what is wrong with its first quarantined item.</param>
/// <param name="Bytes">Size of its body.</param>
public sealed record Delivery(DateTimeOffset ReceivedAt, int Status, string? Detail, int Bytes, HookSummary Summary)
{
    /// <summary>Refused requests are counted as such and never in the items.</summary>
    public bool Refused => Status >= 400;
}

/// <summary>How a connection is doing.</summary>
/// <param name="Requests">All requests, refused ones included.</param>
public sealed record ConnectionHealth(
    long Requests, long Refused, HookSummary Summary, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastRefusalAt, string? LastRefusal)
{
    public static ConnectionHealth None { get; } = new(0, 0, HookSummary.None, null, null, null);

    /// <summary>The latest request was refused.</summary>
    public bool Refusing => LastRefusalAt is { } refused && (LastSuccessAt is not { } success || refused > success);
}

/// <summary>The requests of connections: counts for ever, the latest with their verdicts.</summary>
public sealed class DeliveryLog(NpgsqlDataSource database)
{
    /// <summary>So many requests of a connection are shown.</summary>
    public const int Shown = 100;

    private const int Shards = 8;
    private const int PruneEvery = 32;

    private const string Add = """
        INSERT INTO hook_deliveries (connection_id, received_at, status, detail, bytes, items, stored, ignored, unmatched, duplicates, quarantined)
        VALUES (@connection, @received, @status, @detail, @bytes, @items, @stored, @ignored, @unmatched, @duplicates, @quarantined)
        RETURNING id
        """;

    private const string Count = """
        INSERT INTO hook_counts (connection_id, shard, requests, refused, items, stored, ignored, unmatched, duplicates, quarantined,
            last_success_at, last_refusal_at, last_refusal)
        VALUES (@connection, @shard, 1, CASE WHEN @refused THEN 1 ELSE 0 END, @items, @stored, @ignored, @unmatched, @duplicates, @quarantined,
            CASE WHEN NOT @refused THEN @received END, CASE WHEN @refused THEN @received END, CASE WHEN @refused THEN @detail END)
        ON CONFLICT (connection_id, shard) DO UPDATE SET
            requests = hook_counts.requests + 1,
            refused = hook_counts.refused + excluded.refused,
            items = hook_counts.items + excluded.items,
            stored = hook_counts.stored + excluded.stored,
            ignored = hook_counts.ignored + excluded.ignored,
            unmatched = hook_counts.unmatched + excluded.unmatched,
            duplicates = hook_counts.duplicates + excluded.duplicates,
            quarantined = hook_counts.quarantined + excluded.quarantined,
            last_success_at = greatest(hook_counts.last_success_at, excluded.last_success_at),
            last_refusal_at = greatest(hook_counts.last_refusal_at, excluded.last_refusal_at),
            last_refusal = coalesce(excluded.last_refusal, hook_counts.last_refusal)
        """;

    private const string Prune = """
        DELETE FROM hook_deliveries WHERE connection_id = @connection
            AND id < (SELECT id FROM hook_deliveries WHERE connection_id = @connection ORDER BY id DESC OFFSET @shown LIMIT 1)
        """;

    private const string Health = """
        SELECT connection_id, sum(requests)::bigint, sum(refused)::bigint, sum(items)::bigint, sum(stored)::bigint, sum(ignored)::bigint,
            sum(unmatched)::bigint, sum(duplicates)::bigint, sum(quarantined)::bigint, max(last_success_at), max(last_refusal_at),
            (array_agg(last_refusal ORDER BY last_refusal_at DESC NULLS LAST))[1]
        FROM hook_counts WHERE connection_id = ANY(@connections) GROUP BY connection_id
        """;

    private const string Latest = """
        SELECT received_at, status, detail, bytes, items, stored, ignored, unmatched, duplicates, quarantined
        FROM hook_deliveries WHERE connection_id = @connection ORDER BY id DESC LIMIT @shown
        """;

    /// <summary>A refused request, or one that brought nothing.</summary>
    public async Task AddAsync(int connectionId, Delivery delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AddAsync(connectionId, delivery, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>How these connections are doing; one that never received anything is left out.</summary>
    public async Task<IReadOnlyDictionary<int, ConnectionHealth>> HealthAsync(IEnumerable<int> connectionIds, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Health);
        command.Parameters.Add(new NpgsqlParameter<int[]>("connections", [.. connectionIds]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var health = new Dictionary<int, ConnectionHealth>();
        while (await reader.ReadAsync(cancellationToken))
            health[reader.GetInt32(0)] = new ConnectionHealth(
                reader.GetInt64(1), reader.GetInt64(2), ReadSummary(reader, 3, r => reader.GetInt64(r)), Time(reader, 9), Time(reader, 10), Text(reader, 11));
        return health;
    }

    /// <summary>The latest requests, the newest first.</summary>
    public async Task<IReadOnlyList<Delivery>> LatestAsync(int connectionId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Latest);
        command.Parameters.Add(new NpgsqlParameter<int>("connection", connectionId));
        command.Parameters.Add(new NpgsqlParameter<int>("shown", Shown));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var deliveries = new List<Delivery>();
        while (await reader.ReadAsync(cancellationToken))
            deliveries.Add(new Delivery(
                Time(reader, 0)!.Value, reader.GetInt16(1), Text(reader, 2), reader.GetInt32(3), ReadSummary(reader, 4, r => reader.GetInt32(r))));
        return deliveries;
    }

    /// <summary>Within a transaction, as its last step: the row of counts stays locked until the commit.</summary>
    internal static async Task AddAsync(int connectionId, Delivery delivery, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        NpgsqlBatchCommand[] commands = [new(Add), new(Count)];
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            AddParameters(command.Parameters, connectionId, delivery);
            batch.BatchCommands.Add(command);
        }

        var id = (long)(await batch.ExecuteScalarAsync(cancellationToken))!;
        if (id % PruneEvery != 0)
            return;
        await using var prune = new NpgsqlCommand(Prune, connection)
        {
            Parameters = { new NpgsqlParameter<int>("connection", connectionId), new NpgsqlParameter<int>("shown", Shown) },
        };
        await prune.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void AddParameters(NpgsqlParameterCollection parameters, int connectionId, Delivery d)
    {
        parameters.Add(new NpgsqlParameter<int>("connection", connectionId));
        parameters.Add(new NpgsqlParameter<short>("shard", (short)(Environment.CurrentManagedThreadId % Shards)));
        parameters.Add(new NpgsqlParameter<DateTime>("received", NpgsqlDbType.TimestampTz) { TypedValue = d.ReceivedAt.UtcDateTime });
        parameters.Add(new NpgsqlParameter<short>("status", (short)d.Status));
        parameters.Add(new NpgsqlParameter<bool>("refused", d.Refused));
        parameters.Add(new NpgsqlParameter<string?>("detail", NpgsqlDbType.Text) { TypedValue = d.Detail });
        parameters.Add(new NpgsqlParameter<int>("bytes", d.Bytes));
        void AddCount(string name, long value) => parameters.Add(new NpgsqlParameter<int>(name, (int)value));
        AddCount("items", d.Summary.Items);
        AddCount("stored", d.Summary.Stored);
        AddCount("ignored", d.Summary.Ignored);
        AddCount("unmatched", d.Summary.Unmatched);
        AddCount("duplicates", d.Summary.Duplicates);
        AddCount("quarantined", d.Summary.Quarantined);
    }

    private static HookSummary ReadSummary(NpgsqlDataReader reader, int first, Func<int, long> read) =>
        new(read(first), read(first + 1), read(first + 2), read(first + 3), read(first + 4), read(first + 5));

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetDateTime(column));

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
