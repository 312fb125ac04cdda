using Npgsql;

namespace Reconnect.Reports;

/// <summary>Counts people whose first refused trigger of the version lies in the range: opted in to none of the campaign's channels (A24).</summary>
internal static class NotEligible
{
    private const string Now = "SELECT count(*) FROM ineligible_people WHERE version_id = @version AND first_at >= @from AND first_at < @to";

    private const string Then = """
        SELECT count(*) FROM (
            SELECT min(occurred_at) AS first_at FROM ineligible_triggers
            WHERE version_id = @version AND received_at <= @as_of AND occurred_at < @until
            GROUP BY person_key) AS people
        WHERE first_at >= @from AND first_at < @to
        """;

    public static void AddTo(NpgsqlBatch batch, ReportQuery query) =>
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Now).For(query).With("from", query.From).With("to", query.To));

    /// <summary>As it was without what came in later, and without what happened at or after the cut.</summary>
    public static async Task<long> ReadAsync(ReportQuery query, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Then).For(query)
            .With("from", query.From).With("to", query.To)
            .With("as_of", query.Cut.ReceivedUntil).With("until", query.Cut.OccurredBefore));
        return (long)(await batch.ExecuteScalarAsync(cancellationToken))!;
    }
}
