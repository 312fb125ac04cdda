namespace Reconnect.Postgres;

/// <summary>Modes that hold whatever the umask is. On Windows a per-user folder is private already.</summary>
internal static class FilePermissions
{
    private const UnixFileMode EveryoneReads = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode EveryoneEnters = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    internal static void CreateReadableFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            CreateReadableFolder(parent);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, EveryoneReads | EveryoneEnters);
    }

    internal static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal static async Task WritePrivateFileAsync(string file, string content, CancellationToken ct)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(file, options);
        await writer.WriteAsync(content.AsMemory(), ct);
    }

    internal static void LetEveryoneRead(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(folder, EveryoneReads | EveryoneEnters);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            if (entry.LinkTarget is not null)
                continue;
            var entered = entry is DirectoryInfo || entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
            entry.UnixFileMode = entered ? EveryoneReads | EveryoneEnters : EveryoneReads;
        }
    }
}
