using Reconnect.Hooks;

namespace Reconnect.Api.Hooks;

/// <summary>What a verified request says.</summary>
/// <param name="Items">Its events, each with its raw bytes.</param>
/// <param name="Unreadable">Why nothing of it can be read; the raw bytes are then quarantined.</param>
/// <param name="Confirmation">An address that the operator opens to confirm the subscription.</param>
internal sealed record HookReading(IReadOnlyList<HookItem> Items, string? Unreadable = null, string? Confirmation = null)
{
    public static HookReading Nothing { get; } = new([]);

    public static HookReading NotReadable(string reason) => new([], reason);

    /// <summary>The same, as one item to quarantine.</summary>
    public HookItem Whole(ReadOnlyMemory<byte> body) => new()
    {
        Kind = HookKind.Other,
        VendorType = "",
        Key = HookKey.Of(body.Span),
        Unreadable = Unreadable,
        Raw = body,
    };
}
