using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Reconnect.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> run without a database.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<ReconnectDbContext>
{
    public ReconnectDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ReconnectDbContext>();
        StorageServices.Configure(options, NpgsqlDataSource.Create("Host=localhost;Database=reconnect"));
        return new ReconnectDbContext(options.Options);
    }
}
