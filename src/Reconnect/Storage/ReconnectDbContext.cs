using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Reconnect.Campaigns;
using Reconnect.Connections;
using Reconnect.Sites;

namespace Reconnect.Storage;

/// <summary>
/// The control plane (sites, campaigns, keys) and all migrations. The data plane's tables are made by the same migrations
/// and written set-based through Npgsql.
/// </summary>
public sealed class ReconnectDbContext(DbContextOptions<ReconnectDbContext> options) : DbContext(options)
{
    /// <summary>Members that a stored object lacks have their defaults, so that a new setting needs no migration.</summary>
    private static readonly JsonSerializerOptions StatisticsJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<TestVersion> Versions => Set<TestVersion>();

    public DbSet<Connection> Connections => Set<Connection>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Site>(site =>
        {
            site.Property(s => s.Name).HasMaxLength(200);
            site.Property(s => s.TimeZone).HasMaxLength(100);
            site.Property(s => s.Currency).HasMaxLength(3);
            site.Property(s => s.Statistics).HasColumnType("jsonb").HasDefaultValueSql("'{}'").HasConversion(
                settings => JsonSerializer.Serialize(settings, StatisticsJson), json => JsonSerializer.Deserialize<StatisticsSettings>(json, StatisticsJson)!);
        });
        modelBuilder.Entity<ApiKey>(key =>
        {
            key.HasIndex(k => k.Hash).IsUnique();
            key.HasIndex(k => k.SiteId);
            key.HasOne<Site>().WithMany().HasForeignKey(k => k.SiteId);
        });
        modelBuilder.Entity<Connection>(connection =>
        {
            connection.HasIndex(c => c.PublicId).IsUnique();
            connection.HasIndex(c => c.SiteId);
            connection.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId);
        });
        modelBuilder.Entity<ExchangeRate>(rate =>
        {
            rate.HasKey(r => new { r.SiteId, r.Currency, r.Date });
            rate.Property(r => r.Rate).HasPrecision(18, 8);
            rate.HasOne<Site>().WithMany().HasForeignKey(r => r.SiteId);
        });
        modelBuilder.Entity<Campaign>(campaign =>
        {
            campaign.HasIndex(c => new { c.SiteId, c.PublicId }).IsUnique();
            campaign.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId);
            campaign.HasMany(c => c.Windows).WithOne().HasForeignKey(w => w.CampaignId);
            campaign.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.CampaignId);
        });
        modelBuilder.Entity<AttributionWindow>(window =>
        {
            window.ToTable("attribution_windows");
            window.HasKey(w => new { w.CampaignId, w.ValidFrom });
        });
        modelBuilder.Entity<TestVersion>(version =>
        {
            version.HasIndex(v => new { v.CampaignId, v.PublicId }).IsUnique();
            version.HasIndex(v => new { v.CampaignId, v.StartsAt }).IsUnique();
            version.HasMany(v => v.Variations).WithOne().HasForeignKey(x => x.VersionId);
        });
        modelBuilder.Entity<Variation>(variation =>
        {
            variation.ToTable("variations");
            variation.HasIndex(x => new { x.VersionId, x.PublicId }).IsUnique();
            variation.Property(x => x.TrafficShare).HasPrecision(7, 4);
        });
    }
}
