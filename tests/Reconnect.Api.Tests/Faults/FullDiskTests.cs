using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Faults;

/// <summary>A disk without room: senders are told to come back, what was acknowledged is kept, and the rest comes in once there is room.</summary>
[Collection(Breakable.Name)]
public sealed class FullDiskTests(Breakable postgres)
{
    private const int BatchSize = 500;
    private const int MostBatches = 400;
    private int events;

    /// <summary>Real full disks where this machine lets us mount some; everywhere the error that PostgreSQL raises then, at the same place.</summary>
    public static TheoryData<string> Faults() =>
        SmallDisk.IsPossible ? new TheoryData<string> { "error", "disk of the tables", "disk of the log" } : new TheoryData<string> { "error" };

    [Theory]
    [MemberData(nameof(Faults))]
    public Task No_room_costs_senders_a_503_and_nothing_that_was_acknowledged(string fault) => fault switch
    {
        "error" => SurviveErrorAsync(),
        "disk of the tables" => SurviveAsync(megabytes: 80, (own, disk) => own.NewDatabaseAsync("brimful", disk)),
        _ => SurviveAsync(megabytes: 300, async (own, disk) =>
        {
            await own.MoveLogAsync(disk);
            return await own.NewDatabaseAsync("brimful");
        }),
    };

    private async Task SurviveErrorAsync()
    {
        var database = await postgres.Server.NewDatabaseAsync("no_room");
        await using var hosts = await Hosts.StartAsync(database, 1);
        await ShouldTakeAsync(hosts);
        await ExecuteAsync(
            database,
            """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION no_room()
            """);
        var refused = await RefusedAsync(hosts);
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.ServiceUnavailable);
        await ExecuteAsync(database, "DROP TRIGGER no_room ON events");
        await ShouldRecoverAsync(hosts, refused);
    }

    private async Task SurviveAsync(int megabytes, Func<BreakablePostgres, SmallDisk, Task<string>> prepareAsync)
    {
        await using var disk = await SmallDisk.MountAsync(megabytes);
        await using var own = await BreakablePostgres.StartAsync();
        await using var hosts = await Hosts.StartAsync(await prepareAsync(own, disk), 1);
        await ShouldTakeAsync(hosts);
        disk.Fill(kilobytesLeft: 512);
        var refused = await RefusedAsync(hosts);
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.ServiceUnavailable);
        disk.Free();
        // A full log of transactions ends PostgreSQL; whoever runs it starts it again.
        if (!own.IsRunning)
            await own.RestartAsync();
        await ShouldRecoverAsync(hosts, refused);
    }

    /// <summary>Sends batches until one is not acknowledged, and returns that one.</summary>
    private async Task<string> RefusedAsync(Hosts hosts)
    {
        for (var i = 0; i < MostBatches; i++)
        {
            var batch = Batch();
            using var response = await hosts.PostAsync(batch);
            if (response.StatusCode == HttpStatusCode.Accepted)
                continue;
            response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter.Should().NotBeNull();
            (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().Should().Contain("Nothing of this request was acknowledged");
            return batch;
        }

        throw new InvalidOperationException("The disk never became full.");
    }

    private async Task ShouldTakeAsync(Hosts hosts)
    {
        using var response = await hosts.PostAsync(Batch());
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
    }

    private async Task ShouldRecoverAsync(Hosts hosts, string refused)
    {
        await hosts.PostUntilAcknowledgedAsync(refused, 0, CancellationToken.None);
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.OK);
        await hosts.CatchUpAsync();
        var source = (await Hosting.Requests.GetAsync(hosts[0].Http, "/intake", HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single();
        // A batch that was refused may have been stored before its commit could be answered: it is a repetition then.
        source.GetProperty("stored").GetInt32().Should().Be(events);
    }

    private string Batch()
    {
        var lines = Enumerable.Range(events, BatchSize).Select(i => $$"""{"eventId":"e-{{i}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"u-{{i}}","transactionId":"t-{{i}}","value":1.5}""");
        events += BatchSize;
        return string.Join('\n', lines);
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
