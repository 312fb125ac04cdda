using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>Parameters that the statements of a report share.</summary>
internal static class ReportCommands
{
    /// <summary>A condition on <c>cohort_facts f</c>: with machine traffic a person's second row stands for the first one (A28).</summary>
    public const string OneRowAPerson = $"CASE WHEN @machine THEN f.machine OR NOT EXISTS ({SecondOfPerson}) ELSE NOT f.machine END";

    /// <summary>The same for a page: looks each row's second one up instead of hashing those of everybody.</summary>
    public const string OneRowAPersonOfPage = $"CASE WHEN @machine THEN f.machine OR NOT EXISTS ({SecondOfPerson} OFFSET 0) ELSE NOT f.machine END";

    /// <summary>A condition on <c>order_facts o</c>: with machine traffic an order's second row stands for the first one (A28).</summary>
    public const string OneRowAnOrder = $"CASE WHEN @machine THEN o.machine OR NOT EXISTS ({SecondOfOrder}) ELSE NOT o.machine END";

    /// <summary>The same for a page: looks each row's second one up instead of hashing all.</summary>
    public const string OneRowAnOrderOfPage = $"CASE WHEN @machine THEN o.machine OR NOT EXISTS ({SecondOfOrder} OFFSET 0) ELSE NOT o.machine END";

    /// <summary>A condition on <c>order_facts o</c>: another campaign is credited with it too (A7).</summary>
    public const string CreditedElsewhere = """
        o.outcome IN (1, 2) AND EXISTS (SELECT 1 FROM order_facts other
            WHERE other.person_key = o.person_key AND other.order_key = o.order_key AND other.campaign_id <> o.campaign_id
                AND other.outcome IN (1, 2) AND (@machine OR NOT other.machine))
        """;

    /// <summary>A condition on purchases <c>events e</c> of a time: nobody's, never linked, and no copy of the transaction is somebody's either.</summary>
    public const string Nobodys = """
        e.site_id = @site AND e.type = 10 AND e.person_key IS NULL AND e.occurred_at >= @from AND e.occurred_at < @until
            AND e.occurred_at < @before AND e.received_at <= @received
            AND NOT EXISTS (SELECT 1 FROM browser_links i WHERE i.anonymous_key = e.anonymous_key AND i.received_at <= @received AND i.occurred_at < @before)
            AND NOT EXISTS (SELECT 1 FROM events c WHERE c.transaction_key = e.transaction_key AND c.type = 10 AND c.received_at <= @received
                AND c.occurred_at < @before AND (c.person_key IS NOT NULL
                    OR EXISTS (SELECT 1 FROM browser_links i WHERE i.anonymous_key = c.anonymous_key AND i.received_at <= @received AND i.occurred_at < @before)))
        """;

    private const string SecondOfPerson = """
        SELECT 1 FROM cohort_facts m WHERE m.person_key = f.person_key AND m.version_id = f.version_id AND m.channel = f.channel AND m.machine
        """;

    private const string SecondOfOrder = """
        SELECT 1 FROM order_facts m WHERE m.person_key = o.person_key AND m.campaign_id = o.campaign_id AND m.order_key = o.order_key AND m.machine
        """;

    /// <summary>The campaign's purchases of somebody who is in the cohort of the query's version and range.</summary>
    public static IEnumerable<OrderFact> OrdersOf(this PersonFacts person, ReportQuery query) =>
        person.Cohort.Any(f => f.VersionId == query.Version.Id && query.From <= f.FirstTrigger && f.FirstTrigger < query.To)
            ? person.OrdersCounting(query.IncludeMachine).Where(o => o.CampaignId == query.Campaign.Id)
            : [];

    /// <summary>Whether another campaign is credited with a purchase too (A7).</summary>
    public static bool IsCreditedElsewhere(this PersonFacts person, OrderFact order, ReportQuery query) =>
        order.IsCredited && person.OrdersCounting(query.IncludeMachine).Any(o => o.Order == order.Order && o.CampaignId != order.CampaignId && o.IsCredited);

    /// <summary>The channels of the query's version that have reported an impression, whoever's.</summary>
    public static NpgsqlBatchCommand ReceivedImpressions(ReportQuery query) => new(
        "SELECT channel FROM cohort_rollups WHERE version_id = @version AND level = @top GROUP BY channel HAVING sum(impressions) > 0")
    {
        Parameters = { new NpgsqlParameter<int>("version", query.Version.Id), new NpgsqlParameter<short>("top", TimeTree.Levels - 1) },
    };

    public static NpgsqlBatchCommand For(this NpgsqlBatchCommand command, ReportQuery query)
    {
        command.Parameters.Add(new NpgsqlParameter<int>("version", query.Version.Id));
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", query.IncludeMachine));
        return command;
    }

    public static NpgsqlBatchCommand Over(this NpgsqlBatchCommand command, IReadOnlyList<TimeNode> nodes)
    {
        command.Parameters.AddArray("level", NpgsqlDbType.Smallint, nodes.Select(n => n.Level).ToArray());
        command.Parameters.AddArray("node", NpgsqlDbType.Integer, nodes.Select(n => n.Index).ToArray());
        return command;
    }

    public static NpgsqlBatchCommand Over(this NpgsqlBatchCommand command, RangeEdge edge)
    {
        command.Parameters.Add(new NpgsqlParameter<int>("sign", edge.Sign));
        return command.With("from", edge.From).With("to", edge.To);
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, string name, DateTimeOffset instant)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.TimestampTz) { Value = instant.UtcDateTime });
        return command;
    }
}
