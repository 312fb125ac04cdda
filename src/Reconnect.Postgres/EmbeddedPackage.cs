using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Reconnect.Postgres;

/// <summary>The pinned npm package for this platform, as package.json beside the program names it.</summary>
internal sealed record EmbeddedPackage(string Name, string Version)
{
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "embedded-postgres");

    /// <summary>18 of 18.4.0-beta.17.</summary>
    internal int Major => int.Parse(Version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture);

    internal string CacheName => $"postgres-{Version}-{Name[(Name.IndexOf('/', StringComparison.Ordinal) + 1)..]}";

    internal static EmbeddedPackage ForThisPlatform()
    {
        var manifest = Path.Combine(Folder, "package.json");
        if (!File.Exists(manifest))
            throw PostgresUnavailableException.WithRemedies($"The list of embedded PostgreSQL packages is missing ({manifest}).");
        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var name = $"@embedded-postgres/{Platform()}";
        return json.RootElement.GetProperty("optionalDependencies").TryGetProperty(name, out var version)
            ? new EmbeddedPackage(name, version.GetString()!)
            : throw PostgresUnavailableException.WithRemedies($"There is no embedded PostgreSQL for {RuntimeInformation.RuntimeIdentifier}.");
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            // The binaries need glibc.
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl"
            : "linux";
        var processor = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64"
            : RuntimeInformation.ProcessArchitecture == Architecture.X64 ? "x64"
            : "other";
        return $"{system}-{processor}";
    }
}
