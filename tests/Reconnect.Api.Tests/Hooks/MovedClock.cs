namespace Reconnect.Api.Tests.Hooks;

/// <summary>Says a chosen time while timers run as ever, so that the host's workers work.</summary>
internal sealed class MovedClock : TimeProvider
{
    /// <summary>Null: the real time.</summary>
    public DateTimeOffset? Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now ?? System.GetUtcNow();
}
