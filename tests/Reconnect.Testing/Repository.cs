namespace Reconnect.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    public static string File(string relativePath) => Path.Combine(Root, relativePath);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Reconnect.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"There is no Reconnect.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
