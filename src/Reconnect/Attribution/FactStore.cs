using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Attribution;

/// <summary>Reads and writes what attribution derived for people: <c>cohort_facts</c> and <c>activity_facts</c>; <see cref="OrderFactStore"/> has the rest.</summary>
internal static class FactStore
{
    private const string SelectCohort = """
        SELECT person_key, version_id, channel, machine, variation_id, mixed, first_trigger, window_until, requested, not_opted_in,
            impressions, clicks, purchases, unconverted, add_to_carts, all_purchases, revenue, net_revenue, all_revenue,
            delivered, bounced, complained, unsubscribed
        FROM cohort_facts WHERE person_key = ANY(@people)
        """;

    private const string SelectActivity = """
        SELECT person_key, version_id, variation_id, channel, machine, occurred_at, requested, not_opted_in, impressions, clicks,
            purchases, add_to_carts, revenue
        FROM activity_facts WHERE person_key = ANY(@people)
        """;

    private const string DeleteCohort = """
        DELETE FROM cohort_facts f USING unnest(@person, @version, @channel, @machine) AS d(person_key, version_id, channel, machine)
        WHERE f.person_key = d.person_key AND f.version_id = d.version_id AND f.channel = d.channel AND f.machine = d.machine
        """;

    private const string InsertCohort = """
        INSERT INTO cohort_facts (person_key, version_id, channel, machine, variation_id, mixed, first_trigger, window_until, requested,
            not_opted_in, sent, impressions, clicks, clickers, purchases, purchasers, unconverted, add_to_carts, all_purchases,
            revenue, net_revenue, all_revenue, delivered, bounced, complained, unsubscribed)
        SELECT * FROM unnest(@person, @version, @channel, @machine, @variation, @mixed, @first_trigger, @window_until, @requested,
            @not_opted_in, @sent, @impressions, @clicks, @clickers, @purchases, @purchasers, @unconverted, @add_to_carts, @all_purchases,
            @revenue, @net_revenue, @all_revenue, @delivered, @bounced, @complained, @unsubscribed)
        """;

    private const string DeleteActivity = """
        DELETE FROM activity_facts f
        USING unnest(@person, @version, @variation, @channel, @machine, @at) AS d(person_key, version_id, variation_id, channel, machine, occurred_at)
        WHERE f.person_key = d.person_key AND f.version_id = d.version_id AND f.variation_id = d.variation_id
            AND f.channel = d.channel AND f.machine = d.machine AND f.occurred_at = d.occurred_at
        """;

    private const string InsertActivity = """
        INSERT INTO activity_facts (person_key, version_id, variation_id, channel, machine, occurred_at, requested, not_opted_in,
            impressions, clicks, purchases, add_to_carts, revenue)
        SELECT * FROM unnest(@person, @version, @variation, @channel, @machine, @at, @requested, @not_opted_in,
            @impressions, @clicks, @purchases, @add_to_carts, @revenue)
        """;

