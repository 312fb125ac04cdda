using System.Text.Json;
using System.Text.Json.Nodes;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Api.Tests.Demo;

/// <summary>An event as a sender would write it.</summary>
internal static class EventJson
{
    private static readonly Dictionary<EventType, string> Names = EventFields.Types.ToDictionary(t => t.Value, t => t.Key);

    public static byte[] Of(NewEvent e) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["eventId"] = e.EventId,
        ["type"] = Names[e.Type],
        ["occurredAt"] = e.OccurredAt,
        ["campaignId"] = e.CampaignId,
        ["versionId"] = e.VersionId,
        ["variationId"] = e.VariationId,
        ["channel"] = e.Channel,
        ["messageId"] = e.MessageId,
        ["outcome"] = e.NotSentReason is null ? null : "not_sent",
        ["reason"] = e.NotSentReason,
        ["userId"] = e.UserId,
        ["anonymousId"] = e.AnonymousId,
        ["transactionId"] = e.TransactionId,
        ["value"] = e.Value,
        ["currency"] = e.Currency,
        ["machine"] = e.Machine,
        ["userAgent"] = e.UserAgent,
    });
}
