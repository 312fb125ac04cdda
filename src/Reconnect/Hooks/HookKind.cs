namespace Reconnect.Hooks;

/// <summary>What a vendor's event means. The numbers are stored.</summary>
public enum HookKind : short
{
    /// <summary>A word this adapter does not know, or one that counts nowhere: kept.</summary>
    Other = 0,

    /// <summary>The vendor took the message. Not a send request, which only the sender can report (A1).</summary>
    Accepted = 1,

    Delivered = 2,
    Open = 3,
    Click = 4,
    Bounce = 5,
    Deferred = 6,
    Dropped = 7,
    SpamComplaint = 8,
    Unsubscribe = 9,
    Resubscribe = 10,
    Identify = 11,
    Purchase = 12,
    AddToCart = 13,
    Refund = 14,

    /// <summary>The person wants the messages of the channel from then on.</summary>
    OptIn = 15,

    OptOut = 16,
}
