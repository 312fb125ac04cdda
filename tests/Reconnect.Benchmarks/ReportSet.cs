using System.Diagnostics;
using Npgsql;
using Reconnect.Ingestion;
using Reconnect.Pipeline;

namespace Reconnect.Benchmarks;

/// <summary>A set of events over 30 days: loaded by COPY before the indexes are made, then derived by the product's own rebuild.</summary>
internal sealed class ReportSet
{
    public const string Campaign = "bench";
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);

    private ReportSet(BenchmarkDatabase database, int events, DateTimeOffset start) => (Database, Events, Start) = (database, events, start);

    public BenchmarkDatabase Database { get; }

    public int Events { get; }

    public DateTimeOffset Start { get; }

    public TimeSpan Loading { get; private set; }

    public TimeSpan Rebuilding { get; private set; }

    /// <summary>The log alone.</summary>
    public static async Task<ReportSet> LoadEventsAsync(BenchmarkServer server, int events, string name, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetUtcNow() - Span - TimeSpan.FromHours(1);
        var database = await server.CreateDatabaseAsync(name, cancellationToken);
        await database.CreateCampaignAsync(Campaign, start.AddDays(-1), cancellationToken);
        var set = new ReportSet(database, events, start);
        var since = Stopwatch.GetTimestamp();
        await set.LoadAsync(cancellationToken);
        set.Loading = Stopwatch.GetElapsedTime(since);
        return set;
    }

    /// <summary>The log and everything derived from it.</summary>
    public static async Task<ReportSet> LoadAsync(BenchmarkServer server, int events, CancellationToken cancellationToken)
    {
        var set = await LoadEventsAsync(server, events, $"report_{events}", cancellationToken);
        var since = Stopwatch.GetTimestamp();
        await set.Database.Get<Rebuilder>().RebuildAsync(cancellationToken);
        set.Rebuilding = Stopwatch.GetElapsedTime(since);
        await set.Database.ExecuteAsync("VACUUM (ANALYZE)", cancellationToken);
        return set;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Database.Source.OpenConnectionAsync(cancellationToken);
        var indexes = await TakeIndexesAsync(connection, cancellationToken);
        var blocks = Events / Workload.EventsInBlock;
        var workload = new Workload(Campaign, "re", Start, Span / (blocks * Workload.PeopleInBlock));
        await CopyAsync(workload, blocks, connection, cancellationToken);
        await ExecuteAsync("SET maintenance_work_mem = '1GB'; " + indexes + "; RESET maintenance_work_mem; ANALYZE events; ANALYZE people", connection, cancellationToken);
    }

    private static async Task CopyAsync(Workload workload, int blocks, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const int BlocksAtOnce = 100;
        for (var block = 0; block < blocks; block += BlocksAtOnce)
        {
            var rows = Enumerable.Range(block, Math.Min(BlocksAtOnce, blocks - block)).SelectMany(workload.Block)
                .Select(e => new EventRow(e, BenchmarkDatabase.SiteId, Workload.Source, e.OccurredAt))
                .ToList();
            await EventCopy.CopyAsync(rows, "events", connection, cancellationToken);
            await EventCopy.CopyAsync(
                rows.Where(r => r.Person is not null).DistinctBy(r => r.Person).Select(r => (r.Person!.Value, r.Event.UserId!)),
                "people (person_key, site_id, user_id)", connection, cancellationToken);
            await EventCopy.CopyAsync(
                rows.Where(r => r.Browser is not null).DistinctBy(r => r.Browser).Select(r => (r.Browser!.Value, r.Event.AnonymousId!)),
                "browsers (anonymous_key, site_id, anonymous_id)", connection, cancellationToken);
        }
    }

    /// <summary>Drops the log's indexes; returns what makes them again.</summary>
    private static async Task<string> TakeIndexesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var make = new List<string>();
        var drop = new List<string>();
        await using (var command = new NpgsqlCommand("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'events' AND indexname <> 'events_pkey'", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
            {
                drop.Add($"DROP INDEX {reader.GetString(0)}");
                make.Add(reader.GetString(1));
            }

        await ExecuteAsync(string.Join(';', [.. drop, "ALTER TABLE events DROP CONSTRAINT events_pkey"]), connection, cancellationToken);
        return string.Join(';', [.. make, "ALTER TABLE events ADD PRIMARY KEY (event_key)"]);
    }

    private static async Task ExecuteAsync(string sql, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
