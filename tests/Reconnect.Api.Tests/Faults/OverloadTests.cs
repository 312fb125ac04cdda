using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Faults;

/// <summary>More than the server can take, and bodies made to exhaust it.</summary>
[Collection(Breakable.Name)]
public sealed class OverloadTests(Breakable postgres)
{
    private const int Clients = 32;
    private const int BatchesOfClient = 4;
    private const int EventsOfBatch = 500;
    private const int Rounds = 12;
    private const long MostGrowth = 50L * 1024 * 1024;
    private static readonly (byte[] Body, string? Encoding)[] Bombs = [.. MakeBombs()];

    [Fact]
    public async Task What_is_too_much_is_sent_back_and_what_is_taken_counts_once()
    {
        // Room for two batches at a time, and thirty-two that send.
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("overload"), 1, ("Intake__WaitingEvents", "1000"));
        var sentBack = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Clients), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (client, cancellationToken) =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            for (var batch = 0; batch < BatchesOfClient;)
            {
                using var response = await hosts.PostAsync(Batch(client, batch), cancellationToken);
                if (response.StatusCode == HttpStatusCode.Accepted)
                {
                    batch++;
                    continue;
                }

                response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
                response.Headers.RetryAfter.Should().NotBeNull();
                Interlocked.Increment(ref sentBack);
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        });
        sentBack.Should().BePositive("the queue holds two batches");
        await hosts.CatchUpAsync();
        var source = (await hosts[0].Http.GetAsync("/intake", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single();
        (source.Number("received"), source.Number("stored"), source.Number("duplicates"))
            .Should().Be((Clients * BatchesOfClient * EventsOfBatch, Clients * BatchesOfClient * EventsOfBatch, 0), "what was sent back is in no count");
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bodies_made_to_exhaust_the_server_are_refused_and_leave_no_memory_behind()
    {
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("bombs"), 1);
        // First what compiling the code and the buffers of the pools take, once; twice, as the collector may have given back more after one of them.
        var before = 0L;
        for (var i = 0; i < 2; i++)
        {
            await SendBombsAsync(hosts[0].Http);
            before = Math.Max(before, await hosts[0].SettledMemoryAsync());
        }

        await SendBombsAsync(hosts[0].Http);

        (await hosts[0].SettledMemoryAsync() - before).Should().BeLessThan(MostGrowth, "it began with {0}", before);
    }

    private static async Task SendBombsAsync(HttpClient http)
    {
        for (var round = 0; round < Rounds; round++)
            foreach (var (body, encoding) in Bombs)
                await SendAsync(http, body, encoding);
    }

    private static async Task SendAsync(HttpClient http, byte[] body, string? encoding)
    {
        foreach (var path in new[] { "/api/v1/events", "/v1/batch", "/v2/collect/user/event", "/api/v1/campaigns", "/api/v1/events/reclassify", "/hooks/sendgrid/none" })
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (encoding is not null)
                content.Headers.ContentEncoding.Add(encoding);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
            // The connection may be closed before all of the body was read.
            request.Headers.ConnectionClose = true;
            using var response = await http.SendAsync(request);
            ((int)response.StatusCode).Should().BeInRange(400, 499, "of {0}", path);
            response.Content.Headers.ContentType?.MediaType.Should().BeOneOf("application/problem+json", "application/json");
        }
    }

    private static IEnumerable<(byte[] Body, string? Encoding)> MakeBombs()
    {
        yield return (Compressed(stream => new GZipStream(stream, CompressionLevel.Fastest)), "gzip");
        yield return (Compressed(stream => new BrotliStream(stream, CompressionLevel.Fastest)), "br");
        yield return (Encoding.ASCII.GetBytes(new string('[', 900_000)), null);
        yield return (Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"k{i}\":{i}"))) + "}"), null);
        yield return (Encoding.ASCII.GetBytes("{\"events\":[{\"eventId\":\"" + new string('x', 900_000) + "\"}]}"), null);
        yield return (Encoding.ASCII.GetBytes("{\"events\":[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]}"), null);
    }

    /// <summary>64 MiB of blanks.</summary>
    private static byte[] Compressed(Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 64; i++)
                stream.Write(blanks);
        }

        return bytes.ToArray();
    }

    private static string Batch(int client, int batch) => string.Join('\n', Enumerable.Range(0, EventsOfBatch).Select(i =>
        $$"""{"eventId":"o-{{client}}-{{batch}}-{{i}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"o-{{client}}-{{i}}","value":1}"""));
}
