using Reconnect.Events;

namespace Reconnect.Api.Demo;

/// <summary>One person's events in one version of a campaign. Their ids are the same at every start, so that seeding can be repeated.</summary>
internal sealed class PersonLog(string campaign, string version, int person)
{
    public List<NewEvent> Events { get; } = [];

    /// <summary>Also the id of the person's only message.</summary>
    public string Story { get; } = FormattableString.Invariant($"{campaign}.{version}.{person:00000}");

    public string User { get; } = FormattableString.Invariant($"user-{person:00000}");

    public string Browser { get; } = FormattableString.Invariant($"browser-{person:00000}");

    /// <summary>An allocation or send decision.</summary>
    public NewEvent Decision(string name, EventType type, DateTimeOffset at, string variation) =>
        Event(name, type, at) with { CampaignId = campaign, VersionId = version, VariationId = variation, UserId = User };

    /// <summary>An impression or a click, as a vendor reports it: by the message alone.</summary>
    public NewEvent Touch(string name, EventType type, DateTimeOffset at) => Event(name, type, at) with { MessageId = Story };

    /// <summary>What the shop reports.</summary>
    public NewEvent Event(string name, EventType type, DateTimeOffset at) => new()
    {
        EventId = $"{Story}.{name}",
        Type = type,
        OccurredAt = at,
        // Only an event that is held back needs its bytes, and the demo's campaigns exist before its events.
        Raw = default,
    };
}
