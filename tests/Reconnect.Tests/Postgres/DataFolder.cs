using Reconnect.Postgres;

namespace Reconnect.Tests.Postgres;

/// <summary>A folder for private clusters that ends with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    internal DataFolder()
    {
        Path = Directory.CreateTempSubdirectory("reconnect-postgres-").FullName;
        // The user that runs the server for root must be able to enter.
        FilePermissions.LetEveryoneRead(Path);
    }

    internal string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
