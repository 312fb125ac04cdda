using System.Text;

namespace Reconnect.Postgres;

/// <summary>The log of a private server, read to say why it did not start.</summary>
internal sealed class ServerLog(string file)
{
    private const int KeptBytes = 10 * 1024 * 1024;
    private const int TailBytes = 2000;

    internal long Length => File.Exists(file) ? new FileInfo(file).Length : 0;

    /// <summary>Called while no server writes to it.</summary>
    internal void Trim()
    {
        if (Length > KeptBytes)
            File.Delete(file);
    }

    /// <summary>What was written since the log had this length; at most its end.</summary>
    internal string Since(long length)
    {
        if (!File.Exists(file))
            return "";
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Min(stream.Length, Math.Max(length, stream.Length - TailBytes));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }
}
