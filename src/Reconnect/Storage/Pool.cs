using Npgsql;

namespace Reconnect.Storage;

/// <summary>
/// One of the connection pools to the one database: apart, so that no kind of work can take another's connections. The pool without a name
/// serves intake and the control plane.
/// </summary>
/// <param name="Size">Most connections; fewer where the operator's connection string says so. Two instances stay below PostgreSQL's default of 100.</param>
/// <param name="Command">How long a command may take, as this process sees it.</param>
/// <param name="Statement">How long a statement may take, as PostgreSQL sees it.</param>
/// <param name="Lock">How long a statement may wait for a lock.</param>
internal sealed record Pool(int Size, TimeSpan Command, TimeSpan Statement, TimeSpan Lock)
{
    public const string Workers = "workers";
    public const string Reports = "reports";

    /// <summary>For changes of definitions, which queue everybody concerned and may take longer than what intake waits for.</summary>
    public const int ChangeSeconds = 60;

    private const int ConnectSeconds = 2;
    private static readonly TimeSpan IdleInTransaction = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Every statement of the data plane looks rows up by key. A plan made while a table was still small would read the whole table, and a prepared
    /// statement keeps its plan while the table grows; so reading a whole table is never preferred. Compiling plans costs more than they take.
    /// </summary>
    private const string PlannerOptions = "-c enable_seqscan=off -c jit=off";

    public static Pool Front { get; } = new(20, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(ChangeSeconds), TimeSpan.FromSeconds(4));

    /// <summary>A rebuild's statements take as long as a lane is large.</summary>
    public static Pool ForWorkers { get; } = new(12, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(30));

    public static Pool ForReports { get; } = new(12, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));

    /// <summary>Statements are prepared once a connection has seen them twice. What the operator has chosen stays.</summary>
    public string ConnectionString(string given)
    {
        var defaults = new NpgsqlConnectionStringBuilder();
        var builder = new NpgsqlConnectionStringBuilder(given);
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        if (builder.CommandTimeout == defaults.CommandTimeout)
            builder.CommandTimeout = (int)Command.TotalSeconds;
        if (builder.Timeout == defaults.Timeout)
            builder.Timeout = ConnectSeconds;
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, Size);
        builder.MinPoolSize = Math.Min(builder.MinPoolSize, builder.MaxPoolSize);
        builder.Options = $"{Options} {builder.Options}".TrimEnd();
        builder.ApplicationName ??= "Reconnect";
        return builder.ConnectionString;
    }

    private string Options =>
        $"{PlannerOptions} -c statement_timeout={Milliseconds(Statement)} -c lock_timeout={Milliseconds(Lock)} -c idle_in_transaction_session_timeout={Milliseconds(IdleInTransaction)}";

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
