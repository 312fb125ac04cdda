using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace Reconnect.Postgres;

/// <summary>A server someone else runs: reached with their connection string, or a precise complaint.</summary>
internal static class ConfiguredServer
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    internal static NpgsqlConnectionStringBuilder Parse(string connectionString, string defaultDatabase)
    {
        // Neither the text nor the parser's message is shown: both may hold the password.
        var server = TryParse(connectionString);
        if (string.IsNullOrEmpty(server?.Host))
            throw new PostgresUnavailableException(
                "ConnectionStrings__Reconnect is not a PostgreSQL connection string. "
                + "Write it like \"Host=localhost;Port=5432;Database=reconnect;Username=reconnect;Password=…\".");
        if (string.IsNullOrEmpty(server.Database))
            server.Database = defaultDatabase;
        return server;
    }

    /// <param name="patience">How long to wait for a server that says it is starting up.</param>
    internal static async Task<Version> ConnectAsync(NpgsqlConnectionStringBuilder server, TimeSpan patience, CancellationToken ct)
    {
        var where = $"The server in ConnectionStrings__Reconnect ({server.Host}:{server.Port})";
        try
        {
            var version = await EnsureDatabaseAsync(server, patience, ct);
            return version.Major >= PostgresBinaries.OldestMajor
                ? version
                : throw new PostgresUnavailableException($"{where} is PostgreSQL {version}; Reconnect needs 15 or newer.");
        }
        catch (PostgresException refusal)
        {
            throw new PostgresUnavailableException($"{where} refused: {refusal.MessageText} ({refusal.SqlState}). {RemedyFor(refusal, server)}", refusal) { IsAway = refusal.IsTransient };
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            throw new PostgresUnavailableException(
                $"{where} could not be reached: {failure.GetBaseException().Message}. Start it, correct the connection string, or remove it to have a private PostgreSQL started.",
                failure)
            { IsAway = true };
        }
    }

    private static NpgsqlConnectionStringBuilder? TryParse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A server that says it is starting up is worth waiting for; everything else is final.</summary>
    private static async Task<Version> EnsureDatabaseAsync(NpgsqlConnectionStringBuilder server, TimeSpan patience, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await Databases.EnsureAsync(server, server.Database!, ct);
            }
            catch (PostgresException starting)
                when (starting.SqlState == PostgresErrorCodes.CannotConnectNow && Stopwatch.GetElapsedTime(since) < patience)
            {
                await Task.Delay(Poll, ct);
            }
        }
    }

    private static string RemedyFor(PostgresException refusal, NpgsqlConnectionStringBuilder server) => refusal.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "Correct Username and Password.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"Create the database yourself (CREATE DATABASE {Databases.Quoted(server.Database!)} OWNER {Databases.Quoted(server.Username ?? "…")}), or allow the user to.",
        _ => "Correct the connection string, or remove it to have a private PostgreSQL started.",
    };
}
