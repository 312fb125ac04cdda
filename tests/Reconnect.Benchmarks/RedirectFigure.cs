using System.Net.Http.Json;
using System.Text.Json;

namespace Reconnect.Benchmarks;

/// <summary>Followed links, with the database there and with the database gone.</summary>
internal static class RedirectFigure
{
    private const int Connections = 16;
    private const int Rate = 1000;
    private const double LongestP99 = 5;
    private const string Browser = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n";
    private const int LinksOfRequest = 1000;
    private const int Requests = 20;

    public static async Task<FigureTable> RunAsync(BenchmarkServer server, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var table = new FigureTable("Click redirect");
        var neighbours = Neighbours.Watch(server);
        var database = await server.CreateDatabaseAsync("redirect", cancellationToken);
        var length = TimeSpan.FromSeconds(Math.Min(options.Seconds, 20));
        await using (var api = await ApiProcess.StartAsync(database, options, cancellationToken, ("Logging__MinimumLevel", "Fatal")))
        {
            neighbours.Include(api.Process);
            var requests = await RequestsAsync(api, cancellationToken);
            Task<PlainLoad> FollowAsync(TimeSpan length, double rate) =>
                PlainLoad.RunAsync(api.Address, Connections, length, rate, expected: 302, n => requests[n % requests.Count], cancellationToken);
            await FollowAsync(TimeSpan.FromSeconds(3), rate: 0);
            var up = await FollowAsync(length, Rate);
            await server.ShutOutAsync(database, cancellationToken);
            var down = await FollowAsync(length, Rate);
            var fastest = await FollowAsync(TimeSpan.FromSeconds(5), rate: 0);
            foreach (var (load, name) in new[] { (up, "database there"), (down, "database gone") })
                table.Add($"{Numbers.PerSecond(Rate)} offered, {name}", load.Text, "p99 ≤ 5 ms", load.P99 <= LongestP99);
            table.Add("as fast as answered, database gone", fastest.Text);
            await server.LetInAsync(database, cancellationToken);
            neighbours.Ends(api.Process);
        }

        table.Note($"{Connections} connections, {length.TotalSeconds} s each; every answer a 302.");
        table.Note(neighbours.ToString());
        await server.DropAsync(database, cancellationToken);
        return table;
    }

    /// <summary>A message each, as recipients have.</summary>
    private static object LinkOf(int message) => new { messageId = $"m-{message}", url = $"https://shop.example.com/item/{message}?from=mail" };

    private static async Task<List<byte[]>> RequestsAsync(ApiProcess api, CancellationToken cancellationToken)
    {
        using var client = api.Connect();
        using var hosts = await client.PutAsJsonAsync("/api/v1/link-hosts", new { hosts = new[] { "shop.example.com" } }, cancellationToken);
        hosts.EnsureSuccessStatusCode();
        var requests = new List<byte[]>();
        for (var r = 0; r < Requests; r++)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/links", new { links = Enumerable.Range(r * LinksOfRequest, LinksOfRequest).Select(LinkOf) }, cancellationToken);
            answer.EnsureSuccessStatusCode();
            requests.AddRange((await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("links").EnumerateArray()
                .Select(l => PlainConnection.Request("GET", new Uri(l.GetProperty("address").GetString()!).PathAndQuery, Browser)));
        }

        return requests;
    }
}
