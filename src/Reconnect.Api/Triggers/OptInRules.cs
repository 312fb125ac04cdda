using Reconnect.Ingestion;
using Reconnect.Triggers;

namespace Reconnect.Api.Triggers;

/// <summary>Checks opt-ins, and notes all that is wrong with them. Pure.</summary>
internal sealed class OptInRules(DateTimeOffset now)
{
    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where something is wrong.</summary>
    /// <param name="at">Where the item stands, with a dot at its end; empty for the only one.</param>
    public OptInChange? Read(string at, string? userId, string? channel, bool? optedIn, string? changedAt)
    {
        var before = Faults.Count;
        CheckUser(at + "userId", userId);
        if (channel is null || !Text.IsChannel(channel))
            Faults[at + "channel"] = ["channel is required: 1 to 30 of a–z, 0–9, '_' and '-', such as email, sms or web_push."];
        if (optedIn is null)
            Faults[at + "optedIn"] = ["optedIn is required: true or false."];
        var time = ReadTime(at + "changedAt", changedAt);
        return Faults.Count > before ? null : new OptInChange(userId!, channel!, optedIn!.Value, time);
    }

    public void CheckUser(string at, string? userId)
    {
        if (string.IsNullOrEmpty(userId) || Text.Length(userId) > IntakeLimits.UserId || userId.Contains('\0', StringComparison.Ordinal))
            Faults[at] = [$"userId is required: 1 to {IntakeLimits.UserId} characters, none of them NUL."];
    }

    public DateTimeOffset ReadTime(string at, string? text)
    {
        if (text is null)
            return now;
        if (!Rfc3339.TryParse(text, out var instant))
            Faults[at] = [$"{at[(at.LastIndexOf('.') + 1)..]} must be an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z."];
        else if (instant > now + IntakeLimits.Ahead || instant < IntakeLimits.Earliest)
            Faults[at] = [$"{at[(at.LastIndexOf('.') + 1)..]} must not be before 2000-01-01 nor more than 5 minutes ahead of the server's time, {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}."];
        return instant.ToUniversalTime();
    }

    public List<OptInChange> ReadAll(IReadOnlyList<BulkOptInRequest?> given)
    {
        var changes = new List<OptInChange>();
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] is not { } item)
                Faults[$"optIns[{i}]"] = ["An opt-in must be an object."];
            else if (Read($"optIns[{i}].", item.UserId, item.Channel, item.OptedIn, item.ChangedAt) is { } change)
                changes.Add(change);
        }

        return changes;
    }
}
