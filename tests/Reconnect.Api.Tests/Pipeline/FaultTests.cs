using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Rules;
using Reconnect.Postgres;

namespace Reconnect.Api.Tests.Pipeline;

/// <summary>
/// The real server on a durable PostgreSQL of its own, both killed again and again while events pour in shuffled and partly twice: nothing acknowledged is lost,
/// nothing counts twice. <c>RECONNECT_FAULT_EVENTS</c> and <c>RECONNECT_FAULT_KILLS</c> make it larger.
/// </summary>
public sealed class FaultTests
{
    private const int Clients = 4;
    private const int SlowestPerSecond = 1000;
    private static readonly int Events = Setting("RECONNECT_FAULT_EVENTS", 100_000);
    private static readonly int Kills = Setting("RECONNECT_FAULT_KILLS", 10);

    [Fact]
    public async Task Through_kills_of_server_workers_and_PostgreSQL_nothing_is_lost_or_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("reconnect-faults-");
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.StartAsync(port, Environment(folder));
        try
        {
            await server.Http.PostAsync("/campaigns", Requests.Campaign(Crowd.Campaign), HttpStatusCode.Created);
            var crowd = new Crowd(Events / Crowd.EventsOfPerson);
            var random = new Random(7);
            var all = crowd.Events.Select(RandomHistories.Json).ToList();
            var deliveries = all.Concat(all.Where(_ => random.Next(5) == 0)).ToArray();
            random.Shuffle(deliveries);
            var batches = deliveries.Chunk(500).ToList();
            var done = 0;
            var sending = Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (batch, cancellationToken) =>
            {
                await PostUntilAnsweredAsync(port, JsonSerializer.Serialize(new { events = batch }), cancellationToken);
                Interlocked.Increment(ref done);
            });
            for (var kill = 1; kill <= Kills; kill++)
            {
                await ReachedAsync(() => Volatile.Read(ref done) >= batches.Count * kill / (Kills + 1));
                server = await KillAsync(kill, server, port, folder);
            }

            await sending;
            await ReconnectHost.CatchUpAsync(server.Http, TimeSpan.FromSeconds(90 + (Events / SlowestPerSecond)));
            var balance = (await server.Http.GetAsync("/intake", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single();
            balance.Number("stored").Should().Be(all.Count);
            balance.Number("received").Should().Be(balance.Number("stored") + balance.Number("duplicates"));
            (await CellsAsync(server.Http)).Should().BeEquivalentTo(crowd.Expected());
        }
        finally
        {
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static (string, string)[] Environment(DirectoryInfo folder) => [("EmbeddedPostgres__DataDirectory", folder.FullName), ("Logging__MinimumLevel", "Fatal")];

    private static async Task<ServerProcess> KillAsync(int kill, ServerProcess server, int port, DirectoryInfo folder)
    {
        if (kill % 3 == 0)
        {
            await EndWorkersAsync(folder);
            return server;
        }

        if (kill % 3 == 1)
            KillPostgres(folder);
        server.Kill();
        await server.DisposeAsync();
        return await ServerProcess.StartAsync(port, Environment(folder));
    }

    /// <summary>Ends every session that is inside a transaction of a worker.</summary>
    private static async Task EndWorkersAsync(DirectoryInfo folder)
    {
        await using var running = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = folder.FullName }, CancellationToken.None);
        await using var connection = new NpgsqlConnection(running.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid() AND query LIKE '%_facts%'", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void KillPostgres(DirectoryInfo folder)
    {
        var file = Directory.EnumerateFiles(folder.FullName, "postmaster.pid", SearchOption.AllDirectories).Single();
        using var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture));
        postmaster.Kill();
        postmaster.WaitForExit();
    }

    /// <summary>As a vendor does: the same request again until it is answered.</summary>
    private static async Task PostUntilAnsweredAsync(int port, string body, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", ReconnectHost.Key);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            try
            {
                using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
                using var response = await http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), content, cancellationToken);
                if (response.StatusCode == HttpStatusCode.Accepted)
                    return;
                response.StatusCode.Should().BeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests);
                response.Headers.RetryAfter.Should().NotBeNull();
            }
            catch (HttpRequestException)
            {
                // Killed while it answered, or not there: nobody knows whether it was stored.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    internal static async Task<Dictionary<string, (decimal, decimal)>> CellsAsync(HttpClient http)
    {
        var cells = new Dictionary<string, (decimal, decimal)>(StringComparer.Ordinal);
        var report = await http.ReportAsync(Crowd.Campaign, "?metrics=sendRequest,ctr,purchase,revenue,addToCart,purchasers,clickRate,netRevenue,allPurchases,allRevenue");
        foreach (var row in report.GetProperty("variations").EnumerateArray())
            foreach (var (name, cell) in row.GetProperty("channels").EnumerateArray().Select(c => ($"{row.Text("id")}/{c.Text("channel")}", c)).Prepend((row.Text("id")!, row)))
                foreach (var metric in cell.GetProperty("metrics").EnumerateObject())
                    if (metric.Value.Number("numerator") is { } numerator)
                        cells[$"{name} {metric.Name}"] = (numerator, metric.Value.Number("denominator")!.Value);
        return cells;
    }

    private static async Task ReachedAsync(Func<bool> state)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!state())
            await timer.WaitForNextTickAsync();
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(System.Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : standard;
}
