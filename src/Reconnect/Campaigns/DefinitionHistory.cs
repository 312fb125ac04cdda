using Microsoft.EntityFrameworkCore;
using Reconnect.Storage;

namespace Reconnect.Campaigns;

/// <summary>
/// Reads <c>definition_history</c>, into which a trigger writes every state of every row of the control plane. Columns that a row
/// of the past did not have yet take the value that the row has now.
/// </summary>
internal static class DefinitionHistory
{
    public static IQueryable<TEntity> AsOf<TEntity>(ReconnectDbContext context, DateTimeOffset instant)
        where TEntity : class
    {
        var entity = context.Model.FindEntityType(typeof(TEntity))!;
        var table = entity.GetTableName()!;
        var present = entity.FindPrimaryKey()!.Properties is [var id] ? $"(SELECT t FROM {table} t WHERE to_jsonb(t.{id.GetColumnName()}) = h.row_key -> '{id.GetColumnName()}')" : $"NULL::{table}";
        // Names come from the model, the instant is a parameter.
#pragma warning disable EF1002
        return context.Set<TEntity>().FromSqlRaw(
            $"""
            SELECT r.* FROM (
                SELECT DISTINCT ON (row_key) row_key, content FROM definition_history
                WHERE relation = '{table}' AND recorded_at <= @instant ORDER BY row_key, id DESC
            ) AS h
            CROSS JOIN LATERAL jsonb_populate_record({present}, h.content) AS r
            WHERE h.content IS NOT NULL
            """,
            new Npgsql.NpgsqlParameter("instant", instant.UtcDateTime)).AsNoTracking();
#pragma warning restore EF1002
    }
}
