namespace Reconnect.Sites;

/// <summary>What an API key may do. <see cref="Admin"/> includes the other two.</summary>
public static class Scopes
{
    public const string EventsWrite = "events:write";
    public const string ReportsRead = "reports:read";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [EventsWrite, ReportsRead, Admin];
}
