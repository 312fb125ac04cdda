using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Npgsql;

namespace Reconnect.Benchmarks;

/// <summary>The product's server as a process of its own, on a database of the benchmark.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private const string Key = "rk_benchmark_0123456789";
    private readonly Process process;
    private readonly Uri address;

    private ApiProcess(Process process, Uri address) => (this.process, this.address) = (process, address);

    public Process Process => process;

    public Uri Address => address;

    /// <summary>As a line of a request.</summary>
    public static string Authorization => $"Authorization: Bearer {Key}\r\n";

    public static Task<ApiProcess> StartAsync(
        BenchmarkDatabase database, BenchmarkOptions options, CancellationToken cancellationToken, params IEnumerable<(string Name, string? Value)> settings) => StartAsync(
        [
            ("ConnectionStrings__Reconnect", new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = options.Settings }.ConnectionString),
            ("Pipeline__Workers", options.Workers?.ToString(CultureInfo.InvariantCulture)),
            .. settings,
        ],
        cancellationToken);

    public static async Task<ApiProcess> StartAsync(IEnumerable<(string Name, string? Value)> settings, CancellationToken cancellationToken)
    {
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Reconnect.Api.dll"), "--urls", url.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Bootstrap__ApiKey"] = Key,
                ["Demo__Enabled"] = "false",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var api = new ApiProcess(Process.Start(start)!, url);
        api.process.OutputDataReceived += (_, line) => Report(line.Data);
        api.process.BeginOutputReadLine();
        await api.WaitUntilReadyAsync(cancellationToken);
        return api;
    }

    /// <summary>One connection of its own.</summary>
    public HttpClient Connect()
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <summary>In order, with the database that it started.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    /// <summary>A failed pass or request would make every figure worthless: say so.</summary>
    private static void Report(string? line)
    {
        if (line?.Contains(" ERR ", StringComparison.Ordinal) == true || line?.Contains("Exception", StringComparison.Ordinal) == true)
            Console.Error.WriteLine("server: " + line);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = Connect();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (attempt < 3000 && !process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
