using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Answers of links: to where they lead, never stored by anybody on the way, and never waiting for the record of it.</summary>
internal sealed class LinksFollowed(TouchQueue queue, ClickTokens tokens, RecipientRequest recipients, TimeProvider clock)
{
    public IResult Follow(HttpContext http, TrackingLink? link, string token)
    {
        Harden(http.Response);
        if (link is null)
        {
            queue.Refuse();
            return TypedResults.Content(Pages.NotFound, "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        }

        Record(http.Request, link, token, TypeOf(link.Purpose));
        return Redirect(http.Response, link);
    }

    /// <summary>Neither caches nor search engines keep the link. A cached redirect would swallow later clicks.</summary>
    public static void Harden(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    public void Record(HttpRequest request, TrackingLink link, string token, string type)
    {
        if (HttpMethods.IsHead(request.Method))
            recipients.NoteHead(token);
        else
            queue.Record(TrackedEvent.Of(link, type, clock.GetUtcNow(), request.Headers.UserAgent, recipients.MachineReason(request, token)));
    }

    private static string TypeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Unsubscribe => "unsubscribe",
        LinkPurpose.Honeypot => "honeypot",
        _ => "click",
    };

    private IResult Redirect(HttpResponse response, TrackingLink link)
    {
        if (link.Destination.Length == 0)
            return TypedResults.Content(Pages.Unsubscribed, "text/html; charset=utf-8");
        // Exactly as it was signed, but for the token where the site wants one.
        response.Headers.Location = tokens.DestinationOf(link);
        return TypedResults.StatusCode(StatusCodes.Status302Found);
    }
}
