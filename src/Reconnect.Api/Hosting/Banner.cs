using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Reconnect.Postgres;

namespace Reconnect.Api.Hosting;

/// <summary>What somebody who has just started Reconnect wants to know.</summary>
internal static class Banner
{
    public static void Print(WebApplication app, PostgresServer database, HostStart start)
    {
        var address = AddressOf(app);
        var lines = new List<string> { "", $"  Reconnect is running at {address}", "" };
        lines.Add(start.SignInPath is null
            ? "  Sign in        with your e-mail and password"
            : $"  Sign in        {address}{start.SignInPath}   (works once)");
        if (start.DemoKey is { } demoKey)
            lines.Add($"  API key        {demoKey}   (shown once; for trying out)");
        lines.Add($"  API            {address}/swagger");
        lines.Add($"  Database       {database.Description}");
        if (database.DataDirectory is { } folder)
            lines.Add($"  Start afresh   stop with Ctrl-C and delete {folder}");
        lines.Add("");
        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }

    /// <summary>The same while the database does not answer; the whole of it follows when it does.</summary>
    public static void PrintWaiting(WebApplication app, PostgresServer database) => Console.WriteLine(string.Join(
        Environment.NewLine, "", $"  Reconnect listens at {AddressOf(app)} and waits for its database", "", $"  Database       {database.Description}", ""));

    /// <summary>The first address that the host listens on, or will listen on.</summary>
    public static string AddressOf(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = addresses?.FirstOrDefault() ?? app.Configuration["urls"]?.Split(';')[0] ?? "http://localhost:5080";
        return address.TrimEnd('/').Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
    }
}
