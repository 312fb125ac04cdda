using Npgsql;
using NpgsqlTypes;
using Reconnect.Campaigns;
using Reconnect.Events;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>Credited purchases and their value in the site's currency.</summary>
/// <param name="Unconverted">Purchases without an exchange rate: in the number, not in the value (A20).</param>
public sealed record CreditedPurchases(long Purchases, decimal Revenue, long Unconverted)
{
    public static CreditedPurchases None { get; } = new(0, 0, 0);
}

/// <summary>A site's campaigns side by side (A7).</summary>
/// <param name="Sum">Of the campaigns: a purchase counts once for each that is credited with it.</param>
/// <param name="Total">Each purchase once.</param>
/// <param name="Shared">Purchases that several campaigns are credited with.</param>
public sealed record Overview(
    IReadOnlyList<(CampaignDefinition Campaign, CreditedPurchases Credited)> Campaigns, CreditedPurchases Sum, CreditedPurchases Total, long Shared)
{
    /// <summary>What the sum counts more than once.</summary>
    public CreditedPurchases Overlap => new(Sum.Purchases - Total.Purchases, Money.Trim(Sum.Revenue - Total.Revenue), Sum.Unconverted - Total.Unconverted);
}

/// <summary>Reads the overview: for each campaign what its reports over the same range say, all versions together.</summary>
public sealed class OverviewReader(NpgsqlDataSource database)
{
    private const string Credited = $"""
        SELECT o.campaign_id, o.order_key, o.amount FROM order_facts o
        WHERE o.campaign_id = ANY(@campaigns) AND o.outcome IN (1, 2) AND {ReportCommands.OneRowAnOrder}
            AND EXISTS (
                SELECT 1 FROM cohort_facts f
                WHERE f.person_key = o.person_key AND f.version_id = o.version_id AND f.channel = '' AND NOT f.machine
                    AND f.first_trigger >= @from AND f.first_trigger < @to)
        """;

    private const string ByCampaign = $"""
        SELECT campaign_id, count(*), COALESCE(sum(amount), 0), count(*) - count(amount), 0::bigint FROM ({Credited}) AS credited GROUP BY campaign_id
        """;

    private const string Once = $"""
        SELECT 0, count(*), COALESCE(sum(amount), 0), count(*) - count(amount), count(*) FILTER (WHERE campaigns > 1)
        FROM (SELECT order_key, max(amount) AS amount, count(*) AS campaigns FROM ({Credited}) AS credited GROUP BY order_key) AS once
        """;

    public async Task<Overview> ReadAsync(SiteDefinition site, DateTimeOffset from, DateTimeOffset to, bool includeMachine, CancellationToken cancellationToken)
    {
        var campaigns = site.Campaigns.Values.OrderBy(c => c.PublicId, StringComparer.Ordinal).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var credited = await ReadAsync(ByCampaign);
        var once = await ReadAsync(Once);
        var rows = campaigns.ConvertAll(c => (c, credited.GetValueOrDefault(c.Id).Credited ?? CreditedPurchases.None));
        var sum = new CreditedPurchases(rows.Sum(r => r.Item2.Purchases), Money.Trim(rows.Sum(r => r.Item2.Revenue)), rows.Sum(r => r.Item2.Unconverted));
        return new Overview(rows, sum, once[0].Credited, once[0].Shared);

        async Task<Dictionary<int, (CreditedPurchases Credited, long Shared)>> ReadAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddArray("campaigns", NpgsqlDbType.Integer, campaigns.Select(c => c.Id).ToArray());
            command.Parameters.Add(new NpgsqlParameter<bool>("machine", includeMachine));
            command.Parameters.Add(new NpgsqlParameter("from", NpgsqlDbType.TimestampTz) { Value = from.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter("to", NpgsqlDbType.TimestampTz) { Value = to.UtcDateTime });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var read = new Dictionary<int, (CreditedPurchases, long)>();
            while (await reader.ReadAsync(cancellationToken))
                read[reader.GetInt32(0)] = (new CreditedPurchases(reader.GetInt64(1), Money.Trim(reader.GetDecimal(2)), reader.GetInt64(3)), reader.GetInt64(4));
            return read;
        }
    }
}
