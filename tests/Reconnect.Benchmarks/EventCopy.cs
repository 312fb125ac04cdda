using Npgsql;
using NpgsqlTypes;
using Reconnect.Ingestion;

namespace Reconnect.Benchmarks;

/// <summary>Binary COPY of events, as fast as Npgsql writes them: the baseline of intake, and how large sets are loaded.</summary>
internal static class EventCopy
{
    private const string Columns =
        "event_key, site_id, type, machine, occurred_at, received_at, person_key, anonymous_key, message_key, transaction_key, content_hash, source, event_id, "
        + "campaign, version, variation, channel, message_id, transaction_id, not_sent_reason, value, currency, url, user_agent, properties";

    public static async Task CopyAsync(IEnumerable<EventRow> rows, string table, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table} ({Columns}) FROM STDIN (FORMAT binary)", cancellationToken);
        import.Timeout = TimeSpan.FromHours(1);
        foreach (var row in rows)
            Write(import, row);
        await import.CompleteAsync(cancellationToken);
    }

    public static async Task CopyAsync(
        IEnumerable<(Guid Key, string Text)> rows, string target, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT binary)", cancellationToken);
        import.Timeout = TimeSpan.FromHours(1);
        foreach (var (key, text) in rows)
        {
            import.StartRow();
            import.Write(key, NpgsqlDbType.Uuid);
            import.Write(BenchmarkDatabase.SiteId, NpgsqlDbType.Integer);
            import.Write(text, NpgsqlDbType.Text);
        }

        await import.CompleteAsync(cancellationToken);
    }

    /// <summary>The synchronous writes fill a buffer; asynchronous ones would cost more than the row.</summary>
    private static void Write(NpgsqlBinaryImporter import, EventRow row)
    {
        var e = row.Event;
        import.StartRow();
        import.Write(row.Key, NpgsqlDbType.Uuid);
        import.Write(row.SiteId, NpgsqlDbType.Integer);
        import.Write((short)e.Type, NpgsqlDbType.Smallint);
        import.Write(e.Machine, NpgsqlDbType.Boolean);
        import.Write(e.OccurredAt.UtcDateTime, NpgsqlDbType.TimestampTz);
        import.Write(row.ReceivedAt.UtcDateTime, NpgsqlDbType.TimestampTz);
        Key(import, row.Person);
        Key(import, row.Browser);
        Key(import, row.Message);
        Key(import, row.Transaction);
        import.Write(row.Content, NpgsqlDbType.Uuid);
        Text(import, row.Source);
        Text(import, e.EventId);
        Text(import, e.CampaignId);
        Text(import, e.VersionId);
        Text(import, e.VariationId);
        Text(import, e.Channel);
        Text(import, e.MessageId);
        Text(import, e.TransactionId);
        Text(import, e.NotSentReason);
        if (e.Value is { } value)
            import.Write(value, NpgsqlDbType.Numeric);
        else
            import.WriteNull();
        Text(import, e.Currency);
        Text(import, e.Url);
        Text(import, e.UserAgent);
        Text(import, e.Properties, NpgsqlDbType.Jsonb);
    }

    private static void Key(NpgsqlBinaryImporter import, Guid? key)
    {
        if (key is { } value)
            import.Write(value, NpgsqlDbType.Uuid);
        else
            import.WriteNull();
    }

    private static void Text(NpgsqlBinaryImporter import, string? text, NpgsqlDbType type = NpgsqlDbType.Text)
    {
        if (text is null)
            import.WriteNull();
        else
            import.Write(text, type);
    }
}
