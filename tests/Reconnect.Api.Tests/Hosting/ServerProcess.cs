using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>The host as a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output;

    private ServerProcess(Process process, ConcurrentQueue<string> output, Uri address)
    {
        (this.process, this.output) = (process, output);
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // Where a link leads is the recipient's business.
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ReconnectHost.Key);
    }

    public HttpClient Http { get; }

    public string Output => string.Join(Environment.NewLine, output);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<ServerProcess> StartAsync(int port, params (string Name, string Value)[] environment)
    {
        var server = Run(port, environment);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>The same where the database does not answer yet.</summary>
    public static async Task<ServerProcess> StartUnreadyAsync(int port, params (string Name, string Value)[] environment)
    {
        var server = Run(port, environment);
        await server.WaitUntilAsync("/health/live");
        return server;
    }

    /// <summary>Without waiting for it to answer anything.</summary>
    public static ServerProcess Run(int port, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Reconnect.Api.dll"), "--urls", $"http://127.0.0.1:{port}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Bootstrap__ApiKey"] = ReconnectHost.Key;
        start.Environment["Demo__Enabled"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!, new ConcurrentQueue<string>(), new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Bytes in memory once they no longer fall.</summary>
    public async Task<long> SettledMemoryAsync()
    {
        var least = long.MaxValue;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var unchanged = 0; unchanged < 10; unchanged++)
        {
            process.Refresh();
            if (process.WorkingSet64 < least - (1024 * 1024))
                unchanged = 0;
            least = Math.Min(least, process.WorkingSet64);
            await timer.WaitForNextTickAsync();
        }

        return least;
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to end, as <see cref="StopAsync"/> does, and does not wait for it.</summary>
    public void Terminate()
    {
        using var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        terminate.WaitForExit();
    }

    /// <summary>
    /// As Ctrl-C does: the host drains and ends. Not SIGINT itself, which a process inherits as ignored from a shell that runs it in the background.
    /// </summary>
    public async Task<int> StopAsync()
    {
        Terminate();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync();
        process.Dispose();
        Http.Dispose();
    }

    /// <summary>Waits until it ends by itself; its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public Task WaitUntilReadyAsync() => WaitUntilAsync("/health/ready");

    private async Task WaitUntilAsync(string healthy)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (await timer.WaitForNextTickAsync())
        {
            if (process.HasExited || TimeProvider.System.GetUtcNow() > until)
                throw new InvalidOperationException("The server did not become ready:\n" + Output);
            try
            {
                using var response = await Http.GetAsync(new Uri(healthy, UriKind.Relative));
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }
}
