using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Reconnect.Api.Access;

/// <summary>Members, their sign-in links, and the keys that protect cookies (shared by all instances). In a schema of its own.</summary>
public sealed class AccessDbContext(DbContextOptions<AccessDbContext> options) : IdentityUserContext<Member, int>(options), IDataProtectionKeyContext
{
    private const string Schema = "access";

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource database) => options
        .UseNpgsql(database, npgsql => npgsql.MigrationsHistoryTable("migrations", Schema))
        .UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<Member>().ToTable("members");
        builder.Entity<SignInLink>(link =>
        {
            link.HasKey(l => l.TokenHash);
            link.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId);
        });
    }
}

/// <summary>Lets <c>dotnet ef migrations add</c> run without a database.</summary>
internal sealed class DesignTimeAccessContextFactory : IDesignTimeDbContextFactory<AccessDbContext>
{
    public AccessDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AccessDbContext>();
        AccessDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost;Database=reconnect"));
        return new AccessDbContext(options.Options);
    }
}
