using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Reconnect.Api.Demo;
using Reconnect.Campaigns;
using Reconnect.Storage;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Demo;

public sealed class DemoSeederTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Today.AddHours(23));
    private TestDatabase database = null!;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        database = await TestPostgres.CreateDatabaseAsync("demo", MigrateAsync);
        services = Services(database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_start_after_an_interrupted_one_completes_the_same_demo_on_another_day()
    {
        await Seeder().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<CampaignWriter>()
            .CreateAsync(1, DemoCampaigns.Campaign(DemoPlans.All[0], Today), CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(1));

        var seeder = Seeder();
        (await seeder.BeginAsync(CancellationToken.None)).Should().Be(Today);
        await seeder.SeedAsync(Today, CancellationToken.None);
        await seeder.SeedAsync(Today, CancellationToken.None);
        await seeder.EndAsync(Today, CancellationToken.None);
        (await CountAsync("events")).Should().Be(DemoPlans.All.Sum(plan => DemoEvents.Of(plan, Today).Count) + 2);
        (await CountAsync("quarantine")).Should().Be(0);
        (await CountAsync("campaigns")).Should().Be(DemoPlans.All.Count + 1);
        (await CountAsync("versions")).Should().Be(DemoPlans.All.Sum(plan => plan.Versions.Count) + 1);
        (await Seeder().BeginAsync(CancellationToken.None)).Should().BeNull("the demo is complete");
    }

    [Fact]
    public async Task A_database_with_a_campaign_of_its_own_is_left_alone()
    {
        await services.GetRequiredService<CampaignWriter>()
            .CreateAsync(1, DemoCampaigns.Campaign(DemoPlans.Quickstart, Today), CancellationToken.None);

        (await Seeder().BeginAsync(CancellationToken.None)).Should().BeNull();
        (await CountAsync("events")).Should().Be(0);
    }

    private DemoSeeder Seeder() => ActivatorUtilities.CreateInstance<DemoSeeder>(services);

    private async Task<long> CountAsync(string table)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private ServiceProvider Services(string connectionString) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddLogging()
        .AddReconnect(connectionString)
        .AddSingleton<TimeProvider>(clock)
        .BuildServiceProvider();

    private async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var migrating = Services(connectionString);
        await migrating.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }
}
