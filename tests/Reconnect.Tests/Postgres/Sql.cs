using Npgsql;

namespace Reconnect.Tests.Postgres;

internal static class Sql
{
    internal static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    internal static Task ExecuteAsync(string connectionString, string sql) => ScalarAsync(connectionString, sql);
}
