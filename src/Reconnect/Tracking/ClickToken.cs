using System.Buffers.Text;
using System.Text.RegularExpressions;
using Reconnect.Events;

namespace Reconnect.Tracking;

/// <summary>Which message's link was followed, and when (to the minute).</summary>
/// <param name="Message">The message's key, so the token tells nobody anything, not even the message's id.</param>
public sealed record FollowedLink(int SiteId, Guid Message, DateTimeOffset At);

/// <summary>
/// What a followed link hands to the page it leads to, as the parameter <c>rc_click</c> of its address: the page gives it back with an
/// identify, and the browser is linked to the message's person. It is a tracking token of a purpose of its own, signed and verified
/// like all the others. Pure.
/// </summary>
public static partial class ClickToken
{
    public const string Parameter = "rc_click";

    /// <summary>So long after the click an identify may name it. An address is copied and passed on; whoever opens it later is somebody else.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private const long SecondsAMinute = 60;

    /// <summary>What to sign when a link is followed.</summary>
    public static TrackingLink Of(TrackingLink followed, DateTimeOffset now) => new(
        LinkPurpose.Identify,
        followed.SiteId,
        Base64Url.EncodeToString(EventKeys.Message(followed.SiteId, followed.MessageId).ToByteArray(bigEndian: true)),
        (int)(now.ToUnixTimeSeconds() / SecondsAMinute),
        Destination: "");

    /// <summary>What a verified token says.</summary>
    public static FollowedLink Read(TrackingLink signed) => new(
        signed.SiteId,
        new Guid(Base64Url.DecodeFromChars(signed.MessageId), bigEndian: true),
        DateTimeOffset.FromUnixTimeSeconds(signed.Number * SecondsAMinute));

    /// <summary>The destination with the token in its query, before its fragment. What else it says stays as it is; an older token, of an address that was copied, gives way.</summary>
    public static string AppendTo(string destination, string token)
    {
        var end = destination.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? hash : destination.Length;
        var address = OldToken().Replace(destination[..end], "");
        var separator = !address.Contains('?', StringComparison.Ordinal) ? "?" : address[^1] is '?' or '&' ? "" : "&";
        return $"{address}{separator}{Parameter}={token}{destination[end..]}";
    }

    [GeneratedRegex(@"(?<=[?&])rc_click=[^&]*(&|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldToken();
}
