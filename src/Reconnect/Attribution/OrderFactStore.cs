using Npgsql;
using NpgsqlTypes;
using Reconnect.Events;
using Reconnect.Storage;

namespace Reconnect.Attribution;

/// <summary>Reads and writes what became of each purchase (<c>order_facts</c>) and which touches count nowhere (<c>unmatched_touches</c>).</summary>
internal static class OrderFactStore
{
    public const string Columns = """
        campaign_id, order_key, machine, occurred_at, outcome, click_key, click_at, window_until, version_id, variation_id, channel,
            currency, amount, refunded, over_refunded, repetitions, differs
        """;

    public const string Select = $"SELECT person_key, {Columns} FROM order_facts WHERE person_key = ANY(@people)";

    public const string SelectUnmatched = """
        SELECT person_key, campaign_id, touch_key, type, channel, machine, occurred_at FROM unmatched_touches WHERE person_key = ANY(@people)
        """;

    private const string Delete = """
        DELETE FROM order_facts f USING unnest(@person, @campaign, @order, @machine) AS d(person_key, campaign_id, order_key, machine)
        WHERE f.person_key = d.person_key AND f.campaign_id = d.campaign_id AND f.order_key = d.order_key AND f.machine = d.machine
        """;

    private const string Insert = $"""
        INSERT INTO order_facts (person_key, campaign_id, order_key, machine, occurred_at, outcome, click_key, click_at, window_until, version_id,
            variation_id, channel, currency, amount, refunded, over_refunded, repetitions, differs)
        SELECT * FROM unnest(@person, @campaign, @order, @machine, @at, @outcome, @click, @click_at, @window_until, @version,
            @variation, @channel, @currency, @amount, @refunded, @over_refunded, @repetitions, @differs)
        """;

    private const string DeleteUnmatched = """
        DELETE FROM unmatched_touches f USING unnest(@person, @campaign, @touch) AS d(person_key, campaign_id, touch_key)
        WHERE f.person_key = d.person_key AND f.campaign_id = d.campaign_id AND f.touch_key = d.touch_key
        """;

    private const string InsertUnmatched = """
        INSERT INTO unmatched_touches (person_key, campaign_id, touch_key, type, channel, machine, occurred_at)
        SELECT * FROM unnest(@person, @campaign, @touch, @type, @channel, @machine, @at)
        """;

