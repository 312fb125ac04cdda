namespace Reconnect.Postgres;

/// <summary>The folder of the private clusters, and why it is not the usual one.</summary>
internal sealed record DataLocation(string Folder, string? Note)
{
    private const string SystemWide = "/var/lib/reconnect";

    internal static async Task<DataLocation> ResolveAsync(string? configured, ClusterUser user, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return new DataLocation(await CheckedAsync(Path.GetFullPath(configured), user, ct), Note: null);
        var perUser = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (perUser.Length == 0)
            throw new PostgresUnavailableException("This user has no data folder; set EmbeddedPostgres__DataDirectory to a folder for the database.");
        var usual = Path.Combine(perUser, "reconnect");
        return await user.CanEnterAsync(usual, ct)
            ? new DataLocation(usual, Note: null)
            : new DataLocation(SystemWide, $"{usual} is closed to user {user.Name}");
    }

    private static async Task<string> CheckedAsync(string folder, ClusterUser user, CancellationToken ct)
    {
        if (ClusterFolder.IsDataFolder(folder))
            throw new PostgresUnavailableException(
                $"EmbeddedPostgres__DataDirectory names {folder}, which is the data folder of some PostgreSQL already. Set it to a folder of its own: "
                + "Reconnect keeps one cluster per major version inside.");
        // A folder made for the database and closed to others (mktemp -d) is handed over; what lies above it is not ours to open.
        if (Directory.Exists(folder) && !await user.CanEnterAsync(folder, ct) && await user.CanEnterAsync(Path.GetDirectoryName(folder) ?? "/", ct))
            await user.TakeOverAsync(folder, ct);
        if (!await user.CanEnterAsync(folder, ct))
            throw new PostgresUnavailableException(
                $"EmbeddedPostgres__DataDirectory names {folder}, which user {user.Name} cannot enter, and PostgreSQL refuses to run as root. "
                + $"Open the way to it (chmod o+x), or choose another folder such as {SystemWide}.");
        return folder;
    }
}
