using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Reconnect.Benchmarks;

/// <summary>Senders, readers and samplers against one server. Each run goes on in the stream of events where the last one ended.</summary>
internal sealed class SustainedLoad(ApiProcess api, Workload workload, int clients)
{
    private const int Readers = 2;
    private const int MostEventsPerSecond = 40_000;
    private static readonly Uri Pipeline = new("/api/v1/pipeline", UriKind.Relative);
    private static readonly Uri Events = new("/api/v1/events", UriKind.Relative);
    private static readonly Uri Report = new("/api/v1/campaigns/bench/report", UriKind.Relative);
    private static readonly TimeSpan Sampling = TimeSpan.FromMilliseconds(200);
    private int block;

    /// <param name="rate">Events a second; 0 for the next batch as soon as one is answered.</param>
    public async Task<SustainedRun> RunAsync(int rate, int seconds, CancellationToken cancellationToken)
    {
        var probe = await VisibilityProbe.PrepareAsync(api, block, seconds, cancellationToken);
        await CatchUpAsync(cancellationToken);
        // Written beforehand: a sender must not take the server's processors.
        var bodies = Bodies(rate, seconds);
        var (lags, answers, reads) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<double>());
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beside = Enumerable.Range(0, Readers).Select(_ => RepeatAsync(Report, TimeSpan.FromMilliseconds(100), (time, _) => reads.Add(time), over.Token))
            .Append(RepeatAsync(Pipeline, Sampling, (_, body) => lags.Add(LagOf(body)), over.Token))
            .Append(probe.RunAsync(over.Token))
            .ToList();
        var since = Stopwatch.GetTimestamp();
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => SendAsync(bodies, rate, since, TimeSpan.FromSeconds(seconds), answers, () => Interlocked.Add(ref sent, Workload.EventsInBlock), cancellationToken)));
        var duration = Stopwatch.GetElapsedTime(since);
        await over.CancelAsync();
        await Task.WhenAll(beside);
        var catchUp = await CatchUpAsync(cancellationToken);
        return new SustainedRun { Events = sent, Duration = duration, CatchUp = catchUp, Lags = lags, Answers = answers, Reads = reads, Visible = probe.Seconds };
    }

    private ConcurrentQueue<byte[]> Bodies(int rate, int seconds)
    {
        var count = (rate == 0 ? MostEventsPerSecond : rate) * seconds / Workload.EventsInBlock;
        var bodies = new ConcurrentQueue<byte[]>(Enumerable.Range(block, count).Select(b => EventJson.Batch(workload.Arrivals(b))));
        block += count;
        return bodies;
    }

    private async Task SendAsync(
        ConcurrentQueue<byte[]> bodies, int rate, long since, TimeSpan length, ConcurrentBag<double> answers, Action acknowledged, CancellationToken cancellationToken)
    {
        using var client = api.Connect();
        var total = bodies.Count;
        while (Stopwatch.GetElapsedTime(since) < length && bodies.TryDequeue(out var body))
        {
            if (rate > 0)
                await PaceAsync(since, (double)(total - bodies.Count - 1) * Workload.EventsInBlock / rate, cancellationToken);
            var asked = Stopwatch.GetTimestamp();
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync(Events, content, cancellationToken);
            answer.EnsureSuccessStatusCode();
            answers.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            acknowledged();
        }
    }

    private static async Task PaceAsync(long since, double dueSeconds, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromSeconds(dueSeconds) - Stopwatch.GetElapsedTime(since);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, cancellationToken);
    }

    private async Task RepeatAsync(Uri what, TimeSpan pause, Action<double, byte[]> take, CancellationToken cancellationToken)
    {
        using var client = api.Connect();
        try
        {
            while (true)
            {
                var asked = Stopwatch.GetTimestamp();
                var body = await client.GetByteArrayAsync(what, cancellationToken);
                take(Stopwatch.GetElapsedTime(asked).TotalMilliseconds, body);
                await Task.Delay(pause, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task<TimeSpan> CatchUpAsync(CancellationToken cancellationToken)
    {
        using var client = api.Connect();
        var since = Stopwatch.GetTimestamp();
        while (QueueOf(await client.GetByteArrayAsync(Pipeline, cancellationToken)) > 0)
            await Task.Delay(50, cancellationToken);
        return Stopwatch.GetElapsedTime(since);
    }

    private static double LagOf(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("lagSeconds").GetDouble();
    }

    private static long QueueOf(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("queueLength").GetInt64();
    }
}
