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
    public const string OneRowAPerson = """
        CASE WHEN @machine
            THEN f.machine OR NOT EXISTS (SELECT 1 FROM cohort_facts m
                WHERE m.person_key = f.person_key AND m.version_id = f.version_id AND m.channel = f.channel AND m.machine)
            ELSE NOT f.machine END
        """;

    /// <summary>A condition on <c>order_facts o</c>: with machine traffic an order's second row stands for the first one (A28).</summary>
    public const string OneRowAnOrder = """
        CASE WHEN @machine
            THEN o.machine OR NOT EXISTS (SELECT 1 FROM order_facts m
                WHERE m.person_key = o.person_key AND m.campaign_id = o.campaign_id AND m.order_key = o.order_key AND m.machine)
            ELSE NOT o.machine END
        """;

    /// <summary>The campaign's purchases of somebody who is in the cohort of the query's version and range.</summary>
    public static IEnumerable<OrderFact> OrdersOf(this PersonFacts person, ReportQuery query) =>
        person.Cohort.Any(f => f.VersionId == query.Version.Id && query.From <= f.FirstTrigger && f.FirstTrigger < query.To)
            ? person.OrdersCounting(query.IncludeMachine).Where(o => o.CampaignId == query.Campaign.Id)
            : [];

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