    /// <summary>Replaces what changed and leaves the rest alone.</summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        var gone = changes.SelectMany(c => c.Old.Orders.Except(c.New.Orders).Select(f => (c.Old.Person, Fact: f))).ToList();
        if (gone.Count > 0)
            batch.BatchCommands.Add(Keys(new NpgsqlBatchCommand(Delete), gone));
        var come = changes.SelectMany(c => c.New.Orders.Except(c.Old.Orders).Select(f => (c.New.Person, Fact: f))).ToList();
        if (come.Count > 0)
            batch.BatchCommands.Add(Inserted(come));
        AddUnmatched(batch, changes);
    }

    /// <summary>An order from <see cref="Columns"/>, after the person.</summary>
    public static OrderFact Read(NpgsqlDataReader r) => new(r.GetInt32(1), r.GetGuid(2))
    {
        Machine = r.GetBoolean(3),
        At = new DateTimeOffset(r.GetDateTime(4)),
        Outcome = (OrderOutcome)r.GetInt16(5),
        Click = r.IsDBNull(6)
            ? null
            : new CreditingClick(
                r.GetGuid(6), new DateTimeOffset(r.GetDateTime(7)), new DateTimeOffset(r.GetDateTime(8)), r.GetInt32(9), r.GetInt32(10), r.GetString(11)),
        Currency = r.GetString(12),
        Amount = r.IsDBNull(13) ? null : r.GetDecimal(13),
        Refunded = r.IsDBNull(14) ? null : r.GetDecimal(14),
        OverRefunded = r.GetBoolean(15),
        Repetitions = r.GetInt32(16),
        Differs = r.GetBoolean(17),
    };

    public static UnmatchedTouch ReadUnmatched(NpgsqlDataReader r) =>
        new(r.GetInt32(1), r.GetGuid(2), (EventType)r.GetInt16(3), r.GetString(4), r.GetBoolean(5), new DateTimeOffset(r.GetDateTime(6)));

    private static NpgsqlBatchCommand Inserted(List<(Guid Person, OrderFact Fact)> rows)
    {
        var insert = Keys(new NpgsqlBatchCommand(Insert), rows);
        void Add<T>(string name, NpgsqlDbType type, Func<OrderFact, T> value) =>
            insert.Parameters.AddArray(name, type, rows.ConvertAll(r => value(r.Fact)).ToArray());
        Add("at", NpgsqlDbType.TimestampTz, f => f.At.UtcDateTime);
        Add("outcome", NpgsqlDbType.Smallint, f => (short)f.Outcome);
        Add("click", NpgsqlDbType.Uuid, f => f.Click?.Key);
        Add("click_at", NpgsqlDbType.TimestampTz, f => f.Click?.At.UtcDateTime);
        Add("window_until", NpgsqlDbType.TimestampTz, f => f.Click?.WindowUntil.UtcDateTime);
        Add("version", NpgsqlDbType.Integer, f => f.Click?.VersionId);
        Add("variation", NpgsqlDbType.Integer, f => f.Click?.VariationId);
        Add("channel", NpgsqlDbType.Text, f => f.Click?.Channel);
        Add("currency", NpgsqlDbType.Text, f => f.Currency);
        Add("amount", NpgsqlDbType.Numeric, f => f.Amount);
        Add("refunded", NpgsqlDbType.Numeric, f => f.Refunded);
        Add("over_refunded", NpgsqlDbType.Boolean, f => f.OverRefunded);
        Add("repetitions", NpgsqlDbType.Integer, f => f.Repetitions);
        Add("differs", NpgsqlDbType.Boolean, f => f.Differs);
        return insert;
    }

    private static NpgsqlBatchCommand Keys(NpgsqlBatchCommand command, List<(Guid Person, OrderFact Fact)> rows)
    {
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Person).ToArray());
        command.Parameters.AddArray("campaign", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Fact.CampaignId).ToArray());
        command.Parameters.AddArray("order", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Fact.Order).ToArray());
        command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, rows.ConvertAll(r => r.Fact.Machine).ToArray());
        return command;
    }

    private static void AddUnmatched(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        var gone = changes.SelectMany(c => c.Old.Unmatched.Except(c.New.Unmatched).Select(t => (c.Old.Person, Touch: t))).ToList();
        if (gone.Count > 0)
            batch.BatchCommands.Add(UnmatchedKeys(new NpgsqlBatchCommand(DeleteUnmatched), gone));
        var come = changes.SelectMany(c => c.New.Unmatched.Except(c.Old.Unmatched).Select(t => (c.New.Person, Touch: t))).ToList();
        if (come.Count == 0)
            return;
        var insert = UnmatchedKeys(new NpgsqlBatchCommand(InsertUnmatched), come);
        insert.Parameters.AddArray("type", NpgsqlDbType.Smallint, come.ConvertAll(r => (short)r.Touch.Type).ToArray());
        insert.Parameters.AddArray("channel", NpgsqlDbType.Text, come.ConvertAll(r => r.Touch.Channel).ToArray());
        insert.Parameters.AddArray("machine", NpgsqlDbType.Boolean, come.ConvertAll(r => r.Touch.Machine).ToArray());
        insert.Parameters.AddArray("at", NpgsqlDbType.TimestampTz, come.ConvertAll(r => r.Touch.At.UtcDateTime).ToArray());
        batch.BatchCommands.Add(insert);
    }

    private static NpgsqlBatchCommand UnmatchedKeys(NpgsqlBatchCommand command, List<(Guid Person, UnmatchedTouch Touch)> rows)
    {
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Person).ToArray());
        command.Parameters.AddArray("campaign", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Touch.CampaignId).ToArray());
        command.Parameters.AddArray("touch", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Touch.Touch).ToArray());
        return command;
    }
}
