using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Reconnect.Storage;

/// <summary>Migrates without the timeouts of everyday work: a migration takes as long as the tables are large, and instances wait for each other's.</summary>
public static class PatientMigration
{
    public static async Task MigratePatientlyAsync(this DatabaseFacade database, CancellationToken cancellationToken)
    {
        database.SetCommandTimeout(TimeSpan.Zero);
        // Held open, so that the settings hold for all of it; closing it resets them.
        await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await database.ExecuteSqlRawAsync("SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0", cancellationToken);
            await database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
