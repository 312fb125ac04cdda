namespace Reconnect.Testing;

/// <summary>
/// Real input that is not part of this repository: a folder <c>shared</c> beside the checkout, read in place. Tests that need it are
/// skipped where it is missing, and fail there in CI.
/// </summary>
public static class SharedData
{
    private static readonly Lazy<string?> Root = new(Find);

    public static bool IsMissing => Root.Value is null;

    public static string File(string relativePath) => Path.Combine(
        Root.Value ?? throw new DirectoryNotFoundException("The folder 'shared' with the real input is missing beside the checkout."), relativePath);

    private static string? Find()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared");
        return Directory.Exists(Path.Combine(folder, "datasets")) ? folder : null;
    }
}
