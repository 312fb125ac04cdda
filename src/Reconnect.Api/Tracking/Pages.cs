namespace Reconnect.Api.Tracking;

/// <summary>The few pages that recipients may see. No scripts, no pictures.</summary>
internal static class Pages
{
    public static readonly string NotFound = Page("This link does not work", "The address is incomplete or was changed. Open the link from the message once more.");
    public static readonly string TryLater = Page("Please try again in a moment", "This link cannot be opened right now.");
    public static readonly string Unsubscribed = Page("You are unsubscribed", "You will not receive these messages any more.");

    private static string Page(string title, string text) =>
        $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>\n";
}
