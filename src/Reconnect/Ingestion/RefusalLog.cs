using System.Text;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>An event that was refused, with its first fault.</summary>
/// <param name="Pointer">Where in the request, as in the answer.</param>
public sealed record Refusal(string? EventId, Fault Fault, string Pointer, ReadOnlyMemory<byte> Raw)
{
    private const int ExcerptCharacters = 300;

    /// <summary>The beginning of the event.</summary>
    public string Excerpt => Storable(Encoding.UTF8.GetString(Raw.Span[..Math.Min(Raw.Length, ExcerptCharacters * 3)]));

    /// <summary>Without what cannot be stored, which may well be what was wrong, or would disturb a terminal.</summary>
    public static string Storable(string text) =>
        string.Concat(text.Take(ExcerptCharacters).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
}

/// <summary>Counts refused events, and keeps the latest of each source, so that a sender can see afterwards what was wrong.</summary>
public sealed class RefusalLog
{
    private const int KeptOfRequest = 20;
    private const int KeptOfSource = 1000;

    private const string Insert = """
        INSERT INTO refusals (site_id, source, received_at, event_id, code, detail, pointer, excerpt)
        SELECT @site, @source, @received, * FROM unnest(@event, @code, @detail, @pointer, @excerpt)
        """;

    private static readonly string Trim = $"""
        DELETE FROM refusals WHERE site_id = @site AND source = @source AND id <= (
            SELECT id FROM refusals WHERE site_id = @site AND source = @source ORDER BY id DESC OFFSET {KeptOfSource} LIMIT 1)
        """;

    private readonly NpgsqlDataSource database;

    internal RefusalLog(NpgsqlDataSource database) => this.database = database;

    /// <summary>Committed when it returns.</summary>
    public Task AddAsync(int siteId, string source, IReadOnlyList<Refusal> refusals, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        TransientRetry.RunAsync(
            async token =>
            {
                await using var connection = await database.OpenConnectionAsync(token);
                await using var transaction = await connection.BeginTransactionAsync(token);
                await IntakeCounts.AddAsync([new IntakeCount(siteId, source, refusals.Count, Stored: 0, Duplicates: 0, refusals.Count)], connection, token);
                await WriteAsync(siteId, source, [.. refusals.Take(KeptOfRequest)], receivedAt, connection, token);
                await transaction.CommitAsync(token);
                return refusals.Count;
            },
            cancellationToken);

    private static async Task WriteAsync(
        int siteId, string source, List<Refusal> refusals, DateTimeOffset receivedAt, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        var insert = new NpgsqlBatchCommand(Insert);
        insert.Parameters.Add(new NpgsqlParameter("received", NpgsqlDbType.TimestampTz) { Value = receivedAt.UtcDateTime });
        insert.Parameters.AddArray("event", NpgsqlDbType.Text, refusals.ConvertAll(r => r.EventId is null ? null : Refusal.Storable(r.EventId)).ToArray());
        insert.Parameters.AddArray("code", NpgsqlDbType.Text, refusals.ConvertAll(r => r.Fault.Code).ToArray());
        insert.Parameters.AddArray("detail", NpgsqlDbType.Text, refusals.ConvertAll(r => Refusal.Storable(r.Fault.Detail)).ToArray());
        insert.Parameters.AddArray("pointer", NpgsqlDbType.Text, refusals.ConvertAll(r => Refusal.Storable(r.Pointer)).ToArray());
        insert.Parameters.AddArray("excerpt", NpgsqlDbType.Text, refusals.ConvertAll(r => r.Excerpt).ToArray());
        batch.BatchCommands.Add(insert);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Trim));
        foreach (var command in batch.BatchCommands)
        {
            command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
            command.Parameters.Add(new NpgsqlParameter<string>("source", source));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
