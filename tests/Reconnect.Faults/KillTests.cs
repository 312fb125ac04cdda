using System.Globalization;
using System.Text.Json;
using Reconnect.Testing;

namespace Reconnect.Faults;

/// <summary>
/// Two hosts on one database while either, a worker inside its transaction, and PostgreSQL are killed. <c>RECONNECT_FAULT_EVENTS</c> (100,000) and
/// <c>RECONNECT_FAULT_KILLS</c> (10) make it longer.
/// </summary>
[Collection(Breakable.Name)]
public sealed class KillTests(Breakable postgres)
{
    private const int Clients = 4;
    private const int BatchSize = 250;
    private static readonly int Events = FromEnvironment("RECONNECT_FAULT_EVENTS", 100_000);
    private static readonly int Kills = FromEnvironment("RECONNECT_FAULT_KILLS", 10);

    [Fact]
    public async Task Whatever_is_killed_every_acknowledged_event_is_in_the_report_once_and_to_the_cent()
    {
        var workload = new Workload(Events, seed: 4);
        var random = new Random(11);
        var batches = workload.Batches(repeated: 0.2, BatchSize, random);
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("kills"), 2);
        await hosts.CreateCampaignAsync();

        var next = -1;
        var done = 0;
        using var failed = new CancellationTokenSource();
        var sending = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            try
            {
                while (Interlocked.Increment(ref next) is var i && i < batches.Count)
                {
                    await hosts.PostUntilAcknowledgedAsync(batches[i], client, failed.Token);
                    Interlocked.Increment(ref done);
                }
            }
            catch
            {
                await failed.CancelAsync();
                throw;
            }
        })).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await ReachedAsync(() => Volatile.Read(ref done) >= batches.Count * kill / (Kills + 1), failed.Token);
            await BreakAsync(hosts, kill);
        }

        await Task.WhenAll(sending);
        await hosts.CatchUpAsync();

        Workload.Told(await hosts.ReportAsync()).Should().Equal(workload.Expected());
        var (received, stored, rest) = Balance(await hosts.PipelineAsync());
        stored.Should().Be(workload.Count);
        rest.Should().Be(received - stored, "received = stored + duplicates + refused + quarantined");
        // Nothing was lost: each event is known. Nothing is new: none was stored twice under another key.
        var again = await Task.WhenAll(workload.Batches(repeated: 0, 1000, random).Take(20).Select(b => hosts.PostUntilAcknowledgedAsync(b, 0, CancellationToken.None)));
        again.Sum(a => a.GetProperty("accepted").GetInt32()).Should().Be(0);
    }

    /// <summary>Of ten: five hosts, two of them inside a worker's transaction on top, three times PostgreSQL.</summary>
    private async Task BreakAsync(Hosts hosts, int kill)
    {
        switch (kill % 10)
        {
            case 2 or 5 or 8:
                await postgres.Server.KillAsync();
                await postgres.Server.RestartAsync();
                break;
            case 3 or 7:
                await hosts.KillInsideWorkAsync(kill % 2);
                break;
            default:
                await hosts.KillAsync(kill % 2);
                break;
        }
    }

    private static (long Received, long Stored, long Rest) Balance(JsonElement status)
    {
        var sources = status.GetProperty("sources").EnumerateArray().ToList();
        long Sum(string name) => sources.Sum(s => s.GetProperty(name).GetInt64());
        return (Sum("received"), Sum("stored"), Sum("duplicates") + Sum("refused") + Sum("quarantined"));
    }

    private static async Task ReachedAsync(Func<bool> state, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!state())
            await timer.WaitForNextTickAsync(cancellationToken);
    }

    private static int FromEnvironment(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
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
