using System.Security.Cryptography;
using Npgsql;
using Reconnect.Events;

namespace Reconnect.Identity;

/// <summary>
/// Erases a person (A33): the identifiers of the person and of the browsers linked to them, and whatever free text their events carry.
/// The keys stay, so every total stays too; what arrives later under the same user id counts and shows no name.
/// </summary>
public sealed class PersonEraser(NpgsqlDataSource database)
{
    private const int SaltBytes = 32;

    // Which clicks followed the same link is kept, since bursts are known by it (A28); the link itself nobody can tell again.
    private const string ErasedUrl = """
        CASE WHEN type <> 7 THEN NULL WHEN url LIKE 'erased:%' THEN url ELSE 'erased:' || encode(sha256(@salt || convert_to(url, 'UTF8')), 'hex') END
        """;

    private static readonly string[] Statements =
    [
        "UPDATE people SET user_id = NULL WHERE person_key = @person",
        """
        UPDATE browsers SET anonymous_id = NULL
        WHERE anonymous_key IN (SELECT anonymous_key FROM browser_links WHERE person_key = @person)
        """,
        $"""
        UPDATE events SET url = {ErasedUrl}, user_agent = NULL, properties = NULL
        WHERE person_key = @person AND (url IS NOT NULL OR user_agent IS NOT NULL OR properties IS NOT NULL)
        """,
        $"""
        UPDATE events e SET url = {ErasedUrl}, user_agent = NULL, properties = NULL
        WHERE e.person_key IS NULL AND (url IS NOT NULL OR user_agent IS NOT NULL OR properties IS NOT NULL)
            AND (e.anonymous_key IN (SELECT anonymous_key FROM browser_links WHERE person_key = @person)
                OR e.message_key IN (SELECT message_key FROM events WHERE person_key = @person AND type = 2))
        """,
        // What vendors told beside the log, with addresses in it; also under the vendors' own ids of the person's messages.
        """
        UPDATE hook_items SET raw = '' WHERE message_key IN (
            SELECT message_key FROM events WHERE person_key = @person AND message_key IS NOT NULL
            UNION
            SELECT a.alias_key FROM message_aliases a JOIN events e ON e.message_key = a.message_key WHERE e.person_key = @person)
        """,
    ];

    /// <summary>Whether the site knows the person. Safe to repeat.</summary>
    public async Task<bool> EraseAsync(int siteId, string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        foreach (var statement in Statements)
            batch.BatchCommands.Add(Command(statement, EventKeys.Person(siteId, userId), salt));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return batch.BatchCommands[0].RecordsAffected == 1;
    }

    private static NpgsqlBatchCommand Command(string statement, Guid person, byte[] salt)
    {
        var command = new NpgsqlBatchCommand(statement) { Parameters = { new NpgsqlParameter<Guid>("person", person) } };
        if (statement.Contains("@salt", StringComparison.Ordinal))
            command.Parameters.Add(new NpgsqlParameter<byte[]>("salt", salt));
        return command;
    }
}
