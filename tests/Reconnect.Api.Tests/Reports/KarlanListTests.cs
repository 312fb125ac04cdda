using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Pipeline;

namespace Reconnect.Api.Tests.Reports;

public sealed class KarlanListTests
{
    [SharedDataFact]
    public async Task The_published_table_comes_out_of_the_events_as_they_are()
    {
        var batches = KarlanList.Events().Chunk(1000).ToList();
        var accepted = await PlayAsync(batches);
        accepted.Should().Be((103_268, 0));
    }

    [SharedDataFact]
    public async Task The_published_table_comes_out_of_shuffled_events_in_random_batches_with_every_tenth_twice()
    {
        var random = new Random(1907);
        var events = KarlanList.Events();
        var twice = events.Concat(events.Where(_ => random.Next(10) == 0)).ToArray();
        random.Shuffle(twice);
        var accepted = await PlayAsync(Cut(twice, random));
        accepted.Should().Be((103_268, twice.Length - 103_268));
    }

    /// <summary>Posts batches four at a time, checks the report, rebuilds everything derived and checks it again.</summary>
    private static async Task<(int Accepted, int Duplicates)> PlayAsync(IReadOnlyCollection<string[]> batches)
    {
        var host = new ReconnectHost();
        await host.InitializeAsync();
        try
        {
            using var campaign = new StringContent(KarlanList.Campaign(), Encoding.UTF8, "application/json");
            (await host.Http.PostAsync(new Uri("/api/v1/campaigns", UriKind.Relative), campaign)).StatusCode.Should().Be(HttpStatusCode.Created);
            var (accepted, duplicates) = (0, 0);
            await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (batch, cancellationToken) =>
            {
                using var content = KarlanList.Batch(batch);
                using var response = await host.Http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), content, cancellationToken);
                var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(cancellationToken));
                answer.GetProperty("errors").GetArrayLength().Should().Be(0);
                Interlocked.Add(ref accepted, answer.GetProperty("accepted").GetInt32());
                Interlocked.Add(ref duplicates, answer.GetProperty("duplicates").GetInt32());
            });
            await host.CatchUpAsync();
            await KarlanList.ShouldBeInTheReportAsync(host.Http);
            (await host.Services.GetRequiredService<Rebuilder>().RebuildAsync(CancellationToken.None)).Should().Be(50_083);
            await KarlanList.ShouldBeInTheReportAsync(host.Http);
            return (accepted, duplicates);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static List<string[]> Cut(string[] events, Random random)
    {
        var batches = new List<string[]>();
        for (var at = 0; at < events.Length;)
        {
            var size = Math.Min(random.Next(1, 1001), events.Length - at);
            batches.Add(events[at..(at + size)]);
            at += size;
        }

        return batches;
    }
}
