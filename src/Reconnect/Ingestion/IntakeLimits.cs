namespace Reconnect.Ingestion;

/// <summary>The published limits of intake. Lengths are in code points unless bytes are said.</summary>
public static class IntakeLimits
{
    public const int RequestBytes = 1024 * 1024;
    public const int EventsPerRequest = 1000;
    public const int EventBytes = 32 * 1024;
    public const int PropertiesBytes = 16 * 1024;
    public const int PropertiesDepth = 8;
    public const int KeysPerEvent = 200;
    public const int Depth = 16;
    public const int EventId = 100;
    public const int MessageId = 100;
    public const int PublicId = 100;
    public const int UserId = 250;
    public const int TransactionId = 64;
    public const int ClickToken = 200;
    public const int Channel = 30;
    public const int OtherText = 200;
    public const int Url = 2048;
    public const int UserAgent = 1024;
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
