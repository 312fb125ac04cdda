namespace Reconnect.Events;

/// <summary>Sources of events that no sender posts.</summary>
public static class EventSources
{
    /// <summary>What recipients do with tracked links, pixels and push messages.</summary>
    public const string Tracking = "reconnect.tracking";
}
