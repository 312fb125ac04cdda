using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Reconnect.Postgres;

internal enum StopMode
{
    /// <summary>Ends sessions, writes a checkpoint.</summary>
    Fast,

    /// <summary>As if the machine lost power.</summary>
    Immediate,
}

/// <summary>A server of our own: created, adopted or started, and stopped by the last that uses it.</summary>
internal sealed class PrivateCluster
{
    /// <summary>Crash recovery of a large cluster may take this long.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(5);

    /// <summary>After a kill of the server its orphans hold the shared memory for some seconds.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly PostgresBinaries _binaries;
    private readonly ClusterUser _user;
    private readonly ClusterFolder _folder;
    private readonly bool _durable;
    private FileLock? _use;

    private PrivateCluster(PostgresBinaries binaries, ClusterUser user, ClusterFolder folder, bool durable) =>
        (_binaries, _user, _folder, _durable) = (binaries, user, folder, durable);

    /// <summary>True when the server ran already, left by an application that was killed or shared with one that runs.</summary>
    internal bool IsAdopted { get; private set; } = true;

    internal NpgsqlConnectionStringBuilder Connection { get; private set; } = new();

    internal static async Task<PrivateCluster> StartAsync(
        PostgresBinaries binaries, ClusterUser user, ClusterFolder folder, bool durable, CancellationToken ct)
    {
        FilePermissions.CreateReadableFolder(folder.Root);
        var cluster = new PrivateCluster(binaries, user, folder, durable);
        using var change = await FileLock.AcquireAsync(folder.ChangeLock, ct);
        await folder.EnsureInitialisedAsync(binaries, user, durable, ct);
        folder.CheckMajor(binaries.Major);
        cluster.Connection = await cluster.AdoptOrStartAsync(folder.ReadPassword(), ct);
        cluster._use = FileLock.TryShare(folder.UseLock)
            ?? throw new PostgresUnavailableException($"{folder.UseLock} is locked by a program other than Reconnect.");
        return cluster;
    }

    internal async Task StopAsync(StopMode mode, CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use)
            return;
        use.Dispose();
        using var change = await FileLock.AcquireAsync(_folder.ChangeLock, ct);
        using var last = FileLock.TryAcquire(_folder.UseLock);
        if (last is null || PostmasterFile.ReadLiving(_folder.Data) is null)
            return;
        var result = await PgCtlAsync(["stop", "-m", mode == StopMode.Fast ? "fast" : "immediate", "-w", "-t", "60"], ct);
        if (result.ExitCode != 0 && PostmasterFile.ReadLiving(_folder.Data) is not null)
            throw new PostgresUnavailableException($"The PostgreSQL in {_folder.Root} did not stop: {result.Output}\n{new ServerLog(_folder.Log).Since(0)}");
    }

    /// <summary>Starting only asks for a server; one that answers is what ends the loop, whoever started it.</summary>
    private async Task<NpgsqlConnectionStringBuilder> AdoptOrStartAsync(string password, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (PostmasterFile.ReadLiving(_folder.Data) is not { } living)
                await StartServerAsync(Stopwatch.GetElapsedTime(since) > Refusal, ct);
            else if (living.Port is { } port && await AnswersAsync(ConnectionTo(port, password), ct))
                return ConnectionTo(port, password);
            else if (Stopwatch.GetElapsedTime(since) > Recovery)
                throw new PostgresUnavailableException(
                    $"The PostgreSQL in {_folder.Root} (process {living.ProcessId}) runs but does not answer. Its log ends: {new ServerLog(_folder.Log).Since(0)}");
            else
                await Task.Delay(Poll, ct);
        }
    }

    /// <summary>pg_ctl puts the server into a session of its own: Ctrl-C in our terminal ends us, not the database under us.</summary>
    private async Task StartServerAsync(bool isLastAttempt, CancellationToken ct)
    {
        IsAdopted = false;
        var log = new ServerLog(_folder.Log);
        log.Trim();
        var before = log.Length;
        string[] arguments = ["start", "-w", "-t", "60", "-s", "-l", _folder.Log, "-o", ServerSettings.ForPgCtl(FreePort(), _durable)];
        // On Windows the server would inherit the pipe and keep it open.
        var result = await PgCtlAsync(arguments, ct, captureOutput: !OperatingSystem.IsWindows());
        if (result.ExitCode == 0 || PostmasterFile.ReadLiving(_folder.Data) is not null)
            return;
        var reason = log.Since(before);
        if (isLastAttempt || !MayPass(reason))
            throw new PostgresUnavailableException($"PostgreSQL {_binaries.Major} did not start in {_folder.Root}: {result.Output}\n{reason}");
        await Task.Delay(Poll, ct);
    }

    /// <summary>Another program took the port meanwhile, or a killed predecessor's processes are still ending.</summary>
    private static bool MayPass(string reason) =>
        reason.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal)
        || reason.Contains("pre-existing shared memory block", StringComparison.Ordinal)
        || reason.Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal);

    private static async Task<bool> AnswersAsync(NpgsqlConnectionStringBuilder connection, CancellationToken ct)
    {
        try
        {
            await using var probe = new NpgsqlConnection(Databases.Unpooled(connection, "postgres"));
            await probe.OpenAsync(ct);
            return true;
        }
        catch (PostgresException refusal) when (refusal.SqlState != PostgresErrorCodes.CannotConnectNow)
        {
            throw new PostgresUnavailableException($"A private PostgreSQL runs on port {connection.Port}, but refuses us: {refusal.MessageText}.", refusal);
        }
        catch (NpgsqlException)
        {
            // Starting or stopping; the caller's loop is bounded.
            return false;
        }
    }

    private Task<ToolResult> PgCtlAsync(string[] arguments, CancellationToken ct, bool captureOutput = true) =>
        Tool.RunAsync(_binaries.PgCtl, ["-D", _folder.Data, .. arguments], _folder.Root, _user.Name, ct, captureOutput);

    private static NpgsqlConnectionStringBuilder ConnectionTo(int port, string password) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
