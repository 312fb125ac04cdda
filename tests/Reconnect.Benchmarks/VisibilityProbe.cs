using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Reconnect.Events;

namespace Reconnect.Benchmarks;

/// <summary>
/// What a person at the dashboard waits for: one purchase of somebody who clicked, until the report's number changes. It has a campaign of its own,
/// where nothing else moves.
/// </summary>
internal sealed class VisibilityProbe
{
    public const string Campaign = "probe";
    private static readonly Uri Events = new("/api/v1/events", UriKind.Relative);
    private static readonly Uri Report = new($"/api/v1/campaigns/{Campaign}/report", UriKind.Relative);
    private readonly ApiProcess api;
    private readonly List<string> buyers;

    private VisibilityProbe(ApiProcess api, List<string> people) => (this.api, buyers) = (api, people);

    public List<double> Seconds { get; } = [];

    public static async Task<VisibilityProbe> PrepareAsync(ApiProcess api, int run, int seconds, CancellationToken cancellationToken)
    {
        var people = Enumerable.Range(0, Math.Min(300, seconds * 2)).Select(i => string.Create(CultureInfo.InvariantCulture, $"probe-{run}-{i}")).ToList();
        var probe = new VisibilityProbe(api, people);
        using var client = api.Connect();
        await PostAsync(client, people.SelectMany(Clicked), cancellationToken);
        return probe;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var client = api.Connect();
        try
        {
            foreach (var person in buyers)
            {
                var before = await PurchasesAsync(client, cancellationToken);
                var since = Stopwatch.GetTimestamp();
                await PostAsync(client, [Event(person, "p", EventType.Purchase, -1) with { TransactionId = person, Value = 10, Currency = "USD" }], cancellationToken);
                while (await PurchasesAsync(client, cancellationToken) == before)
                    await Task.Delay(20, cancellationToken);
                Seconds.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
                await Task.Delay(250, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private static IEnumerable<NewEvent> Clicked(string person) =>
    [
        Event(person, "s", EventType.SendRequest, -60) with { CampaignId = Campaign, VariationId = "a", Channel = "email", MessageId = person },
        Event(person, "c", EventType.Click, -50) with { MessageId = person },
    ];

    private static NewEvent Event(string person, string kind, EventType type, int seconds) => new()
    {
        EventId = $"{person}-{kind}",
        Type = type,
        OccurredAt = TimeProvider.System.GetUtcNow().AddSeconds(seconds),
        UserId = person,
        Raw = ReadOnlyMemory<byte>.Empty,
    };

    private static async Task PostAsync(HttpClient client, IEnumerable<NewEvent> events, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(EventJson.Batch(events));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync(Events, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<decimal> PurchasesAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(await client.GetByteArrayAsync(Report, cancellationToken));
        return json.RootElement.GetProperty("headline").GetProperty("purchases").GetDecimal();
    }
}
