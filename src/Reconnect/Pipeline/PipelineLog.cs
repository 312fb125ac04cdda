using Microsoft.Extensions.Logging;

namespace Reconnect.Pipeline;

/// <summary>Everything the pipeline says. Ids 2000–2099.</summary>
internal static partial class PipelineLog
{
    [LoggerMessage(2000, LogLevel.Error, "A pass of {Worker} failed and is tried again in {Delay}.")]
    public static partial void PassFailed(this ILogger logger, Exception exception, string worker, TimeSpan delay);

    [LoggerMessage(2001, LogLevel.Information, "Lane {Lane} rebuilt: {People} people.")]
    public static partial void LaneRebuilt(this ILogger logger, int lane, int people);
}
