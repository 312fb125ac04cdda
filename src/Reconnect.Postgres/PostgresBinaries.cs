using System.Globalization;

namespace Reconnect.Postgres;

/// <summary>A folder with initdb, pg_ctl and postgres.</summary>
internal sealed record PostgresBinaries(string Folder, int Major, bool IsEmbedded)
{
    internal const int OldestMajor = 15;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    internal string Initdb => Program(Folder, "initdb");

    internal string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>The name of this kind's cluster: data files of one major version mean nothing to another.</summary>
    internal string ClusterName => IsEmbedded ? $"pg{Major}-embedded" : $"pg{Major}";

    /// <summary>What is installed and new enough: the PATH first, then the newest.</summary>
    internal static async Task<IReadOnlyList<PostgresBinaries>> FindInstalledAsync(CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in OnPath().Concat(WellKnown().OrderByDescending(MajorInPath)).Distinct(StringComparer.Ordinal))
        {
            var major = await MajorAsync(folder, ct);
            if (major >= OldestMajor)
                found.Add(new PostgresBinaries(folder, major, IsEmbedded: false));
        }

        return found;
    }

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(folder => Program(folder, "initdb"))
        .Where(File.Exists)
        .Select(initdb => Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb)!)
        .Where(IsComplete);

    private static IEnumerable<string> WellKnown()
    {
        (string Root, string Pattern)[] places = OperatingSystem.IsWindows()
            ? [(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*")]
            :
            [
                ("/usr/lib/postgresql", "*"), ("/usr/local", "pgsql"), ("/usr", "pgsql-*"),
                ("/opt/homebrew/opt", "postgresql*"), ("/usr/local/opt", "postgresql*"), ("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
            ];
        return places
            .Where(place => Directory.Exists(place.Root))
            .SelectMany(place => Directory.EnumerateDirectories(place.Root, place.Pattern))
            .Select(folder => Path.Combine(folder, "bin"))
            .Where(IsComplete);
    }

    private static bool IsComplete(string folder) =>
        Programs.All(name => File.Exists(Program(folder, name)));

    private static int MajorInPath(string folder) =>
        int.TryParse(string.Concat(folder.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    /// <summary>From <c>pg_ctl (PostgreSQL) 15.13 (Debian …)</c>; 0 when the program does not run or says something else.</summary>
    private static async Task<int> MajorAsync(string folder, CancellationToken ct)
    {
        var result = await Tool.RunAsync(Program(folder, "pg_ctl"), ["--version"], folder, user: null, ct);
        var words = result.Output.Split(' ');
        return result.ExitCode == 0 && words.Length > 2
            && int.TryParse(words[2].TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;
    }

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
