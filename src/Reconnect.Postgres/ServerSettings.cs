namespace Reconnect.Postgres;

/// <summary>The settings of a private server, given at every start rather than written into its folder.</summary>
internal static class ServerSettings
{
    private static readonly string[] Always =
    [
        "listen_addresses=127.0.0.1",
        // A socket path may have 107 bytes, which a data folder easily exceeds.
        "unix_socket_directories=",
        "max_connections=200",
        "shared_buffers=256MB",
        "max_wal_size=2GB",
        "wal_compression=on",
        "checkpoint_completion_target=0.9",
        "jit=off",
        // One line per checkpoint would be all a healthy server ever logs.
        "log_checkpoints=off",
    ];

    private static readonly string[] WithoutDurability = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    /// <summary>For <c>pg_ctl --options</c>, which a shell reads: no value here needs quoting.</summary>
    internal static string ForPgCtl(int port, bool durable) =>
        string.Join(' ', ((string[])[$"port={port}", .. Always, .. durable ? [] : WithoutDurability]).Select(setting => $"-c {setting}"));
}
