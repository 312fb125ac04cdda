namespace Reconnect.Postgres;

/// <summary>
/// Who runs the server. PostgreSQL refuses to run as root, so root hands over to <c>postgres</c> or <c>nobody</c>;
/// everyone else runs it as themselves (<see cref="Name"/> is null).
/// </summary>
internal sealed record ClusterUser(string? Name)
{
    internal static ClusterUser Current() =>
        OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? new ClusterUser((string?)null) : new ClusterUser(Unprivileged());

    internal async Task TakeOverAsync(string path, CancellationToken ct)
    {
        if (Name is null)
            return;
        var result = await Tool.RunAsync("chown", [Name, path], "/", user: null, ct);
        if (result.ExitCode != 0)
            throw new PostgresUnavailableException($"{path} could not be given to user {Name}: {result.Output}");
    }

    /// <summary>Whether this user may enter the folder, or the nearest one above it that exists.</summary>
    internal async Task<bool> CanEnterAsync(string folder, CancellationToken ct)
    {
        if (Name is null)
            return true;
        var existing = folder;
        while (!Directory.Exists(existing))
            existing = Path.GetDirectoryName(existing) ?? "/";
        return (await Tool.RunAsync("test", ["-x", existing], "/", Name, ct)).ExitCode == 0;
    }

    private static string Unprivileged()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return accounts.Contains("postgres") ? "postgres"
            : accounts.Contains("nobody") ? "nobody"
            : throw PostgresUnavailableException.WithRemedies(
                "PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody to run it.");
    }
}
