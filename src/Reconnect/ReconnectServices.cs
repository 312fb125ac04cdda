using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Reconnect.Attribution;
using Reconnect.Campaigns;
using Reconnect.Hooks;
using Reconnect.Identity;
using Reconnect.Ingestion;
using Reconnect.Pipeline;
using Reconnect.Reports;
using Reconnect.Storage;
using Reconnect.Tracking;
using Reconnect.Triggers;

namespace Reconnect;

/// <summary>The engine, one line a stage, in the order data flows.</summary>
public static class ReconnectServices
{
    public static IServiceCollection AddReconnect(this IServiceCollection services, string connectionString) => services
        .AddReconnectStorage(connectionString)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<Migrator>()
        .AddCampaigns()
        .AddIngestion()
        .AddHooks()
        .AddTriggers()
        .AddAttribution()
        .AddReports()
        .AddPipeline();

    private static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<CatalogReader>()
        .AddSingleton<CampaignWriter>()
        .AddSingleton<Sites.SiteWriter>()
        .AddSingleton<Sites.ExchangeRateWriter>();

    private static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptions<IntakeOptions>().BindConfiguration("Intake").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<EventWriter>()
            .AddSingleton<StorageTrouble>()
            .AddSingleton<GroupWriter>()
            .AddSingleton<Quarantine>()
            .AddSingleton<Reclassifier>()
            .AddSingleton<IntakeReader>()
            .AddSingleton(p => new RefusalLog(p.GetRequiredKeyedService<NpgsqlDataSource>(Pools.Intake)))
            .AddSingleton(p => new Ingestor(
                p.GetRequiredService<GroupWriter>(), p.GetRequiredService<Quarantine>(), p.GetRequiredService<CatalogReader>(), p.GetRequiredService<PipelineSignal>()));
    }

    private static IServiceCollection AddHooks(this IServiceCollection services) => services
        .AddSingleton<DeliveryLog>()
        .AddSingleton(p => new HookLedger(
            p.GetRequiredKeyedService<NpgsqlDataSource>(Pools.Intake), p.GetRequiredService<Ingestor>(), p.GetRequiredService<ClickTokens>(), p.GetRequiredService<PipelineSignal>()));

    private static IServiceCollection AddTriggers(this IServiceCollection services) => services
        .AddSingleton<OptIns>()
        .AddSingleton<TouchQueue>()
        .AddSingleton(p => new TriggerIntake(
            p.GetRequiredService<NpgsqlDataSource>(),
            p.GetRequiredService<CatalogReader>(),
            p.GetRequiredService<Ingestor>(),
            p.GetRequiredService<PipelineSignal>(),
            p.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddAttribution(this IServiceCollection services) => services
        .AddSingleton<Identifier>()
        .AddSingleton<PersonEraser>()
        .AddSingleton<Attributor>();

    private static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton(p => new CohortLog(p.GetRequiredService<NpgsqlDataSource>(), p.GetRequiredService<TimeProvider>()))
        .AddSingleton<ReportReader>()
        .AddSingleton<CreditReader>()
        .AddSingleton<DiagnosticsReader>()
        .AddSingleton<PurchaseReader>()
        .AddSingleton<PeopleReader>()
        .AddSingleton<OverviewReader>()
        .AddSingleton<SeriesReader>()
        .AddSingleton<FunnelReader>()
        .AddSingleton<RecentSends>()
        .AddSingleton<CampaignFiguresReader>();

    private static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddOptions<PipelineOptions>().BindConfiguration("Pipeline").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PipelineSignal>();
        services.AddSingleton<PipelineStatusReader>();
        services.AddSingleton(p => new Rebuilder(
            p.GetRequiredService<Attributor>(),
            p.GetRequiredService<IOptions<PipelineOptions>>(),
            p.GetRequiredService<ILogger<Rebuilder>>(),
            p.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Adds the background workers to a host.</summary>
    public static IServiceCollection AddReconnectWorkers(this IServiceCollection services, PipelineOptions options)
    {
        if (!options.Enabled)
            return services;
        services.AddHostedService<QuarantineWorker>();
        services.AddHostedService<IdentityWorker>();
        for (var i = 0; i < options.Workers; i++)
            services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<AttributionWorker>(p));
        return services;
    }
}
