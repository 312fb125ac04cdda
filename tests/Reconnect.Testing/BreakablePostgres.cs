using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Reconnect.Postgres;

namespace Reconnect.Testing;

/// <summary>A PostgreSQL of its own that keeps its port through kills, restarts and standstills.</summary>
internal sealed class BreakablePostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly PostgresServer server;
    private readonly PostgresBinaries binaries;
    private readonly ClusterFolder folder;
    private readonly ClusterUser user = ClusterUser.Current();

    private BreakablePostgres(PostgresServer server, ClusterChoice choice) => (this.server, binaries, folder) = (server, choice.Binaries, choice.Folder);

    internal static async Task<BreakablePostgres> StartAsync()
    {
        var options = new PostgresOptions { DataDirectory = TestRunFolder.Create().Path, DatabaseName = "postgres" };
        var started = await PostgresServer.StartAsync(options, CancellationToken.None);
        return new BreakablePostgres(started, await ClusterChoice.MakeAsync(options, options.DataDirectory, ClusterUser.Current(), CancellationToken.None));
    }

    /// <summary>To a new, empty database.</summary>
    internal async Task<string> NewDatabaseAsync(string name)
    {
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionStringFor(name)) { Timeout = 15 }.ConnectionString;
    }

    /// <summary>To a new, empty database whose tables lie on another disk than the log of transactions.</summary>
    internal async Task<string> NewDatabaseAsync(string name, SmallDisk disk)
    {
        await ExecuteAsync(server.ConnectionString, $"CREATE TABLESPACE {name} LOCATION '{disk.Path}'");
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name} TABLESPACE {name}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionStringFor(name)) { Timeout = 15 }.ConnectionString;
    }

    /// <summary>Moves the log of transactions to another disk. The server restarts.</summary>
    internal async Task MoveLogAsync(SmallDisk disk)
    {
        await StopAsync();
        var log = Path.Combine(folder.Data, "pg_wal");
        var moved = Path.Combine(disk.Path, "pg_wal");
        await Tool.RunAsync("cp", ["-a", log, moved], "/", user.Name, CancellationToken.None);
        Directory.Delete(log, recursive: true);
        Directory.CreateSymbolicLink(log, moved);
        await RestartAsync();
    }

    /// <summary>Whether the server process is there at all.</summary>
    internal bool IsRunning => PostmasterFile.ReadLiving(folder.Data) is not null;

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>As a crash does: the server process is gone, its children follow.</summary>
    private async Task KillAsync()
    {
        var (parent, children) = Processes();
        using (var process = Process.GetProcessById(parent))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (children.Any(c => Directory.Exists($"/proc/{c}")))
            await timer.WaitForNextTickAsync();
    }

    internal async Task KillAndRestartAsync()
    {
        await KillAsync();
        await RestartAsync();
    }

    /// <summary>In order.</summary>
    internal Task StopAsync() => PgCtlAsync("stop", "-m", "fast");

    /// <summary>Starts it with the settings it ran with, whether it runs or was killed.</summary>
    internal async Task RestartAsync()
    {
        var since = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        // The orphans of a killed server hold its memory for a while.
        while (!await TryPgCtlAsync("restart", "-m", "fast", "-l", folder.Log))
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new TimeoutException("PostgreSQL did not start again.");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>All its processes stand still.</summary>
    internal void Freeze() => Signal("-STOP");

    internal void Thaw() => Signal("-CONT");

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private void Signal(string signal)
    {
        var (parent, children) = Processes();
        foreach (var id in children.Prepend(parent))
        {
            using var kill = Process.Start("kill", [signal, id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
    }

    private (int Parent, List<int> Children) Processes()
    {
        var parent = PostmasterFile.ReadLiving(folder.Data)?.ProcessId ?? throw new InvalidOperationException("PostgreSQL does not run.");
        var children = new List<int>();
        foreach (var path in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(path) == parent)
                children.Add(id);
        return (parent, children);
    }

    private static int? ParentOf(string process)
    {
        try
        {
            // After the name, which stands in parentheses: state, parent, …
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    private async Task PgCtlAsync(params string[] arguments)
    {
        if (!await TryPgCtlAsync(arguments))
            throw new InvalidOperationException($"pg_ctl {string.Join(' ', arguments)} failed.");
    }

    private async Task<bool> TryPgCtlAsync(params string[] arguments) =>
        (await Tool.RunAsync(binaries.PgCtl, ["-D", folder.Data, .. arguments, "-w", "-t", "60", "-s"], folder.Root, user.Name, CancellationToken.None)).ExitCode == 0;
}
