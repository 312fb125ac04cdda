using System.Text.RegularExpressions;

namespace Reconnect.Tracking;

/// <summary>Where a tracked link may lead. Pure. A redirect to anywhere would lend the site's good name to anybody.</summary>
public static partial class LinkRule
{
    public const int LongestDestination = 2048;

    /// <summary>Hosts as they are kept: lower case, perhaps with a port, perhaps with <c>*.</c> in front for all below. Null: not a host.</summary>
    public static string? NormaliseHost(string text)
    {
        var host = text.Trim().ToLowerInvariant();
        return host.Length <= 260 && HostPattern().IsMatch(host) ? host : null;
    }

    /// <summary>Null: a link may lead there. Otherwise what to change.</summary>
    /// <param name="destination">The address exactly as a browser will be given it.</param>
    public static string? Fault(string? url, IReadOnlyCollection<string> hosts, out string destination)
    {
        destination = "";
        if (string.IsNullOrEmpty(url))
            return "url is required: an address with http or https.";
        if (url.Length > LongestDestination)
            return $"url must have at most {LongestDestination} characters.";
        if (url.Any(c => c <= ' ' || c == '\\' || char.IsControl(c)))
            return "url must not contain white space, control characters or backslashes: write them percent-encoded.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return "url must be an absolute address with http or https.";
        // An address in plain ASCII stays as it is; anything else is spelled as it goes over the wire.
        destination = url.All(char.IsAscii) ? url : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
        // The host is cut out of the text itself, so that no reader can take it for another.
        if (DestinationPattern().Match(destination) is not { Success: true } parts || destination.Length > LongestDestination)
            return "url must be http:// or https://, a host, perhaps a port, and a path, without a user name or password.";
        var host = parts.Groups["host"].Value.ToLowerInvariant();
        var allowed = hosts.Any(entry => Allows(entry, host, parts.Groups["port"].Value));
        return allowed ? null : $"The host {host} is not among the hosts that links of this site may lead to. Add it with PUT /api/v1/link-hosts.";
    }

    private static bool Allows(string entry, string host, string port)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var (name, allowedPort) = colon < 0 ? (entry, "") : (entry[..colon], entry[(colon + 1)..]);
        if (port != allowedPort)
            return false;
        return name.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(name[1..], StringComparison.Ordinal) && host.Length > name.Length - 1 : host == name;
    }

    [GeneratedRegex(@"^(\*\.)?[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostPattern();

    [GeneratedRegex(
        @"^https?://(?<host>[a-z0-9][a-z0-9.-]*)(:(?<port>[0-9]{1,5}))?([/?#][!-~]*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DestinationPattern();
}
