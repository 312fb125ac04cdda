using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Attribution;

/// <summary>
/// Keeps note of people whose facts could not be computed: they keep their old facts, the others of their lane go on, and they are tried again
/// with everything of theirs that arrives and with every rebuild.
/// </summary>
internal static class StuckPeople
{
    private const int ReasonLength = 1000;

    private const string Note = """
        INSERT INTO stuck_people AS s (person_key, site_id, reason, tries, first_at, last_at)
        SELECT person, site, reason, 1, now(), now() FROM unnest(@person, @site, @reason) AS n(person, site, reason)
        ON CONFLICT (person_key) DO UPDATE SET reason = excluded.reason, tries = s.tries + 1, last_at = excluded.last_at
        """;

    private const string Forget = "DELETE FROM stuck_people WHERE person_key = ANY(@person)";

    public static void AddTo(NpgsqlBatch batch, IReadOnlyCollection<Guid> recomputed, IReadOnlyCollection<(Guid Person, int Site, Exception Reason)> stuck)
    {
        var forget = new NpgsqlBatchCommand(Forget);
        forget.Parameters.AddArray("person", NpgsqlDbType.Uuid, recomputed.ToArray());
        batch.BatchCommands.Add(forget);
        if (stuck.Count == 0)
            return;
        var note = new NpgsqlBatchCommand(Note);
        note.Parameters.AddArray("person", NpgsqlDbType.Uuid, stuck.Select(s => s.Person).ToArray());
        note.Parameters.AddArray("site", NpgsqlDbType.Integer, stuck.Select(s => s.Site).ToArray());
        note.Parameters.AddArray("reason", NpgsqlDbType.Text, stuck.Select(s => Shorten(s.Reason.ToString())).ToArray());
        batch.BatchCommands.Add(note);
    }

    private static string Shorten(string text) => text.Length <= ReasonLength ? text : text[..ReasonLength];
}
