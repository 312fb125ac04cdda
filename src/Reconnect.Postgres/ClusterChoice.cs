namespace Reconnect.Postgres;

/// <summary>Which private cluster to run, and the reason in words.</summary>
internal sealed record ClusterChoice(PostgresBinaries Binaries, ClusterFolder Folder, string Reason)
{
    internal static async Task<ClusterChoice> MakeAsync(PostgresOptions options, string location, ClusterUser user, CancellationToken ct)
    {
        var installed = options.Preference == PostgresPreference.Embedded ? [] : await PostgresBinaries.FindInstalledAsync(ct);
        var kept = options.Preference == PostgresPreference.Embedded ? [] : Kept(location);
        foreach (var cluster in kept)
        {
            if (installed.FirstOrDefault(binaries => binaries.ClusterName == cluster.Name) is { } match)
                return Of(match, location, "no server is configured, and this installed version holds the data");
            if (options.Preference == PostgresPreference.Auto && EmbeddedName() == cluster.Name)
                return Of(await EmbeddedBinaries.EnsureAsync(user, options.Progress, ct), location, "no server is configured, and the embedded version holds the data");
        }

        var forgotten = kept.Count == 0 ? "" : $" (data of another version stay in {string.Join(", ", kept.Select(cluster => cluster.FullName))})";
        if (installed.Count > 0)
            return Of(installed[0], location, "no server is configured, and this version is installed" + forgotten);
        if (options.Preference == PostgresPreference.System)
            throw PostgresUnavailableException.WithRemedies("EmbeddedPostgres__Preference is System, but no PostgreSQL 15 or newer is installed.");
        var why = options.Preference == PostgresPreference.Embedded
            ? "EmbeddedPostgres__Preference is Embedded"
            : "no server is configured, and no PostgreSQL 15 or newer is installed";
        return Of(await EmbeddedBinaries.EnsureAsync(user, options.Progress, ct), location, why + forgotten);
    }

    private static ClusterChoice Of(PostgresBinaries binaries, string location, string reason) =>
        new(binaries, new ClusterFolder(Path.Combine(location, binaries.ClusterName)), reason);

    /// <summary>Clusters with data, the last used first: a newly installed version must not hide what was there.</summary>
    private static List<DirectoryInfo> Kept(string location) => !Directory.Exists(location)
        ? []
        : [.. new DirectoryInfo(location).EnumerateDirectories("pg*")
            .Where(folder => new ClusterFolder(folder.FullName).HasData)
            .OrderByDescending(folder => new ClusterFolder(folder.FullName).LastStart)];

    private static string EmbeddedName() => new PostgresBinaries("", EmbeddedPackage.ForThisPlatform().Major, IsEmbedded: true).ClusterName;
}
