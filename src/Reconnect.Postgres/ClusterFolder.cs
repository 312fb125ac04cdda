using System.Security.Cryptography;

namespace Reconnect.Postgres;

/// <summary>The files of one private cluster: PostgreSQL's own under <c>data</c>, ours beside it.</summary>
internal sealed record ClusterFolder(string Root)
{
    internal string Data => Path.Combine(Root, "data");

    internal string Log => Path.Combine(Data, "server.log");

    /// <summary>Held while the server is started or stopped.</summary>
    internal string ChangeLock => Path.Combine(Root, "change.lock");

    /// <summary>Shared by everyone that uses the server, so that only the last one stops it.</summary>
    internal string UseLock => Path.Combine(Root, "use.lock");

    private string PasswordFile => Path.Combine(Root, "password");

    internal bool HasData => Directory.Exists(Data);

    /// <summary>PostgreSQL rewrites this file at every start.</summary>
    internal DateTime LastStart => File.GetLastWriteTimeUtc(Path.Combine(Data, "postmaster.opts"));

    internal static bool IsDataFolder(string folder) => File.Exists(Path.Combine(folder, "PG_VERSION"));

    internal void CheckMajor(int expected)
    {
        var actual = File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim();
        if (actual != $"{expected}")
            throw new PostgresUnavailableException(
                $"{Data} was written by PostgreSQL {actual} and cannot be read by PostgreSQL {expected}. Install PostgreSQL {actual}, "
                + $"or move the folder {Root} away (its data go with it) and start again, or set EmbeddedPostgres__DataDirectory to another folder.");
    }

    internal string ReadPassword() => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile)
        : throw new PostgresUnavailableException(
            $"The password of the private cluster is missing ({PasswordFile}). Restore the file, or move the folder {Root} away "
            + "(its data go with it) and start again.");

    /// <summary>Makes the cluster when there is none: beside, then one rename, so that an interrupted attempt leaves nothing behind.</summary>
    internal async Task EnsureInitialisedAsync(PostgresBinaries binaries, ClusterUser user, bool durable, CancellationToken ct)
    {
        if (HasData)
            return;
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await FilePermissions.WritePrivateFileAsync(PasswordFile, password, ct);

        // initdb reads the password as the user that will own the cluster.
        var passwordForInitdb = PasswordFile + ".initdb";
        var work = Data + ".new";
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        FilePermissions.CreatePrivateFolder(work);
        await FilePermissions.WritePrivateFileAsync(passwordForInitdb, password, ct);
        await user.TakeOverAsync(work, ct);
        await user.TakeOverAsync(passwordForInitdb, ct);
        try
        {
            await InitdbAsync(binaries, user, work, passwordForInitdb, durable, ct);
        }
        finally
        {
            File.Delete(passwordForInitdb);
        }

        Directory.Move(work, Data);
    }

    private async Task InitdbAsync(
        PostgresBinaries binaries, ClusterUser user, string data, string passwordFile, bool durable, CancellationToken ct)
    {
        string[] arguments =
        [
            "--pgdata", data, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256",
            "--encoding", "UTF8", .. Locale(), "--lc-messages", "C", durable ? "--data-checksums" : "--no-sync",
        ];
        var result = await Tool.RunAsync(binaries.Initdb, arguments, Root, user.Name, ct);
        if (result.ExitCode != 0)
            throw new PostgresUnavailableException($"PostgreSQL {binaries.Major} could not create a cluster in {Root}: {result.Output}");
    }

    /// <summary>Sorts by code point everywhere, so that an update of the system's locale data never invalidates an index.</summary>
    private static string[] Locale() =>
        OperatingSystem.IsLinux() ? ["--locale", "C.UTF-8"]
        : OperatingSystem.IsMacOS() ? ["--locale", "C", "--lc-ctype", "UTF-8"]
        : ["--locale", "C"];
}
