using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Reconnect.Benchmarks;

/// <summary>One HTTP/1.1 connection without a client library, so that the load costs little of the processors that it shares with the server.</summary>
internal sealed class PlainConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<PlainConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new PlainConnection();
        await connection.socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        return connection;
    }

    /// <summary>The bytes of a request; its headers end in a blank line.</summary>
    public static byte[] Request(string method, string path, string headers, string body = "") => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: bench\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    /// <summary>Sends a request, reads the answer to its end and returns the status.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, cancellationToken);
        for (var read = 0; ;)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(read), cancellationToken);
            if (more == 0)
                throw new IOException("The server closed the connection.");
            read += more;
            if (IsWhole(buffer.AsSpan(0, read)))
                return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var length = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (length < 0)
            return answer[..head].IndexOf("Transfer-Encoding: chunked"u8) < 0 || answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(length + 18)..];
        return answer.Length >= head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

/// <summary>Answers of many connections.</summary>
/// <param name="Milliseconds">From the instant a request was due until its answer was read.</param>
internal sealed record PlainLoad(double PerSecond, IReadOnlyList<double> Milliseconds)
{
    public string Text => $"{Numbers.PerSecond(PerSecond)}, p50 {Numbers.Milliseconds(Numbers.Median(Milliseconds))}, p99 {Numbers.Milliseconds(P99)}";

    public double P99 => Numbers.Percentile(Milliseconds, 0.99);

    /// <param name="next">The bytes of the n-th request.</param>
    /// <param name="rate">Requests a second; 0 for the next as soon as one is answered.</param>
    public static async Task<PlainLoad> RunAsync(
        Uri address, int connections, TimeSpan length, double rate, int expected, Func<int, byte[]> next, CancellationToken cancellationToken)
    {
        var (sent, took) = (-1, new List<double>[connections]);
        var since = TimeProvider.System.GetTimestamp();
        TimeSpan Elapsed() => TimeProvider.System.GetElapsedTime(since);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(
            async () =>
            {
                using var connection = await PlainConnection.OpenAsync(address, cancellationToken);
                took[i] = [];
                while (Elapsed() < length)
                {
                    var n = Interlocked.Increment(ref sent);
                    var due = rate == 0 ? Elapsed() : TimeSpan.FromSeconds(n / rate);
                    if (due > Elapsed())
                    {
                        await Task.Delay(due - Elapsed(), cancellationToken);
                        // How late a timer wakes us is not the server's doing.
                        due = Elapsed();
                    }

                    var status = await connection.SendAsync(next(n), cancellationToken);
                    if (status != expected)
                        throw new InvalidOperationException($"The answer was {status} instead of {expected}.");
                    // From when it was due: a server that stops for a second is not late once, but for all that waited meanwhile.
                    took[i].Add((Elapsed() - due).TotalMilliseconds);
                }
            },
            cancellationToken)));
        return new PlainLoad(took.Sum(t => t.Count) / Elapsed().TotalSeconds, [.. took.SelectMany(t => t)]);
    }
}
