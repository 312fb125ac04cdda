using Microsoft.Extensions.Logging;

namespace Reconnect.Tracking;

/// <summary>What tracking logs. Ids from 3000 on.</summary>
internal static partial class TrackingLog
{
    [LoggerMessage(3001, LogLevel.Warning, "Clicks and impressions go to disk, because they cannot be written to the database now.")]
    public static partial void DatabaseDown(ILogger logger, Exception error);

    [LoggerMessage(3002, LogLevel.Information, "The clicks and impressions kept on disk are in the log.")]
    public static partial void Replayed(ILogger logger);

    [LoggerMessage(3003, LogLevel.Error, "The spool is full: {Count} clicks and impressions are lost. Bring the database back, or raise Tracking:SpoolBytes.")]
    public static partial void Full(ILogger logger, int count);

    [LoggerMessage(3004, LogLevel.Error, "The spool cannot be written: {Count} clicks and impressions are lost. Set Tracking:Folder to a folder this user may write.")]
    public static partial void NoDisk(ILogger logger, int count, Exception error);

    [LoggerMessage(3005, LogLevel.Warning, "{Bytes} bytes at the end of {Segment} are not whole, as after a crash while writing; the events before them are in the log. The file is kept beside.")]
    public static partial void Damaged(ILogger logger, string segment, int bytes);

    [LoggerMessage(3006, LogLevel.Error, "A pass of tracking failed and is repeated.")]
    public static partial void PassFailed(ILogger logger, Exception error);

    [LoggerMessage(3007, LogLevel.Warning, "The keys of links cannot be kept on disk: links are not followed when this host starts while the database is down. Set Tracking:Folder to a folder this user may write.")]
    public static partial void KeysNotKept(ILogger logger, Exception error);

    [LoggerMessage(3008, LogLevel.Error, "A click or impression cannot be stored and is left out.")]
    public static partial void Poison(ILogger logger, Exception error);

    [LoggerMessage(3009, LogLevel.Warning, "The keys of links cannot be read from the database; {Count} from the disk serve until it answers.")]
    public static partial void KeysNotRead(ILogger logger, int count, Exception error);

    [LoggerMessage(3010, LogLevel.Warning, "Which sites hand click tokens on cannot be read from the database; what was known last holds until it answers.")]
    public static partial void ClickTokenSitesNotRead(ILogger logger, Exception error);

    [LoggerMessage(3011, LogLevel.Warning, "Which sites hand click tokens on cannot be kept on disk: links carry none when this host starts while the database is down. Set Tracking:Folder to a folder this user may write.")]
    public static partial void ClickTokenSitesNotKept(ILogger logger, Exception error);
}
