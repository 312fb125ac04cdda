using System.Diagnostics;

namespace Reconnect.Postgres;

/// <summary>A lock between processes that its holder's death releases.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for whoever holds it: starting a cluster or an npm install takes seconds, not minutes.</summary>
    internal static async Task<FileLock> AcquireAsync(string file, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryAcquire(file) is { } held)
                return held;
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new PostgresUnavailableException($"Another process has held {file} for {Patience.TotalMinutes:0} minutes; end it, then try again.");
            await Task.Delay(Poll, ct);
        }
    }

    internal static FileLock? TryAcquire(string file) => TryOpen(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Any number of holders at once; <see cref="TryAcquire"/> fails while there is one.</summary>
    internal static FileLock? TryShare(string file) => TryOpen(file, FileAccess.Read, FileShare.Read);

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string file, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        // Who may read it may lock it.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileLock(new FileStream(file, options));
        }
        catch (IOException held) when (IsHeldElsewhere(held))
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; a full disk is none of these.</summary>
    private static bool IsHeldElsewhere(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
