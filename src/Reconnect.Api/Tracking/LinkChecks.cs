using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>The destinations of a request, and all that is wrong with them.</summary>
internal sealed class LinkChecks(IReadOnlyCollection<string> hosts)
{
    private readonly List<string> destinations = [];

    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order they were added.</summary>
    public IReadOnlyList<string> Destinations => destinations;

    public void Add(string at, string? url)
    {
        if (LinkRule.Fault(url, hosts, out var destination) is { } fault)
            Faults[at] = [fault];
        else
            destinations.Add(destination);
    }

    public void AddAll(string at, IReadOnlyList<string?> urls)
    {
        for (var i = 0; i < urls.Count; i++)
            Add($"{at}[{i}]", urls[i]);
    }
}
