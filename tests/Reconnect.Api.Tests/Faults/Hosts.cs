using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Faults;

/// <summary>Server processes on one database, and clients that behave as senders do: the same request again until it is answered.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string connectionString;
    private readonly (string, string)[] settings;
    private readonly ServerProcess[] servers;
    private readonly int[] ports;

    private Hosts(string connectionString, int count, (string, string)[] settings) =>
        (this.connectionString, this.settings, servers, ports) = (connectionString, settings, new ServerProcess[count], [.. Enumerable.Range(0, count).Select(_ => ServerProcess.FreePort())]);

    public ServerProcess this[int i] => servers[i];

    public static async Task<Hosts> StartAsync(string connectionString, int count, params (string Name, string Value)[] settings)
    {
        var hosts = new Hosts(connectionString, count, settings);
        // The first one migrates.
        for (var i = 0; i < count; i++)
            await hosts.StartAsync(i);
        return hosts;
    }

    public async Task StartAsync(int i) => servers[i] = await ServerProcess.StartAsync(
        ports[i],
        [
            ("ConnectionStrings__Reconnect", new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = NameOf(i) }.ConnectionString),
            ("Logging__MinimumLevel", "Error"),
            .. settings,
        ]);

    /// <summary>As the operating system does when memory runs out; started again at once.</summary>
    public async Task KillAsync(int i)
    {
        servers[i].Kill();
        await servers[i].DisposeAsync();
        await StartAsync(i);
    }

    /// <summary>Kills it while one of its workers is inside a transaction.</summary>
    public async Task KillInsideWorkAsync(int i)
    {
        // Not from a pool, whose connections may be of before a restart.
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = @name AND xact_start IS NOT NULL AND query ~ '(facts|rollups|attribution_queue)'", connection);
            command.Parameters.Add(new NpgsqlParameter<string>("name", NameOf(i)));
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
            for (var tries = 0; tries < 2000 && (long)(await command.ExecuteScalarAsync())! == 0; tries++)
                await timer.WaitForNextTickAsync();
        }

        await KillAsync(i);
    }

    /// <summary>One batch, at one host after the other, until it is acknowledged. Only 429 and 503 are excuses.</summary>
    public async Task<JsonElement> PostUntilAcknowledgedAsync(string lines, int first, CancellationToken cancellationToken)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var at = first; TimeProvider.System.GetUtcNow() < until; at++)
        {
            try
            {
                using var response = await PostAsync(ports[at % ports.Length], lines, cancellationToken);
                if (response.StatusCode == HttpStatusCode.Accepted)
                    return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                response.StatusCode.Should().BeOneOf([HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests], await response.Content.ReadAsStringAsync(cancellationToken));
                response.Headers.RetryAfter.Should().NotBeNull();
            }
            catch (HttpRequestException)
            {
                // Killed while it answered, or not there: nobody knows whether it was stored.
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }

        throw new TimeoutException($"A batch was not acknowledged within {Patience}.");
    }

    /// <summary>Waits until every acknowledged event is in the reports.</summary>
    public Task CatchUpAsync() => ReconnectHost.CatchUpAsync(servers[0].Http);

    public Task<HttpResponseMessage> PostAsync(string lines, CancellationToken cancellationToken = default) => PostAsync(ports[0], lines, cancellationToken);

    public async Task<HttpStatusCode> ReadinessAsync(int i)
    {
        using var response = await servers[i].Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    private static string NameOf(int i) => $"host-{i}";

    private static readonly HttpClient Client = NewClient();

    private static HttpClient NewClient()
    {
        var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ReconnectHost.Key);
        return client;
    }

    private static async Task<HttpResponseMessage> PostAsync(int port, string lines, CancellationToken cancellationToken)
    {
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        return await Client.PostAsync(new Uri($"http://127.0.0.1:{port}/api/v1/events"), content, cancellationToken);
    }
}