    /// <summary>What is stored for each of these people; people without facts are missing.</summary>
    public static async Task<Dictionary<Guid, PersonFacts>> ReadAsync(Guid[] people, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in new[] { SelectCohort, SelectActivity, OrderFactStore.Select, OrderFactStore.SelectUnmatched, NotSentFactStore.Select })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid[]>("people", people) } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var cohort = await ReadAsync(reader, ReadCohort, cancellationToken);
        var activity = await ReadAsync(reader, ReadActivity, cancellationToken);
        var orders = await ReadAsync(reader, OrderFactStore.Read, cancellationToken);
        var unmatched = await ReadAsync(reader, OrderFactStore.ReadUnmatched, cancellationToken);
        var notSent = await ReadAsync(reader, NotSentFactStore.Read, cancellationToken);
        return cohort.Keys.Union(unmatched.Keys).ToDictionary(person => person, person => new PersonFacts(
            person,
            cohort.GetValueOrDefault(person) ?? [],
            activity.GetValueOrDefault(person) ?? [],
            orders.GetValueOrDefault(person) ?? [],
            unmatched.GetValueOrDefault(person) ?? [])
        {
            NotSent = notSent.GetValueOrDefault(person) ?? [],
        });
    }

    /// <summary>Replaces what changed and leaves the rest alone.</summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        AddCohort(batch, changes);
        AddActivity(batch, changes);
        OrderFactStore.AddTo(batch, changes);
        NotSentFactStore.AddTo(batch, changes);
    }

    private static void AddCohort(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        var gone = changes.SelectMany(c => c.Old.Cohort.Except(c.New.Cohort).Select(f => (c.Old.Person, Fact: f))).ToList();
        if (gone.Count > 0)
            batch.BatchCommands.Add(CohortKeys(new NpgsqlBatchCommand(DeleteCohort), gone));
        var come = changes.SelectMany(c => c.New.Cohort.Except(c.Old.Cohort).Select(f => (c.New.Person, Fact: f))).ToList();
        if (come.Count == 0)
            return;
        var insert = CohortKeys(new NpgsqlBatchCommand(InsertCohort), come);
        void Add<T>(string name, NpgsqlDbType type, Func<CohortFact, T> value) =>
            insert.Parameters.AddArray(name, type, come.ConvertAll(r => value(r.Fact)).ToArray());
        void Count(string name, Func<Measures, int> value) => Add(name, NpgsqlDbType.Integer, f => value(f.Measures));
        void Money(string name, Func<Measures, decimal> value) => Add(name, NpgsqlDbType.Numeric, f => value(f.Measures));
        Add("variation", NpgsqlDbType.Integer, f => f.VariationId);
        Add("mixed", NpgsqlDbType.Boolean, f => f.Mixed);
        Add("first_trigger", NpgsqlDbType.TimestampTz, f => f.FirstTrigger.UtcDateTime);
        Add("window_until", NpgsqlDbType.TimestampTz, f => f.WindowUntil?.UtcDateTime);
        Count("requested", m => m.Requested);
        Count("not_opted_in", m => m.NotOptedIn);
        Count("sent", m => m.Sent);
        Count("impressions", m => m.Impressions);
        Count("clicks", m => m.Clicks);
        Count("clickers", m => m.Clickers);
        Count("purchases", m => m.Purchases);
        Count("purchasers", m => m.Purchasers);
        Count("unconverted", m => m.Unconverted);
        Count("add_to_carts", m => m.AddToCarts);
        Count("all_purchases", m => m.AllPurchases);
        Money("revenue", m => m.Revenue);
        Money("net_revenue", m => m.NetRevenue);
        Money("all_revenue", m => m.AllRevenue);
        Count("delivered", m => m.Delivered);
        Count("bounced", m => m.Bounced);
        Count("complained", m => m.Complained);
        Count("unsubscribed", m => m.Unsubscribed);
        batch.BatchCommands.Add(insert);
    }

    private static void AddActivity(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        var gone = changes.SelectMany(c => c.Old.Activity.Except(c.New.Activity).Select(f => (c.Old.Person, Fact: f))).ToList();
        if (gone.Count > 0)
            batch.BatchCommands.Add(ActivityKeys(new NpgsqlBatchCommand(DeleteActivity), gone));
        var come = changes.SelectMany(c => c.New.Activity.Except(c.Old.Activity).Select(f => (c.New.Person, Fact: f))).ToList();
        if (come.Count == 0)
            return;
        var insert = ActivityKeys(new NpgsqlBatchCommand(InsertActivity), come);
        void Count(string name, Func<ActivityFact, int> value) =>
            insert.Parameters.AddArray(name, NpgsqlDbType.Integer, come.ConvertAll(r => value(r.Fact)).ToArray());
        Count("requested", f => f.Requested);
        Count("not_opted_in", f => f.NotOptedIn);
        Count("impressions", f => f.Impressions);
        Count("clicks", f => f.Clicks);
        Count("purchases", f => f.Purchases);
        Count("add_to_carts", f => f.AddToCarts);
        insert.Parameters.AddArray("revenue", NpgsqlDbType.Numeric, come.ConvertAll(r => r.Fact.Revenue).ToArray());
        batch.BatchCommands.Add(insert);
    }

    private static NpgsqlBatchCommand CohortKeys(NpgsqlBatchCommand command, List<(Guid Person, CohortFact Fact)> rows)
    {
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Person).ToArray());
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Fact.VersionId).ToArray());
        command.Parameters.AddArray("channel", NpgsqlDbType.Text, rows.ConvertAll(r => r.Fact.Channel).ToArray());
        command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, rows.ConvertAll(r => r.Fact.Machine).ToArray());
        return command;
    }

    private static NpgsqlBatchCommand ActivityKeys(NpgsqlBatchCommand command, List<(Guid Person, ActivityFact Fact)> rows)
    {
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Person).ToArray());
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Fact.VersionId).ToArray());
        command.Parameters.AddArray("variation", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Fact.VariationId).ToArray());
        command.Parameters.AddArray("channel", NpgsqlDbType.Text, rows.ConvertAll(r => r.Fact.Channel).ToArray());
        command.Parameters.AddArray("machine", NpgsqlDbType.Boolean, rows.ConvertAll(r => r.Fact.Machine).ToArray());
        command.Parameters.AddArray("at", NpgsqlDbType.TimestampTz, rows.ConvertAll(r => r.Fact.At.UtcDateTime).ToArray());
        return command;
    }

    private static CohortFact ReadCohort(NpgsqlDataReader r) => new()
    {
        VersionId = r.GetInt32(1),
        Channel = r.GetString(2),
        Machine = r.GetBoolean(3),
        VariationId = r.GetInt32(4),
        Mixed = r.GetBoolean(5),
        FirstTrigger = new DateTimeOffset(r.GetDateTime(6)),
        WindowUntil = r.IsDBNull(7) ? null : new DateTimeOffset(r.GetDateTime(7)),
        Measures = new Measures
        {
            Requested = r.GetInt32(8),
            NotOptedIn = r.GetInt32(9),
            Impressions = r.GetInt32(10),
            Clicks = r.GetInt32(11),
            Purchases = r.GetInt32(12),
            Unconverted = r.GetInt32(13),
            AddToCarts = r.GetInt32(14),
            AllPurchases = r.GetInt32(15),
            Revenue = r.GetDecimal(16),
            NetRevenue = r.GetDecimal(17),
            AllRevenue = r.GetDecimal(18),
            Delivered = r.GetInt32(19),
            Bounced = r.GetInt32(20),
            Complained = r.GetInt32(21),
            Unsubscribed = r.GetInt32(22),
        },
    };

    private static ActivityFact ReadActivity(NpgsqlDataReader r) =>
        new(r.GetInt32(1), r.GetInt32(2), r.GetString(3), r.GetBoolean(4), new DateTimeOffset(r.GetDateTime(5)))
        {
            Requested = r.GetInt32(6),
            NotOptedIn = r.GetInt32(7),
            Impressions = r.GetInt32(8),
            Clicks = r.GetInt32(9),
            Purchases = r.GetInt32(10),
            AddToCarts = r.GetInt32(11),
            Revenue = r.GetDecimal(12),
        };

    /// <summary>One result of rows that begin with the person; moves on to the next.</summary>
    private static async Task<Dictionary<Guid, List<T>>> ReadAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Guid, List<T>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var person = reader.GetGuid(0);
            if (!facts.TryGetValue(person, out var list))
                facts[person] = list = [];
            list.Add(read(reader));
        }

        await reader.NextResultAsync(cancellationToken);
        return facts;
    }
}
