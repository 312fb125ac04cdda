using System.Diagnostics;
using System.Globalization;
using Reconnect.Postgres;

namespace Reconnect.Testing;

/// <summary>A file system in memory that a test can fill to the brim. Only root may mount one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private static readonly Lazy<bool> Possible = new(Probe);
    private readonly string filler;

    private SmallDisk(string path) => (Path, filler) = (path, System.IO.Path.Combine(path, "filler"));

    /// <summary>Whether this machine lets us mount one.</summary>
    public static bool IsPossible => Possible.Value;

    public string Path { get; }

    /// <summary>Belongs to whoever runs PostgreSQL.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var disk = Mount(megabytes) ?? throw new InvalidOperationException("A file system in memory cannot be mounted here.");
        await ClusterUser.Current().TakeOverAsync(disk.Path, CancellationToken.None);
        return disk;
    }

    /// <summary>Takes all room but a little.</summary>
    public void Fill(int kilobytesLeft)
    {
        using var file = new FileStream(filler, FileMode.Create);
        var block = new byte[64 * 1024];
        while (new DriveInfo(Path).AvailableFreeSpace > (kilobytesLeft * 1024L) + block.Length)
        {
            file.Write(block);
            file.Flush();
        }
    }

    public void Free() => File.Delete(filler);

    public ValueTask DisposeAsync()
    {
        // Lazily: a server that has just been stopped may still have files open.
        Run("umount", "-l", Path);
        Directory.Delete(Path);
        return ValueTask.CompletedTask;
    }

    private static SmallDisk? Mount(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("reconnect-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=755"), "tmpfs", path))
            return new SmallDisk(path);
        Directory.Delete(path);
        return null;
    }

    private static bool Probe()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Mount(1) is not { } disk)
            return false;
        disk.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return true;
    }

    private static bool Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
