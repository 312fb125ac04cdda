using Npgsql;
using NpgsqlTypes;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Sites;

/// <summary>Stores exchange rates and queues the people whose orders they convert, in one transaction (A20).</summary>
public sealed class ExchangeRateWriter(NpgsqlDataSource database, PipelineSignal signal, TimeProvider clock)
{
    private const string Upsert = """
        INSERT INTO exchange_rates (site_id, currency, date, rate)
        SELECT @site, * FROM unnest(@currency, @date, @rate)
        ON CONFLICT (site_id, currency, date) DO UPDATE SET rate = excluded.rate WHERE exchange_rates.rate <> excluded.rate
        RETURNING currency, date
        """;

    private const string Remove = "DELETE FROM exchange_rates WHERE site_id = @site AND currency = @currency AND date = @date RETURNING currency, date";

    // A rate serves its own day and the following seven, of the site's time zone: two days more hold them in any zone.
    private const string Requeue = """
        INSERT INTO attribution_queue (lane, person_key, queued_at)
        SELECT DISTINCT lane_of(o.person_key), o.person_key, @now
        FROM unnest(@currency, @date) AS r(currency, date)
        JOIN order_facts o ON o.campaign_id IN (SELECT id FROM campaigns WHERE site_id = @site)
            AND o.currency = r.currency AND o.occurred_at >= r.date - 1 AND o.occurred_at < r.date + 10
        """;

    /// <summary>Returns how many are new or differ from what was stored.</summary>
    public Task<int> PutAsync(int siteId, IReadOnlyCollection<ExchangeRate> rates, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(Upsert);
        command.Parameters.AddArray("currency", NpgsqlDbType.Text, rates.Select(r => r.Currency).ToArray());
        command.Parameters.AddArray("date", NpgsqlDbType.Date, rates.Select(r => r.Date).ToArray());
        command.Parameters.AddArray("rate", NpgsqlDbType.Numeric, rates.Select(r => r.Rate).ToArray());
        return ChangeAsync(siteId, command, cancellationToken);
    }

    /// <summary>Returns whether there was one.</summary>
    public async Task<bool> RemoveAsync(int siteId, string currency, DateOnly date, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(Remove)
        {
            Parameters = { new NpgsqlParameter<string>("currency", currency), new NpgsqlParameter<DateOnly>("date", date) },
        };
        return await ChangeAsync(siteId, command, cancellationToken) == 1;
    }

    private async Task<int> ChangeAsync(int siteId, NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var change = command;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        change.Connection = connection;
        change.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        var changed = new List<(string Currency, DateOnly Date)>();
        await using (var reader = await change.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                changed.Add((reader.GetString(0), reader.GetFieldValue<DateOnly>(1)));
        if (changed.Count > 0)
            await RequeueAsync(siteId, changed, connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return changed.Count;
    }

    private async Task RequeueAsync(int siteId, List<(string Currency, DateOnly Date)> changed, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Requeue, connection);
        command.Parameters.Add(new NpgsqlParameter<int>("site", siteId));
        command.Parameters.AddArray("currency", NpgsqlDbType.Text, changed.ConvertAll(c => c.Currency).ToArray());
        command.Parameters.AddArray("date", NpgsqlDbType.Date, changed.ConvertAll(c => c.Date).ToArray());
        command.Parameters.Add(new NpgsqlParameter("now", NpgsqlDbType.TimestampTz) { Value = clock.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
