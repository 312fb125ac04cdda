namespace Reconnect.Tracking;

/// <summary>
/// Whether a request was made by a machine, as far as the request itself tells, and why. Pure. What only a burst of requests tells is decided
/// later, over all clicks of the message.
/// </summary>
public static class MachineRule
{
    public const string Prefetch = "prefetch";
    public const string LinkPreview = "link_preview";
    public const string Scanner = "scanner";

    /// <summary>Apps that load a link to show a preview of it. They name themselves, in any case.</summary>
    private static readonly string[] Previews =
    [
        "WhatsApp/", "Slackbot", "Slack-ImgProxy", "TelegramBot", "Twitterbot", "facebookexternalhit", "Facebot", "LinkedInBot", "Discordbot",
        "SkypeUriPreview", "redditbot", "Pinterestbot", "Iframely", "MicrosoftPreview", "Google-PageRenderer", "vkShare", "Applebot", "Mastodon/",
    ];

    /// <summary>Mail scanners, crawlers and programs.</summary>
    private static readonly string[] Scanners =
    [
        "Barracuda", "Mimecast", "Proofpoint", "SafeLinks", "ZScaler", "FireEye", "Cloudmark", "urlscan", "VirusTotal",
        "bot/", "bot;", "bot)", "crawler", "spider", "HeadlessChrome", "PhantomJS", "curl/", "Wget/", "python-requests", "python-urllib", "aiohttp/",
        "Go-http-client", "libwww-perl", "axios/", "node-fetch", "Scrapy", "GuzzleHttp",
    ];

    /// <summary>Null: a person, as far as the request tells. Gmail's image proxy is a person: it is the only sign of an open there.</summary>
    /// <param name="purposes">Values of the headers Purpose, Sec-Purpose, X-Purpose and X-Moz.</param>
    public static string? Reason(IEnumerable<string?> purposes, string? userAgent)
    {
        if (purposes.Any(p => p is not null && (Has(p, "prefetch") || Has(p, "prerender") || Has(p, "preview"))))
            return Prefetch;
        if (userAgent is null)
            return null;
        if (Previews.Any(name => Has(userAgent, name)))
            return LinkPreview;
        return Scanners.Any(name => Has(userAgent, name)) ? Scanner : null;
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
