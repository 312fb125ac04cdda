using Microsoft.Extensions.Caching.Memory;
using Reconnect.Tracking;

namespace Reconnect.Api.Tracking;

/// <summary>What a request for a pixel or link tells about who made it.</summary>
internal sealed class RecipientRequest : IDisposable
{
    public const string AfterHead = "after_head";
    private const int RememberedHeads = 100_000;
    private static readonly string[] PurposeHeaders = ["Purpose", "Sec-Purpose", "X-Purpose", "X-Moz"];
    private static readonly TimeSpan HeadLasts = TimeSpan.FromSeconds(2);
    private readonly MemoryCache heads = new(new MemoryCacheOptions { SizeLimit = RememberedHeads });

    /// <summary>A HEAD looks at a link before following it: it never counts, and the GET that comes at once is a machine's.</summary>
    public void NoteHead(string token) => heads.Set(token, value: true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = HeadLasts });

    /// <summary>Why a machine made the request; null: a person, as far as it tells.</summary>
    public string? MachineReason(HttpRequest request, string token) =>
        MachineRule.Reason(PurposeHeaders.Select(name => (string?)request.Headers[name]), request.Headers.UserAgent)
        ?? (heads.TryGetValue(token, out _) ? AfterHead : null);

    public void Dispose() => heads.Dispose();
}
