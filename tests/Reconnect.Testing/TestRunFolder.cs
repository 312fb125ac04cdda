using System.Diagnostics;
using System.Security.Cryptography;
using Reconnect.Postgres;

namespace Reconnect.Testing;

/// <summary>
/// The data folder of one run's server, gone with the run. A run that was killed leaves folder and server behind, but not its
/// lock, so the next run knows and sweeps.
/// </summary>
internal sealed class TestRunFolder
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    // Held until the process ends, however it ends.
    private readonly FileLock _alive;

    private TestRunFolder(string path, FileLock alive) => (Path, _alive) = (path, alive);

    internal string Path { get; }

    internal static TestRunFolder Create()
    {
        var root = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reconnect-tests-{Environment.UserName}");
        FilePermissions.CreateReadableFolder(root);
        Sweep(root);
        var path = System.IO.Path.Combine(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5)));
        // The lock comes first: a folder without one is anybody's to sweep.
        var folder = new TestRunFolder(path, FileLock.TryAcquire(LockOf(path)) ?? throw new IOException($"{LockOf(path)} is held by another run."));
        FilePermissions.CreateReadableFolder(path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.RemoveAtExit();
        return folder;
    }

    private static string LockOf(string path) => path + ".lock";

    private static void Sweep(string root)
    {
        foreach (var path in Directory.EnumerateDirectories(root))
        {
            using var abandoned = FileLock.TryAcquire(LockOf(path));
            if (abandoned is null)
                continue;
            try
            {
                StopServers(path);
                Directory.Delete(path, recursive: true);
                File.Delete(LockOf(path));
            }
            catch (IOException)
            {
                // The run it belonged to ended just now and is removing it itself; what it leaves, the next run sweeps.
            }
        }
    }

    private static void StopServers(string path)
    {
        foreach (var processId in Servers(path))
        {
            using var server = Process.GetProcessById(processId);
            if (OperatingSystem.IsWindows())
                server.Kill(entireProcessTree: true);
            else
                Process.Start("/bin/sh", ["-c", $"kill -QUIT {processId}"]).Dispose();
            server.WaitForExit(StopPatience);
        }
    }

    private static IEnumerable<int> Servers(string path) => Directory.EnumerateDirectories(path)
        .Select(cluster => PostmasterFile.ReadLiving(new ClusterFolder(cluster).Data)?.ProcessId)
        .OfType<int>();

    /// <summary>
    /// A test host is killed 100 ms after it was asked to end, which is too short to stop a server and delete its files: a shell
    /// that outlives us does both. QUIT is what <c>pg_ctl stop -m immediate</c> sends.
    /// </summary>
    private void RemoveAtExit()
    {
        if (OperatingSystem.IsWindows())
        {
            StopServers(Path);
            Directory.Delete(Path, recursive: true);
            _alive.Dispose();
            File.Delete(LockOf(Path));
            return;
        }

        const string StopThenDelete =
            "path=$1; shift; for server; do kill -QUIT $server; done; "
            // Bounded, because where no init process collects it an ended server stays visible.
            + "tries=0; for server; do while kill -0 $server 2>&- && [ $tries -lt 100 ]; do sleep 0.05; tries=$((tries+1)); done; done; "
            + "rm -rf \"$path\" \"$path.lock\"";
        var shell = new ProcessStartInfo("/bin/sh", ["-c", StopThenDelete, "sh", Path, .. Servers(Path).Select(id => $"{id}")]) { WorkingDirectory = "/" };
        Process.Start(shell)?.Dispose();
    }
}
