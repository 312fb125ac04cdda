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
    private readonly FileLock _lock;

    private TestRunFolder(string path, FileLock alive) => (Path, _lock) = (path, alive);

    internal string Path { get; }

    internal static TestRunFolder Create()
    {
        var root = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reconnect-tests-{Environment.UserName}");
        FilePermissions.CreateReadableFolder(root);
        Sweep(root);
        var path = System.IO.Path.Combine(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5)));
        var folder = new TestRunFolder(path, FileLock.TryAcquire(LockOf(path)) ?? throw new IOException($"{LockOf(path)} is held by another run."));
        FilePermissions.CreateReadableFolder(path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Remove();
        return folder;
    }

    private void Remove()
    {
        Remove(Path);
        _lock.Dispose();
        File.Delete(LockOf(Path));
    }

    private static void Sweep(string root)
    {
        foreach (var path in Directory.EnumerateDirectories(root))
        {
            using var abandoned = FileLock.TryAcquire(LockOf(path));
            if (abandoned is null)
                continue;
            Remove(path);
            File.Delete(LockOf(path));
        }
    }

    private static string LockOf(string path) => path + ".lock";

    private static void Remove(string path)
    {
        foreach (var cluster in Directory.EnumerateDirectories(path))
        {
            if (PostmasterFile.ReadLiving(new ClusterFolder(cluster).Data) is { } server)
                StopNow(server.ProcessId);
        }

        Directory.Delete(path, recursive: true);
    }

    /// <summary>
    /// What <c>pg_ctl stop -m immediate</c> sends, without pg_ctl's polling: a test host is killed 100 ms after it was asked to end.
    /// </summary>
    private static void StopNow(int processId)
    {
        using var server = Process.GetProcessById(processId);
        if (OperatingSystem.IsWindows())
        {
            server.Kill(entireProcessTree: true);
        }
        else
        {
            using var signal = Process.Start("/bin/sh", ["-c", $"kill -QUIT {processId}"]);
            signal.WaitForExit();
        }

        server.WaitForExit(StopPatience);
    }
}
