using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Faults;

/// <summary>A database that restarts, is away, stands still or is locked: never a 500, nothing acknowledged in vain, back by itself.</summary>
[Collection(Breakable.Name)]
public sealed class DatabaseTroubleTests(Breakable postgres)
{
    /// <summary>The longest wait for a turn and the command timeout, and what it takes to give a command up on a busy machine.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);
    private const string Campaign = "faults";
    private static int s_lines;

    [Fact]
    public async Task An_orderly_restart_is_not_seen_by_senders()
    {
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("restarted"), 1);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ShouldTakeAsync(hosts)));
        var key = (await hosts[0].Http.PostAsync("/keys", new { source = "not-seen-yet", scopes = new[] { "events:write" } }, HttpStatusCode.Created)).Text("key")!;
        await postgres.Server.RestartAsync();
        // Looking a key up is the first that meets a broken connection, storing the second.
        hosts[0].Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await hosts[0].Http.PostEventsAsync(new { eventId = "after", type = "purchase", occurredAt = "2026-03-02T10:00:00Z", userId = "ada", value = 1 });
        for (var i = 0; i < 20; i++)
            await ShouldTakeAsync(hosts);
    }

    [Fact]
    public async Task While_the_database_is_away_senders_are_told_to_come_back()
    {
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("away"), 1);
        await ShouldTakeAsync(hosts);
        await postgres.Server.StopAsync();
        for (var i = 0; i < 5; i++)
            await ShouldBeUnavailableAsync(hosts);
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.ServiceUnavailable);
        await postgres.Server.RestartAsync();
        await ShouldTakeSoonAsync(hosts);
        (await hosts.ReadinessAsync(0)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_stands_still_costs_senders_a_timeout_and_no_more()
    {
        await using var hosts = await Hosts.StartAsync(await postgres.Server.NewDatabaseAsync("frozen"), 1);
        await ShouldTakeAsync(hosts);
        postgres.Server.Freeze();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ShouldBeUnavailableAsync(hosts)));
        }
        finally
        {
            postgres.Server.Thaw();
        }

        await ShouldTakeSoonAsync(hosts);
    }

    [Fact]
    public async Task A_locked_table_makes_senders_wait_or_come_back_and_takes_no_connection_of_the_reports()
    {
        var database = await postgres.Server.NewDatabaseAsync("locked");
        await using var hosts = await Hosts.StartAsync(database, 1);
        await hosts[0].Http.CreateCampaignAsync(Campaign);
        await ShouldTakeAsync(hosts);
        await using (await LockAsync(database))
        {
            var sending = Enumerable.Range(0, 200).Select(_ => ShouldBeUnavailableAsync(hosts)).ToList();
            (await hosts[0].Http.ReportAsync(Campaign)).GetProperty("headline").GetProperty("users").GetInt32().Should().Be(0);
            using var live = await hosts[0].Http.GetAsync(new Uri("/health/live", UriKind.Relative));
            live.StatusCode.Should().Be(HttpStatusCode.OK);
            await Task.WhenAll(sending);
        }

        await ShouldTakeSoonAsync(hosts);
    }

    [Fact]
    public async Task Reports_that_hold_all_their_connections_do_not_hold_up_senders()
    {
        var database = await postgres.Server.NewDatabaseAsync("busy");
        await using var hosts = await Hosts.StartAsync(database, 1);
        await hosts[0].Http.CreateCampaignAsync(Campaign);
        await ShouldTakeAsync(hosts);
        await hosts.CatchUpAsync();
        await using (await LockAsync(database, "cohort_rollups"))
        {
            using var enough = new CancellationTokenSource();
            var reading = Enumerable.Range(0, 40).Select(_ => hosts[0].Http.GetAsync(new Uri($"/api/v1/campaigns/{Campaign}/report", UriKind.Relative), enough.Token)).ToList();
            for (var i = 0; i < 20; i++)
                await ShouldTakeAsync(hosts);
            await enough.CancelAsync();
            await Task.WhenAll(reading.Select(r => r.ContinueWith(_ => { }, TaskScheduler.Default)));
        }
    }

    [Fact]
    public async Task An_event_whose_transaction_stays_open_counts_once_that_commits_and_holds_up_nobody()
    {
        var database = await postgres.Server.NewDatabaseAsync("open");
        await using var hosts = await Hosts.StartAsync(database, 1);
        await hosts[0].Http.CreateCampaignAsync(Campaign);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        // As an earlier writer would: its queue row has the lower number and is not visible yet.
        await using (var queue = new NpgsqlCommand(
            """
            INSERT INTO people (person_key, site_id, user_id) VALUES ('00000000-0000-0000-0000-0000000000aa', 1, 'early');
            INSERT INTO events (event_key, site_id, type, machine, occurred_at, received_at, person_key, content_hash, source, event_id, campaign, variation)
            VALUES ('00000000-0000-0000-0000-0000000000ab', 1, 1, false, '2026-03-02T10:00:00Z', now(), '00000000-0000-0000-0000-0000000000aa', gen_random_uuid(), 's', 'early', 'faults', 'A');
            INSERT INTO attribution_queue (lane, person_key, queued_at) VALUES (lane_of('00000000-0000-0000-0000-0000000000aa'), '00000000-0000-0000-0000-0000000000aa', now());
            """, connection))
            await queue.ExecuteNonQueryAsync();
        foreach (var batch in Enumerable.Range(0, 4))
            await hosts.PostUntilAcknowledgedAsync(string.Join('\n', Enumerable.Range(0, 500).Select(i => Trigger($"late-{batch}-{i}"))), 0, CancellationToken.None);
        await hosts.CatchUpAsync();
        (await UsersAsync(hosts)).Should().Be(2000);

        await transaction.CommitAsync();
        await hosts.CatchUpAsync();

        (await UsersAsync(hosts)).Should().Be(2001);
    }

    [Fact]
    public async Task A_host_that_is_asked_to_end_is_not_ready_first_and_answers_what_it_has_taken()
    {
        var database = await postgres.Server.NewDatabaseAsync("ending");
        await using var hosts = await Hosts.StartAsync(database, 1);
        await ShouldTakeAsync(hosts);
        Task<HttpResponseMessage> taken;
        await using (await LockAsync(database))
        {
            taken = hosts.PostAsync(Purchase());
            await WaitsForLockAsync(database);
            hosts[0].Terminate();
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (await hosts.ReadinessAsync(0) != HttpStatusCode.ServiceUnavailable)
                await timer.WaitForNextTickAsync();
        }

        using var response = await taken;
        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    private static string Purchase() =>
        $$"""{"eventId":"p-{{Interlocked.Increment(ref s_lines)}}","type":"purchase","occurredAt":"2026-03-02T10:00:00Z","userId":"ada","value":1}""";

    private static string Trigger(string user) =>
        $$"""{"eventId":"{{user}}","type":"trigger","occurredAt":"2026-03-02T10:00:00Z","userId":"{{user}}","campaignId":"faults","variationId":"A"}""";

    private static async Task<int> UsersAsync(Hosts hosts) => (await hosts[0].Http.ReportAsync(Campaign)).GetProperty("headline").GetProperty("users").GetInt32();

    private static async Task ShouldTakeAsync(Hosts hosts)
    {
        using var response = await hosts.PostAsync(Purchase());
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
    }

    private static async Task ShouldTakeSoonAsync(Hosts hosts)
    {
        var since = Stopwatch.GetTimestamp();
        await hosts.PostUntilAcknowledgedAsync(Purchase(), 0, CancellationToken.None);
        Stopwatch.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    private static async Task ShouldBeUnavailableAsync(Hosts hosts)
    {
        var since = Stopwatch.GetTimestamp();
        using var response = await hosts.PostAsync(Purchase());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        response.StatusCode.Should().BeOneOf([HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests], "{0}", problem);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.RetryAfter.Should().NotBeNull();
        Stopwatch.GetElapsedTime(since).Should().BeLessThan(AnswerWithin);
    }

    /// <summary>Until it is disposed nobody else can use the table.</summary>
    private static async Task<NpgsqlConnection> LockAsync(string database, string table = "events")
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task WaitsForLockAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO events%'", connection);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((long)(await command.ExecuteScalarAsync())! == 0)
            await timer.WaitForNextTickAsync();
    }
}
