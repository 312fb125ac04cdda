namespace Reconnect.Api;

/// <summary>Stable <c>type</c> URIs of problems; each leads to its explanation.</summary>
internal static class ProblemTypes
{
    public const string Validation = Base + "validation";
    public const string UnreadableRequest = Base + "unreadable-request";
    public const string AllEventsRejected = Base + "all-events-rejected";
    public const string TooLarge = Base + "too-large";
    public const string UnsupportedMediaType = Base + "unsupported-media-type";
    public const string NotFound = Base + "not-found";
    public const string Conflict = Base + "conflict";
    public const string NewVersionRequired = Base + "new-version-required";
    public const string Antiforgery = Base + "antiforgery";
    public const string SignInFailed = Base + "sign-in-failed";
    public const string HookRefused = Base + "hook-refused";
    public const string Busy = Base + "busy";
    public const string Unavailable = Base + "unavailable";
    private const string Base = "urn:reconnect:problem:";
}
