using Npgsql;
using NpgsqlTypes;
using Reconnect.Rollups;
using Reconnect.Storage;

namespace Reconnect.Reports;

/// <summary>
/// How many people of a range may still earn a purchase: their last possible window ends after now (A10). Whole quarter-hours of first trigger and
/// of closing come from the rollup; what the range's edges and the current quarter-hour cut off, from the facts.
/// </summary>
internal static class OpenWindows
{
    // Lateral, so that the closing nodes are a condition of the index and not a filter behind it.
    private const string FromRollups = """
        SELECT COALESCE(sum(w.people), 0)::bigint
        FROM unnest(@level, @node) AS n(level, node) CROSS JOIN unnest(@closing_level, @closing_from, @closing_to) AS c(level, first, beyond)
        CROSS JOIN LATERAL (
            SELECT sum(r.people) AS people FROM window_rollups r
            WHERE r.version_id = @version AND r.level = n.level AND r.node = n.node
                AND r.closing_level = c.level AND r.closing_node >= c.first AND r.closing_node < c.beyond AND (@machine OR NOT r.machine)
        ) AS w
        """;

    private const string ClosingNow = $"""
        SELECT count(*) FROM cohort_facts f
        WHERE f.version_id = @version AND f.window_until > @now AND f.window_until < @closing
            AND f.first_trigger >= @from AND f.first_trigger < @to AND {ReportCommands.OneRowAPerson}
        """;

    private const string AtEdge = $"""
        SELECT @sign * count(*) FROM cohort_facts f
        WHERE f.version_id = @version AND f.window_until > @now
            AND f.first_trigger >= @from AND f.first_trigger < @to AND {ReportCommands.OneRowAPerson}
        """;

    /// <summary>The number of commands added; each answers with one number, and the sum of them is the figure.</summary>
    public static int AddTo(NpgsqlBatch batch, ReportQuery query, RangeCover cover, DateTimeOffset now)
    {
        var before = batch.BatchCommands.Count;
        if (cover.Nodes.Count > 0)
        {
            var next = TimeTree.QuarterOf(now) + 1;
            batch.BatchCommands.Add(Closing(new NpgsqlBatchCommand(FromRollups).For(query).Over(cover.Nodes), next));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(ClosingNow).For(query).With("now", now).With("closing", TimeTree.StartOf(next))
                .With("from", TimeTree.StartOf(TimeTree.FirstQuarter(cover.Nodes[0]))).With("to", TimeTree.StartOf(TimeTree.EndQuarter(cover.Nodes[^1]))));
        }

        foreach (var edge in cover.Edges)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(AtEdge).For(query).Over(edge).With("now", now));
        return batch.BatchCommands.Count - before;
    }

    private static NpgsqlBatchCommand Closing(NpgsqlBatchCommand command, int quarter)
    {
        var runs = TimeTree.From(quarter).ToList();
        command.Parameters.AddArray("closing_level", NpgsqlDbType.Smallint, runs.Select(r => r.Level).ToArray());
        command.Parameters.AddArray("closing_from", NpgsqlDbType.Integer, runs.Select(r => r.From).ToArray());
        command.Parameters.AddArray("closing_to", NpgsqlDbType.Integer, runs.Select(r => r.To).ToArray());
        return command;
    }
}
