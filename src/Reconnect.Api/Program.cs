using Reconnect;
using Reconnect.Api.Access;
using Reconnect.Api.Campaigns;
using Reconnect.Api.Compatibility;
using Reconnect.Api.Connections;
using Reconnect.Api.Hooks;
using Reconnect.Api.Hosting;
using Reconnect.Api.Ingestion;
using Reconnect.Api.Reports;
using Reconnect.Api.Sites;
using Reconnect.Api.Tracking;
using Reconnect.Api.Triggers;
using Reconnect.Pipeline;

var builder = WebApplication.CreateBuilder(args);
builder.UseReconnectDefaults();
await using var database = await DatabaseChoice.StartAsync(builder.Configuration);

builder.Services
    .AddReconnect(database.ConnectionString)
    .AddReconnectWorkers(builder.Configuration.GetSection("Pipeline").Get<PipelineOptions>() ?? new PipelineOptions())
    .AddAccess()
    .AddHookEndpoints()
    .AddCompatibility()
    .AddTrackingEndpoints(database)
    .AddProblems()
    .AddJson()
    .AddApiDescription()
    .AddStart(database)
    .AddHealth()
    .AddSingleton<PeopleSight>()
    .AddSingleton<ReportRequest>();

await using var app = builder.Build();
app.UseProblems();
app.UseSecurity();
app.UseOddTextRefusal();
app.UseBodyDecompression();
app.UseCors();
app.UseStart();
app.UseAuthentication();
app.UseAuthorization();
app.UseBodyEncodingRefusal();

var api = app.MapGroup("/api/v1").NeedsStart().AddEndpointFilter<AntiforgeryFilter>();
api.MapEvents();
api.MapReclassify();
api.MapOptIns();
api.MapTriggers();
api.MapLinks();
api.MapIntake();
api.MapCampaigns();
api.MapReports();
api.MapBehind();
api.MapRows();
api.MapFunnel();
api.MapSeries();
api.MapConnections();
api.MapSite();
api.MapRates();
api.MapPeople();
api.MapSession();
api.MapMembers();
app.MapHooks();
app.MapSegment();
app.MapTracking();
app.MapPush();
app.MapDynamicYield();
app.MapHealth();
app.MapApiDescription();
app.MapDashboard();

return await Verbs.RunAsync(app, database, args);

/// <summary>Named so that tests can start the host.</summary>
public partial class Program;
