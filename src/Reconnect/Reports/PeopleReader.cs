using Npgsql;
using NpgsqlTypes;
using Reconnect.Attribution;
using Reconnect.Events;

namespace Reconnect.Reports;

/// <summary>A person of a report, with what the report counts of it.</summary>
public sealed record CohortPerson
{
    /// <summary>Null once erased (A33).</summary>
    public required string? UserId { get; init; }

    public required DateTimeOffset FirstTrigger { get; init; }

    public required int VariationId { get; init; }

    /// <summary>Sent to in the version, in alphabetical order.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Also seen in another variation (A13).</summary>
    public required bool Mixed { get; init; }

    public required int Messages { get; init; }

    public required int Clicks { get; init; }

    public required int Purchases { get; init; }

    public required decimal Revenue { get; init; }
}

/// <summary>Lists the people behind Users, the latest first trigger first: as many as the figure says.</summary>
public sealed class PeopleReader(NpgsqlDataSource database, CohortLog log)
{
    private const string Page = $"""
        SELECT f.person_key, f.first_trigger, f.variation_id, f.mixed, f.requested, f.clicks, f.purchases, f.revenue,
            ARRAY(SELECT c.channel FROM cohort_facts c
                WHERE c.person_key = f.person_key AND c.version_id = f.version_id AND c.channel <> '' AND NOT c.machine AND c.requested > 0
                ORDER BY c.channel COLLATE "C")
        FROM cohort_facts f
        WHERE f.version_id = @version AND f.channel = @channel AND f.first_trigger >= @from AND f.first_trigger < @to AND f.first_trigger <= @after_at
            AND (@channel = '' OR f.requested > 0) AND (@variation IS NULL OR f.variation_id = @variation)
            AND (f.first_trigger, f.person_key) < (@after_at, @after_key) AND {ReportCommands.OneRowAPersonOfPage}
        ORDER BY f.first_trigger DESC, f.person_key DESC LIMIT @limit
        """;

    /// <summary>A page, and where it ended if there is more.</summary>
    public async Task<(IReadOnlyList<CohortPerson> Items, ListPosition? Next)> ReadAsync(
        CreditQuery query, ListPosition? after, int limit, CancellationToken cancellationToken)
    {
        var rows = query.Report.FromLog
            ? (await ComputeAsync(query, cancellationToken)).After(after, limit + 1, r => r.Position)
            : await ReadPageAsync(query, after ?? ListPosition.First, limit + 1, cancellationToken);
        var (page, next) = rows.Page(limit, r => r.Position);
        return (await NameAsync(page, cancellationToken), next);
    }

    /// <summary>All pages.</summary>
    public IAsyncEnumerable<CohortPerson> AllAsync(CreditQuery query, CancellationToken cancellationToken) => query.Report.FromLog
        ? ListPages.AllAsync(() => ComputeAsync(query, cancellationToken), rows => NameAsync(rows, cancellationToken))
        : ListPages.AllAsync((after, limit) => ReadAsync(query, after, limit, cancellationToken));

    private async Task<List<Row>> ReadPageAsync(CreditQuery query, ListPosition after, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Page);
        command.Parameters.Add(new NpgsqlParameter<int>("version", query.Report.Version.Id));
        command.Parameters.Add(new NpgsqlParameter<bool>("machine", query.Report.IncludeMachine));
        command.Parameters.Add(new NpgsqlParameter<string>("channel", query.Channel ?? CohortFact.WholeVariation));
        command.Parameters.Add(new NpgsqlParameter("variation", NpgsqlDbType.Integer) { Value = (object?)query.VariationId ?? DBNull.Value });
        foreach (var (name, at) in new[] { ("from", query.Report.From), ("to", query.Report.To), ("after_at", after.At) })
            command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.TimestampTz) { Value = at.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<Guid>("after_key", after.Key));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(new Row(reader.GetGuid(0), new CohortPerson
            {
                UserId = null,
                FirstTrigger = new DateTimeOffset(reader.GetDateTime(1)),
                VariationId = reader.GetInt32(2),
                Mixed = reader.GetBoolean(3),
                Messages = reader.GetInt32(4),
                Clicks = reader.GetInt32(5),
                Purchases = reader.GetInt32(6),
                Revenue = Money.Trim(reader.GetDecimal(7)),
                Channels = reader.GetFieldValue<string[]>(8),
            }));
        return rows;
    }

    /// <summary>All of them, computed from the log, in the order of the pages.</summary>
    private async Task<List<Row>> ComputeAsync(CreditQuery query, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var person in log.ReadAsync(query.Report, cancellationToken))
        {
            var facts = person.CohortCounting(query.Report.IncludeMachine).Where(f => f.VersionId == query.Report.Version.Id).ToList();
            if (facts.Find(f => f.Channel == (query.Channel ?? CohortFact.WholeVariation)) is { } fact
                && query.Report.From <= fact.FirstTrigger && fact.FirstTrigger < query.Report.To
                && (query.Channel is null || fact.Measures.Requested > 0)
                && (query.VariationId is null || fact.VariationId == query.VariationId))
                rows.Add(new Row(person.Person, Of(fact, facts)));
        }

        rows.Sort((a, b) => b.Position.CompareTo(a.Position));
        return rows;
    }

    private static CohortPerson Of(CohortFact fact, IEnumerable<CohortFact> ofVersion) => new()
    {
        UserId = null,
        FirstTrigger = fact.FirstTrigger,
        VariationId = fact.VariationId,
        Mixed = fact.Mixed,
        Messages = fact.Measures.Requested,
        Clicks = fact.Measures.Clicks,
        Purchases = fact.Measures.Purchases,
        Revenue = Money.Trim(fact.Measures.Revenue),
        Channels = [.. ofVersion.Where(f => f.Channel.Length > 0 && f.Measures.Requested > 0).Select(f => f.Channel).Order(StringComparer.Ordinal)],
    };

    private async Task<IReadOnlyList<CohortPerson>> NameAsync(IReadOnlyCollection<Row> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var texts = await OrderTexts.ReadAsync(database, [], rows.Select(r => r.Key), cancellationToken);
        return [.. rows.Select(r => r.Person with { UserId = texts.User(r.Key) })];
    }

    private sealed record Row(Guid Key, CohortPerson Person)
    {
        public ListPosition Position => new(Person.FirstTrigger, Key);
    }
}
