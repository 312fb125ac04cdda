using Reconnect.Storage;

namespace Reconnect.Api.Access;

internal static class AccessMigrator
{
    public static Task MigrateAsync(AccessDbContext context) => context.Database.MigratePatientlyAsync(CancellationToken.None);
}
