using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Reconnect.Postgres;

/// <summary>What <c>postmaster.pid</c> says about the server of a data folder: line 1 is its process, line 4 its port.</summary>
internal sealed record PostmasterFile(int ProcessId, int? Port)
{
    /// <summary>Null when no server runs there. A file whose process is gone, or is something else by now, is no server.</summary>
    internal static PostmasterFile? ReadLiving(string dataFolder)
    {
        var path = PathIn(dataFolder);
        if (Read(path) is not { } file)
            return null;
        if (file.State() is ProcessState.Server)
            return file;
        // PostgreSQL takes any process with that id for its predecessor, even a zombie, and would refuse to start.
        if (file.State() is ProcessState.Other)
            File.Delete(path);
        return null;
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    private static PostmasterFile? Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return Number(lines, 0) is { } process ? new PostmasterFile(process, Number(lines, 3)) : null;
    }

    private static int? Number(string[] lines, int index) =>
        lines.Length > index && int.TryParse(lines[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private enum ProcessState
    {
        Gone,
        Server,
        Other,
    }

    private ProcessState State()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.Contains("postgres", StringComparison.OrdinalIgnoreCase) && !IsZombie()
                ? ProcessState.Server
                : ProcessState.Other;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return ProcessState.Gone;
        }
    }

    /// <summary>Killed but not collected by its parent, as in a container without an init process.</summary>
    private bool IsZombie()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            var status = File.ReadAllText($"/proc/{ProcessId}/stat");
            return status[(status.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            // It ended while we looked.
            return true;
        }
    }
}
