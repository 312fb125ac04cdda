using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Reconnect.Storage;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>The real host on a database of its own, spoken to over HTTP with an admin key.</summary>
public sealed class ReconnectHost : IAsyncLifetime
{
    public const string Key = "test-admin-key";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private TestDatabase? database;
    private WebApplicationFactory<Program>? factory;

    /// <summary>Whether requests go over a real connection, to see what the web server itself answers.</summary>
    public bool Kestrel { get; init; }

    /// <summary>Whether the host seeds the demo.</summary>
    public bool Demo { get; init; }

    /// <summary>Further services, which replace the host's own.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>Where the host keeps what it needs while the database is down.</summary>
    public string TrackingFolder { get; } = Path.Combine(Path.GetTempPath(), "reconnect-tracking-" + Path.GetRandomFileName());

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => factory!.Services;

    public string ConnectionString => database!.ConnectionString;

    public static Task<TestDatabase> NewDatabaseAsync() => TestPostgres.CreateDatabaseAsync("reconnect", MigrateAsync);

    public async Task InitializeAsync()
    {
        database = await NewDatabaseAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:Reconnect", database.ConnectionString)
            .UseSetting("Bootstrap:ApiKey", Key)
            .UseSetting("Demo:Enabled", Demo ? "true" : "false")
            .UseSetting("Tracking:Folder", TrackingFolder)
            .UseSetting("Logging:MinimumLevel", "Warning")
            .UseSetting("Shutdown:NotReadySeconds", "0")
            .ConfigureTestServices(Replace));
        if (Kestrel)
        {
            factory.UseKestrel(0);
            factory.StartServer();
        }

        Http = NewClient();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public async Task DisposeAsync()
    {
        await factory!.DisposeAsync();
        await database!.DisposeAsync();
        if (Directory.Exists(TrackingFolder))
            Directory.Delete(TrackingFolder, recursive: true);
    }

    /// <summary>A client without a key and with cookies of its own.</summary>
    public HttpClient NewClient() => factory!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = factory.ClientOptions.BaseAddress });

    public HttpClient NewClient(string key)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Waits until every acknowledged event is in the reports.</summary>
    public Task CatchUpAsync() => CatchUpAsync(Http);

    /// <param name="patience">For more than the usual amount of events.</param>
    public static async Task CatchUpAsync(HttpClient http, TimeSpan? patience = null)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var until = TimeProvider.System.GetUtcNow() + (patience ?? Patience);
        JsonElement status;
        do
        {
            await timer.WaitForNextTickAsync();
            status = await http.GetFromJsonAsync<JsonElement>("/api/v1/pipeline");
            if (TimeProvider.System.GetUtcNow() > until)
                throw new TimeoutException($"The pipeline has not caught up within {patience ?? Patience}: {status}");
        }
        while (status.GetProperty("queueLength").GetInt64() > 0);
    }

    /// <summary>From now on nobody can connect to this host's database.</summary>
    public Task StopDatabaseAsync() => TestPostgres.CloseAsync(database!);

    /// <summary>It can be reached again.</summary>
    public Task StartDatabaseAsync() => TestPostgres.OpenAsync(database!);

    public async Task<NpgsqlConnection> OpenConnectionAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReconnectStorage(connectionString);
        services.AddSingleton<Migrator>();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }
}
