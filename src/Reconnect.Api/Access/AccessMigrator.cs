using Microsoft.EntityFrameworkCore;

namespace Reconnect.Api.Access;

internal static class AccessMigrator
{
    public static Task MigrateAsync(AccessDbContext context) => context.Database.MigrateAsync();
}
