namespace Reconnect.Tracking;

/// <summary>Where this host keeps what it needs while the database is down: the keys of links, and what was followed meanwhile. Made when first written to.</summary>
/// <param name="Path">Of one database alone.</param>
public sealed record TrackingFolder(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public byte[]? TryRead(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Whole or not at all.</summary>
    public void Write(string name, byte[] content)
    {
        Create();
        var temporary = System.IO.Path.Combine(Path, $"{name}.{System.IO.Path.GetRandomFileName()}");
        using (var stream = new FileStream(temporary, Options(FileAccess.Write)))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, System.IO.Path.Combine(Path, name), overwrite: true);
    }

    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, OwnerOnly);
    }

    internal static FileStreamOptions Options(FileAccess access)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
