using Npgsql;
using NpgsqlTypes;

namespace Reconnect.Storage;

/// <summary>Columns as array parameters: one round trip whatever the number of rows.</summary>
internal static class Unnest
{
    public static void AddArray<T>(this NpgsqlParameterCollection parameters, string name, NpgsqlDbType type, T[] values) =>
        parameters.Add(new NpgsqlParameter<T[]>(name, NpgsqlDbType.Array | type) { TypedValue = values });
}
