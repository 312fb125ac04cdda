using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reconnect.Sites;

namespace Reconnect.Storage;

/// <summary>Brings the schema up to date and makes sure that the default site exists. Safe to run from several instances at once.</summary>
public sealed class Migrator(IDbContextFactory<ReconnectDbContext> contexts, NpgsqlDataSource database)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // A migration takes as long as it takes.
        context.Database.SetCommandTimeout(TimeSpan.Zero);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SET statement_timeout = 0; SET lock_timeout = 0", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        // Connections opened before the migration do not know the types it made.
        await database.ReloadTypesAsync(cancellationToken);
        await using var command = database.CreateCommand("""
            INSERT INTO sites (name, time_zone, currency, identity_grace)
            SELECT $1, 'UTC', 'USD', interval '0' WHERE NOT EXISTS (SELECT 1 FROM sites)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Site.DefaultName });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
