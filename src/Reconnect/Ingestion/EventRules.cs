using Reconnect.Events;

namespace Reconnect.Ingestion;

/// <summary>Which members each type of event must have, and what they must be to each other.</summary>
internal static class EventRules
{
    public static void Check(EventFields f, DateTimeOffset receivedAt)
    {
        Require(f, "eventId", f.EventId);
        Require(f, "type", f.Type);
        Require(f, "occurredAt", f.OccurredAt);
        CheckTime(f, receivedAt);
        if (f.Type is { } type)
            CheckType(f, type);
    }

    private static void CheckTime(EventFields f, DateTimeOffset receivedAt)
    {
        if (f.OccurredAt > receivedAt + IntakeLimits.Ahead)
            f.Refuse(FaultCodes.InTheFuture, "occurredAt", $"occurredAt must not be more than 5 minutes ahead of the server's time, {receivedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}.");
        if (f.OccurredAt < IntakeLimits.Earliest)
            f.Refuse(FaultCodes.TooOld, "occurredAt", "occurredAt must not be before 2000-01-01T00:00:00Z.");
    }

    private static void CheckType(EventFields f, EventType type)
    {
        switch (type)
        {
            case EventType.Trigger:
                RequireCampaign(f);
                Require(f, "userId", f.UserId);
                break;
            case EventType.SendRequest:
                RequireCampaign(f);
                Require(f, "channel", f.Channel);
                Require(f, "userId", f.UserId);
                CheckOutcome(f);
                break;
            case EventType.Delivered or EventType.Bounced or EventType.Complained or EventType.Honeypot:
                Require(f, "messageId", f.MessageId);
                break;
            case EventType.Unsubscribe:
                RequireEither(f, "messageId", f.MessageId, "userId", f.UserId);
                break;
            case EventType.Impression or EventType.Click:
                CheckTouch(f);
                break;
            case EventType.Identify:
                RequireEither(f, "userId", f.UserId, "clickToken", f.ClickToken);
                Require(f, "anonymousId", f.AnonymousId);
                break;
            case EventType.Purchase:
                RequireEither(f, "userId", f.UserId, "anonymousId", f.AnonymousId);
                Require(f, "value", f.Value);
                break;
            case EventType.AddToCart:
                RequireEither(f, "userId", f.UserId, "anonymousId", f.AnonymousId);
                break;
            case EventType.Refund:
                Require(f, "transactionId", f.TransactionId);
                Require(f, "value", f.Value);
                break;
        }
    }

    /// <summary>A touch says which message it is of, or whom, what and where it reached.</summary>
    private static void CheckTouch(EventFields f)
    {
        if (f.MessageId is not null)
            return;
        RequireEither(f, "userId", f.UserId, "anonymousId", f.AnonymousId);
        RequireCampaign(f);
        Require(f, "channel", f.Channel);
    }

    private static void CheckOutcome(EventFields f)
    {
        if (f.Outcome == "not_sent")
            Require(f, "reason", f.Reason);
        else if (f.Reason is not null)
            f.Refuse(FaultCodes.InvalidValue, "reason", "reason says why nothing was sent: give it only with outcome not_sent.");
    }

    private static void RequireCampaign(EventFields f)
    {
        Require(f, "campaignId", f.CampaignId);
        Require(f, "variationId", f.VariationId);
    }

    private static void Require(EventFields f, string field, object? value)
    {
        if (value is null)
            f.Refuse(FaultCodes.MissingField, field, $"{field} is required{Of(f)}.");
    }

    private static void RequireEither(EventFields f, string first, object? a, string second, object? b)
    {
        if (a is null && b is null)
            f.Refuse(FaultCodes.MissingField, first, $"{first} or {second} is required{Of(f)}.");
    }

    private static string Of(EventFields f) => f.Type is { } type
        ? $" in an event of type {EventFields.Types.First(t => t.Value == type).Key}"
        : "";
}
