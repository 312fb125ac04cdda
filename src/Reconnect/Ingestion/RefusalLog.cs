using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>One refused event as it is shown.</summary>
/// <param name="Source">The source of the key that sent it.</param>
/// <param name="EventId">Null where it could not be read.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">What to change.</param>
/// <param name="Pointer">JSON pointer within the event.</param>
/// <param name="Excerpt">The event's beginning.</param>
public sealed record RefusedEvent(string Source, string? EventId, DateTimeOffset ReceivedAt, string Code, string Detail, string Pointer, string Excerpt);

/// <summary>The latest refusals. All of them are counted; only some of each request are kept.</summary>
public sealed class RefusalLog(NpgsqlDataSource database)
{
    /// <summary>So many of a site are kept.</summary>
    public const int Kept = 1000;

    private const int KeptOfARequest = 20;
    private const int ExcerptBytes = 500;
    private const int PruneEvery = 32;

    private const string Insert = """
        INSERT INTO intake_refusals (site_id, source, received_at, event_id, code, detail, pointer, excerpt)
        SELECT * FROM unnest(@site, @source, @received, @event_id, @code, @detail, @pointer, @excerpt)
        RETURNING id
        """;

    private const string Prune = """
        DELETE FROM intake_refusals
        WHERE site_id = @site AND id <= (SELECT id FROM intake_refusals WHERE site_id = @site ORDER BY id DESC OFFSET @kept LIMIT 1)
        """;

    private const string Latest = """
        SELECT source, event_id, received_at, code, detail, pointer, excerpt FROM intake_refusals
        WHERE site_id = @site ORDER BY id DESC LIMIT @limit
        """;

    /// <summary>Within the transaction of a connection.</summary>
    internal static async Task AddAsync(IReadOnlyCollection<IntakeShare> shares, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var refused = shares.SelectMany(s => s.Refusals.Take(KeptOfARequest).Select(r => (Share: s, Refusal: r))).ToList();
        if (refused.Count == 0)
            return;
        await using var insert = new NpgsqlCommand(Insert, connection);
        insert.Parameters.AddArray("site", NpgsqlDbType.Integer, [.. refused.Select(r => r.Share.SiteId)]);
        insert.Parameters.AddArray("source", NpgsqlDbType.Text, [.. refused.Select(r => r.Share.Source)]);
        insert.Parameters.AddArray("received", NpgsqlDbType.TimestampTz, [.. refused.Select(r => r.Share.ReceivedAt.UtcDateTime)]);
        insert.Parameters.AddArray("event_id", NpgsqlDbType.Text, [.. refused.Select(r => Short(r.Refusal.EventId))]);
        insert.Parameters.AddArray("code", NpgsqlDbType.Text, [.. refused.Select(r => r.Refusal.Fault.Code)]);
        insert.Parameters.AddArray("detail", NpgsqlDbType.Text, [.. refused.Select(r => r.Refusal.Fault.Detail)]);
        insert.Parameters.AddArray("pointer", NpgsqlDbType.Text, [.. refused.Select(r => Short(r.Refusal.Fault.Pointer)!)]);
        insert.Parameters.AddArray("excerpt", NpgsqlDbType.Bytea, [.. refused.Select(r => r.Refusal.Raw[..Math.Min(r.Refusal.Raw.Length, ExcerptBytes)].ToArray())]);
        var last = (long)(await insert.ExecuteScalarAsync(cancellationToken))! + refused.Count - 1;
        if (last / PruneEvery == (last - refused.Count) / PruneEvery)
            return;
        foreach (var site in refused.Select(r => r.Share.SiteId).Distinct())
        {
            await using var prune = new NpgsqlCommand(Prune, connection) { Parameters = { new NpgsqlParameter<int>("site", site), new NpgsqlParameter<int>("kept", Kept) } };
            await prune.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The latest refusals of a site, the newest first.</summary>
    public async Task<IReadOnlyList<RefusedEvent>> LatestAsync(int siteId, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Latest);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var refused = new List<RefusedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            refused.Add(new RefusedEvent(
                reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), new DateTimeOffset(reader.GetDateTime(2)), reader.GetString(3), reader.GetString(4),
                reader.GetString(5), RawText.Excerpt(reader.GetFieldValue<byte[]>(6))));
        return refused;
    }

    private static string? Short(string? text) => text is null || text.Length <= IntakeLimits.OtherText ? text : RawText.Cut(text, IntakeLimits.OtherText);
}
