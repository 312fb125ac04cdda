using Reconnect.Api.Hosting;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>What recipients' devices ask for: pixels and links. No credential but the signed token; no cookie; no database.</summary>
internal static class TrackingApi
{
    private const string GifSuffix = ".gif";
    /// <summary>Answered as GET is, and never counted.</summary>
    private static readonly string[] Head = [HttpMethods.Head];

    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    public static void MapTracking(this IEndpointRouteBuilder app)
    {
        // Whatever credentials come along, nobody looks them up: the answer must not wait for a database.
        var links = app.MapGroup("").AllowAnonymous().WithTags("Tracking");
        links.MapGet(TrackingAddresses.Pixel + "{token}", GetPixel).WithName("GetPixel").WithExamples(null, null);
        links.MapMethods(TrackingAddresses.Pixel + "{token}", Head, GetPixel).ExcludeFromDescription();
        links.MapGet(TrackingAddresses.Click + "{token}", FollowLink).WithName("FollowLink").WithExamples(null, null);
        links.MapMethods(TrackingAddresses.Click + "{token}", Head, FollowLink).ExcludeFromDescription();
        links.MapGet(TrackingAddresses.Unsubscribe + "{token}", FollowUnsubscribe).WithName("FollowUnsubscribe").WithExamples(null, null);
        links.MapMethods(TrackingAddresses.Unsubscribe + "{token}", Head, FollowUnsubscribe).ExcludeFromDescription();
        links.MapPost(TrackingAddresses.Unsubscribe + "{token}", PostUnsubscribe).WithExamples(null, null);
        links.MapGet(TrackingAddresses.Short + "{code}", FollowShort).WithName("FollowShort").WithExamples(null, null);
        links.MapMethods(TrackingAddresses.Short + "{code}", Head, FollowShort).ExcludeFromDescription();
    }

    /// <summary>The pixel of a message: a transparent GIF, and an impression.</summary>
    /// <remarks>The picture comes also for a token that is none of ours; then nothing is recorded. HEAD is never recorded.</remarks>
    /// <param name="token">The token, with .gif behind it.</param>
    public static async Task<IResult> GetPixel(
        string token, HttpContext http, LinkKeyRing keys, TouchQueue queue, LinksFollowed followed, CancellationToken cancellationToken)
    {
        LinksFollowed.Harden(http.Response);
        http.Response.Headers.CacheControl = "no-store, private";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var signed = token.EndsWith(GifSuffix, StringComparison.Ordinal) ? token[..^GifSuffix.Length] : token;
        if (await keys.ReadAsync(signed, LinkPurpose.Open, cancellationToken) is { } link)
            followed.Record(http.Request, link, signed, "impression");
        else
            queue.Refuse();
        return TypedResults.Bytes(Gif, "image/gif");
    }

    /// <summary>A tracked link: 302 to its destination, and a click.</summary>
    /// <remarks>
    /// The destination is part of the signed token, so the redirect needs no database. HEAD is answered alike and never counts. Where the site wants it, the destination gets
    /// one more parameter, rc_click, which the page gives back as clickToken of an identify.
    /// </remarks>
    /// <param name="token">The token.</param>
    /// <response code="302">Location is the destination.</response>
    /// <response code="404">The token is none of ours.</response>
    public static async Task<IResult> FollowLink(
        string token, HttpContext http, LinkKeyRing keys, LinksFollowed followed, CancellationToken cancellationToken) =>
        followed.Follow(
            http, await keys.ReadAsync(token, LinkPurpose.Click, cancellationToken) ?? await keys.ReadAsync(token, LinkPurpose.Honeypot, cancellationToken), token);

    /// <summary>An unsubscribe link: an unsubscribe, which is no click, then 302 to its destination, or a page where it has none.</summary>
    /// <remarks>The person of the message is opted out of its channel. What a mail scanner's request records is marked as a machine's and opts nobody out.</remarks>
    /// <param name="token">The token.</param>
    /// <response code="302">Location is the destination.</response>
    /// <response code="404">The token is none of ours.</response>
    public static async Task<IResult> FollowUnsubscribe(
        string token, HttpContext http, LinkKeyRing keys, LinksFollowed followed, CancellationToken cancellationToken) =>
        followed.Follow(http, await keys.ReadAsync(token, LinkPurpose.Unsubscribe, cancellationToken), token);

    /// <summary>One-click unsubscribe (RFC 8058): what a mail program posts to the address of List-Unsubscribe.</summary>
    /// <remarks>The person of the message is opted out of its channel.</remarks>
    /// <param name="token">The token.</param>
    /// <response code="200">Recorded.</response>
    /// <response code="404">The token is none of ours.</response>
    public static async Task<IResult> PostUnsubscribe(
        string token, HttpContext http, LinkKeyRing keys, TouchQueue queue, LinksFollowed followed, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await keys.ReadAsync(token, LinkPurpose.Unsubscribe, cancellationToken) is not { } link)
            return followed.Follow(http, link: null, token);
        LinksFollowed.Harden(http.Response);
        // The mail provider's server speaks for the person who pressed the button.
        queue.Record(TrackedEvent.Of(link, "unsubscribe", clock.GetUtcNow(), http.Request.Headers.UserAgent, machine: null));
        return TypedResults.Content(Pages.Unsubscribed, "text/html; charset=utf-8");
    }

    /// <summary>A short link, as for SMS: like the tracked link that it stands for.</summary>
    /// <param name="code">The code.</param>
    /// <response code="302">Location is the destination.</response>
    /// <response code="404">There is no such code.</response>
    /// <response code="429">Too many codes that do not exist; Retry-After says when to try again.</response>
    /// <response code="503">The code is not at hand and the database does not answer; Retry-After says when to try again.</response>
    public static async Task<IResult> FollowShort(string code, HttpContext http, ShortLinks links, LinksFollowed followed, CancellationToken cancellationToken)
    {
        var (link, status) = await links.FindAsync(code, http.Connection.RemoteIpAddress, cancellationToken);
        if (status is StatusCodes.Status200OK or StatusCodes.Status404NotFound)
            return followed.Follow(http, link, code);
        LinksFollowed.Harden(http.Response);
        http.Response.Headers.RetryAfter = Problems.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Content(Pages.TryLater, "text/html; charset=utf-8", statusCode: status);
    }
}
