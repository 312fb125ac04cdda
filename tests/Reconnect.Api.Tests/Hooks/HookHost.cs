using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Reconnect.Api.Tests.Hosting;
using Reconnect.Hooks;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>One host for the tests of hooks, with a clock that they set. They run one after another and use connections of their own.</summary>
public sealed class HookHost : IAsyncLifetime
{
    private readonly MovedClock clock = new();

    public HookHost() => Host = new ReconnectHost { Replace = services => services.AddSingleton<TimeProvider>(clock) };

    public ReconnectHost Host { get; }

    public HttpClient Http => Host.Http;

    /// <summary>Null: the real time.</summary>
    public DateTimeOffset? Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    public Task InitializeAsync() => Host.InitializeAsync();

    public Task DisposeAsync() => Host.DisposeAsync();

    public Task<JsonElement> ConnectAsync(string vendor, object? verification = null, object? more = null)
    {
        var request = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        request["vendor"] = vendor;
        if (verification is not null)
            request["verification"] = JsonSerializer.SerializeToNode(verification);
        return Http.PostAsync("/connections", request, HttpStatusCode.Created);
    }

    public Task<JsonElement> ConnectionAsync(string id) => Http.GetAsync($"/connections/{id}", HttpStatusCode.OK);

    public static string PathOf(JsonElement connection) => new Uri(connection.Text("address")!).AbsolutePath;

    /// <summary>What is kept of a connection, in the log and beside it, in the order of the keys' arrival.</summary>
    internal async Task<List<KeptItem>> KeptAsync(string connectionId)
    {
        await using var database = await Host.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT type, NULL::smallint, event_id, message_id, channel, occurred_at, machine, url, user_agent, value, currency, transaction_id FROM events WHERE source = $1
            UNION ALL
            SELECT NULL, i.kind, NULL, NULL, NULL, i.occurred_at, false, NULL, NULL, NULL, NULL, NULL
            FROM hook_items i JOIN connections c ON c.id = i.connection_id WHERE 'hook/' || c.public_id = $1 AND i.outcome <> 5
            """,
            database)
        { Parameters = { new NpgsqlParameter { Value = "hook/" + connectionId } } };
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new List<KeptItem>();
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        while (await reader.ReadAsync())
            kept.Add(new KeptItem(
                reader.IsDBNull(0) ? ((HookKind)reader.GetInt16(1)).ToString() : ((Reconnect.Events.EventType)reader.GetInt16(0)).ToString(),
                Text(2), Text(3), Text(4), new DateTimeOffset(reader.GetDateTime(5)), reader.GetBoolean(6), Text(7), Text(8),
                reader.IsDBNull(9) ? null : reader.GetDecimal(9), Text(10), Text(11)));
        return kept;
    }
}

/// <summary>A kept item: its event type in the log, or its kind beside it.</summary>
internal sealed record KeptItem(
    string Kind, string? EventId, string? MessageId, string? Channel, DateTimeOffset At, bool Machine, string? Url, string? UserAgent, decimal? Value,
    string? Currency, string? TransactionId);

[CollectionDefinition(Name)]
public sealed class HookTests : ICollectionFixture<HookHost>
{
    public const string Name = "hooks";
}
