using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Ingestion;

/// <summary>An acknowledged event that is kept aside.</summary>
/// <param name="Source">The source of the key that sent it.</param>
/// <param name="CampaignId">The campaign it names.</param>
/// <param name="Code">unknown_campaign, unknown_version, unknown_variation or not_storable.</param>
/// <param name="Detail">What is missing.</param>
/// <param name="Tries">How often it was looked at again.</param>
/// <param name="Raw">The event as received, cut after 2,000 characters.</param>
public sealed record QuarantinedEvent(
    string Source, string EventId, DateTimeOffset ReceivedAt, string? CampaignId, string Code, string Detail, int Tries, DateTimeOffset? LastTriedAt, string Raw);

/// <summary>Where a list goes on.</summary>
public sealed record QuarantinePlace(DateTimeOffset ReceivedAt, Guid Key);

/// <summary>Lists what is kept aside, the newest first.</summary>
public sealed class QuarantineReader([FromKeyedServices(Pool.Reports)] NpgsqlDataSource database)
{
    private const string List = """
        SELECT event_key, source, event_id, received_at, campaign, code, detail, tries, last_tried_at, raw FROM quarantine
        WHERE site_id = @site AND (received_at, event_key) < (@before, @key) AND (@campaign IS NULL OR campaign = @campaign)
        ORDER BY received_at DESC, event_key DESC LIMIT @limit
        """;

    /// <summary>A page, and where the next one begins; null at the end.</summary>
    public async Task<(IReadOnlyList<QuarantinedEvent> Items, QuarantinePlace? Next)> ReadAsync(
        int siteId, string? campaign, QuarantinePlace? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(List);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        command.Parameters.Add(new NpgsqlParameter("campaign", NpgsqlDbType.Text) { Value = (object?)campaign ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("before", NpgsqlDbType.TimestampTz) { Value = (after?.ReceivedAt ?? DateTimeOffset.MaxValue).UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<Guid>("key", after?.Key ?? Guid.Empty));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<QuarantinedEvent>();
        QuarantinePlace? last = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            if (items.Count == limit)
                return (items, last);
            items.Add(new QuarantinedEvent(
                reader.GetString(1), reader.GetString(2), Instant(reader, 3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetString(5), reader.GetString(6),
                reader.GetInt32(7), reader.IsDBNull(8) ? null : Instant(reader, 8), RawText.Excerpt(reader.GetFieldValue<byte[]>(9))));
            last = new QuarantinePlace(Instant(reader, 3), reader.GetGuid(0));
        }

        return (items, null);
    }

    private static DateTimeOffset Instant(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column));
}
