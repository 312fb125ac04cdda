using Reconnect.Postgres;

namespace Reconnect.Tests.Postgres;

/// <summary>Needs installed binaries. Without them skipped on a developer's machine, failed in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstalledPostgresFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsInstalled = new(() =>
        PostgresBinaries.FindInstalledAsync(CancellationToken.None).GetAwaiter().GetResult().Count > 0);

    public InstalledPostgresFactAttribute()
    {
        if (!IsInstalled.Value && Environment.GetEnvironmentVariable("CI") is null)
            Skip = "No PostgreSQL 15 or newer is installed.";
    }
}

/// <summary>Needs npm. Without it skipped on a developer's machine, failed in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute()
    {
        var name = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, name))) && Environment.GetEnvironmentVariable("CI") is null)
            Skip = "npm is not installed.";
    }
}
