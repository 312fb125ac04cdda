namespace Reconnect.Events;

/// <summary>Sources of events that no sender posts. No API key may have one of them: its holder could take an event id before the product does.</summary>
public static class EventSources
{
    /// <summary>What recipients do with tracked links, pixels and push messages.</summary>
    public const string Tracking = "reconnect.tracking";

    /// <summary>What members do while signed in.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>The demo data.</summary>
    public const string Demo = "demo";

    private const string Connections = "hook/";
    private const string Own = "reconnect";

    /// <summary>The source of a connection's events. No API key's source holds a slash, so the two never meet.</summary>
    public static string OfConnection(string publicId) => Connections + publicId;

    public static bool IsConnection(string source) => source.StartsWith(Connections, StringComparison.Ordinal);

    /// <summary>One of these, <c>reconnect</c>, or whatever begins with it and a separator; in any case.</summary>
    public static bool IsReserved(string source) =>
        source.Equals(Dashboard, StringComparison.OrdinalIgnoreCase)
        || source.Equals(Demo, StringComparison.OrdinalIgnoreCase)
        || (source.StartsWith(Own, StringComparison.OrdinalIgnoreCase) && (source.Length == Own.Length || source[Own.Length] is '.' or '_' or ':' or '-'));
}
