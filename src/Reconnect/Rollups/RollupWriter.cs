using System.Numerics;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Rollups;

/// <summary>Adds deltas to the rollups within the transaction that changes the facts. Rows carry the lane, so two workers never meet in one.</summary>
internal static class RollupWriter
{
    private const string WindowSql = """
        INSERT INTO window_rollups (version_id, level, node, closing_level, closing_node, lane, machine, people)
        SELECT * FROM unnest(@version_id, @level, @node, @closing_level, @closing_node, @lane, @machine, @people)
        ON CONFLICT (version_id, level, node, closing_level, closing_node, lane, machine) DO UPDATE SET people = window_rollups.people + excluded.people
        """;

    private static readonly string CohortSql = Upsert("cohort_rollups", ["version_id", "level", "node", "lane", "variation_id", "channel", "mixed", "machine"], RollupColumns.Cohort);
    private static readonly string ActivitySql = Upsert("activity_rollups", ["version_id", "level", "node", "lane", "variation_id", "channel", "machine"], RollupColumns.Activity);

    public static void AddTo(NpgsqlBatch batch, short lane, RollupDeltas deltas)
    {
        var cohort = deltas.Cohort.ToList();
        if (cohort.Count > 0)
        {
            var command = new NpgsqlBatchCommand(CohortSql);
            command.Parameters.AddArray("version_id", NpgsqlDbType.Integer, cohort.ConvertAll(d => d.Key.VersionId).ToArray());
            AddNode(command, lane, cohort.ConvertAll(d => d.Key.Node));
            command.Parameters.AddArray("variation_id", NpgsqlDbType.Integer, cohort.ConvertAll(d => d.Key.VariationId).ToArray());
            command.Parameters.AddArray("channel", NpgsqlDbType.Text, cohort.ConvertAll(d => d.Key.Channel).ToArray());
            command.Parameters.AddArray("mixed", NpgsqlDbType.Boolean, cohort.ConvertAll(d => d.Key.Mixed).ToArray());
            command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, cohort.ConvertAll(d => d.Key.Machine).ToArray());
            AddSums(command, RollupColumns.Cohort, cohort.ConvertAll(d => d.Value));
            batch.BatchCommands.Add(command);
        }

        var activity = deltas.Activity.ToList();
        if (activity.Count > 0)
        {
            var command = new NpgsqlBatchCommand(ActivitySql);
            command.Parameters.AddArray("version_id", NpgsqlDbType.Integer, activity.ConvertAll(d => d.Key.VersionId).ToArray());
            AddNode(command, lane, activity.ConvertAll(d => d.Key.Node));
            command.Parameters.AddArray("variation_id", NpgsqlDbType.Integer, activity.ConvertAll(d => d.Key.VariationId).ToArray());
            command.Parameters.AddArray("channel", NpgsqlDbType.Text, activity.ConvertAll(d => d.Key.Channel).ToArray());
            command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, activity.ConvertAll(d => d.Key.Machine).ToArray());
            AddSums(command, RollupColumns.Activity, activity.ConvertAll(d => d.Value));
            batch.BatchCommands.Add(command);
        }

        var windows = deltas.Windows.ToList();
        if (windows.Count > 0)
        {
            var command = new NpgsqlBatchCommand(WindowSql);
            command.Parameters.AddArray("version_id", NpgsqlDbType.Integer, windows.ConvertAll(d => d.Key.VersionId).ToArray());
            AddNode(command, lane, windows.ConvertAll(d => d.Key.Node));
            command.Parameters.AddArray("closing_level", NpgsqlDbType.Smallint, windows.ConvertAll(d => d.Key.Closing.Level).ToArray());
            command.Parameters.AddArray("closing_node", NpgsqlDbType.Integer, windows.ConvertAll(d => d.Key.Closing.Index).ToArray());
            command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, windows.ConvertAll(d => d.Key.Machine).ToArray());
            command.Parameters.AddArray("people", NpgsqlDbType.Bigint, windows.ConvertAll(d => d.Value).ToArray());
            batch.BatchCommands.Add(command);
        }
    }

    private static void AddNode(NpgsqlBatchCommand command, short lane, List<TimeNode> nodes)
    {
        command.Parameters.AddArray("level", NpgsqlDbType.Smallint, nodes.ConvertAll(n => n.Level).ToArray());
        command.Parameters.AddArray("node", NpgsqlDbType.Integer, nodes.ConvertAll(n => n.Index).ToArray());
        command.Parameters.AddArray("lane", NpgsqlDbType.Smallint, nodes.ConvertAll(_ => lane).ToArray());
    }

    private static void AddSums<TFact>(NpgsqlBatchCommand command, IReadOnlyList<RollupColumn<TFact>> columns, List<BigInteger[]> rows)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, name) = (i, columns[i].Name);
            switch (columns[i].Kind)
            {
                case ColumnKind.Count:
                    command.Parameters.AddArray(name, NpgsqlDbType.Bigint, rows.ConvertAll(r => (long)r[column]).ToArray());
                    break;
                case ColumnKind.Money:
                    command.Parameters.AddArray(name, NpgsqlDbType.Numeric, rows.ConvertAll(r => RollupColumns.Amount(r[column])).ToArray());
                    break;
                default:
                    command.Parameters.AddArray(name, NpgsqlDbType.Numeric, rows.ConvertAll(r => r[column]).ToArray());
                    break;
            }
        }
    }

    private static string Upsert<TFact>(string table, string[] key, IReadOnlyList<RollupColumn<TFact>> sums)
    {
        var columns = key.Concat(sums.Select(s => s.Name)).ToList();
        return $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            SELECT * FROM unnest({string.Join(", ", columns.Select(c => "@" + c))})
            ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {string.Join(", ", sums.Select(s => $"{s.Name} = {table}.{s.Name} + excluded.{s.Name}"))}
            """;
    }
}
