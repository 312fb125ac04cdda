namespace Reconnect.Events;

/// <summary>What an event says. The numbers are stored in the log and never change.</summary>
public enum EventType
{
    /// <summary>A person triggered the campaign and was allocated to a variation.</summary>
    Trigger = 1,

    /// <summary>A send decision: the vendor was called, or the message was not sent for a reason.</summary>
    SendRequest = 2,

    Delivered = 3,
    Bounced = 4,
    Complained = 5,
    Impression = 6,
    Click = 7,
    Unsubscribe = 8,

    /// <summary>Links an anonymous id to a person from its time on.</summary>
    Identify = 9,

    Purchase = 10,
    AddToCart = 11,
    Refund = 12,

    /// <summary>A link that nobody sees was followed: the clicks of its message are a machine's (A28).</summary>
    Honeypot = 13,
}
