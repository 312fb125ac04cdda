using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Attribution;

/// <summary>Reads and writes <c>not_sent_facts</c>.</summary>
internal static class NotSentFactStore
{
    public const string Select = """
        SELECT person_key, version_id, variation_id, channel, reason, first_trigger, decisions FROM not_sent_facts WHERE person_key = ANY(@people)
        """;

    private const string Delete = """
        DELETE FROM not_sent_facts f USING unnest(@person, @version, @channel, @reason) AS d(person_key, version_id, channel, reason)
        WHERE f.person_key = d.person_key AND f.version_id = d.version_id AND f.channel = d.channel AND f.reason = d.reason
        """;

    private const string Insert = """
        INSERT INTO not_sent_facts (person_key, version_id, channel, reason, variation_id, first_trigger, decisions)
        SELECT * FROM unnest(@person, @version, @channel, @reason, @variation, @first_trigger, @decisions)
        """;

    /// <summary>Replaces what changed and leaves the rest alone.</summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyCollection<(PersonFacts Old, PersonFacts New)> changes)
    {
        var gone = changes.SelectMany(c => c.Old.NotSent.Except(c.New.NotSent).Select(f => (c.Old.Person, Fact: f))).ToList();
        if (gone.Count > 0)
            batch.BatchCommands.Add(Keys(new NpgsqlBatchCommand(Delete), gone));
        var come = changes.SelectMany(c => c.New.NotSent.Except(c.Old.NotSent).Select(f => (c.New.Person, Fact: f))).ToList();
        if (come.Count == 0)
            return;
        var insert = Keys(new NpgsqlBatchCommand(Insert), come);
        insert.Parameters.AddArray("variation", NpgsqlDbType.Integer, come.ConvertAll(r => r.Fact.VariationId).ToArray());
        insert.Parameters.AddArray("first_trigger", NpgsqlDbType.TimestampTz, come.ConvertAll(r => r.Fact.FirstTrigger.UtcDateTime).ToArray());
        insert.Parameters.AddArray("decisions", NpgsqlDbType.Integer, come.ConvertAll(r => r.Fact.Decisions).ToArray());
        batch.BatchCommands.Add(insert);
    }

    public static NotSentFact Read(NpgsqlDataReader r) =>
        new(r.GetInt32(1), r.GetInt32(2), r.GetString(3), r.GetString(4), new DateTimeOffset(r.GetDateTime(5)), r.GetInt32(6));

    private static NpgsqlBatchCommand Keys(NpgsqlBatchCommand command, List<(Guid Person, NotSentFact Fact)> rows)
    {
        command.Parameters.AddArray("person", NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Person).ToArray());
        command.Parameters.AddArray("version", NpgsqlDbType.Integer, rows.ConvertAll(r => r.Fact.VersionId).ToArray());
        command.Parameters.AddArray("channel", NpgsqlDbType.Text, rows.ConvertAll(r => r.Fact.Channel).ToArray());
        command.Parameters.AddArray("reason", NpgsqlDbType.Text, rows.ConvertAll(r => r.Fact.Reason).ToArray());
        return command;
    }
}
