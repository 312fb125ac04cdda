using Reconnect.Ingestion;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>Reads the links of a request, and notes all that is wrong with them. Pure.</summary>
internal sealed class LinksRules(int siteId, IReadOnlyCollection<string> hosts)
{
    public const int MaximumLinks = 1000;
    public const int MaximumLinksOfText = 100;
    public const int LongestText = 20_000;
    private readonly List<TrackingLink> links = [];

    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<TrackingLink> Read(LinksRequest request)
    {
        if (new object?[] { request.Url, request.Links, request.Text }.Count(given => given is not null) != 1)
            Faults["url"] = ["Give exactly one of url, links and text."];
        else if (request.Unsubscribe is not null && request.Url is null)
            Faults["unsubscribe"] = ["unsubscribe belongs to url, or to each of links."];
        else if (request.Honeypot is not null && request.Url is null)
            Faults["honeypot"] = ["honeypot belongs to url, or to each of links."];
        else if (request.Url is not null)
            Add("url", "messageId", request.MessageId, request.Url, Purpose("", request.Unsubscribe, request.Honeypot), number: 1);
        else if (request.Links is not null)
            AddAll(request.Links, request.MessageId);
        else
            AddText(request.Text!, request.MessageId);
        return links;
    }

    private void AddAll(IReadOnlyList<LinkRequest?> given, string? messageId)
    {
        if (given.Count is 0 or > MaximumLinks)
        {
            Faults["links"] = [$"links must hold 1 to {MaximumLinks} links."];
            return;
        }

        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] is not { } link)
                Faults[$"links[{i}]"] = ["A link must be an object."];
            else
                Add($"links[{i}].url", link.MessageId is null ? "messageId" : $"links[{i}].messageId", link.MessageId ?? messageId, link.Url, Purpose($"links[{i}].", link.Unsubscribe, link.Honeypot), i + 1);
        }
    }

    private void AddText(string text, string? messageId)
    {
        var found = LinkText.Find(text.Length > LongestText ? "" : text);
        if (text.Length > LongestText)
            Faults["text"] = [$"text must have at most {LongestText} characters."];
        else if (found.Count > MaximumLinksOfText)
            Faults["text"] = [$"text must have at most {MaximumLinksOfText} links."];
        else
            for (var i = 0; i < found.Count; i++)
                Add($"text ({text[found[i]]})", "messageId", messageId, text[found[i]], LinkPurpose.Click, i + 1);
        CheckMessage("messageId", messageId);
    }

    private void Add(string at, string messageAt, string? messageId, string? url, LinkPurpose purpose, int number)
    {
        var hasMessage = CheckMessage(messageAt, messageId);
        if (LinkRule.Fault(url, hosts, out var destination) is { } fault)
            Faults[at] = [fault];
        else if (hasMessage)
            links.Add(new TrackingLink(purpose, siteId, messageId!, number, destination));
    }

    /// <param name="at">What stands before the members' names.</param>
    private LinkPurpose Purpose(string at, bool? unsubscribe, bool? honeypot)
    {
        if (unsubscribe == true && honeypot == true)
            Faults[at + "honeypot"] = ["A link is an unsubscribe link or a honeypot, not both."];
        return unsubscribe == true ? LinkPurpose.Unsubscribe : honeypot == true ? LinkPurpose.Honeypot : LinkPurpose.Click;
    }

    private bool CheckMessage(string at, string? messageId)
    {
        if (!string.IsNullOrEmpty(messageId) && Text.Length(messageId) <= IntakeLimits.MessageId)
            return true;
        Faults[at] = [$"messageId is required: 1 to {IntakeLimits.MessageId} characters."];
        return false;
    }
}
