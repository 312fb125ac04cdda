namespace Reconnect.Storage;

/// <summary>
/// Connection pools besides the one of reports and administration, so that none of the three can starve another. Each has the timeouts of its work.
/// </summary>
internal static class Pools
{
    /// <summary>Writing events: few connections, since small requests share commits, and no statement longer than a sender waits.</summary>
    public const string Intake = "intake";

    /// <summary>Background work, whose statements may take long.</summary>
    public const string Workers = "workers";
}
