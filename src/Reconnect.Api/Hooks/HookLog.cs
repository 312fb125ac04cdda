namespace Reconnect.Api.Hooks;

/// <summary>What hooks log. Never a body, a signature or a key.</summary>
internal static partial class HookLog
{
    [LoggerMessage(3001, LogLevel.Warning, "A refused request of connection {Connection} could not be counted, since the database cannot be reached")]
    public static partial void RefusalNotCounted(this ILogger logger, string connection, Exception error);
}
