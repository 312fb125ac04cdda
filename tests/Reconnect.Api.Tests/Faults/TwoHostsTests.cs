using System.Net;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Api.Tests.Pipeline;
using Reconnect.Api.Tests.Rules;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Faults;

/// <summary>Two hosts on one database share the work; either may die, also inside a worker's transaction, and so may the database.</summary>
[Collection(Breakable.Name)]
public sealed class TwoHostsTests(Breakable postgres)
{
    private const int Clients = 4;
    private const int People = 2000;

    [Fact]
    public async Task Whichever_host_dies_every_acknowledged_event_is_in_the_report_once_and_to_the_cent()
    {
        var crowd = new Crowd(People);
        var random = new Random(11);
        var all = crowd.Events.Select(RandomHistories.Json).Select(e => e.ToJsonString()).ToList();
        var deliveries = all.Concat(all.Where(_ => random.Next(5) == 0)).ToArray();
        random.Shuffle(deliveries);
        var batches = deliveries.Chunk(200).Select(c => string.Join('\n', c)).ToList();
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("two_hosts"), 2);
        await hosts[0].Http.PostAsync("/campaigns", Requests.Campaign(Crowd.Campaign), HttpStatusCode.Created);
        var done = 0;
        var sending = Parallel.ForEachAsync(batches.Index(), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (batch, cancellationToken) =>
        {
            await hosts.PostUntilAcknowledgedAsync(batch.Item, batch.Index, cancellationToken);
            Interlocked.Increment(ref done);
        });
        Func<Task>[] faults =
        [
            () => hosts.KillAsync(0),
            () => hosts.KillInsideWorkAsync(1),
            () => postgres.Server.KillAndRestartAsync(),
            () => hosts.KillInsideWorkAsync(0),
        ];
        foreach (var (i, fault) in faults.Index())
        {
            await ReachedAsync(() => Volatile.Read(ref done) >= batches.Count * (i + 1) / (faults.Length + 1) || sending.IsFaulted);
            await fault();
        }

        await sending;
        await hosts.CatchUpAsync();
        (await FaultTests.CellsAsync(hosts[0].Http)).Should().BeEquivalentTo(crowd.Expected());
        (await FaultTests.CellsAsync(hosts[1].Http)).Should().BeEquivalentTo(crowd.Expected());
        var balance = (await hosts[1].Http.GetAsync("/intake", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single();
        balance.Number("stored").Should().Be(all.Count);
        balance.Number("received").Should().Be(balance.Number("stored") + balance.Number("duplicates"));
    }

    private static async Task ReachedAsync(Func<bool> state)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!state())
            await timer.WaitForNextTickAsync();
    }
}

/// <summary>One PostgreSQL that the tests break, one after the other.</summary>
public sealed class Breakable : IAsyncLifetime
{
    internal BreakablePostgres Server { get; private set; } = null!;

    public const string Name = "one breakable PostgreSQL";

    public async Task InitializeAsync() => Server = await BreakablePostgres.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>See <see cref="Breakable"/>.</summary>
[CollectionDefinition(Breakable.Name)]
public sealed class BreakableCollection : ICollectionFixture<Breakable>;
