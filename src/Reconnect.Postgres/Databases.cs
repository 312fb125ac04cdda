using Npgsql;

namespace Reconnect.Postgres;

/// <summary>Databases of a server: their connection strings, and their creation.</summary>
internal static class Databases
{
    internal static string Unpooled(NpgsqlConnectionStringBuilder server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    internal static string Quoted(string identifier) => new NpgsqlCommandBuilder().QuoteIdentifier(identifier);

    /// <summary>Connects to the database, creating it when the server has none of that name, and tells the server's version.</summary>
    internal static async Task<Version> EnsureAsync(NpgsqlConnectionStringBuilder server, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Unpooled(server, database));
        try
        {
            await connection.OpenAsync(ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(server, database, ct);
            await connection.OpenAsync(ct);
        }

        return connection.PostgreSqlVersion;
    }

    private static async Task CreateAsync(NpgsqlConnectionStringBuilder server, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Unpooled(server, "postgres"));
        await connection.OpenAsync(ct);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {Quoted(database)}", connection);
        try
        {
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Someone else created it between our two looks, which is as good.
        }
    }
}
