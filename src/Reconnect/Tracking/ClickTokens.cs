using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Tracking;

/// <summary>
/// Hands click tokens out and takes them back. Which sites want them is kept in memory and in a file, so that following a link asks no
/// database, also when this process starts while there is none.
/// </summary>
public sealed class ClickTokens(NpgsqlDataSource database, TrackingFolder folder, LinkKeyRing keys, TimeProvider clock, ILogger<ClickTokens> log)
{
    private const string FileName = "click-token-sites.json";
    private volatile FrozenSet<int> sites = FrozenSet<int>.Empty;

    /// <summary>Where a followed link leads: with a token, where the site wants one.</summary>
    public string DestinationOf(TrackingLink link) =>
        link.Purpose == LinkPurpose.Click && sites.Contains(link.SiteId) && keys.TrySign(ClickToken.Of(link, clock.GetUtcNow())) is { } token
            ? ClickToken.AppendTo(link.Destination, token)
            : link.Destination;

    /// <summary>The events of a request with the messages of their tokens; what brings a wrong one is refused.</summary>
    public async ValueTask<ReadBatch> CheckAsync(ReadBatch batch, int siteId, CancellationToken cancellationToken)
    {
        if (batch.Items.All(i => i.Event?.ClickToken is null))
            return batch;
        var items = new List<ReadItem>(batch.Items.Count);
        foreach (var item in batch.Items)
            items.Add(await CheckAsync(item, siteId, cancellationToken));
        return batch with { Items = items };
    }

    /// <summary>The event with the message of its token, or what is wrong with the token.</summary>
    public async ValueTask<(NewEvent Event, Fault? Fault)> CheckAsync(NewEvent e, int siteId, CancellationToken cancellationToken)
    {
        if (e.ClickToken is not { } token)
            return (e, null);
        if (await keys.ReadAsync(token, LinkPurpose.Identify, cancellationToken) is not { } signed || signed.SiteId != siteId)
            return (e, Invalid);
        var followed = ClickToken.Read(signed);
        return e.OccurredAt > followed.At + ClickToken.Lasts ? (e, Expired) : (e with { ClickMessage = followed.Message }, null);
    }

    /// <summary>What the file says, until the database answers.</summary>
    public void Start()
    {
        if (folder.TryRead(FileName) is { } saved)
            sites = JsonSerializer.Deserialize<int[]>(saved)!.ToFrozenSet();
    }

    /// <summary>Asks the database which sites want tokens.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = new HashSet<int>();
        await using (var command = database.CreateCommand("SELECT id FROM sites WHERE append_click_token"))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                found.Add(reader.GetInt32(0));
        if (found.SetEquals(sites))
            return;
        sites = found.ToFrozenSet();
        Save(found);
    }

    private static Fault Invalid { get; } = new(
        FaultCodes.InvalidClickToken,
        $"clickToken is none of this site's: give the value of {ClickToken.Parameter} of the address exactly as the page was opened with it.",
        "/clickToken");

    private static Fault Expired { get; } = new(
        FaultCodes.ExpiredClickToken,
        $"clickToken is of a click more than {ClickToken.Lasts.TotalHours} hours before occurredAt. Send the identify when the page opens, once.",
        "/clickToken");

    private async ValueTask<ReadItem> CheckAsync(ReadItem item, int siteId, CancellationToken cancellationToken)
    {
        if (item.Event is not { ClickToken: not null } given)
            return item;
        var (e, fault) = await CheckAsync(given, siteId, cancellationToken);
        return fault is null
            ? item with { Event = e }
            : item with { Event = null, Faults = [fault with { Pointer = item.MembersAt + fault.Pointer }], Raw = item.Raw.IsEmpty ? e.Raw : item.Raw };
    }

    private void Save(HashSet<int> found)
    {
        try
        {
            folder.Write(FileName, JsonSerializer.SerializeToUtf8Bytes(found));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TrackingLog.ClickTokenSitesNotKept(log, e);
        }
    }
}
