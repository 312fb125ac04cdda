using Microsoft.Extensions.Logging;

namespace Reconnect.Attribution;

/// <summary>Everything attribution says. Ids 2100–2199.</summary>
internal static partial class AttributionLog
{
    [LoggerMessage(2100, LogLevel.Error, "The facts of person {Person} cannot be computed; they keep their old ones until something of theirs arrives.")]
    public static partial void PersonStuck(this ILogger logger, Exception exception, Guid person);
}
