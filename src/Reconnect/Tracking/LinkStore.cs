using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Reconnect.Storage;

namespace Reconnect.Tracking;

/// <summary>Writes and reads <c>link_hosts</c> and <c>short_links</c>.</summary>
public sealed class LinkStore(NpgsqlDataSource database, TimeProvider clock)
{
    public const int CodeLength = 9;
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const string Insert = """
        INSERT INTO short_links (code, site_id, purpose, message_id, link, destination, created_at)
        SELECT code, site, purpose, message, link, destination, @now
        FROM unnest(@code, @site, @purpose, @message, @link, @destination) AS l(code, site, purpose, message, link, destination)
        ORDER BY code
        ON CONFLICT (code) DO NOTHING
        RETURNING code
        """;

    public async Task<IReadOnlyList<string>> HostsAsync(int siteId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT host FROM link_hosts WHERE site_id = $1 ORDER BY host");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = siteId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hosts = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            hosts.Add(reader.GetString(0));
        return hosts;
    }

    public async Task PutHostsAsync(int siteId, string[] hosts, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var delete = new NpgsqlCommand("DELETE FROM link_hosts WHERE site_id = $1", connection))
        {
            delete.Parameters.Add(new NpgsqlParameter<int> { TypedValue = siteId });
            await delete.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var insert = new NpgsqlCommand("INSERT INTO link_hosts (site_id, host) SELECT $1, unnest($2) ON CONFLICT DO NOTHING", connection))
        {
            insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = siteId });
            insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = hosts });
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A code for each link, in order. Codes are random, so nobody finds one by counting; the rare one that is taken is drawn again.</summary>
    public async Task<IReadOnlyList<string>> ShortenAsync(IReadOnlyList<TrackingLink> links, CancellationToken cancellationToken)
    {
        var codes = new string[links.Count];
        var missing = Enumerable.Range(0, links.Count).ToList();
        while (missing.Count > 0)
        {
            foreach (var i in missing)
                codes[i] = RandomNumberGenerator.GetString(Base62, CodeLength);
            var stored = await InsertAsync(missing.ConvertAll(i => (codes[i], links[i])), cancellationToken);
            missing.RemoveAll(i => stored.Contains(codes[i]));
        }

        return codes;
    }

    /// <summary>Null: there is no such code.</summary>
    public async Task<TrackingLink?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT purpose, site_id, message_id, link, destination FROM short_links WHERE code = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new TrackingLink((LinkPurpose)reader.GetInt16(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt32(3), reader.GetString(4))
            : null;
    }

    /// <summary>Whether the text could be a code at all.</summary>
    public static bool IsCode(string text) => text.Length == CodeLength && text.All(char.IsAsciiLetterOrDigit);

    private async Task<HashSet<string>> InsertAsync(List<(string Code, TrackingLink Link)> rows, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(new NpgsqlParameter<DateTime>("now", clock.GetUtcNow().UtcDateTime));
        command.Parameters.AddArray("code", NpgsqlDbType.Text, [.. rows.Select(r => r.Code)]);
        command.Parameters.AddArray("site", NpgsqlDbType.Integer, [.. rows.Select(r => r.Link.SiteId)]);
        command.Parameters.AddArray("purpose", NpgsqlDbType.Smallint, [.. rows.Select(r => (short)r.Link.Purpose)]);
        command.Parameters.AddArray("message", NpgsqlDbType.Text, [.. rows.Select(r => r.Link.MessageId)]);
        command.Parameters.AddArray("link", NpgsqlDbType.Integer, [.. rows.Select(r => r.Link.Number)]);
        command.Parameters.AddArray("destination", NpgsqlDbType.Text, [.. rows.Select(r => r.Link.Destination)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            stored.Add(reader.GetString(0));
        return stored;
    }
}
