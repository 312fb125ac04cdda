using Npgsql;
using Reconnect.Campaigns;
using Reconnect.Ingestion;
using Reconnect.Pipeline;
using Reconnect.Storage;

namespace Reconnect.Triggers;

/// <summary>A person met the campaign's condition.</summary>
/// <param name="EventId">Under one event id of a source there is one trigger and one answer, for ever.</param>
public sealed record TriggerCall(int SiteId, string Source, string CampaignId, string UserId, string EventId, DateTimeOffset? OccurredAt);

/// <summary>Why a trigger could not be taken.</summary>
public enum TriggerFault
{
    UnknownCampaign,

    /// <summary>No version is in force at that time.</summary>
    NoVersion,

    /// <summary>The event id stands for something else already.</summary>
    Conflict,
}

/// <summary>What came of a trigger. Without a <see cref="Variation"/> the person was not eligible (A24).</summary>
/// <param name="Decision">Null for people who are not eligible and for a control.</param>
/// <param name="MessageId">With a decision: the id under which deliveries, impressions and clicks of the message are reported.</param>
public sealed record TriggerResult(DateTimeOffset OccurredAt, VersionDefinition Version, VariationDefinition? Variation, SendDecision? Decision, string? MessageId);

/// <summary>
/// Takes a trigger: eligibility, variation and send decision, written together with the events they are, in one transaction. One person's
/// triggers wait for each other, so that all see the same allocation.
/// </summary>
public sealed class TriggerIntake
{
    private readonly NpgsqlDataSource database;
    private readonly CatalogReader catalogs;
    private readonly Ingestor ingestor;
    private readonly PipelineSignal signal;
    private readonly TimeProvider clock;

    internal TriggerIntake(NpgsqlDataSource database, CatalogReader catalogs, Ingestor ingestor, PipelineSignal signal, TimeProvider clock) =>
        (this.database, this.catalogs, this.ingestor, this.signal, this.clock) = (database, catalogs, ingestor, signal, clock);

    /// <summary>Committed when it returns. Safe to repeat.</summary>
    public async Task<(TriggerResult? Result, TriggerFault? Fault)> TakeAsync(TriggerCall call, CancellationToken cancellationToken)
    {
        var catalog = await TransientRetry.RunAsync(catalogs.CurrentAsync, cancellationToken);
        if (catalog.Sites.GetValueOrDefault(call.SiteId)?.Campaigns.GetValueOrDefault(call.CampaignId) is not { } campaign)
            return (null, TriggerFault.UnknownCampaign);
        var answer = await TransientRetry.RunAsync(token => TakeAsync(call, campaign, token), cancellationToken);
        signal.Raise();
        return answer;
    }

    private async Task<(TriggerResult?, TriggerFault?)> TakeAsync(TriggerCall call, CampaignDefinition campaign, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var log = new TriggerLog(call, campaign, connection);
        await log.LockAsync(cancellationToken);
        if (await log.KnownAsync(cancellationToken) is { } known)
            return known;
        var now = clock.GetUtcNow();
        // As exact as it is stored, so that a repetition answers the same.
        var at = call.OccurredAt ?? now;
        var occurredAt = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
        if (campaign.Version(versionId: null, occurredAt) is not { } version)
            return (null, TriggerFault.NoVersion);
        var result = await DecideAsync(log, version, occurredAt, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (result, null);
    }

    private async Task<TriggerResult> DecideAsync(
        TriggerLog log, VersionDefinition version, DateTimeOffset occurredAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What the person wants now, not at the trigger: nobody who has opted out meanwhile gets a message.
        var optedIn = await log.OptedInAsync(now, cancellationToken);
        if (!SendRule.IsEligible(log.Campaign, optedIn))
        {
            await log.RefuseAsync(version, occurredAt, now, cancellationToken);
            return new TriggerResult(occurredAt, version, Variation: null, Decision: null, MessageId: null);
        }

        var variation = AllocationRule.Of(log.Person, log.EventKey, log.Campaign, version, await log.EarlierAsync(cancellationToken));
        var decision = SendRule.Decide(variation, optedIn);
        var result = new TriggerResult(occurredAt, version, variation, decision, decision is null ? null : log.MessageId);
        var events = TriggerEvents.Of(log.Call, log.SendEventId, result, optedIn).Select(json => OwnEvent.Read(json, now)).ToList();
        await ingestor.IngestAsync(log.Call.SiteId, log.Call.Source, events, now, log.Connection, cancellationToken);
        return result;
    }
}

/// <summary>The events that a trigger of an eligible person is: the trigger itself and, unless for a control, one send decision. Pure.</summary>
internal static class TriggerEvents
{
    public static IEnumerable<byte[]> Of(TriggerCall call, string sendEventId, TriggerResult result, IReadOnlySet<string> optedIn)
    {
        // With what was known, the decision can be explained later.
        var known = new { optedIn = optedIn.Order(StringComparer.Ordinal) };
        yield return Event(call, call.EventId, "trigger", result, ("properties", known));
        if (result.Decision is not { } decision)
            yield break;
        yield return Event(
            call, sendEventId, "send_request", result,
            ("channel", decision.Channel),
            ("messageId", result.MessageId),
            ("outcome", decision.NotSentReason is null ? "requested" : "not_sent"),
            ("reason", decision.NotSentReason),
            ("properties", known));
    }

    private static byte[] Event(TriggerCall call, string eventId, string type, TriggerResult result, params ReadOnlySpan<(string, object?)> more) => OwnEvent.Json(
    [
        ("eventId", eventId),
        ("type", type),
        ("occurredAt", OwnEvent.Time(result.OccurredAt)),
        ("userId", call.UserId),
        ("campaignId", call.CampaignId),
        ("versionId", result.Version.PublicId),
        ("variationId", result.Variation!.PublicId),
        .. more,
    ]);
}
