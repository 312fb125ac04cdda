using System.Net;
using System.Text;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Reports;

namespace Reconnect.Api.Tests.Pipeline;

public sealed class CrashTests
{
    private const int Clients = 4;
    private const int Kills = 3;

    [SharedDataFact]
    public async Task The_published_table_survives_kills_of_the_server_when_unanswered_requests_are_repeated()
    {
        await using var database = await ReconnectHost.NewDatabaseAsync();
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.StartAsync(port, ("ConnectionStrings__Reconnect", database.ConnectionString));
        using (var campaign = new StringContent(KarlanList.Campaign(), Encoding.UTF8, "application/json"))
            (await server.Http.PostAsync(new Uri("/api/v1/campaigns", UriKind.Relative), campaign)).StatusCode.Should().Be(HttpStatusCode.Created);

        var batches = KarlanList.Events().Chunk(500).ToList();
        var done = 0;
        var sending = Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (batch, cancellationToken) =>
        {
            await PostUntilAnsweredAsync(port, batch, cancellationToken);
            Interlocked.Increment(ref done);
        });
        for (var kill = 1; kill <= Kills; kill++)
        {
            await ReachedAsync(() => Volatile.Read(ref done) >= batches.Count * kill / (Kills + 1));
            server.Kill();
            await server.DisposeAsync();
            server = await ServerProcess.StartAsync(port, ("ConnectionStrings__Reconnect", database.ConnectionString));
        }

        await sending;
        await ReconnectHost.CatchUpAsync(server.Http);
        await KarlanList.ShouldBeInTheReportAsync(server.Http);
        await server.DisposeAsync();
    }

    /// <summary>As a vendor does: the same request again until it is answered.</summary>
    private static async Task PostUntilAnsweredAsync(int port, string[] batch, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", ReconnectHost.Key);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            try
            {
                using var content = KarlanList.Batch(batch);
                using var response = await http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), content, cancellationToken);
                if (response.StatusCode == HttpStatusCode.Accepted)
                    return;
                response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            }
            catch (HttpRequestException)
            {
                // Killed while it answered, or not there: nobody knows whether it was stored.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static async Task ReachedAsync(Func<bool> state)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!state())
            await timer.WaitForNextTickAsync();
    }
}
