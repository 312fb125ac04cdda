using System.ComponentModel;
using System.Diagnostics;

namespace Reconnect.Postgres;

internal sealed record ToolResult(int ExitCode, string Output);

/// <summary>Runs initdb, pg_ctl, npm and the like, optionally as another user.</summary>
internal static class Tool
{
    internal static async Task<ToolResult> RunAsync(
        string file, IEnumerable<string> arguments, string workingDirectory, string? user, CancellationToken ct, bool captureOutput = true)
    {
        using var process = Start(StartInfo(file, arguments, workingDirectory, user, captureOutput));
        try
        {
            var output = captureOutput ? process.StandardOutput.ReadToEndAsync(ct) : Task.FromResult("");
            var errors = captureOutput ? process.StandardError.ReadToEndAsync(ct) : Task.FromResult("");
            await process.WaitForExitAsync(ct);
            return new ToolResult(process.ExitCode, (await errors + await output).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: false);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(
        string file, IEnumerable<string> arguments, string workingDirectory, string? user, bool captureOutput)
    {
        var info = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = captureOutput,
            RedirectStandardOutput = captureOutput,
            RedirectStandardError = captureOutput,
            // A console of its own on Windows: Ctrl-C then reaches the application, not the database.
            CreateNoWindow = true,
        };
        if (user is not null)
            info.UserName = user;
        // Settings meant for the user's own psql must not reach our cluster; its messages are read, so they are English.
        foreach (var name in info.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
            info.Environment.Remove(name);
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception failure)
        {
            var asUser = info.UserName.Length > 0 ? $" as user {info.UserName}" : "";
            throw new PostgresUnavailableException($"{info.FileName} could not be run{asUser}: {failure.Message}.", failure);
        }
    }
}
