using Reconnect.Connections;
using Reconnect.Events;
using Reconnect.Triggers;

namespace Reconnect.Hooks;

/// <summary>The items of one request while they are stored: of several with one key the first stands for all.</summary>
internal sealed class HookPass
{
    private readonly List<(Guid Key, MappedItem Item)> rows;
    private readonly Dictionary<Guid, MappedItem> first = [];
    private readonly Dictionary<Guid, ItemVerdict> decided = [];

    public HookPass(Connection connection, IEnumerable<MappedItem> items, DateTimeOffset receivedAt)
    {
        (Connection, ReceivedAt) = (connection, receivedAt);
        rows = items.Select(m => (EventKeys.Event(connection.SiteId, connection.Source, m.EventId), m)).ToList();
        foreach (var (key, item) in rows.Where(r => !IsGone(r.Item)))
            first.TryAdd(key, item);
    }

    public static ItemVerdict Known { get; } = new(ItemOutcome.Duplicate);

    public Connection Connection { get; }

    public DateTimeOffset ReceivedAt { get; }

    public IReadOnlyList<(Guid Key, MappedItem Item)> ForLog => [.. Firsts.Where(r => r.Item.Event is not null)];

    public IReadOnlyList<(Guid Key, MappedItem Item)> Beside => [.. Firsts.Where(r => r.Item.Event is null)];

    public bool IsAllRefused => rows.Count > 0 && rows.TrueForAll(r => r.Item.Verdict.Outcome == ItemOutcome.Refused);

    private IEnumerable<(Guid Key, MappedItem Item)> Firsts => first.Select(f => (f.Key, f.Value));

    public void Decide(Guid key, ItemVerdict verdict) => decided[key] = verdict;

    public IReadOnlyList<ItemVerdict> Verdicts() => rows.ConvertAll(Verdict);

    /// <summary>The opt-ins and opt-outs that are new.</summary>
    public List<OptInChange> NewOptIns() =>
        [.. Beside.Where(r => decided[r.Key].Outcome == ItemOutcome.Ignored).Select(r => HookMapping.OptInOf(r.Item, Connection)).OfType<OptInChange>()];

    /// <summary>The messages that events stored just now name.</summary>
    public IEnumerable<string> StoredTouches() => ForLog
        .Where(r => decided[r.Key].Outcome == ItemOutcome.Stored && r.Item.Event!.Type is >= EventType.Delivered and <= EventType.Unsubscribe && r.Item.MessageId is not null)
        .Select(r => r.Item.MessageId!);

    /// <summary>What the items that are new say about further ids of their messages.</summary>
    public IEnumerable<(Guid Alias, Guid Message)> Aliases() => Firsts
        .Where(r => r.Item.MessageId is not null && Verdict(r).Outcome is ItemOutcome.Stored or ItemOutcome.Ignored)
        .SelectMany(r => r.Item.OtherIds.Select(id => (EventKeys.Message(Connection.SiteId, id), EventKeys.Message(Connection.SiteId, r.Item.MessageId!))));

    public HookSummary Summarise(int withoutSend)
    {
        var outcomes = Verdicts().CountBy(v => v.Outcome).ToDictionary();
        int Of(ItemOutcome outcome) => outcomes.GetValueOrDefault(outcome);
        var unmatched = Of(ItemOutcome.Unmatched) + withoutSend;
        return new HookSummary(
            rows.Count - Of(ItemOutcome.Refused), Of(ItemOutcome.Stored) + Of(ItemOutcome.Ignored) + Of(ItemOutcome.Unmatched), Of(ItemOutcome.Ignored), unmatched,
            Of(ItemOutcome.Duplicate), Of(ItemOutcome.Quarantined));
    }

    /// <summary>What to say about the request: the first thing that an operator may want to look into.</summary>
    public string? FirstDetail() => Verdicts().FirstOrDefault(v => v.Outcome is ItemOutcome.Quarantined or ItemOutcome.Refused)?.Fault?.Detail;

    private ItemVerdict Verdict((Guid Key, MappedItem Item) row) =>
        IsGone(row.Item) ? row.Item.Verdict
        : ReferenceEquals(first[row.Key], row.Item) ? decided[row.Key]
        : Known;

    /// <summary>Not kept at all.</summary>
    private static bool IsGone(MappedItem m) => m.Event is null && (m.Item.Forgettable || m.Verdict.Outcome == ItemOutcome.Refused);
}
